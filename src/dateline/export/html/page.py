"""Renders the page."""

from base64 import b64encode
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import Any, TextIO

from jinja2 import Environment, StrictUndefined
from markupsafe import Markup

from dateline.export.html.families import FAMILIES, family
from dateline.export.html.marks import Paragraph, claim_look, paragraphs
from dateline.export.options import Options
from dateline.export.phrasing import days, title
from dateline.export.telling import NOT_TOLD, Teller, Telling
from dateline.model import Claim, PartKind, Reading, Report


class Html:
    """One page for all readings: no request leaves it, and nothing in a report can act on it."""

    name = "html"
    suffix = ".html"

    def __init__(self, options: Options) -> None:
        self._title = options.title

    def write(self, readings: Iterable[Reading], out: TextIO) -> None:
        sheets = [Sheet.of(number, reading) for number, reading in enumerate(readings, 1)]
        style, script = _file("page.css"), _file("page.js")
        stream = _template().stream(
            title=self._title,
            sheets=sheets,
            claims=sum(len(sheet.cards) for sheet in sheets),
            families=[(kind, sum(sheet.by_family[kind.key] for sheet in sheets)) for kind in FAMILIES],
            # Markup: these two are ours, shipped in the package; everything else is escaped.
            style=Markup(style),  # noqa: S704
            script=Markup(script),  # noqa: S704
            policy=_policy(style, script),
            not_told=NOT_TOLD,
        )
        out.writelines(_readable(piece) for piece in stream)


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """One claim beside the text.

    Attributes:
        look: CSS classes.
        links: the attributions of its chain, as "2 1".
    """

    number: int
    telling: Telling
    look: str
    links: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One report on the page."""

    number: int
    report: Report
    published: str
    heading: str
    has_own_heading: bool
    paragraphs: tuple[Paragraph, ...]
    cards: tuple[Card, ...]
    doubts: tuple[tuple[str | None, str], ...]
    made_by: str
    by_family: Counter[str]

    @classmethod
    def of(cls, number: int, reading: Reading) -> "Sheet":
        report, teller = reading.report, Teller(reading)
        return cls(
            number=number,
            report=report,
            published=days(report.published) or "day not known",
            heading=title(reading),
            has_own_heading=any(part.kind is PartKind.HEADLINE for part in reading.parts),
            paragraphs=paragraphs(reading),
            cards=tuple(_cards(reading)),
            doubts=tuple((teller.words(doubt.span) if doubt.span else None, doubt.reason) for doubt in reading.doubts),
            made_by=" · ".join(f"{reader} {version}" for reader, version in reading.made_by),
            by_family=Counter(family(claim.type) for claim in reading.claims),
        )


def _cards(reading: Reading) -> Iterator[Card]:
    links = {link: number for number, link in reversed(list(enumerate(reading.attributions, 1)))}
    for number, (claim, telling) in enumerate(zip(reading.claims, Teller(reading).all(), strict=True), 1):
        yield Card(number=number, telling=telling, look=" ".join(claim_look(claim)), links=_chain(claim, links))


def _chain(claim: Claim, links: dict[Any, int]) -> str:
    return " ".join(str(links[link]) for link in (claim.attribution.chain() if claim.attribution else ()))


@cache
def _template() -> Any:
    environment = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    return environment.from_string(_file("page.html.jinja"))


@cache
def _file(name: str) -> str:
    return files(__package__).joinpath(name).read_text(encoding="utf-8")


def _policy(style: str, script: str) -> str:
    """Content-Security-Policy: our style and our script by their digests, and nothing else from anywhere."""
    return f"default-src 'none'; style-src '{_digest(style)}'; script-src '{_digest(script)}'; base-uri 'none'; form-action 'none'"


def _digest(source: str) -> str:
    return f"sha256-{b64encode(sha256(source.encode()).digest()).decode()}"


def _readable(piece: str) -> str:
    """What HTML and UTF-8 have no place for: halves of characters and NUL."""
    return piece.replace("\x00", "�").encode("utf-8", "replace").decode("utf-8")
