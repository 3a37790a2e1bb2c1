"""What a report of findings is made of: events as one view has them, and all that they rest on."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from dateline.export.report.passages import Passage
from dateline.export.telling import Telling
from dateline.model import Capture, Claim, Decision, Doubt, Event, Report, Span, View

Numbered = tuple[int, Decision]
"""A decision with its number in the record."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """What a report is to hold.

    Attributes:
        title: what it is called; empty = by what is asked.
        by_line: who answers for it; empty = nobody says so.
        where: a filter of events, docs/reference/filters.md; None = all of them, or only those of `events`.
        events: ids, or beginnings of ids, of events wanted beside those that fit the filter.
        most: at most so many that fit the filter, the latest that happened; whether more do is told.
        whole_texts: whether it carries the whole text of each report it quotes, and not only the words around a quote. Texts of others
            may be under copyright.
    """

    title: str = ""
    by_line: str = ""
    where: str | None = None
    events: tuple[str, ...] = ()
    most: int = 100
    whole_texts: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A report of an event.

    Attributes:
        paper: its number among the papers.
        copied: number of the paper it took this from; None = from none that is among them.
        copied_elsewhere: whether it took this from a report that is not among them.
        alike: numbers of papers with the same words, of which nothing tells which was first.
    """

    paper: int
    copied: int | None = None
    copied_elsewhere: bool = False
    alike: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """An event, with who reports it and what analysts decided about it."""

    number: int
    event: Event
    headings: tuple[Heading, ...]
    decisions: tuple[Numbered, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """Exact words of a report that a claim stands on.

    Attributes:
        passage: the one it stands in.
        span: in the report's text.
    """

    passage: Passage
    span: Span

    @classmethod
    def within(cls, passages: Iterable[Passage], span: Span) -> "Quote":
        """A quote in that of the passages which holds it."""
        return cls(passage=next(one for one in passages if one.span.covers(span)), span=span)

    @property
    def pieces(self) -> tuple[str, str, str]:
        """The passage before it, its words, and the passage after it."""
        start, end, text = self.span.start - self.passage.span.start, self.span.end - self.passage.span.start, self.passage.text
        return text[:start], text[start:end], text[end:]

    @property
    def words(self) -> str:
        return self.pieces[1]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cited:
    """A claim that an event is made of.

    Attributes:
        number: by which the page cites it, from 1.
        event: the number of its event.
        paper: the number of the report it stands in.
        plain: the claim as plain data, as `dateline claims --json` has it.
        decisions: what analysts settled about it, those that hold for the view.
    """

    number: int
    event: int
    paper: int
    claim: Claim
    telling: Telling
    plain: dict[str, object]
    quotes: tuple[Quote, ...]
    decisions: tuple[Numbered, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """A report that is quoted.

    Attributes:
        number: by which the page names it, from 1.
        digest: SHA-256 of its text.
        captures: where its bytes came from.
        passages: what of it is quoted, in order.
        doubts: about the whole of it, or about words of its passages.
        made_by: which readers, by version, found its claims.
    """

    number: int
    report: Report
    heading: str
    digest: str
    captures: tuple[Capture, ...]
    passages: tuple[Passage, ...]
    doubts: tuple[Doubt, ...]
    made_by: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Withheld:
    """Something that is kept from readers of the page.

    Attributes:
        report: its id.
        is_whole: whether nothing of it counts or is shown; else words of it are covered.
        decision: the number of the decision.
    """

    report: str
    is_whole: bool
    reason: str
    by: str
    at: datetime
    decision: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """A report of findings, before it is written.

    Attributes:
        seen: the view in words.
        held: how many claims the record holds in all.
        is_cut: whether more events fit than are here.
        claims, papers: by number, the first is 1.
    """

    ask: Ask
    view: View
    seen: str
    made_at: datetime
    made_by: str
    held: int
    is_cut: bool
    events: tuple[Told, ...]
    claims: tuple[Cited, ...]
    papers: tuple[Paper, ...]
    withheld: tuple[Withheld, ...] = ()

    @property
    def title(self) -> str:
        return self.ask.title or "What was told to have happened, and on whose word"

    @property
    def numbers(self) -> dict[str, int]:
        """A claim's id → the number it is cited by."""
        return {str(one.plain["id"]): one.number for one in self.claims}

    @property
    def decisions(self) -> tuple[Numbered, ...]:
        """All that the view heard, each once, by number."""
        heard = [one for told in self.events for one in told.decisions] + [one for cited in self.claims for one in cited.decisions]
        return tuple(sorted(dict(heard).items()))
