"""A day as one page that fetches nothing and needs no script."""

from typing import TextIO

from dateline.export.day.lines import NOBODY, SECTIONS, details, place_name, ranges, summary
from dateline.export.day.told import Day
from dateline.export.day.versions import Version
from dateline.export.html.frame import write
from dateline.export.phrasing import day as written_day

_WIDTH = 100.0  # of a bar, in its own units


def write_day(found: Day, out: TextIO) -> None:
    """The whole page: places down the side, types and versions beside them, counts drawn as bars on one scale a type."""
    write(
        "day/page.html.jinja",
        ("html/page.css", "day/page.css"),
        out,
        found=found,
        title=written_day(found.day),
        weekday=f"{found.day:%A}",
        summary=summary(found),
        sections=[(name, heading, getattr(found, name)) for name, heading in SECTIONS if getattr(found, name)],
        place_name=place_name,
        ranges=ranges,
        details=details,
        bar=bar,
        nobody=NOBODY,
    )


def bar(version: Version, most: int) -> tuple[float, float, bool] | None:
    """Left edge and width of a count's bar, and whether it is open to the right; None where nothing is counted."""
    if version.count is None or not most or version.count.least is None:
        return None
    scale = _WIDTH * 0.9 / most  # an open end runs on into the last tenth
    left = version.count.least * scale
    right = _WIDTH if version.count.most is None else version.count.most * scale
    return round(left, 2), round(max(1.5, right - left), 2), version.count.most is None
