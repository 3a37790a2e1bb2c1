"""Events on a terminal: what is agreed, what is disputed, on how many roots."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Protocol, TextIO

from rich.text import Text

from dateline.export.events.words import behind, field, in_order, listed, number, standing, title, tolls, when
from dateline.export.phrasing import day, line
from dateline.export.table import Sheet
from dateline.model import Dispute, Event, Side, Value

SHORT = 8
_VALUES, _REPORTS = 6, 12


class Titled(Protocol):
    """A report by what stands above it."""

    @property
    def id(self) -> str: ...
    @property
    def outlet(self) -> str | None: ...
    @property
    def headline(self) -> str | None: ...
    @property
    def published(self) -> str | None: ...
    @property
    def copied(self) -> str | None: ...
    @property
    def alike(self) -> tuple[str, ...]: ...


def print_events(found: Iterable[Event], out: TextIO, since: Mapping[str, Event] | None = None) -> None:
    """A block each: what, where, when; the tolls; on how many roots; what is disputed.

    Args:
        since: id → the event with all that is known, to say what came later.
    """
    sheet = Sheet(out)
    for event in found:
        sheet.line(_head(event))
        rows = [("told", Text(tolls(event) or "no toll")), ("behind it", Text(behind(event)))]
        rows += [("disputed", Text(_sides(dispute), style="red")) for dispute in event.disputes]
        later = since.get(event.id) if since else None
        rows += [("since then", Text(told, style="yellow")) for told in _later(event, later)]
        sheet.answers("", rows)


def print_event(event: Event, headings: Sequence[Titled], out: TextIO, *, view: str, decided: Iterable[str] = ()) -> None:
    """One event: what is agreed, what is disputed and what would decide it, how tolls rose, and the reports."""
    sheet = Sheet(out)
    sheet.line(_head(event))
    sheet.line(Text(behind(event), style="bold"))
    sheet.line(Text(view, style="dim"))
    sheet.line()
    disputed = {dispute.field for dispute in event.disputes}
    _section(sheet, "Agreed, or told without a rival", _rows(event, (name for name in in_order(event) if name not in disputed)))
    for dispute in event.disputes:
        _section(sheet, f"Disputed: {field(dispute.field)}", _disputed(dispute))
    _section(sheet, "Replaced since", _history(event))
    _section(sheet, "Circles of citation", [("", Text(" → ".join((*circle, circle[0])))) for circle in event.circles])
    _section(sheet, "Decided by analysts", [("", Text(line(told))) for told in decided])
    _section(sheet, "Reports", list(_reports(headings)))


def print_disputes(found: Iterable[Event], out: TextIO) -> None:
    """A block for each dispute: the event, the sides with their roots, what would decide it."""
    sheet = Sheet(out)
    for event in found:
        for dispute in event.disputes:
            sheet.line(_head(event))
            sheet.answers("", [("field", Text(field(dispute.field), style="bold")), *_disputed(dispute)])


def _head(event: Event) -> Text:
    return Text.assemble((line(title(event)), "bold"), (f" · {when(event)}", ""), (f" · event {event.id[:SHORT]}", "dim"))


def _section(sheet: Sheet, name: str, rows: Sequence[tuple[str, Text]]) -> None:
    if rows:
        sheet.line(Text(name, style="bold"))
        sheet.answers("", rows)


def _rows(event: Event, names: Iterable[str]) -> list[tuple[str, Text]]:
    rows = []
    for name in names:
        values = standing(event.of(name))
        for place, value in enumerate(values[:_VALUES]):
            rows.append((field(name) if place == 0 else "", _value(value)))
        if len(values) > _VALUES:
            rows.append(("", Text(f"{len(values) - _VALUES} more, each on fewer roots", style="dim")))
    return rows


def _value(value: Value) -> Text:
    roots = number(value.least_roots, value.most_roots)
    return Text.assemble((line(value.words), "bold"), (f"  {roots} root{'' if roots == '1' else 's'}: ", "dim"), listed(value.roots))


def _disputed(dispute: Dispute) -> list[tuple[str, Text]]:
    rows = []
    for place, side in enumerate(dispute.sides):
        values = side.values or ()
        for at, value in enumerate(values):
            rows.append(("one side" if place == 0 and at == 0 else "another" if at == 0 else "", _value(value)))
        if not values:
            rows.append(("one side" if place == 0 else "another", Text(line(side.value))))
    if dispute.why:
        rows.append(("because", Text(dispute.why)))
    if dispute.decides:
        rows.append(("would decide", Text(dispute.decides, style="italic")))
    return rows


def _sides(dispute: Dispute) -> str:
    """As in "killed: 58 (SANA) ≠ at least 86 (SOHR; Reuters)"."""
    return f"{field(dispute.field)}: {' ≠ '.join(map(_side, dispute.sides))}"


def _side(side: Side) -> str:
    roots = tuple(dict.fromkeys(root for value in side.values for root in value.roots))
    return f"{line(side.value)} ({listed(roots, 2)})" if roots else line(side.value)


def _history(event: Event) -> list[tuple[str, Text]]:
    gone = [value for value in event.values if value.superseded]
    ordered = sorted(gone, key=lambda value: (str(value.first or "9"), value.field))
    return [
        (day(value.first) if value.first else "day not known", Text(f"{field(value.field)} {line(value.words)}: {listed(value.roots)}"))
        for value in ordered
    ]


def _reports(headings: Sequence[Titled]) -> Iterator[tuple[str, Text]]:
    outlets = {one.id: one.outlet or one.id for one in headings}
    for one in headings[:_REPORTS]:
        copied = f"  from {outlets.get(one.copied, one.copied)}" if one.copied else _alike(one, outlets)
        yield (
            one.published or "day not known",
            Text.assemble(
                (line(one.outlet or "outlet not known"), "bold"),
                f"  {line(one.headline or '')}",
                (copied, "yellow"),
                (f"  [{one.id}]", "dim"),
            ),
        )
    if len(headings) > _REPORTS:
        yield "", Text(f"{len(headings) - _REPORTS} more", style="dim")


def _alike(one: Titled, outlets: Mapping[str, str]) -> str:
    return f"  same words as {', '.join(outlets.get(other, other) for other in one.alike)}" if one.alike else ""


def _later(then: Event, now: Event | None) -> Iterator[str]:
    if now is None or len(now.accounts) == len(then.accounts):
        return
    more = len(now.reports) - len(then.reports)
    told = f"{more} report{'' if more == 1 else 's'} more" if more else "more of it told"
    changed = f"; now told: {tolls(now)}" if tolls(now) != tolls(then) else ""
    yield told + changed
