"""Stories of the queue: what waits is settled by keyboard, taken back, and told in the log."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from e2e.serving import ANALYST, PHONE
from e2e.watching import Watch


def waits(page: Page) -> int:
    """How many wait in all, as the queue says."""
    shown = page.get_by_role("navigation", name="What sort").get_by_role("link").first
    expect(shown).to_have_text(re.compile(r"\d"))
    return int(re.sub(r"\D", "", shown.inner_text()))


def opened(page: Page) -> None:
    """Until the case is there and can be settled."""
    page.get_by_role("group", name="Verdict").wait_for()


def expect_to_wait(page: Page, count: int) -> None:
    expect(page.get_by_role("navigation", name="What sort").get_by_role("link").first).to_have_text(re.compile(rf"All\s*{count}$"))


def title(page: Page) -> str:
    return page.get_by_role("article").get_by_role("heading", level=2).inner_text()


def test_settle_a_dispute_by_keyboard_alone(page: Page) -> None:
    """I go through the disputes with j and k, follow one side with its key and a reason, and am shown the next."""
    page.goto("/queue?kind=dispute")
    opened(page)
    first, before = title(page), waits(page)
    page.keyboard.press("j")
    expect(page.get_by_role("article").get_by_role("heading", level=2)).not_to_have_text(first)
    page.keyboard.press("k")
    expect(page.get_by_role("article").get_by_role("heading", level=2)).to_have_text(first)
    page.keyboard.press("2")
    expect(page.get_by_label("Reason")).to_be_focused()
    page.keyboard.type("lists of the dead by name")
    page.keyboard.press("Enter")
    expect(page.get_by_role("group", name="Last decision")).to_contain_text("follows")
    expect(page.get_by_role("article").get_by_role("heading", level=2)).not_to_have_text(first)
    expect_to_wait(page, before - 1)


def test_undo_a_merge(page: Page) -> None:
    """Two reports were joined to one event on little evidence: I part them, see it noted, and take that back with one key."""
    page.goto("/queue?kind=joint")
    opened(page)
    joint, before = title(page), waits(page)
    page.keyboard.press("2")
    page.keyboard.press("Enter")
    expect(page.get_by_role("alert")).to_contain_text("needs a reason")
    page.get_by_label("Reason").fill("another day, another town")
    page.keyboard.press("Enter")
    expect(page.get_by_role("group", name="Last decision")).to_contain_text("two occurrences")
    expect_to_wait(page, before - 1)
    page.locator("body").press("u")
    expect(page.get_by_role("group", name="Last decision")).to_contain_text("taken back")
    expect(page.get_by_role("list", name="What waits")).to_contain_text(joint)
    expect_to_wait(page, before)


def test_what_is_decided_can_be_undone_for_as_long_as_i_look_at_it(page: Page) -> None:
    """The message with Undo does not run away while I am on it (WCAG 2.2.1)."""
    page.clock.install()
    page.goto("/queue?kind=actor")
    opened(page)
    page.keyboard.press("1")
    page.keyboard.press("Enter")
    undo = page.get_by_role("button", name=re.compile("Undo"))
    undo.focus()
    page.clock.fast_forward(120_000)
    expect(undo).to_be_visible()
    undo.blur()
    page.clock.fast_forward(30_000)
    expect(undo).to_be_hidden()


def test_one_word_against_another_is_asked_back(page: Page, watch: Watch) -> None:
    """I said otherwise before: I am told which decision, and may put the new one in its place."""
    watch.allow("status of 409")
    page.goto("/queue?kind=dispute")
    opened(page)
    case = page.get_by_role("list", name="What waits").get_by_role("link").first.get_attribute("href") or ""
    for number in ("1", "2"):
        page.goto(case)
        opened(page)
        page.keyboard.press(number)
        page.keyboard.press("Enter")
        if number == "1":
            expect(page.get_by_role("group", name="Last decision")).to_contain_text("noted")
    page.get_by_role("button", name=re.compile("Take back decision")).click()
    expect(page.get_by_role("group", name="Last decision")).to_contain_text("noted")


def test_grade_a_source_from_the_case(page: Page) -> None:
    """With a I grade one of the sources quoted, by the Admiralty code."""
    page.goto("/queue?kind=dispute")
    opened(page)
    page.keyboard.press("a")
    dialog = page.get_by_role("dialog")
    source = dialog.get_by_label("What is graded").locator("option", has_text="source:").first
    dialog.get_by_label("What is graded").select_option(label=source.inner_text())
    dialog.get_by_role("button", name=re.compile("usually reliable b", re.IGNORECASE)).first.click()
    page.keyboard.press("Enter")
    expect(page.get_by_role("group", name="Last decision")).to_contain_text("reliability B")


def test_who_decided_what(page: Page) -> None:
    """The log tells who decided what and why; what was withdrawn stays, struck through, with who took it back."""
    page.goto("/queue?kind=place")
    opened(page)
    page.keyboard.press("2")
    page.get_by_label("Reason").fill("another town of that name")
    page.keyboard.press("Enter")
    expect(page.get_by_role("group", name="Last decision")).to_contain_text("noted")
    page.goto("/audit")
    log = page.get_by_role("list", name="Decisions, the newest first")
    expect(log).to_contain_text(ANALYST)
    expect(log).to_contain_text("another town of that name")
    log.get_by_role("button", name=re.compile("Take back")).first.click()
    expect(log.locator("del")).to_have_text("the claim is wrong")
    expect(log).to_contain_text(f"by {ANALYST}")
    page.get_by_label("Words").fill("no such words")
    page.get_by_label("Words").press("Enter")
    expect(page.get_by_text("Nobody has decided anything that fits.")).to_be_visible()


_SELECT = """words => {
  const walk = document.createTreeWalker(document.querySelector("article.text"), NodeFilter.SHOW_TEXT);
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    const at = node.data.indexOf(words);
    if (at >= 0) { getSelection().setBaseAndExtent(node, at, node, at + words.length); return true; }
  }
  return false;
}"""


def test_correct_a_role_from_the_readers_words_see_it_told_so_and_take_it_back(page: Page) -> None:
    """In the reader I select who did it, press c, the role's number, give a reason; it is told beside what was read; u takes it back."""
    found = page.request.get("/api/claims", params={"report": "shayrat-2017-barada", "type": "ASSAULT"}).json()["items"]
    page.goto(f"/reports/shayrat-2017-barada?claim={found[0]['id']}")
    page.locator("article.text").wait_for()
    assert page.evaluate(_SELECT, "The army general command")
    page.keyboard.press("c")
    dialog = page.get_by_role("dialog", name="Correct what was read")
    expect(dialog).to_contain_text("The army general command")
    dialog.get_by_role("button", name=re.compile("who or what is its agent")).wait_for()
    page.keyboard.press("1")
    page.keyboard.type("the sentence says so")
    page.keyboard.press("Enter")
    expect(page.get_by_role("group", name="Last decision")).to_contain_text("role agent")
    told = page.get_by_role("list", name="Corrections").first
    expect(told).to_contain_text("The army general command")
    expect(told).to_contain_text("was read as")
    expect(told).to_contain_text(ANALYST)
    page.get_by_role("button", name=re.compile("Undo")).click()
    expect(page.get_by_role("list", name="Corrections")).to_have_count(0)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", ["/queue", "/audit"])
def test_nobody_is_kept_out(open_page: Callable[..., Page], axe: Callable[..., object], scheme: str, path: str) -> None:
    """No barrier that axe knows of, in both schemes."""
    page = open_page(scheme=scheme)
    page.goto("/queue")
    opened(page)
    page.keyboard.press("1")
    page.keyboard.press("Enter")
    expect(page.get_by_role("group", name="Last decision")).to_be_visible()
    if path == "/audit":
        page.goto(path)
        page.get_by_role("list", name="Decisions, the newest first").wait_for()
    axe(page)


def test_on_a_phone_nothing_runs_out_of_the_page(open_page: Callable[..., Page]) -> None:
    """I settle something on my phone, without scrolling sideways."""
    page = open_page(size=PHONE)
    page.goto("/queue")
    opened(page)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.get_by_role("group", name="Verdict").get_by_role("button").first.click()
    page.get_by_role("button", name=re.compile("Note it")).click()
    expect(page.get_by_role("group", name="Last decision")).to_contain_text("noted")
