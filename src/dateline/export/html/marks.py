"""A report's text cut into segments, each knowing every mark that covers it: marks may overlap in any way."""

import re
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from dateline.export.html.families import family
from dateline.export.phrasing import days
from dateline.model import Certainty, Claim, Mention, MentionForm, Part, PartKind, Place, Polarity, Reading, Span, When

_NAMES = frozenset({MentionForm.FULL, MentionForm.SHORT, MentionForm.ACRONYM})


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A stretch of the text and what it is.

    Attributes:
        look: CSS classes.
        claim, link: numbers from 1, of the claim or attribution it belongs to; None for times, places and names.
        item: number from 1, of the time or place it belongs to, on a page that lists those.
        title: shown when the pointer rests on it.
    """

    span: Span
    look: tuple[str, ...]
    claim: int | None = None
    link: int | None = None
    item: int | None = None
    title: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """The number of a claim, where its words end."""

    number: int
    look: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """A stretch that all of its marks cover whole.

    Attributes:
        claims, links, items: as attributes of the page hold them, "1 3"; the claim with the fewest words first.
        speaks: those of the links whose source stands here.
        notes: claims that end where it ends.
    """

    text: str
    look: str
    claims: str
    links: str
    speaks: str
    items: str
    title: str | None
    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """Parts of the text that share a line, as one block of the page."""

    kind: str
    segments: tuple[Segment, ...]


def paragraphs(reading: Reading, marks: Iterable[Mark] | None = None) -> tuple[Paragraph, ...]:
    """The whole text in order; nothing of it is left out but white space between blocks.

    Args:
        marks: None = all that can be marked in a reading, with the numbers of its claims.
    """
    text = reading.report.text
    notes = _notes(reading) if marks is None else {}
    return tuple(
        Paragraph(kind=kind, segments=tuple(_segments(span, text, here, notes)))
        for kind, span, here in _with_marks(blocks(reading), _marks(reading) if marks is None else marks)
    )


def _with_marks(blocks: Iterable[tuple[str, Span]], marks: Iterable[Mark]) -> Iterator[tuple[str, Span, list[Mark]]]:
    """Each block with the marks that touch it, in one pass over both."""
    coming = deque(sorted(marks, key=lambda mark: mark.span))
    here: list[Mark] = []
    for kind, span in blocks:
        while coming and coming[0].span.start < span.end:
            here.append(coming.popleft())
        here = [mark for mark in here if mark.span.end > span.start]
        yield kind, span, here


def blocks(reading: Reading) -> Iterator[tuple[str, Span]]:
    """Parts on one line ("dateline", then body) go together under the kind of the last; what stands in no part is "plain"."""
    text = reading.report.text
    for match in re.finditer(r"\S(?:.*\S)?(?:\n(?!\s*\n).*\S)*", text):
        line = Span(*match.span())
        inside = [part for part in reading.parts if part.span.overlaps(line)]
        yield from _split(line, inside, text)


def _split(block: Span, parts: list[Part], text: str) -> Iterator[tuple[str, Span]]:
    start, kind = block.start, "plain"
    for part in parts:
        begins = max(part.span.start, block.start)
        if begins > start and "\n" in text[start:begins] and text[start:begins].strip():
            yield kind, _trimmed(start, begins, text)
            start = begins
        kind = _kind_of(kind, part.kind, is_first=start == begins)
    yield kind, _trimmed(start, block.end, text)


def _kind_of(before: str, kind: PartKind, *, is_first: bool) -> str:
    # A credit at the end of a caption does not make the whole caption a credit.
    if not is_first and kind in {PartKind.CREDIT, PartKind.BYLINE} and before != "plain":
        return before
    return str(kind)


def _trimmed(start: int, end: int, text: str) -> Span:
    words = text[start:end]
    return Span(start + len(words) - len(words.lstrip()), end - len(words) + len(words.rstrip()))


def _segments(block: Span, text: str, marks: list[Mark], notes: dict[int, tuple[Note, ...]]) -> Iterator[Segment]:
    # A note stands where some claim's words end, so its place is among the edges of the marks.
    edges = {block.start, block.end, *(edge for mark in marks for edge in (mark.span.start, mark.span.end))}
    for start, end in pairwise(sorted(edge for edge in edges if block.start <= edge <= block.end)):
        yield _segment(Span(start, end), text, [mark for mark in marks if mark.span.covers(Span(start, end))], notes.get(end, ()))


def _segment(span: Span, text: str, marks: list[Mark], notes: tuple[Note, ...]) -> Segment:
    marks.sort(key=lambda mark: len(mark.span))
    return Segment(
        text=span.of(text),
        look=" ".join(_looks(marks)),
        claims=_numbers(mark.claim for mark in marks),
        links=_numbers(mark.link for mark in marks),
        speaks=_numbers(mark.link for mark in marks if "s" in mark.look),
        items=_numbers(mark.item for mark in marks),
        title=next((mark.title for mark in marks if mark.title), None),
        notes=notes,
    )


def _looks(marks: list[Mark]) -> Iterator[str]:
    """The classes of all marks. Of several claims the shortest gives the tint, and the next of another family a band below it."""
    claims = [mark.look for mark in marks if mark.claim]
    yield from dict.fromkeys(word for mark in marks if not mark.claim for word in mark.look)
    if not claims:
        return
    yield from claims[0]
    under = next((look[1] for look in claims if look[1] != claims[0][1]), None)
    if under:
        yield from ("several", f"u{under[1:]}")


def _numbers(found: Iterable[int | None]) -> str:
    return " ".join(dict.fromkeys(str(number) for number in found if number))


def _marks(reading: Reading) -> Iterator[Mark]:
    for number, claim in enumerate(reading.claims, 1):
        for span in claim.evidence:
            yield Mark(span=span, look=("c", *claim_look(claim)), claim=number)
    for number, link in enumerate(reading.attributions, 1):
        if link.source:
            yield Mark(span=link.source.span, look=("s",), link=number)
        for span in link.cue:
            yield Mark(span=span, look=("q",), link=number)
        for span in link.content:
            yield Mark(span=span, look=("w",), link=number)
    for when in reading.whens:
        if when.span:
            yield Mark(span=when.span, look=("t",), title=_when(when))
    yield from (Mark(span=place.span, look=("p",), title=_place(place)) for place in reading.places)
    yield from (Mark(span=mention.span, look=("m",)) for mention in reading.mentions if _is_name(mention))


def claim_look(claim: Claim) -> tuple[str, ...]:
    """The classes of a claim: its family, and whether it is denied or hedged."""
    manner = ("denied",) if claim.polarity is Polarity.DENIED else ()
    hedged = ("hedged",) if claim.certainty is not Certainty.ASSERTED else ()
    return (f"f-{family(claim.type)}", *manner, *hedged)


def _notes(reading: Reading) -> dict[int, tuple[Note, ...]]:
    found: dict[int, tuple[Note, ...]] = {}
    for number, claim in enumerate(reading.claims, 1):
        end = max(span.end for span in claim.evidence)
        found[end] = (*found.get(end, ()), Note(number=number, look=" ".join(claim_look(claim))))
    return found


def _is_name(mention: Mention) -> bool:
    return mention.form in _NAMES


def _when(when: When) -> str:
    return days(when) or "a time the text does not bound"


def _place(place: Place) -> str:
    if place.name is None:
        return "a place not settled"
    point = f"{place.lat:.2f}, {place.lon:.2f}" if place.lat is not None and place.lon is not None else None
    return " · ".join(known for known in (place.name, place.kind and str(place.kind), place.country, point) if known)
