"""Parts and pages: whether what stands around a story is told from the story.

Two sets. FA-KES: the reports in which the title handed in stands at the head of the text, letters alone compared; found = a headline part
of just these words. Pages: our own pages in the manner of news sites (tests/intake/pages), each marked with the article's paragraphs;
kept = a paragraph of the report of just these words. The peer is trafilatura's own text, its lines compared in the same way.
"""

import csv
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from lxml import html

from dateline.intake import take_in
from dateline.intake.pages.markup import key_of, text_of
from dateline.model import PartKind, Report
from dateline.reading.options import Options
from dateline.reading.page import Page
from dateline.reading.parsing import Parser
from dateline.reading.readers.parts import Parts
from evals.board import Row, need

PAGES = Path(__file__).parent.parent / "tests" / "intake" / "pages"
_NOW = datetime(2026, 11, 25, tzinfo=UTC)


def rows(data: Path) -> list[Row]:
    return [_headlines(need(data / "corpus" / "fa-kes" / "fa_kes_dev.csv")), _paragraphs(PAGES)]


def _headlines(path: Path) -> Row:
    """Headlines printed at the head of a running text, told from it."""
    found = wanted = 0
    with path.open(encoding="latin-1", newline="") as file:
        for row in csv.DictReader(file):
            title, text = row["article_title"].split(" | ")[0], row["article_content"]
            key = key_of(title)
            if 0 <= key_of(text[:600]).find(key) <= 60:
                wanted += 1
                found += key in _headline_keys(text, title)
    return Row(suite="parts FA-KES", measure="printed headline told from text", value=100 * found / max(1, wanted), n=wanted)


def _headline_keys(text: str, title: str) -> set[str]:
    page = Page(Report(id="r", text=text, headline=title), Parser())
    return {key_of(part.span.of(text)) for part in Parts(Options()).read(page) if part.kind is PartKind.HEADLINE}


def _paragraphs(folder: Path) -> Row:
    """Body paragraphs of pages, kept whole."""
    from trafilatura import extract

    wanted, kept, kept_by_peer = 0, 0, 0
    for path in sorted(need(folder).glob("*.html")):
        marked = [words for job, words in _marked(path) if job == "body"]
        wanted += len(marked)
        ours = {words for made in take_in(path, fetched_at=_NOW).reports() if isinstance(made, Report) for words in made.text.split("\n\n")}
        theirs = set((extract(path.read_text("utf-8"), include_comments=False) or "").splitlines())
        kept += sum(words in ours for words in marked)
        kept_by_peer += sum(words in theirs or f"- {words}" in theirs for words in marked)
    return Row(
        suite="pages",
        measure="body paragraphs kept whole",
        value=100 * kept / max(1, wanted),
        peer=100 * kept_by_peer / max(1, wanted),
        peer_name="trafilatura",
        n=wanted,
    )


def _marked(path: Path) -> Iterator[tuple[str, str]]:
    tree = html.fromstring(path.read_bytes(), parser=html.HTMLParser(encoding="utf-8"))
    for element in tree.iter():
        if isinstance(element.tag, str) and element.get("data-job"):
            yield element.get("data-job"), text_of(element)
