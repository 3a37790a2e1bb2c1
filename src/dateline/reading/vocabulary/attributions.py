"""Stances of cues and kinds of sources, and the tables of the guide made from them."""

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from dateline.reading import vocabulary

_MARKED = re.compile(r"\*([^*]+)\*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One stance, or one kind and type of source.

    Attributes:
        test: what tells it from its neighbours; empty where the definition does.
        example: a sentence of our own, without marks.
        marked: the words of it the entry is about: the cue of a stance, the source of a kind.
    """

    name: str
    definition: str
    example: str
    marked: str
    test: str = ""

    @classmethod
    def of(cls, name: str, row: dict[str, str]) -> "Entry":
        example = row["example"]
        marked = _MARKED.search(example)
        if marked is None:
            raise ValueError(f"the example of {name!r} marks no words: put them between asterisks")
        return cls(name=name, **{**row, "example": example.replace("*", ""), "marked": marked.group(1)})


def stances() -> dict[str, Entry]:
    """Every stance by its name, in the order of the file."""
    return {name: Entry.of(name, row) for name, row in vocabulary.load("stances").items()}


def source_kinds() -> dict[str, Entry]:
    """Every kind of source by "kind type", and "none"."""
    return {name: Entry.of(name, row) for name, row in _kinds()}


def _kinds() -> Iterator[tuple[str, dict[str, str]]]:
    for kind, rows in vocabulary.load("source_kinds").items():
        if "example" in rows:
            yield kind, rows
        else:
            yield from ((f"{kind} {type_}", row) for type_, row in rows.items())


def filled(page: str) -> str:
    """A page with its tables made anew, each between `<!-- made from FILE -->` and `<!-- end -->`."""
    for file, table in (("stances.toml", _stance_table()), ("source_kinds.toml", _kind_table())):
        block = re.compile(rf"(<!-- made from {re.escape(file)}[^>]* -->\n).*?(<!-- end -->)", re.DOTALL)
        page = block.sub(lambda found, table=table: f"{found.group(1)}{table}{found.group(2)}", page)  # type: ignore[misc]
    return page


def _stance_table() -> str:
    rows = (f"| `{one.name}` | {one.definition} | {one.test} | {_shown(one)} |\n" for one in stances().values())
    return "| stance | what the source does with it | told from its neighbours | example |\n|---|---|---|---|\n" + "".join(rows)


def _kind_table() -> str:
    rows = (f"| {one.name} | {one.definition} | {_shown(one)} |\n" for one in source_kinds().values())
    return "| kind and type | by what form | example |\n|---|---|---|\n" + "".join(rows)


def _shown(entry: Entry) -> str:
    return entry.example.replace(entry.marked, f"**{entry.marked}**", 1)


if __name__ == "__main__":
    place = Path(sys.argv[1])
    place.write_text(filled(place.read_text(encoding="utf-8")), encoding="utf-8")
