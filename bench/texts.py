"""What is read while the clock runs."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import cycle, islice
from pathlib import Path

from dateline.model import Report, content_id, published_on
from dateline.samples import folder


def reports(chosen: Path | None, least_characters: int) -> list[Report]:
    """The texts of a folder, the samples by default: all of them once, then again from the start until there is enough to measure."""
    found = [one for path in sorted((chosen or folder()).iterdir()) for one in _reports(path)]
    if not found:
        raise SystemExit(f"{chosen}: no .txt or .jsonl file in it")
    mean = sum(len(one.text) for one in found) / len(found)
    return list(islice(cycle(found), max(len(found), round(least_characters / mean))))


def long(found: list[Report], characters: int) -> Report:
    """Reports put together, paragraph after paragraph, into one of so many code points."""
    text = ""
    for one in cycle(found):
        text += one.text + "\n\n"
        if len(text) >= characters:
            return replace(found[0], id="long", text=text[:characters])
    raise AssertionError("a cycle does not end")


def _reports(path: Path) -> Iterator[Report]:
    if path.suffix == ".jsonl":
        for line in path.read_text(encoding="utf-8").splitlines():
            yield _report(**json.loads(line))
    elif path.suffix == ".txt":
        yield _report(text=path.read_text(encoding="utf-8"))


def _report(*, text: str, published: str | None = None, outlet: str | None = None, **_: object) -> Report:
    day = published_on(date.fromisoformat(published[:10])) if published else None
    return Report(id=content_id(text, outlet=outlet, headline=None, published=published, url=None), text=text, outlet=outlet, published=day)
