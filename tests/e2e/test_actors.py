"""Stories about actors and what became of groups."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from e2e.serving import DESKTOP, PHONE
from e2e.watching import Watch

NUSRA = "/actors/jabhat-al-nusra"
STATE = "US State Department"
expect.set_options(timeout=20_000)  # the first question works out who is who


def test_i_ask_whether_two_names_are_one_group_and_on_whose_word(page: Page) -> None:
    """I look a group up, and lay what everybody says beside what a government says."""
    page.goto("/actors")
    page.get_by_role("searchbox", name="Part of any name").fill("nusra fr")
    page.get_by_role("link", name="Jabhat Fateh al-Sham").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Jabhat Fateh al-Sham")
    expect(page.get_by_text("2 are one: Jabhat Fateh al-Sham and Jabhat al-Nusra").first).to_be_visible()
    page.get_by_role("button", name=re.compile("Compare with")).click()
    page.get_by_role("button", name=f"the word of {STATE}").click()
    expect(page).to_have_url(re.compile("against=US"))
    expect(page.get_by_text("Hayat Tahrir al-Sham is now one with Jabhat Fateh al-Sham and Jabhat al-Nusra.")).to_be_visible()


def test_i_change_the_view_and_am_told_what_that_changed(page: Page) -> None:
    """The same page on one holder's word says what is told otherwise."""
    page.goto(NUSRA)
    expect(page.get_by_text("2 are one").first).to_be_visible()
    page.get_by_role("button", name=re.compile("^Identity")).click()
    page.get_by_label("On whose word actors are one").fill("Jabhat al-Nusra")
    page.get_by_label("On whose word actors are one").press("Enter")
    expect(page.get_by_role("heading", name="Since the view changed")).to_be_visible()
    expect(page.get_by_text(re.compile(r"joints? told only on everybody’s word"))).to_be_visible()


def test_i_go_from_an_actor_to_the_claims_that_have_it_and_to_no_others(page: Page) -> None:
    """The number beside a group's name is the number of claims I then see, under all its names."""
    page.goto(NUSRA)
    link = page.get_by_role("link", name=re.compile(r"^\d+ claims?$")).first
    counted = link.inner_text().split()[0]
    link.click()
    expect(page).to_have_url(re.compile("/claims.*who="))
    expect(page.get_by_text(f"{counted} claims fit")).to_be_visible()


def test_i_see_what_is_behind_a_joint(page: Page) -> None:
    """I press a number in the drawing, read each holder's words side by side, and open one in its report."""
    page.goto(NUSRA)
    page.get_by_role("button", name=re.compile(r"28 July 2016: Jabhat al-Nusra took the name"), include_hidden=False).first.click()
    joint = page.get_by_role("region", name=re.compile("28 July 2016"))
    expect(joint.get_by_role("heading", name="The Russian defence ministry")).to_be_visible()
    expect(joint.get_by_text("Nusra Front, which renamed itself Jabhat Fateh al-Sham")).to_be_visible()
    expect(joint.get_by_text(re.compile("Say nothing of it: .*US State Department"))).to_be_visible()
    expect(page).to_have_url(re.compile("joint=20"))
    joint.get_by_role("link", name="Read it in the report").first.click()
    expect(page).to_have_url(re.compile(r"/reports/.+claim=[0-9a-f]{16}"))


def test_i_go_from_joint_to_joint_by_keyboard(page: Page) -> None:
    """Arrows go from number to number, Enter opens, Escape closes."""
    page.goto(NUSRA)
    first = page.get_by_role("button", name=re.compile(r"^1\. 23 January 2012"))
    first.focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("joint=2"))
    page.keyboard.press("]")
    expect(page).to_have_url(re.compile("joint=3"))
    page.keyboard.press("Escape")
    expect(page).not_to_have_url(re.compile("joint="))


def test_i_read_the_ego_graph_as_a_table_by_keyboard(page: Page) -> None:
    """The table tells all that the drawing shows; I sort it and open a line without a mouse."""
    page.goto(NUSRA)
    table = page.get_by_role("table", name="What is claimed between actors, and on whose word")
    expect(table.get_by_role("columnheader", name="Claims")).to_have_attribute("aria-sort", "descending")
    table.get_by_role("button", name="Whom").focus()
    page.keyboard.press("Enter")
    expect(table.get_by_role("columnheader", name="Whom")).to_have_attribute("aria-sort", "ascending")
    line = table.get_by_role("button", name=re.compile("Ahrar al-Sham is allied with Jabhat Fateh al-Sham"))
    line.focus()
    page.keyboard.press("Enter")
    expect(line).to_have_attribute("aria-expanded", "true")
    expect(table.get_by_role("link", name="nusra-renamed-2016")).to_be_visible()
    page.keyboard.press("j")
    expect(line).not_to_be_focused()


def test_i_give_a_name_that_several_bear_and_choose(page: Page, watch: Watch) -> None:
    """Four groups bear one name: none is guessed, each is offered."""
    watch.allow("status of 400")
    page.goto("/actors/Ansar%20al-Sharia")
    expect(page.get_by_text("Several bear this name")).to_be_visible()
    page.get_by_role("listitem").filter(has_text="ansar-al-sharia-yemen").get_by_role("link").click()
    expect(page).to_have_url(re.compile("/actors/ansar-al-sharia-yemen"))
    expect(page.get_by_text("No report of this record names it")).to_be_visible()


def test_i_go_through_the_list_by_keyboard(page: Page) -> None:
    """The list has one stop for the tab key; j goes down, Enter opens."""
    page.goto("/actors?kind=group")
    first = page.get_by_role("link", name="Islamic State", exact=True)
    first.focus()
    page.keyboard.press("j")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Jabhat Fateh al-Sham")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_nothing_bars_the_way(open_page: Callable[..., Page], axe: Callable[..., object], scheme: str, size: tuple[int, int]) -> None:
    """No barrier that axe knows of, in either scheme, on a desk or a phone; and a phone need not scroll sideways."""
    page = open_page(size=size, scheme=scheme)
    page.goto("/actors")
    expect(page.get_by_role("link", name="Jabhat Fateh al-Sham")).to_be_visible()
    axe(page)
    page.goto(f"{NUSRA}?joint=6&against=US+State+Department")
    expect(page.get_by_role("region", name=re.compile("8 April 2013"))).to_be_visible()
    expect(page.get_by_role("heading", name="Told of together with")).to_be_visible()
    expect(page.get_by_role("table", name="What is claimed between actors")).to_be_visible()
    axe(page)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
