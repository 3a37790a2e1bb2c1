"""Sorts a report's text into parts."""

import re
from collections.abc import Iterator

from dateline.model import Part, PartKind, Report, Span
from dateline.reading.options import Options
from dateline.reading.page import Page
from dateline.reading.readers.parts.closings import closing, is_picture_credit
from dateline.reading.readers.parts.lines import is_caption, line_kind, opens_links, stands_alone
from dateline.reading.readers.parts.openings import (
    agency_end,
    caption_inside,
    dateline_end,
    datelines_inside,
    headline_before_wire,
    headline_end,
    printed_day,
)
from dateline.reading.readers.parts.paragraphs import paragraphs

_ENDS_SENTENCE = re.compile(r"[.!…:;,][\"'”’)\]]*$")
_BLANKS = re.compile(r"\s*")
_MOST_CLOSINGS = 8  # more are no text of a story
_LONG_HEADLINE = 200
_FAR_ENOUGH = 10  # paragraphs in which a story shows
_LONG_LINK = 140
_LONG_CAPTION = 500


class Parts:
    """Parts of a text from its own shape, and datelines and credits inside the parts that intake knew from a page's mark-up."""

    name = "parts"
    version = "1"
    gives: tuple[type, ...] = (Part,)
    needs: tuple[type, ...] = ()

    def __init__(self, options: Options) -> None:
        pass

    def read(self, page: Page) -> Iterator[Part]:
        yield from _Sorting(page.report).parts()


