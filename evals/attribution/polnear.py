"""PolNeAR 1.0 (Newell, Margolin, Ruths, LREC 2018): brat standoff, the first annotator of each document."""

import re
from collections.abc import Iterator
from pathlib import Path

from evals.attribution.spans import Document, Marked, Stretch
from evals.board import need

_SPAN_LINE = re.compile(r"(T\d+)\t(?:Source|Cue|Content) ([\d ;]+)\t")
_ROLE = re.compile(r"(Source|Cue|Content)\d*:(T\d+)")


def documents(data: Path, split: str, *, every: int = 1) -> Iterator[Document]:
    """The documents of a split, in the order of their names; `every` takes each n-th only."""
    folder = need(data / "attribution" / "polnear" / "data" / split)
    for path in sorted((folder / "text").glob("*.txt"))[::every]:
        notes = sorted((folder / "attributions").glob(f"{path.stem}_*.ann"))
        text = path.read_bytes().decode("utf-8")
        yield Document(name=path.stem, text=text, gold=tuple(_marked(notes[0].read_text("utf-8"))) if notes else ())


def _marked(standoff: str) -> Iterator[Marked]:
    spans = {name: _stretches(numbers) for name, numbers in _SPAN_LINE.findall(standoff)}
    for line in standoff.splitlines():
        if line.startswith("E"):
            roles: dict[str, tuple[Stretch, ...]] = {"source": (), "cue": (), "content": ()}
            for role, name in _ROLE.findall(line):
                roles[role.lower()] += spans.get(name, ())
            yield Marked(**roles)


def _stretches(numbers: str) -> tuple[Stretch, ...]:
    pairs = (pair.split() for pair in numbers.split(";"))
    return tuple((int(start), int(end)) for start, end in pairs)
