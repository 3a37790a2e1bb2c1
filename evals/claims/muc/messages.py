"""The messages of MUC-4 and their keys, as the file gives them: one message a line, its templates with their fills.

A fill of the key may be written in several ways ("A" / "B"), may be optional ("?"), and may say of which other fill it speaks
(`DEATH: "JESUITS"`): its value and its tag. Responses have the same form, with one value and at most one tag a fill.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from zlib import crc32

from evals.claims.muc.official.slots import CROSSED

_HELD = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Fill:
    """One fill of a slot.

    Attributes:
        values: the ways it may be put; any will do.
        tags: which fill of another slot it speaks of, in the ways that may be put; () = it says nothing of it.
    """

    values: tuple[str, ...]
    tags: tuple[str, ...] = ()
    optional: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Template:
    """One incident: slot → fills. A slot that is not there is blank."""

    slots: dict[str, tuple[Fill, ...]] = field(default_factory=dict)
    optional: bool = False

    def fills(self, slot: str) -> tuple[Fill, ...]:
        return self.slots.get(slot, ())


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """One wire report and what people found in it."""

    id: str
    dateline: str
    text: str
    templates: tuple[Template, ...]

    @property
    def held(self) -> bool:
        """Whether nobody who writes rules may look at it."""
        return is_held(self.id)


def is_held(name: str) -> bool:
    """Whether a message is of the tenth that is measured on: not to be looked at, not to be learned from."""
    return crc32(name.encode()) % 10 == _HELD


def load(path: Path) -> list[Message]:
    """Every message of a file, in its order."""
    return [_message(json.loads(line)) for line in path.read_text("utf-8").splitlines() if line.strip()]


def _message(record: dict[str, Any]) -> Message:
    return Message(
        id=record["id"],
        dateline=record["dateline"] or "",
        text=record["text"],
        templates=tuple(template(one) for one in record["templates"]),
    )


def template(record: dict[str, Any]) -> Template:
    """A template from its record in the file."""
    slots = {slot: tuple(_fills(slot, fills)) for slot, fills in record.items() if slot != "template_optional"}
    return Template(slots={slot: fills for slot, fills in slots.items() if fills}, optional=record.get("template_optional", False))


def _fills(slot: str, records: list[dict[str, Any]]) -> Iterator[Fill]:
    for record in records:
        values, tags = _read(" / ".join(record["alts"]), crossed=slot in CROSSED)
        if any(value not in {"-", "*", ""} for value in values):
            yield Fill(values=values, tags=tags, optional=record.get("optional", False))


_QUOTED = r'"(?:\\"|[^"])*"'
_BETWEEN = re.compile(rf"({_QUOTED})|\s*(/)\s*")


def _read(written: str, *, crossed: bool) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Values and tags of a fill as written. Alternatives with tags of their own are read as any value with any tag."""
    values: list[str] = []
    tags: list[str] = []
    for piece in _alternatives(written):
        value, colon, tag = _cut(piece) if crossed else (piece, "", "")
        if colon:
            values.append(_bare(value))
            tags.append(_bare(tag))
        else:
            (tags if tags and piece.startswith('"') else values).append(_bare(piece))
    return tuple(dict.fromkeys(values)), tuple(dict.fromkeys(tags))


def _alternatives(written: str) -> list[str]:
    """The alternatives between slashes that stand outside quotation marks."""
    marked = _BETWEEN.sub(lambda found: found[1] or "\0", written)
    return [piece.strip() for piece in marked.split("\0") if piece.strip()]


def _cut(piece: str) -> tuple[str, str, str]:
    """The value and the tag on either side of a colon outside quotation marks."""
    found = re.match(rf"\s*({_QUOTED}|[^\":]*)\s*(:)\s*(.*)$", piece, re.DOTALL)
    return (found[1], found[2], found[3]) if found else (piece, "", "")


def _bare(piece: str) -> str:
    """Without the quotation marks, and without brackets around alternatives."""
    piece = piece.strip().replace('\\"', "\0").strip('"').replace("\0", '"').strip()
    while piece.count("(") != piece.count(")") and (piece.startswith("(") or piece.endswith(")")):
        piece = piece[1:] if piece.startswith("(") and piece.count("(") > piece.count(")") else piece[:-1]
    if piece.startswith("(") and piece.endswith(")"):
        piece = piece[1:-1]
    return piece.strip()
