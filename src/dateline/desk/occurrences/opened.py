"""An event laid open: everything on its page, each value down to the words it stands on."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from dateline.corroborate.facts import suggested
from dateline.desk.occurrences.happening import Heading
from dateline.desk.occurrences.outline import Outline
from dateline.desk.occurrences.settled import CLAIM_GRADE, SOURCE_GRADE
from dateline.export.events.words import field, in_order
from dateline.model import Account, Credibility, Decision, Dispute, Event, Reliability, Root, Saying, Side, Suggestion, Syndication, Value


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighed:
    """A value of an event.

    Attributes:
        suggested: a grade an analyst may want to give it, with what speaks for it; None = nothing does.
    """

    value: Value
    suggested: Suggestion | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Elsewhere:
    """A value of another field that is a side of a dispute: a part that is more than its whole ("killed: civilians" 80)."""

    label: str
    weighed: Weighed


@dataclass(frozen=True, slots=True, kw_only=True)
class Camp:
    """One side of what is disputed.

    Attributes:
        values: places in the values of its field.
    """

    words: str
    values: tuple[int, ...]
    others: tuple[Elsewhere, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Rift:
    """A dispute about one field.

    Attributes:
        decides: what would settle it; empty = not known.
        why: why they cannot all be true; empty where the field says it.
    """

    sides: tuple[Camp, ...]
    decides: str = ""
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class EventField:
    """One field of an event with all that is told of it.

    Attributes:
        name: as of a Value; `label` as a person would ask for it.
        values: those that stand first.
        disputes: empty = it is agreed, or told without a rival.
    """

    name: str
    label: str
    values: tuple[Weighed, ...]
    disputes: tuple[Rift, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class EventQuote:
    """A claim of an event by the words it stands on.

    Attributes:
        claim, report: ids.
        before, words, after: the stretch of the report it stands on, and what stands around it.
        hands: through which it passed, the innermost source first, the outlet last.
        stance: of the innermost source; None in the outlet's own voice.
        known: the last day on which the report may have been published; None = not known.
    """

    claim: str
    report: str
    before: str
    words: str
    after: str
    hands: tuple[str, ...]
    stance: str | None
    is_denied: bool
    certainty: str
    known: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Taking:
    """Words that two reports of an event have in common.

    Attributes:
        original: id of the report that the other took them from; None = nothing tells which was first.
        share: 0–1, of the shorter text's words.
        why: what tells which was first.
    """

    one: str
    other: str
    kind: str
    share: float
    original: str | None
    why: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Graded:
    """A grade of the Admiralty code that an analyst gave.

    Attributes:
        about: "source" or "claim"; `of` its name or id.
        grade: A–F or 1–6; `definition` what it means.
        number: of the decision.
    """

    about: str
    of: str
    grade: str
    definition: str
    reason: str
    by: str
    at: date
    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class EventNote:
    """A decision about an event, whether it holds or not.

    Attributes:
        holds: made by the view's day and not withdrawn by then.
    """

    number: int
    decision: Decision
    holds: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class EventPage:
    """An event as its page shows it.

    Attributes:
        view: in words.
        fields: tolls first, then day, place, who did it and whether it happened.
        headings: of its reports, by day of publication.
        circles: outlets that each give another of them as their source.
        decisions: oldest first, withdrawn ones among them.
    """

    outline: Outline
    view: str
    fields: tuple[EventField, ...]
    roots: tuple[Root, ...]
    headings: tuple[Heading, ...]
    quotes: tuple[EventQuote, ...]
    takings: tuple[Taking, ...]
    circles: tuple[tuple[str, ...], ...]
    grades: tuple[Graded, ...]
    decisions: tuple[EventNote, ...]


def fields_of(event: Event) -> tuple[EventField, ...]:
    return tuple(_field(name, event) for name in in_order(event))


def _field(name: str, event: Event) -> EventField:
    values = sorted(event.of(name), key=lambda value: value.superseded)
    rifts = tuple(_rift(dispute, values, event) for dispute in event.disputes if dispute.field == name)
    return EventField(name=name, label=field(name), values=tuple(_weighed(value, event) for value in values), disputes=rifts)


def _rift(dispute: Dispute, values: Sequence[Value], event: Event) -> Rift:
    return Rift(sides=tuple(_camp(side, values, event) for side in dispute.sides), decides=dispute.decides, why=dispute.why)


def _camp(side: Side, values: Sequence[Value], event: Event) -> Camp:
    elsewhere = (Elsewhere(label=field(value.field), weighed=_weighed(value, event)) for value in side.values if value not in values)
    return Camp(words=side.value, values=tuple(values.index(value) for value in side.values if value in values), others=tuple(elsewhere))


def _weighed(value: Value, event: Event) -> Weighed:
    return Weighed(value=value, suggested=suggested(value, event))


_AROUND = 160


def quote(saying: Saying, account: Account, text: str) -> EventQuote:
    start, end = saying.span.start, saying.span.end
    return EventQuote(
        claim=saying.claim,
        report=account.report,
        before=_last_words(text[max(0, start - _AROUND) : start]),
        words=saying.span.of(text),
        after=_first_words(text[end : end + _AROUND]),
        hands=tuple(voice.label for voice in saying.voices),
        stance=saying.stance,
        is_denied=saying.is_denied,
        certainty=str(saying.certainty),
        known=account.known,
    )


def _last_words(text: str) -> str:
    """Of one paragraph, from a whole word on."""
    own = text.rsplit("\n", 1)[-1]
    return own.split(" ", 1)[-1] if len(own) == _AROUND else own


def _first_words(text: str) -> str:
    own = text.split("\n", 1)[0]
    return own.rsplit(" ", 1)[0] if len(own) == _AROUND else own


def taking(copy: Syndication) -> Taking:
    return Taking(one=copy.one, other=copy.other, kind=str(copy.kind), share=copy.share, original=copy.original, why=copy.why)


def graded(number: int, decision: Decision) -> Graded | None:
    """None where the decision gives no grade."""
    for prefix, about in ((SOURCE_GRADE, "source"), (CLAIM_GRADE, "claim")):
        if decision.about.startswith(prefix):
            return Graded(
                about=about,
                of=decision.about.removeprefix(prefix),
                grade=decision.verdict,
                definition=_definition(decision.verdict),
                reason=decision.reason,
                by=decision.by,
                at=decision.at.date(),
                number=number,
            )
    return None


def _definition(grade: str) -> str:
    return Credibility(int(grade)).definition if grade.isdecimal() else Reliability[grade].value
