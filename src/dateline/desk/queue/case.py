"""What stands for and against in one thing that waits, with the words of each side."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from dateline.desk.asking import around
from dateline.desk.decisions.log import Logged
from dateline.export.telling import Hand, Teller
from dateline.model import Report, Span
from dateline.store import Entry, Wait, claim_ids

_BESIDE = 240  # code points of context on each side of the words


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """Words of one side, where they stand.

    Attributes:
        before, words, after: `words` are those the claim stands on, in one stretch; the others what stands around them.
        start, end: of `words`, in code points of the report; None of words that are of no report.
        told: the claim in words; empty of words that are no claim.
        hands: on whose word, the innermost source first.
        claim, report: ids; None = of the register, or a decision.
        holder: whose word it is.
        published: None = not known.
    """

    before: str = ""
    words: str
    after: str = ""
    start: int | None = None
    end: int | None = None
    told: str = ""
    hands: tuple[Hand, ...] = ()
    claim: str | None = None
    report: str | None = None
    headline: str | None = None
    holder: str
    published: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Stand:
    """One side of what waits.

    Attributes:
        value: what it holds, in words.
        roots: the sources it rests on in the end, as a reader knows them; `least` and `most` of them are independent.
        quotes: the first few of its words.
        more: how many claims of it are not quoted.
    """

    value: str
    roots: tuple[str, ...] = ()
    least: int = 0
    most: int = 0
    quotes: tuple[Quote, ...] = ()
    more: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """A decision that would settle it, ready to be made.

    Attributes:
        kind, about, other, field, verdict: as `POST /api/decisions` takes them.
        label: in words.
        reasoned: whether it must have a reason.
    """

    kind: str
    about: str
    label: str
    verdict: str = ""
    other: str | None = None
    field: str | None = None
    reasoned: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One thing that waits, with all one needs to settle it.

    Attributes:
        offers: decisions that would settle it; it can always be put off.
        decisions: those made about it so far, the newest first, withdrawn ones among them.
        event, claim: ids of what it is about; None = about none.
        is_open: False where the record no longer leaves it open.
    """

    wait: Wait
    sides: tuple[Stand, ...]
    offers: tuple[Offer, ...]
    decisions: tuple[Logged, ...] = field(default=())
    event: str | None = None
    claim: str | None = None
    is_open: bool = True


def quote(entry: Entry) -> Quote:
    """The words of a claim in the report around them."""
    report, teller = entry.reading.report, Teller(entry.reading, claim_ids(entry.reading))
    first, last = min(span.start for span in entry.claim.evidence), max(span.end for span in entry.claim.evidence)
    told = teller.tell(entry.id, entry.claim)
    hands = told.hands
    return Quote(
        **stretch(report, Span(first, last), around(entry)),
        told=told.sentence,
        hands=hands,
        claim=entry.id,
        holder=hands[0].words,
    )


def stretch(report: Report, words: Span, within: Span) -> dict[str, Any]:
    """Words with what stands around them, and where they were published."""
    first, last = max(within.start, words.start - _BESIDE), min(within.end, words.end + _BESIDE)
    text = report.text
    return {
        "before": ("… " if first > within.start else "") + text[first : words.start],
        "words": words.of(text),
        "after": text[words.end : last] + (" …" if last < within.end else ""),
        "start": words.start,
        "end": words.end,
        "report": report.id,
        "headline": report.headline,
        "published": report.published.latest if report.published else None,
    }
