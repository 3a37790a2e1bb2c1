"""The marks of the gold of chains, read out of a report's text; README.md beside this file says what they mean."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Literal, TypedDict, cast

import yaml

HALVES = {half: Path(__file__).parent / f"chains_{half}.yaml" for half in ("dev", "test")}
_OPENING = re.compile(r"\[\[(\??)([a-z0-9+,]+)(?::([DP]))?\|")

Form = Literal["N", "D", "P"]
"""Name, description or pronoun."""


class Entity(TypedDict):
    """Who is meant; `name` is the fullest of the report without title, none where it is never named."""

    kind: str
    name: str | None


class Marked(TypedDict):
    """One report as the gold files hold it, its text still with the marks."""

    id: str
    outlet: str
    published: date
    entities: dict[str, Entity]
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """One marked mention; `start` counts in the plain text.

    `readings` has one set of entities (two and more in it: all together), or several sets where the report does not settle it.
    """

    start: int
    words: str
    form: Form
    readings: tuple[frozenset[str], ...]
    unsettled: bool

    @property
    def ids(self) -> frozenset[str]:
        """Every entity that one of the readings names."""
        return frozenset[str]().union(*self.readings)


def reports(half: str) -> list[Marked]:
    """The reports of one half, "dev" or "test"."""
    return cast("list[Marked]", yaml.safe_load(HALVES[half].read_text(encoding="utf-8"))["reports"])


def plain(text: str) -> str:
    """The report as it was printed, without its marks."""
    return _OPENING.sub("", text).replace("]]", "")


def marks_of(text: str) -> Iterator[Mark]:
    """The marks of a text, inner ones of nested marks first; raises ValueError where one is broken."""
    opened: list[tuple[int, re.Match[str]]] = []
    printed = ""
    for piece in _pieces(text):
        if isinstance(piece, re.Match):
            opened.append((len(printed), piece))
        elif piece != "]]":
            printed += piece
        elif opened:
            start, opening = opened.pop()
            yield _mark(opening, start, printed[start:])
        else:
            raise ValueError(f"closed, never opened, after: {printed[-40:]}")
    if opened:
        raise ValueError(f"opened, never closed: {opened[-1][1].group()}")


def _pieces(text: str) -> Iterator[str | re.Match[str]]:
    at = 0
    while at < len(text):
        if opening := _OPENING.match(text, at):
            yield opening
            at = opening.end()
            continue
        piece = "]]" if text.startswith("]]", at) else text[at]
        if piece in {"[", "]", "|"}:
            raise ValueError(f"not a mark: {text[at : at + 40]}")
        yield piece
        at += len(piece)


def _mark(opening: re.Match[str], start: int, words: str) -> Mark:
    unsettled, ids, form = opening.groups()
    readings = tuple(frozenset(one.split("+")) for one in ids.split(","))
    return Mark(start=start, words=words, form=cast("Form", form or "N"), readings=readings, unsettled=bool(unsettled))
