"""Events as a list beside a map shows them."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from dateline.model import Account, Event, Period, Report

_END = re.compile(r"[.!?][”’\"')]*(?=\s)|\n")
_MOST = 240  # letters of a report's words that a list has room for


@dataclass(frozen=True, slots=True, kw_only=True)
class Happened:
    """An event in a list.

    Attributes:
        family: what kind of thing happened.
        days: from the first to the last day on which any account has it; None = no day told.
        words: the sentence that the first report of it tells it in, as printed, shortened; `outlet` whose report that is, None = not known.
        reports: how many tell it; they rest on at least `least_roots` independent sources, and at most `most_roots`.
        disputed: fields on which what is said cannot all be true.
        places: where its claims say it was, by name; empty = none says.
    """

    id: str
    family: str
    days: Period | None
    words: str
    outlet: str | None
    reports: int
    least_roots: int
    most_roots: int
    disputed: tuple[str, ...]
    places: tuple[str, ...]


def happened(event: Event, report: Callable[[str], Report]) -> Happened:
    """Args: report: the report of an id."""
    first = event.accounts[0]
    spots = (saying.spot for account in event.accounts for saying in account.sayings if saying.spot)
    return Happened(
        id=event.id,
        family=event.family,
        days=event.days,
        words=_words(first, report(first.report)),
        outlet=first.outlet,
        reports=len(event.reports),
        least_roots=event.least_roots,
        most_roots=event.most_roots,
        disputed=tuple(dict.fromkeys(dispute.field for dispute in event.disputes)),
        places=tuple(dict.fromkeys(spot.name for spot in spots)),
    )


def _words(account: Account, report: Report) -> str:
    """The sentence, as far as a full stop or a line's end tells one."""
    span, text = account.sayings[0].span, report.text
    start = max((end.end() for end in _END.finditer(text, max(0, span.start - _MOST), span.start)), default=max(0, span.start - _MOST))
    end = _END.search(text, max(span.start, span.end - 1))
    words = " ".join(text[start : end.end() if end else len(text)].split())
    return words if len(words) <= _MOST else f"{words[:_MOST].rpartition(' ')[0]} …"
