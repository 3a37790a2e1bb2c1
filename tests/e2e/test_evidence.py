"""Stories about the log, and about a byte that changed."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from e2e.serving import DESKTOP, PHONE

expect.set_options(timeout=20_000)


def test_i_check_every_byte_and_am_told_what_was_held_against_the_log(page: Page) -> None:
    """I open the evidence, see where the log ends, and have the record checked."""
    page.goto("/evidence")
    expect(page.get_by_role("heading", level=1)).to_have_text("Evidence")
    expect(page.get_by_text(re.compile(r"^[0-9a-f]{64}$"))).to_be_visible()
    page.get_by_role("button", name="Check every byte").click()
    expect(page.get_by_text("Everything is what it was.")).to_be_visible()
    expect(page.get_by_text(re.compile(r"Held against the log of \d+ acts: .*\d+ reports"))).to_be_visible()


def test_i_follow_an_act_to_the_report_it_was_done_to(page: Page) -> None:
    """The log says what was done to what; I go there."""
    page.goto("/evidence?about=khan-shaykhun-2017")
    row = page.get_by_role("row").filter(has_text="added").first
    link = row.get_by_role("link")
    name = link.inner_text()
    link.click()
    expect(page).to_have_url(re.compile(f"/reports/{re.escape(name)}"))


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_nothing_bars_the_way(open_page: Callable[..., Page], axe: Callable[..., object], scheme: str, size: tuple[int, int]) -> None:
    page = open_page(scheme=scheme, size=size)
    page.goto("/evidence")
    page.get_by_role("button", name="Check every byte").click()
    expect(page.get_by_text("Everything is what it was.")).to_be_visible()
    axe(page)
