"""A lineage as shapes: a heading, the chart, and below it every number told in words."""

from collections.abc import Sequence

from dateline.export.lineage.chart import Chart
from dateline.export.lineage.events import Event, events, look_of
from dateline.export.lineage.lettering import wide, wrapped
from dateline.export.lineage.shapes import WIDE, Dot, Drawing, Size, Word
from dateline.export.lineage.story import Story

_LEGEND = (
    "A lane fades where a day is only known to lie in that stretch, or where no beginning or end is told."
    " Dashed: disputed. Hollow: an umbrella. Arrows: belongs to, pledged to; broken: broke with."
    " Dotted: said to be two, or one. Pale: no day is told."
)


def draw(story: Story, size: Size = WIDE) -> Drawing:
    """Everything at its place; the same story is drawn the same, always."""
    told = events(story)
    drawing = Drawing(size)
    _chart(drawing, story, told, _heading(drawing, story, size))
    drawing.height = round(_listing(drawing, told, drawing.bottom + size.line * 2.6, story.left_out), 1)
    return drawing


def draw_chart(story: Story, told: Sequence[Event], size: Size = WIDE) -> Drawing:
    """The lanes and links alone, for a page that tells the rest itself."""
    drawing = Drawing(size)
    _chart(drawing, story, told, 0)
    drawing.height = round(drawing.bottom + size.line * 0.4, 1)
    return drawing


def _chart(drawing: Drawing, story: Story, told: Sequence[Event], top: float) -> None:
    chart = Chart(drawing, story, told, drawing.size)
    drawing.top = top
    drawing.bottom = chart.lay(top + drawing.size.line * 1.6)
    drawing.years = list(chart.axis.years(drawing.size.type * 3.6))


def _heading(drawing: Drawing, story: Story, size: Size) -> float:
    y = size.line
    for line in wrapped(story.title, size.type * 1.45, size.width - 8):
        drawing.title.append(Word(0, round(y + size.type * 0.3, 1), line, "title"))
        y += size.line * 1.4
    for line in wrapped(story.view, size.type, size.width - 8):
        drawing.title.append(Word(0, round(y, 1), line, "view"))
        y += size.line
    return round(y, 1)


def _listing(drawing: Drawing, told: Sequence[Event], top: float, left_out: int) -> float:
    """The events in words below the chart; the y of what follows."""
    size = drawing.size
    narrow = size.width < 600
    left = 26.0
    beside = left if narrow else left + 16 + max((wide(event.days, size.type) for event in told), default=0)
    room = size.width - beside - 4
    y = top
    for event in told:
        drawing.dots.append(Dot(8, round(y - size.type * 0.33, 1), event.number, look_of(event), ""))
        drawing.words.append(Word(left, round(y, 1), event.days, "day"))
        y += size.line if narrow else 0
        holders = " · ".join(event.holders)
        if wide(f"{event.told} – {holders}", size.type) <= room:
            drawing.words.append(Word(beside, round(y, 1), event.told, "told", holders))
            y += size.line
        else:
            for look, text in (("told", event.told), ("holder", holders)):
                for line in wrapped(text, size.type, room):
                    drawing.words.append(Word(beside, round(y, 1), line, look))
                    y += size.line
        y += size.line * 0.3
    more = f" Neighbours of whom less is told are left out: {left_out}." if left_out else ""
    for line in wrapped(_LEGEND + more, size.type * 0.85, size.width - 8):
        y += size.line * 0.9
        drawing.words.append(Word(0, round(y, 1), line, "legend"))
    return y + size.line * 0.5
