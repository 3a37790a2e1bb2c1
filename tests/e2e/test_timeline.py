"""Stories of the first screen: what happened when, what was known by a day, and nothing lost."""

import re
from collections.abc import Callable
from datetime import date
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Locator, Page, expect

from e2e.serving import DESKTOP, PHONE

_EPOCH = date(1970, 1, 1)


def _opened(page: Page, address: str = "/") -> Locator:
    page.goto(address)
    chart = page.get_by_role("application")
    expect(chart).to_be_visible()
    return chart


def _events(page: Page) -> int:
    told = page.locator(".timeline .head").get_by_role("status").inner_text()
    return int(re.findall(r"([\d,]+) events?", told)[0].replace(",", ""))


def _asked(page: Page) -> dict[str, list[str]]:
    return parse_qs(urlsplit(page.url).query)


def _across_the_strip(page: Page, day: date) -> tuple[float, float]:
    """Where a day lies on the strip above the lanes."""
    edge = page.get_by_role("slider", name="First day of the period")
    first, last = (float(edge.get_attribute(name) or 0) for name in ("aria-valuemin", "aria-valuemax"))
    box = page.locator(".strip svg").bounding_box()
    assert box
    return box["x"] + box["width"] * ((day - _EPOCH).days - first) / (last - first), box["y"] + box["height"] / 2


def test_find_what_was_known_on_6_april(page: Page) -> None:
    _opened(page)
    everything = _events(page)
    known = page.get_by_role("slider", name="Known by")
    known.focus()
    for _ in range(40):
        if "6 Apr 2017" in (known.get_attribute("aria-valuetext") or ""):
            break
        page.keyboard.press("ArrowLeft")
        page.wait_for_timeout(30)
    expect(page).to_have_url(re.compile(r"asof=2017-04-06"))
    expect(page.locator(".timeline .head").get_by_role("status")).not_to_contain_text(f"{everything} events")
    assert 0 < _events(page) < everything
    expect(page.get_by_role("button", name=re.compile(r"As of.*6 Apr 2017"))).to_be_visible()  # the bar above every view says so too


def test_brush_a_week_and_see_the_claims_narrowed(page: Page) -> None:
    page.goto("/claims")
    expect(page.get_by_role("main")).to_contain_text(re.compile(r"\d+ claims"))
    whole = _claims(page)
    _opened(page)
    (left, y), (right, _) = _across_the_strip(page, date(2017, 4, 1)), _across_the_strip(page, date(2017, 4, 12))
    page.mouse.move(left, y)
    page.mouse.down()
    page.mouse.move((left + right) / 2, y)
    page.mouse.move(right, y)
    page.mouse.up()
    expect(page).to_have_url(re.compile(r"from=2017-\d\d-\d\d.*to=2017-"))
    first, last = (date.fromisoformat(_asked(page)[name][0]) for name in ("from", "to"))
    assert first < date(2017, 4, 4) < last
    page.get_by_role("navigation", name="Views").get_by_role("link", name="Claims").click()
    expect(page).to_have_url(re.compile(r"/claims\?.*from=2017"))
    page.wait_for_function(f"!document.querySelector('main').innerText.includes('{whole} claims')")
    assert 0 < _claims(page) < whole


def _claims(page: Page) -> int:
    return int(re.findall(r"([\d,]+) claims", page.get_by_role("main").inner_text())[0].replace(",", ""))


def test_the_period_is_set_by_keys_too(page: Page) -> None:
    _opened(page, "/?from=2017-04-01&to=2017-04-09")
    page.get_by_role("slider", name="Last day of the period").press("ArrowLeft")
    expect(page).to_have_url(re.compile(r"from=2017-04-01&to=2017-04-08"))
    page.get_by_role("slider", name="First day of the period").press("Escape")
    expect(page).not_to_have_url(re.compile(r"from="))


def test_an_event_without_a_day_is_not_lost(page: Page) -> None:
    _opened(page)
    link = page.get_by_role("link", name=re.compile("of which nothing tells when"))
    undated = int(re.findall(r"\d+", link.inner_text())[0])
    link.click()
    rows = page.get_by_role("row")
    expect(rows).to_have_count(undated + 1)
    assert rows.nth(1).get_by_role("cell").first.inner_text() == "day not told"
    headline = rows.nth(1).get_by_role("rowheader").get_by_role("link")
    expect(headline).not_to_have_text("An event")
    headline.click()
    expect(page).to_have_url(re.compile(r"/events/[0-9a-f]{16}"))


def test_an_event_is_found_and_opened_by_keys_alone(page: Page) -> None:
    chart = _opened(page, "/?from=2017-04-01&to=2017-04-09")
    chart.focus()
    page.keyboard.press("j")
    card = page.locator(".card")
    expect(card).to_contain_text(re.compile(r"\d+ Apr 2017|by \d+ \w+ 2017"))
    expect(card).to_contain_text(re.compile(r"\d reports?.*independent root"))
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/events/[0-9a-f]{16}\?from=2017-04-01"))


def test_the_list_tells_what_the_picture_shows(page: Page) -> None:
    _opened(page, "/?from=2017-04-01&to=2017-04-09&lanes=actor")
    events = _events(page)
    page.keyboard.press("l")
    expect(page.get_by_role("columnheader", name="Who is said to have done it")).to_be_visible()
    said = page.locator(".list").get_by_role("status")
    undated = page.get_by_role("link", name=re.compile("of which nothing tells when"))
    without = int(re.findall(r"\d+", undated.inner_text())[0]) if undated.count() else 0
    expect(said).to_contain_text(f"{events - without} events")


def test_the_picture_is_saved_as_a_file_others_can_open(page: Page) -> None:
    _opened(page)
    with page.expect_download() as download:
        page.get_by_role("button", name="Save as SVG").click()
    drawn = download.value.path().read_text(encoding="utf-8")
    assert drawn.startswith("<svg xmlns=")
    assert "Idlib, Syria" in drawn
    assert "<path" in drawn


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("address", ["/", "/?list=true&lanes=actor"])
def test_no_barrier_is_known(open_page: Callable[..., Page], axe: Callable[..., object], scheme: str, address: str) -> None:
    page = open_page(size=DESKTOP, scheme=scheme)
    page.goto(address)
    expect(page.get_by_role("application").or_(page.get_by_role("table")).first).to_be_visible()
    axe(page)


def test_on_a_phone_nothing_runs_off_the_side(open_page: Callable[..., Page], axe: Callable[..., object]) -> None:
    page = open_page(size=PHONE)
    _opened(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE[0]
    axe(page)
