"""The sample reports and their readings, for every test that wants real-looking text."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

from dateline.model import Reading, Report
from dateline.samples import folder
from factories import pipeline, report


@cache
def sample_reports() -> dict[str, Report]:
    """Id → report, in the order of the files. A plain text or page goes by its file's name."""
    return {one.id: one for path in sorted(folder().iterdir()) for one in _reports(path)}


@cache
def sample_reading(name: str) -> Reading:
    return pipeline().read(sample_reports()[name])


def _reports(path: Path) -> Iterator[Report]:
    if path.suffix == ".jsonl":
        for line in path.read_text(encoding="utf-8").splitlines():
            given = json.loads(line)
            made = report(given["text"], published=given["published"], outlet=given["outlet"], headline=given["headline"])
            yield replace(made, id=given["id"], byline=given.get("byline"), url=given["url"])
    elif path.suffix == ".html":
        yield replace(_page(path.read_text(encoding="utf-8")), id=path.stem)
    else:
        yield replace(report(path.read_text(encoding="utf-8"), published=None, outlet=None), id=path.stem)


def _page(html: str) -> Report:
    page = _Paragraphs()
    page.feed(html)
    day = date.fromisoformat(page.meta["article:published_time"][:10])
    return report("\n\n".join(page.blocks), published=day, outlet=page.meta["og:site_name"], headline=page.meta["og:title"])


class _Paragraphs(HTMLParser):
    """The words of a page as paragraphs, nothing left out of the article: plainer than the intake on purpose, so that readings do not
    hang on it."""

    BLOCKS = frozenset({"h1", "h2", "p", "figcaption", "li", "time"})

    def __init__(self) -> None:
        super().__init__()
        self.blocks: list[str] = []
        self.meta: dict[str, str] = {}
        self._inside: str | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag == "meta" and given.get("property"):
            self.meta[str(given["property"])] = str(given["content"])
        elif tag in self.BLOCKS and self._inside is None:
            self._inside = tag
            self.blocks.append("")

    def handle_endtag(self, tag: str) -> None:
        if tag == self._inside:
            self._inside = None

    def handle_data(self, data: str) -> None:
        if self._inside:
            self.blocks[-1] += data
