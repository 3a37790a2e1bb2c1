"""The page of times: the report with its time words marked, beside it what they bound, on one axis."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TextIO

from dateline.export.html.frame import Page, Sheet, counted
from dateline.export.html.marks import Mark, paragraphs
from dateline.export.options import Options
from dateline.export.phrasing import days
from dateline.export.times.axis import Axis
from dateline.export.times.told import ToldTime, told_times
from dateline.model import Reading, When

_PAGE = Page(
    kind="times",
    template="times/page.html.jinja",
    styles=("html/page.css", "html/items.css", "times/page.css"),
    script="html/items.js",
)
_THIN = 0.8  # per cent: a day must be seen, however long the axis


class TimePage:
    """One page for all readings: no request leaves it, and nothing in a report can act on it."""

    def __init__(self, options: Options) -> None:
        pass

    def write(self, readings: Iterable[Reading], out: TextIO) -> None:
        sheets = [_sheet(number, reading) for number, reading in enumerate(readings, 1)]
        _PAGE.write(sheets, out, title="When it is said to be", counted=counted(sum(sheet.beside.number for sheet in sheets), "time"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One expression with its bar; all positions are per cent of the width.

    Attributes:
        open: "lo" where nothing bounds its beginning, "hi" its end; "" where both are bounded.
        link: from the bar to what it was counted from; None where that lies within the bar, or it was counted from nothing.
    """

    told: ToldTime
    left: float
    width: float
    open: str
    link: tuple[float, float] | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """What stands beside a report; axis is None where nothing is bounded.

    Attributes:
        published: where the day of publication lies.
    """

    number: int
    axis: Axis | None
    rows: tuple[Row, ...]
    unbounded: tuple[ToldTime, ...]
    published: float | None


def _sheet(number: int, reading: Reading) -> Sheet:
    told = told_times(reading)
    at_times = {one.span for one in told}
    return Sheet.of(
        number,
        reading,
        counted=counted(len(told), "time"),
        beside=_beside(told, reading.report.published),
        doubts=[doubt for doubt in reading.doubts if doubt.span is None or (doubt.reader == "times" and doubt.span not in at_times)],
        marked=paragraphs(reading, _marks(told)),
    )


def _beside(told: tuple[ToldTime, ...], published: When | None) -> Beside:
    axis = Axis.of([one.when for one in told], published)
    drawn = axis and {one.number: _bar(one.when, axis) for one in told if one.is_bounded}
    at = _middle(_bar(published, axis)) if axis and published and published.earliest else None
    return Beside(
        number=len(told),
        axis=axis,
        rows=tuple(_rows(told, drawn or {}, at)),
        unbounded=tuple(one for one in told if not one.is_bounded),
        published=at,
    )


def _rows(told: Iterable[ToldTime], drawn: dict[int, tuple[float, float]], published: float | None) -> Iterator[Row]:
    for one in told:
        if one.number in drawn:
            left, width = drawn[one.number]
            source = (
                published if one.when.anchor == "published" else _middle(drawn[one.counted_from]) if one.counted_from in drawn else None
            )
            is_open = "lo" if one.when.earliest is None else "hi" if one.when.latest is None else ""
            yield Row(told=one, left=left, width=width, open=is_open, link=_link(left, width, source))


def _bar(when: When, axis: Axis) -> tuple[float, float]:
    """Left edge and width. The last day counts to its end."""
    left = axis.x(when.earliest.toordinal()) if when.earliest else 0.0
    right = axis.x(when.latest.toordinal() + 1) if when.latest else 100.0
    width = max(_THIN, right - left)
    return round(min(left, 100 - width), 2), round(width, 2)


def _middle(bar: tuple[float, float]) -> float:
    return round(bar[0] + bar[1] / 2, 2)


def _link(left: float, width: float, source: float | None) -> tuple[float, float] | None:
    if source is None or left - 0.2 <= source <= left + width + 0.2:
        return None
    return (left, source) if source < left else (round(left + width, 2), source)


def _marks(told: Iterable[ToldTime]) -> Iterator[Mark]:
    for one in told:
        look = ("t",) if one.is_bounded else ("t", "unsettled")
        yield Mark(span=one.span, look=look, item=one.number, title=days(one.when) or one.unbounded)
