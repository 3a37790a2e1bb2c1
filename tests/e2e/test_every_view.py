"""Whichever view I open, in whatever light and on whatever screen, it is there, it is mine to read, and it tells nobody.

What the page asks of others, says on the console or does against the policy fails every test of these: see `watch`.
"""

import os
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from e2e.conftest import VIEWS
from e2e.serving import DESKTOP, PHONE, Workbench, copied, served

PATHS = [
    path for paths in re.findall(r"paths: \[([^\]]*)\]", VIEWS.read_text(encoding="utf-8")) for path in re.findall(r"'([^']+)'", paths)
]
_ALL_LOOKS = [
    ("desktop-light", (DESKTOP, "light")),
    ("phone-dark", (PHONE, "dark")),
    ("desktop-dark", (DESKTOP, "dark")),
    ("phone-light", (PHONE, "light")),
]
# Two hold both schemes and both sizes; all four take twice as long: DATELINE_LOOKS=all.
_LOOKS = [look for _, look in _ALL_LOOKS[: 4 if os.environ.get("DATELINE_LOOKS") == "all" else 2]]
_TABS = 40
_FOCUS = """() => {
  const one = document.activeElement;
  const look = getComputedStyle(one);
  const within = one.type === "date";  // the browser shows which part of it has the keyboard
  const seen = within || (look.outlineStyle !== "none" && parseFloat(look.outlineWidth) > 0);
  return { name: one.outerHTML.slice(0, 120), inMain: document.querySelector("main").contains(one), isBody: one === document.body, seen };
}"""
_MOVING = """() => [...document.querySelectorAll("body *")].filter((one) => {
  const look = getComputedStyle(one);
  const longest = (words) => Math.max(...words.split(",").map(parseFloat));
  const endless = look.animationName !== "none" && longest(look.animationDuration) > 0.05;
  return endless || longest(look.transitionDuration) > 0.05;
}).map((one) => one.outerHTML.slice(0, 120))"""
_WIDER = """(width) => [...document.querySelectorAll("body *")].filter((one) => one.getBoundingClientRect().right > width + 1)
  .map((one) => one.outerHTML.slice(0, 120)).slice(0, 5)"""


@pytest.fixture(scope="module")
def workbench(sample_record: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workbench]:
    """One for all: nothing here writes."""
    with served(copied(sample_record, tmp_path_factory.mktemp("workbench"))) as running:
        yield running


def settled(page: Page, path: str) -> None:
    """Opens a view and waits until it has what it asked for."""
    page.goto(path)
    expect(page.locator("main h1, main h2").first).to_be_attached()
    expect(page.locator("main .waiting:not(details:not([open]) *)")).to_have_count(0)  # what is folded away has not asked yet
    page.wait_for_load_state("networkidle")


@pytest.mark.parametrize(("size", "scheme"), _LOOKS, ids=[name for name, _ in _ALL_LOOKS[: len(_LOOKS)]])
@pytest.mark.parametrize("path", ["/", *PATHS])
def test_it_opens_without_a_barrier(
    open_page: Callable[..., Page], axe: Callable[..., object], path: str, size: tuple[int, int], scheme: str
) -> None:
    page = open_page(size=size, scheme=scheme)
    settled(page, path)
    assert page.evaluate("document.documentElement.scrollWidth") <= size[0], page.evaluate(_WIDER, size[0])
    expect(page.get_by_role("alert").filter(has_text=re.compile(r"\S"))).to_have_count(0)
    axe(page)


@pytest.mark.parametrize("path", PATHS)
def test_i_reach_it_with_the_keyboard_and_see_where_i_am(page: Page, path: str) -> None:
    settled(page, path)
    steps = []
    for _ in range(_TABS):
        page.keyboard.press("Tab")
        step = page.evaluate(_FOCUS)
        if step["isBody"]:
            break
        steps.append(step)
    assert any(step["inMain"] for step in steps), "the keyboard does not reach the view"
    assert not [step["name"] for step in steps if not step["seen"]], "no outline where the keyboard is"


@pytest.mark.parametrize("path", PATHS)
def test_it_goes_on_paper_without_what_is_for_screens(page: Page, path: str) -> None:
    settled(page, path)
    page.emulate_media(media="print")
    assert page.locator("main").inner_text().strip()
    expect(page.locator("nav[aria-label=Views]")).to_be_hidden()
    assert page.pdf().startswith(b"%PDF")


@pytest.mark.parametrize("path", PATHS)
def test_nothing_moves_where_i_asked_for_stillness(open_page: Callable[..., Page], path: str) -> None:
    page = open_page(motion="reduce")
    settled(page, path)
    assert page.evaluate(_MOVING) == []


@pytest.mark.parametrize("path", [path for path in PATHS if path not in {"/add", "/audit"}])
def test_what_it_leads_to_opens_without_a_barrier(page: Page, axe: Callable[..., object], path: str) -> None:
    """The first page of each kind that a view links to, as of an event, a report, an actor."""
    settled(page, path)
    links = page.locator("main a[href^='/']:not([download])").evaluate_all("(all) => all.map((one) => one.getAttribute('href'))")
    kinds = {link.split("?")[0].split("/")[1]: link for link in reversed(links) if link.split("?")[0].count("/") > 1}
    for link in kinds.values():
        settled(page, link)
        axe(page)


@pytest.mark.parametrize("path", PATHS)
def test_the_address_of_a_view_keeps_the_bar(page: Page, path: str) -> None:
    settled(page, f"{path}?asof=2017-04-06&voice=SANA")
    assert "asof=2017-04-06" in page.url
    assert "voice=SANA" in page.url
    page.locator("nav[aria-label=Views]").get_by_role("link", name="Claims").click()
    expect(page).to_have_url(re.compile(r"/claims\?.*asof=2017-04-06"))
