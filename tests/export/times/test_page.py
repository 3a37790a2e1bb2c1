"""The timeline; what both pages promise stands in tests/export/places/test_page.py."""

import io
import re

from dateline.export.options import Options
from dateline.export.times.forms import FORMS
from dateline.model import Doubt, Reading, Timex, TimexType
from factories import report, when

TEXT = "On Sunday the bridge fell, the next morning it was mended. Since March, until May and for two days nothing moved."
SUNDAY = when(TEXT, "Sunday", "2017-04-23", "2017-04-23", anchor="published")
MORNING = when(TEXT, "the next morning", "2017-04-24", "2017-04-24", anchor="Sunday")
MARCH, MAY = when(TEXT, "Since March", "2017-03-01"), when(TEXT, "until May", None, "2017-05-01")
DAYS = when(TEXT, "two days", timex=Timex(type=TimexType.DURATION, value="P2D"))


def page(*whens: object, published: str | None = "2017-04-25") -> str:
    doubts = (Doubt(reader="times", span=SUNDAY.span, reason="counted from a day that is not known"),)
    out = io.StringIO()
    FORMS["html"](Options()).write([Reading(report=report(TEXT, published=published), whens=whens, doubts=doubts)], out)  # type: ignore[arg-type]
    return out.getvalue()


def bars(source: str) -> list[tuple[float, float]]:
    return [(float(x), float(width)) for x, width in re.findall(r'<rect class="bar" x="([\d.]+)%" y="100%" width="([\d.]+)%"', source)]


def test_every_bounded_time_has_a_bar_within_the_paper() -> None:
    drawn = bars(page(SUNDAY, MORNING, MARCH, MAY, DAYS))
    assert len(drawn) == 4
    assert all(left >= 0 and width > 0 and left + width <= 100.01 for left, width in drawn)


def test_a_day_lies_beside_the_day_after_it() -> None:
    (first, wide), (second, _) = bars(page(SUNDAY, MORNING))
    assert abs(first + wide - second) < 0.02


def test_an_open_end_fades() -> None:
    source = page(MARCH, MAY)
    assert re.search(r'<rect class="bar"[^>]*fill="url\(#r1hi\)"', source)
    assert re.search(r'<rect class="bar"[^>]*fill="url\(#r1lo\)"', source)


def test_a_row_knows_the_row_it_was_counted_from() -> None:
    assert 'data-i="2" data-from="1"' in page(SUNDAY, MORNING)


def test_the_day_of_publication_is_a_line_and_without_one_there_is_none() -> None:
    assert "published 25 April 2017" in page(SUNDAY)
    assert 'class="day"' not in page(SUNDAY, published=None).split("<main")[1]


def test_what_has_no_bounds_stands_below_the_axis_with_its_doubts() -> None:
    below = page(MORNING, DAYS).split("Not on the axis")[1]
    assert "two days" in below
    assert "a length of time, not a day" in below


def test_a_report_without_times_says_so() -> None:
    assert "No times found." in page()
