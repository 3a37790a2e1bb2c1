"""Decisions told in words: who settled what, and what became of it."""

from collections.abc import Callable
from dataclasses import dataclass

from dateline.desk.decisions.naming import OPEN, Kind, taken_apart
from dateline.model import Decision


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """Something a decision is about.

    Attributes:
        kind: claim · event · report · actor · source · media · decision · question (kept) · item (of the queue).
        id: as the desk asks for it.
    """

    kind: str
    id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Logged:
    """One decision as the log tells it.

    Attributes:
        told: what was decided, in words ("one occurrence", "role agent = 120–134").
        links: what it is about, each to be looked up.
        withdrawn_by, withdrawn_because: None where it holds, or nobody noted who withdrew it.
    """

    number: int
    decision: Decision
    kind: Kind
    told: str
    links: tuple[Link, ...]
    withdrawn_by: str | None = None
    withdrawn_because: str | None = None


def told_of(number: int, decision: Decision, note: Decision | None = None) -> Logged:
    """A decision in words; `note` tells of its withdrawal."""
    kind, about = taken_apart(decision.about)
    return Logged(
        number=number,
        decision=decision,
        kind=kind,
        told=_SAID[kind](decision.verdict),
        links=tuple(_links(kind, about)),
        withdrawn_by=note.by if note else None,
        withdrawn_because=(note.reason or None) if note else None,
    )


def _word(words: dict[str, str]) -> Callable[[str], str]:
    return lambda verdict: words.get(verdict, verdict)


_LINKED = {
    Kind.CLAIM: "claim",
    Kind.CORRECTION: "claim",
    Kind.PAIR: "actor",
    Kind.LABEL: "actor",
    Kind.EVENTS: "claim",
    Kind.LEAVE_OUT: "report",
    Kind.GRADE_SOURCE: "source",
    Kind.GRADE_CLAIM: "claim",
    Kind.COPIES: "report",
    Kind.MEDIA: "media",
    Kind.PUT_OFF: "item",
    Kind.QUESTION: "question",
    Kind.WITHDRAWAL: "decision",
    Kind.WITHHOLDING: "report",
}
_SAID: dict[Kind, Callable[[str], str]] = {
    Kind.CLAIM: lambda verdict: f"the claim is {verdict}" if verdict in {"right", "wrong"} else verdict,
    Kind.CORRECTION: str,
    Kind.PAIR: _word({"same": "one actor", "different": "two actors", "unsure": "left open whether one actor or two"}),
    Kind.LABEL: lambda label: f"to be called “{label}”",
    Kind.EVENTS: _word({"one": "one occurrence", "two": "two occurrences"}),
    Kind.LEAVE_OUT: lambda _: "the report is left out",
    Kind.GRADE_SOURCE: lambda grade: f"reliability {grade}",
    Kind.GRADE_CLAIM: lambda grade: f"credibility {grade}",
    Kind.DISPUTE: lambda side: "left open" if side == OPEN else f"follows “{side}”",
    Kind.COPIES: lambda first: {"neither": "neither had it from the other", "unsure": "left open who was first"}.get(
        first, f"{first} was first"
    ),
    Kind.MEDIA: _word({"same": "one media item", "different": "two media items"}),
    Kind.PUT_OFF: str,
    Kind.QUESTION: lambda asked: f"a question is kept: {asked}",
    Kind.WITHDRAWAL: lambda _: "withdrew a decision",
    Kind.WITHHOLDING: lambda verdict: "withheld from exports" if verdict == "all" else "words are withheld from exports",
}


def _links(kind: Kind, about: str) -> tuple[Link, ...]:
    if kind is Kind.DISPUTE:
        return (Link(kind="event", id=about.partition(":")[0]),)
    if kind is Kind.WITHHOLDING and len(about) == 64:
        return ()  # a capture, which has no page of its own
    if kind is Kind.PUT_OFF:
        return (Link(kind="item", id=about),)
    return tuple(Link(kind=_LINKED[kind], id=name) for name in about.split("|"))
