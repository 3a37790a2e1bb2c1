"""What came after the day of a view."""

from dataclasses import dataclass

from dateline.desk.occurrences.happening import Heading
from dateline.desk.occurrences.outline import Outline, outline
from dateline.export.events.words import field
from dateline.model import Event, Value


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A value that was not told on the day, or that stood then and does not now.

    Attributes:
        label: the field, as a person would ask for it.
        was: "told since", "replaced since".
    """

    label: str
    was: str
    value: Value


@dataclass(frozen=True, slots=True, kw_only=True)
class Since:
    """What is known of an event by now, beside what was known on a day.

    Attributes:
        now: None = it is left out since.
        reports: published since, by day.
        changes: by field.
    """

    now: Outline | None
    reports: tuple[Heading, ...] = ()
    changes: tuple[Change, ...] = ()


def since(then: Event, now: Event, headings: tuple[Heading, ...]) -> Since:
    """`headings` are of the reports of now."""
    known = set(then.reports)
    return Since(
        now=outline(now),
        reports=tuple(one for one in headings if one.id not in known),
        changes=tuple(change for value in now.values if (change := _change(value, then))),
    )


def _change(value: Value, then: Event) -> Change | None:
    before = next((one for one in then.of(value.field) if one.words == value.words and one.is_denied == value.is_denied), None)
    if before is None:
        return Change(label=field(value.field), was="told since", value=value)
    if value.superseded and not before.superseded:
        return Change(label=field(value.field), was="replaced since", value=value)
    return None
