"""Parts and pages: whether what stands around a story is told from the story.

- FA-KES: reports in which the title handed in stands at the head of the text. Found = a headline part of just these words.
- MUC-4: the place, day and service that open each message. Found = the first dateline part opens with these letters.
- Wrapped: PolNeAR's paragraphs broken at a width and set line by line. Starts found = paragraphs that start a part; left whole = 100 less
  the parts that start inside a sentence, per hundred paragraphs.
- Pages: our own pages in the manner of news sites (tests/intake/pages), the article's paragraphs marked. Kept = a paragraph of the report
  of just these words. The peer is trafilatura's own text, its lines compared in the same way.
"""

import csv
import json
from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import accumulate, pairwise
from pathlib import Path
from textwrap import wrap

from lxml import html

from dateline.intake import take_in
from dateline.intake.pages.words import ends_sentence, key_of, text_of
from dateline.model import Part, PartKind, Report
from dateline.reading.options import Options
from dateline.reading.page import Page
from dateline.reading.parsing import Parser
from dateline.reading.readers.parts import Parts
from evals.board import Row, need

PAGES = Path(__file__).parent.parent / "tests" / "intake" / "pages"
_NOW = datetime(2026, 11, 25, tzinfo=UTC)


def rows(data: Path) -> list[Row]:
    return [
        _headlines(need(data / "corpus" / "fa-kes" / "fa_kes_dev.csv")),
        _datelines(need(data / "events" / "muc4" / "muc4_dev.jsonl")),
        *_wrapped(need(data / "attribution" / "polnear" / "data" / "dev" / "text"), width=80),
        _paragraphs(PAGES),
    ]


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
    return {key_of(part.span.of(text)) for part in _parts(text, title) if part.kind is PartKind.HEADLINE}


def _parts(text: str, headline: str | None = None) -> list[Part]:
    return list(Parts(Options()).read(Page(Report(id="r", text=text, headline=headline), Parser())))


def _datelines(path: Path) -> Row:
    """Place, day and service printed before a message."""
    found = wanted = 0
    for line in path.read_text("utf-8").splitlines():
        message = json.loads(line)
        if message.get("dateline"):
            wanted += 1
            first = next((part.span.of(message["text"]) for part in _parts(message["text"]) if part.kind is PartKind.DATELINE), "")
            found += key_of(first).startswith(key_of(message["dateline"]))
    return Row(suite="parts MUC-4", measure="dateline told from text", value=100 * found / max(1, wanted), n=wanted)


def _wrapped(folder: Path, *, width: int) -> Iterator[Row]:
    """Paragraphs of hard-wrapped text without blank lines."""
    wanted = found = cut = 0
    for path in sorted(folder.glob("*.txt")):
        paragraphs = [" ".join(line.split()) for line in path.read_text("utf-8").splitlines() if line.strip()]
        blocks = ["\n".join(wrap(words, width, break_long_words=False, break_on_hyphens=False)) for words in paragraphs]
        text, starts = "\n".join(blocks), set(accumulate((len(block) + 1 for block in blocks[:-1]), initial=0))
        parts = _parts(text)
        wanted += len(starts)
        found += len(starts & {part.span.start for part in parts})
        cut += sum(
            part.span.start not in starts and before.kind is not PartKind.DATELINE and not ends_sentence(before.span.of(text))
            for before, part in pairwise(parts)
        )
    yield Row(suite="parts wrapped", measure="paragraph starts found", value=100 * found / max(1, wanted), n=wanted)
    yield Row(suite="parts wrapped", measure="sentences left whole", value=100 - 100 * cut / max(1, wanted), n=wanted)


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