class _Sorting:
    """One report's text on its way into parts: what has been seen so far decides what a line can be."""

    def __init__(self, report: Report) -> None:
        self._text = report.text
        self._headline = report.headline
        self._known = bool(report.parts)  # from the page's mark-up
        self._units = [(part.span.start, part.span.end, part.kind) for part in report.parts] or [
            (start, end, PartKind.BODY) for start, end in paragraphs(report.text, stands_alone)
        ]
        self._begun = False  # whether the story has
        self._headed = any(part.kind is PartKind.HEADLINE for part in report.parts)
        self._linking = False  # whether a heading of links was the last thing seen

    def parts(self) -> Iterator[Part]:
        for index, (start, end, kind) in enumerate(self._units):
            if kind is PartKind.CAPTION:
                stop, credited = self._closings(start, end, last=False)
                yield from self._cut(start, stop, kind)
                yield from reversed(credited)
            elif kind is not PartKind.BODY:
                yield from self._cut(start, end, kind)
            else:
                yield from self._unit(index, start, end)

    def _unit(self, index: int, start: int, end: int) -> Iterator[Part]:
        if (kind := self._whole(index, self._text[start:end])) is not None:
            yield from self._trimmed(start, end, kind)
            return
        if not self._begun:
            for part in self._openings(start, end):
                yield part
                start = part.span.end
        else:
            yield from self._dateline(start, end, first=False)
            start = dateline_end(self._text, start, end, first=False) or start
        yield from self._story(start, end, last=index == len(self._units) - 1)

    def _whole(self, index: int, words: str) -> PartKind | None:
        """The job of a whole paragraph that tells no story; None for the story and what it may open and close with."""
        kind = line_kind(words, head=not self._begun)
        if self._linking and kind is None and len(words) < _LONG_LINK and not _ENDS_SENTENCE.search(words):
            return PartKind.RELATED_LINK
        self._linking = kind is PartKind.RELATED_LINK and (self._linking or opens_links(words))
        if kind is None and self._is_headline(index, words):
            self._headed = True
            return PartKind.HEADLINE
        return kind

    def _is_headline(self, index: int, words: str) -> bool:
        """A first short line without a full stop, when the text goes on; where the page's mark-up is known, that has told already."""
        after = self._units[index + 1 : index + 1 + _FAR_ENOUGH] if not (self._headed or self._begun or self._known) else []
        if not after or len(words) > _LONG_HEADLINE or is_caption(words) or closing(words, last=False):
            return False
        if self._headline and headline_end(words, 0, len(words), self._headline) == (0, len(words)):
            return True
        if " " not in words or words.startswith(("Q:", "A:")) or dateline_end(words, 0, len(words), first=True):
            return False
        following = [self._text[start:end] for start, end, _ in after]
        if not any(len(paragraph) > 80 or _ENDS_SENTENCE.search(paragraph) for paragraph in following):
            return False  # a list of lines, no story
        return not _ENDS_SENTENCE.search(words) or _is_title(words, following[0]) or _opens_with_dateline(following[0])

    def _trimmed(self, start: int, end: int, kind: PartKind) -> Iterator[Part]:
        """A whole paragraph as one part; a printed day before a headline apart."""
        if kind is PartKind.HEADLINE and (day := printed_day(self._text, start, end)):
            yield from self._cut(start, day, PartKind.DATELINE)
            start = day
        yield from self._cut(start, end, kind)

    def _openings(self, start: int, end: int) -> Iterator[Part]:
        """What stands before the first word of the story in its own line, in the order it is printed."""
        text = self._text
        if day := printed_day(text, start, end):
            yield from self._cut(start, day, PartKind.DATELINE)
            start = day
        found = None
        if not self._headed:
            found = headline_end(text, start, end, self._headline) if self._headline else None
            found = found or headline_before_wire(text, start, end)
        if found and found[1] < end and self._may_stand_before(text[start : found[0]]):
            self._headed = True
            yield from self._cut(start, found[0], PartKind.BYLINE)
            yield from self._cut(*found, PartKind.HEADLINE)
            start = self._past_blanks(found[1], end)
            if day := printed_day(text, start, end):
                yield from self._cut(start, day, PartKind.DATELINE)
                start = day
            elif stop := agency_end(text, start, end):
                yield from self._cut(start, stop, PartKind.BYLINE)
                start = stop
            elif standfirst := headline_before_wire(text, start, end):
                yield from self._cut(*standfirst, PartKind.BODY)
                start = printed_day(text, self._past_blanks(standfirst[1], end), end) or standfirst[1]
                yield from self._cut(standfirst[1], start, PartKind.DATELINE)
        if (caption := caption_inside(text, start, end)) is not None:
            yield from self._cut(start, caption[0], PartKind.BODY)
            yield from self._cut(*caption, PartKind.CAPTION)
            start = caption[1]
        yield from self._dateline(start, end, first=True)

    @staticmethod
    def _may_stand_before(words: str) -> bool:
        return not words.strip() or words.lstrip().lower().startswith("by ")

    def _dateline(self, start: int, end: int, *, first: bool) -> Iterator[Part]:
        start = self._past_blanks(start, end)
        if stop := dateline_end(self._text, start, end, first=first):
            yield from self._cut(start, stop, PartKind.DATELINE)

    def _story(self, start: int, end: int, *, last: bool) -> Iterator[Part]:
        """The paragraph itself, cut where a second wire text begins, and what it closes with."""
        for at in datelines_inside(self._text, start, end):
            yield from self._cut(start, at, PartKind.BODY)
            yield from self._dateline(at, end, first=False)
            start = dateline_end(self._text, at, end, first=False) or at
        stop, closings = self._closings(start, end, last=last)
        words = self._text[start:stop].strip()
        pictured = bool(closings) and is_picture_credit(closings[-1].span.of(self._text), begun=self._begun) and len(words) < _LONG_CAPTION
        kind = PartKind.CAPTION if pictured or is_caption(words) else PartKind.BODY
        self._begun = self._begun or (kind is PartKind.BODY and bool(words))
        yield from self._cut(start, stop, kind)
        yield from reversed(closings)

    def _closings(self, start: int, end: int, *, last: bool) -> tuple[int, list[Part]]:
        """Where the story ends, and the closings behind it, the last one first."""
        found: list[Part] = []
        while len(found) < _MOST_CLOSINGS and (closes := closing(self._text[start:end], last=last)) is not None:
            at, kind = start + closes[0], closes[1]
            found.extend(self._cut(at, end, kind))
            end = start + len(self._text[start:at].rstrip())
            if end <= start:
                return start, found
        return end, found

    def _past_blanks(self, start: int, end: int) -> int:
        blanks = _BLANKS.match(self._text, start, end)
        return blanks.end() if blanks else start

    def _cut(self, start: int, end: int, kind: PartKind) -> Iterator[Part]:
        """A part without white space at its edges; none where nothing else is there."""
        words = self._text[start:end]
        start += len(words) - len(words.lstrip())
        end = start + len(words.strip())
        if start < end:
            yield Part(span=Span(start, end), kind=kind)


def _opens_with_dateline(words: str) -> bool:
    """Whether a paragraph opens with a dateline that is signed or in capitals; "X:" opens speeches and links too."""
    end = dateline_end(words, 0, len(words), first=True)
    return end is not None and (")" in words[:end] or (words[:3].isupper() and not words[:end].endswith(":")))


def _is_title(words: str, following: str) -> bool:
    """A headline that somebody closed with a full stop: words in capitals, and a longer paragraph behind it."""
    if words.endswith((",", ":", ";")) or len(following) <= len(words):
        return False
    long_words = re.findall(r"[^\W\d_]{4,}", words)
    capitals = sum(word[0].isupper() for word in long_words)
    return len(long_words) >= 3 and capitals / len(long_words) >= 0.8
