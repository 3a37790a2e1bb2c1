"""Sources: who said how much, since when, and how it stands beside others."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

Axe = Callable[..., object]


def test_i_see_what_an_outlet_covered_and_where_it_stands_alone(page: Page, axe: Axe) -> None:
    """Is this outlet's word confirmed by others, and when did it come into the record?"""
    page.goto("/sources")
    page.get_by_role("button", name="Outlets").click()
    page.get_by_role("grid", name="Sources").get_by_text("Northern Wire").first.click()
    page.wait_for_url("**/sources/outlet/Northern%20Wire**")
    expect(page.get_by_role("heading", name="Northern Wire")).to_be_visible()
    expect(page.get_by_role("img", name="Claims by month of publication")).to_be_visible()
    for kind in ("agreed", "alone", "contradicted"):
        expect(page.locator("dt").filter(has_text=kind)).to_be_visible()
    axe(page)


def test_i_see_the_record_according_to_one_of_them(page: Page) -> None:
    """From its page I go on to see everything on its word alone."""
    page.goto("/sources/outlet/Northern%20Wire")
    page.get_by_role("link", name="See the record according to it").click()
    page.wait_for_url("**voice=Northern+Wire**")
    expect(page.get_by_role("button", name="According to Northern Wire")).to_be_visible()


def test_as_of_a_day_its_coverage_ends_there(page: Page) -> None:
    """What did it have by the end of 2016?"""
    page.goto("/sources/outlet/Northern%20Wire?asof=2016-12-31")
    expect(page.get_by_text("covered 11 Jun 2014")).to_be_visible()
    expect(page.get_by_text("2017-04", exact=True)).to_have_count(0)
