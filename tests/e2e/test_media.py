"""Media: who put a recording out, who checked it and how, what a film was before, and what rests on it; without showing a picture."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from dateline.desk import Desk
from e2e.serving import PHONE, Workbench, served
from footage import film, made

Axe = Callable[..., object]
SAID = "https://cdn.tube.example/v/tanks-13.mp4"


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    path = tmp_path_factory.mktemp("media") / "dateline.db"
    made(path)
    with Desk(path) as desk:
        desk.add_media("<img src=x onerror=alert(1)>.jpg", body=b"not a picture", of=film(desk).id, by="anna")
    return path.read_bytes()


@pytest.fixture
def workbench(kept: bytes, tmp_path: Path) -> Iterator[Workbench]:
    path = tmp_path / "dateline.db"
    path.write_bytes(kept)
    with served(path) as running:
        yield running


def opened(page: Page, name: str) -> None:
    page.goto("/media")
    page.get_by_role("grid", name="Media").get_by_text(name, exact=True).first.click()
    expect(page.locator("article h2")).to_have_text(name)


def test_i_see_who_verified_a_recording_how_and_who_disputes_it(page: Page, axe: Axe) -> None:
    """May I use it? Who says it is genuine, by what, and who says it is not?"""
    opened(page, "an audio recording on its Ebaa channel")
    card = page.locator("article")
    expect(card.get_by_text("verified by SITE Intelligence Group (matched the voice with earlier recordings)")).to_be_visible()
    expect(card.get_by_text("disputed by Syrian Defence Ministry")).to_be_visible()
    expect(card.get_by_text("unknown: original or copy is not told")).to_be_visible()
    expect(card.get_by_text("It is contested: look at these again.")).to_be_visible()
    axe(page)


def test_i_make_two_one_and_see_that_the_film_is_older_than_its_event(page: Page, axe: Axe) -> None:
    """The check embeds the film that it speaks of; once I say so, it turns out to have been there in 2016."""
    page.goto("/media?kind=video&released_by=army")
    page.get_by_role("grid", name="Media").get_by_text("A video").click()
    page.get_by_role("button", name="Decide").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("button", name="one item").click()
    page.keyboard.press("Enter")
    expect(page.locator("article").get_by_text("a report that embeds it was published on 20 November 2016")).to_be_visible()
    expect(page.locator("article").get_by_text("flagged")).to_be_visible()
    page.get_by_role("link", name="this event").click()
    page.wait_for_url("**/events/**")
    expect(page.get_by_role("heading", name="Media that claims of it rest on")).to_be_visible()
    axe(page)


def test_from_a_report_i_come_to_its_media_and_from_a_claim_to_what_it_rests_on(page: Page) -> None:
    opened(page, "an audio recording on its Ebaa channel")
    page.get_by_role("link", name="Hayat Tahrir al-Sham releases recording on strike near Saraqeb").click()
    page.get_by_role("link", name="media items of this report").click()
    page.wait_for_url("**/media?report=**")
    expect(page.get_by_role("status").first).to_contain_text("of one report")
    opened(page, "an audio recording on its Ebaa channel")
    page.locator("article section", has_text="What rests on it").get_by_role("link").first.click()
    trail = page.get_by_role("complementary", name="The trail of one claim")
    expect(trail.get_by_text("What it rests on is contested")).to_be_visible()


def test_no_picture_is_shown_and_nothing_is_fetched(page: Page) -> None:
    """`page` fails on any request elsewhere; a name of a file is a name, whatever stands in it."""
    opened(page, SAID)
    card = page.locator("article")
    expect(card.get_by_text(SAID).first).to_be_visible()
    expect(card.get_by_text("<img src=x onerror=alert(1)>.jpg")).to_be_visible()
    assert page.locator("main img, main video, main audio, main iframe").count() == 0
    with page.expect_download() as download:
        card.get_by_role("link", name="Download, unopened").click()
    assert Path(download.value.path()).read_bytes() == b"not a picture"


def test_with_the_keyboard_alone_i_open_a_card_and_go_back(page: Page) -> None:
    page.goto("/media")
    grid = page.get_by_role("grid", name="Media")
    expect(grid.get_by_role("row").first).to_be_visible()
    grid.focus()
    page.keyboard.press("j")
    page.keyboard.press("Enter")
    page.wait_for_url("**/media/*")
    page.keyboard.press("Escape")
    page.wait_for_url("**/media")


def test_on_a_phone_in_the_dark_a_card_is_whole_and_leads_back(open_page: Callable[..., Page], axe: Axe) -> None:
    page = open_page(size=PHONE, scheme="dark")
    opened(page, "an audio recording on its Ebaa channel")
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE[0]
    axe(page)
    page.get_by_role("link", name="All media").click()
    page.wait_for_url("**/media")
