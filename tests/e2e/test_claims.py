"""Claims: I look through what was said, by keyboard, and follow one to its words."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

from e2e.serving import PHONE

Axe = Callable[..., object]


def table(page: Page) -> None:
    """Waits until the table has its rows."""
    expect(page.get_by_role("grid", name="Claims").get_by_role("row").nth(1)).to_be_visible()
    expect(page.get_by_text("claims fit")).to_be_visible()


def test_i_narrow_the_claims_to_what_was_denied_and_the_address_says_so(page: Page, axe: Axe) -> None:
    """What was denied? I choose it among the facets, and can send the address to a colleague."""
    page.goto("/claims")
    table(page)
    page.get_by_role("button", name="denied").click()
    page.wait_for_url("**/claims?polarity=denied")
    rows = page.get_by_role("grid", name="Claims").locator(".cell.sure")
    expect(rows.first).to_contain_text("denied")
    assert all("denied" in words for words in rows.all_inner_texts())
    axe(page)


def test_i_go_through_claims_by_keyboard_alone_and_read_the_trail_of_one(page: Page, axe: Axe) -> None:
    """j, j, Enter: the claim's words in their place, and every hand it passed through."""
    page.goto("/claims?type=casualties")
    table(page)
    page.get_by_role("grid", name="Claims").focus()
    page.keyboard.press("j")
    page.keyboard.press("j")
    page.keyboard.press("Enter")
    trail = page.get_by_role("complementary", name="The trail of one claim")
    expect(trail.locator("mark").first).to_be_visible()
    expect(trail.get_by_role("list", name="On whose word").get_by_role("listitem").last).to_be_visible()
    assert "claim=" in page.url
    axe(page)
    page.keyboard.press("Escape")
    expect(trail).to_have_count(0)


def test_i_choose_columns_and_they_stay_in_the_address(page: Page) -> None:
    """I want the words as printed beside who said them."""
    page.goto("/claims")
    table(page)
    page.get_by_role("button", name="Columns").click()
    page.get_by_role("checkbox", name="Words", exact=True).check()
    expect(page.get_by_role("columnheader", name="Words")).to_be_visible()
    page.reload()
    expect(page.get_by_role("columnheader", name="Words")).to_be_visible()


def test_i_keep_a_question_and_ask_it_again(page: Page) -> None:
    """I will ask this every morning."""
    page.goto("/claims?certainty=likely")
    table(page)
    page.get_by_role("button", name="Kept questions").click()
    page.get_by_label("Keep what is shown, as").fill("What is only likely")
    page.get_by_role("button", name="Keep", exact=True).click()
    expect(page.get_by_role("link", name="What is only likely")).to_be_visible()
    page.goto("/claims")
    page.get_by_role("button", name="Kept questions").click()
    page.get_by_role("link", name="What is only likely").click()
    page.wait_for_url("**/claims?certainty=likely")
    page.get_by_role("button", name="Kept questions").click()
    page.get_by_role("button", name="Forget “What is only likely”").click()
    expect(page.get_by_role("link", name="What is only likely")).to_have_count(0)


def test_i_save_the_claims_i_chose_as_a_sheet(page: Page) -> None:
    """Two claims into my spreadsheet."""
    page.goto("/claims?type=casualties")
    table(page)
    page.get_by_role("grid", name="Claims").focus()
    page.keyboard.press("x")
    page.keyboard.press("j")
    page.keyboard.press("x")
    chosen = page.get_by_role("region", name="Chosen claims")
    expect(chosen).to_contain_text("2 claims")
    with page.expect_download() as saved:
        chosen.get_by_role("button", name="Save as CSV").click()
    text = saved.value.path().read_text(encoding="utf-8-sig")
    assert text.startswith("id,report,published,who")
    assert len(text.splitlines()) == 3


def test_on_a_phone_i_read_claims_as_cards(open_page: Callable[..., Page], axe: Axe) -> None:
    """On the train, in the dark."""
    page = open_page(size=PHONE, scheme="dark")
    page.goto("/claims")
    expect(page.locator(".card").first).to_be_visible()
    axe(page)
