"""Stories of events: what is agreed, what is disputed, on how many roots."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from e2e.serving import PHONE
from e2e.watching import Watch

LOADED_MS = 30_000  # the first question opens the record
CONVOY = "/events?several=true&place=Urum al-Kubra"


def open_convoy(page: Page) -> None:
    page.goto(CONVOY)
    page.get_by_role("link", name=re.compile("violence, Urum al-Kubra", re.IGNORECASE)).first.click(timeout=LOADED_MS)
    expect(page.get_by_role("heading", level=1)).to_have_text("Violence, Urum al-Kubra", timeout=LOADED_MS)


def test_two_papers_are_one_root(page: Page, axe: Callable[..., object]) -> None:
    """Two papers tell of a convoy; I see that one prints the other, and that the copy adds no root."""
    open_convoy(page)
    expect(page.get_by_text("2 reports (1 copied)").first).to_be_visible()
    civilians = page.get_by_role("region", name="Killed: civilians")
    expect(civilians.get_by_text("1 root", exact=True)).to_be_visible()
    wire = civilians.get_by_role("listitem").filter(has=page.get_by_role("link", name=re.compile("Northern Wire")))
    expect(wire.last.get_by_text("copied by")).to_be_visible()
    expect(wire.last.get_by_role("link", name=re.compile("Coastal Courier"))).to_be_visible()
    axe(page)


def test_each_value_leads_to_its_words_and_to_the_report(page: Page) -> None:
    """I open the words a toll stands on, and go to where they are printed."""
    open_convoy(page)
    killed = page.get_by_role("region", name="Killed: civilians")
    killed.get_by_text("2 claims").click()
    expect(killed.locator("mark").first).to_contain_text(re.compile("20|twenty", re.IGNORECASE))
    assert re.search(r"/reports/convoy-2016\S*claim=\w+", killed.get_by_role("link", name="read it in").first.get_attribute("href") or "")


def test_both_sides_of_a_dispute_stand_with_what_would_decide_it(page: Page) -> None:
    """A dispute shows both its sides, and what would settle it."""
    open_convoy(page)
    disputed = page.get_by_role("region", name="Killed", exact=True)
    expect(disputed.get_by_text("one side")).to_be_visible()
    expect(disputed.get_by_text(re.compile("another$"))).to_be_visible()
    expect(disputed.get_by_text("Would decide it")).to_be_visible()


def test_the_history_of_a_toll(page: Page) -> None:
    """I see how a toll rose: a line for each root, what is told at least open upwards, and the same as a table."""
    page.goto("/events?filter=place:Khan killed>=50")
    page.get_by_role("link", name=re.compile("chemical attack", re.IGNORECASE)).first.click(timeout=LOADED_MS)
    history = page.get_by_role("region", name="History")
    expect(history.get_by_role("img", name=re.compile("Killed, by day of publication: 2 lines"))).to_be_visible()
    expect(history.locator("path.open")).to_have_count(1)
    rows = history.get_by_role("row")
    expect(rows.filter(has_text="at least 58")).to_contain_text("4 Apr 2017")
    expect(rows.filter(has_text="86")).to_contain_text("6 Apr 2017")


def test_a_mistyped_filter_tells_where(page: Page, watch: Watch) -> None:
    """I ask for more than fifty dead; then I mistype a field, and am told where and what was meant."""
    watch.allow("status of 400")
    page.goto("/events")
    box = page.get_by_role("combobox", name="Filter, in the filter language")
    box.fill("killed>=50")
    box.press("Enter")
    expect(page).to_have_url(re.compile("filter=killed"))
    expect(page.get_by_role("article").first).to_contain_text("killed")
    box.fill("killed>=50 plce:x")
    box.press("Enter")
    trouble = page.get_by_role("alert")
    expect(trouble).to_contain_text("column 12 of the filter")
    expect(trouble.locator("mark")).to_have_text("plce:x")
    expect(trouble).to_contain_text("did you mean place?")


def test_a_filter_is_completed_by_keyboard(page: Page) -> None:
    """I write the beginning of a field and take what is offered."""
    page.goto("/events")
    box = page.get_by_role("combobox", name="Filter, in the filter language")
    box.press_sequentially("disp")
    box.press("ArrowDown")
    box.press("Enter")
    expect(box).to_have_value(re.compile("^(disputed:|displaced>=)$"))


def test_what_was_known_then_and_what_came_since(page: Page) -> None:
    """As of a day an event says what was known, and what came since."""
    page.goto("/events?filter=place:Khan&several=true")
    page.get_by_role("link", name=re.compile("chemical attack", re.IGNORECASE)).first.click(timeout=LOADED_MS)
    page.goto(f"{page.url}&asof=2017-04-05" if "?" in page.url else f"{page.url}?asof=2017-04-05")
    since = page.get_by_role("region", name="Since 5 Apr 2017")
    expect(since).to_contain_text("Harbour Observatory")
    expect(page.get_by_role("region", name="Killed", exact=True)).not_to_contain_text("86")


def test_a_report_is_left_out_and_taken_back(page: Page) -> None:
    """I leave a reprint out with a reason; the event has one report less; I undo it."""
    open_convoy(page)
    page.get_by_role("button", name="Actions").click()
    page.get_by_role("button", name="Leave out a report").click()
    page.get_by_role("dialog").get_by_role("button", name=re.compile("Coastal Courier")).click()
    page.get_by_role("dialog").get_by_label(re.compile("reason", re.IGNORECASE)).fill("a reprint")
    page.keyboard.press("Enter")
    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(page.get_by_text("2 reports (1 copied)")).to_have_count(0)
    expect(page.get_by_role("region", name="Decided by analysts")).to_contain_text("a reprint")
    page.keyboard.press("u")
    expect(page.get_by_text("2 reports (1 copied)").first).to_be_visible(timeout=LOADED_MS)


def test_why_two_reports_are_one_event(page: Page) -> None:
    """I ask why two reports are one event, and read what spoke for it and against."""
    open_convoy(page)
    why = page.get_by_role("region", name="Why these are one event")
    why.get_by_text("What joined its accounts").click()
    expect(why.get_by_text("they name the same place")).to_be_visible()


def test_disputes_stand_by_what_they_are_about(page: Page, axe: Callable[..., object]) -> None:
    """The list of disputes goes by field; I ask for tolls alone."""
    page.goto("/disputes")
    expect(page.get_by_role("region", name=re.compile("killed", re.IGNORECASE))).to_be_visible(timeout=LOADED_MS)
    axe(page)
    page.get_by_role("button", name="killed", exact=True).click()
    expect(page).to_have_url(re.compile("field=killed"))
    expect(page.get_by_role("region", name=re.compile("whether it happened"))).to_have_count(0)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_events_have_no_barrier(open_page: Callable[..., Page], axe: Callable[..., object], scheme: str) -> None:
    """The list and an event are open to everybody, on a phone in either scheme too."""
    page = open_page(size=PHONE, scheme=scheme)
    page.goto("/events?several=true")
    expect(page.get_by_role("article").first).to_be_visible(timeout=LOADED_MS)
    axe(page)
    open_convoy(page)
    expect(page.get_by_role("region", name="History").get_by_role("img")).to_be_visible()
    axe(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE[0]
