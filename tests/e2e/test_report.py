"""I was sent a report of findings, and have no dateline: I open the file and look whether it holds."""

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from dateline.desk import Desk
from dateline.errors import ReportError
from dateline.export.report.brief import Ask
from dateline.export.report.page import write_report
from e2e.serving import DESKTOP, PHONE
from e2e.watching import Watch


@pytest.fixture(scope="module")
def whole(sample_record: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("report") / "report.html"
    with Desk(sample_record, create=False) as desk, path.open("w", encoding="utf-8", newline="\n") as out:
        write_report(desk.brief(Ask(title="What was told of the samples", whole_texts=True)), out)
    return path


@pytest.fixture
def opened(browser: Browser) -> Iterator[Callable[..., Page]]:
    """Opens a file as a reader does, and watches it."""
    contexts, watch = [], Watch("file://")

    def open_(path: Path, size: tuple[int, int] = DESKTOP, scheme: str = "light", **more: Any) -> Page:
        context = browser.new_context(viewport={"width": size[0], "height": size[1]}, color_scheme=scheme, **more)  # type: ignore[arg-type]
        contexts.append(context)
        if more.get("java_script_enabled", True):
            watch.over(context)
        page = context.new_page()
        page.goto(path.as_uri())
        return page

    yield open_
    for context in contexts:
        context.close()
    watch.settle()


def changed(whole: Path, tmp_path: Path, old: str, new: str) -> Path:
    page = whole.read_text(encoding="utf-8")
    assert page.count(old) >= 1, old
    path = tmp_path / "changed.html"
    path.write_text(page.replace(old, new, 1), encoding="utf-8")
    return path


def data_of(whole: Path) -> dict[str, Any]:
    told: dict[str, Any] = json.loads(re.findall(r'id="data">(.*?)</script>', whole.read_text(encoding="utf-8"))[0])
    return told


def test_i_see_that_every_quote_and_every_digest_holds(opened: Callable[..., Page], whole: Path) -> None:
    page, told = opened(whole), data_of(whole)
    expect(page.locator("#verdict")).to_have_text(re.compile(r"^All \d+ checks hold\.$"))
    quotes = sum(len(claim["quotes"]) for claim in told["claims"])
    for check, number in (("passages", len(told["passages"])), ("quotes", quotes), ("shown", quotes), ("texts", len(told["reports"]))):
        expect(page.locator(f"#check-{check} .count")).to_have_text(f"{number} of {number}")


def test_one_letter_changed_in_a_quote_is_seen(opened: Callable[..., Page], whole: Path, tmp_path: Path) -> None:
    words = data_of(whole)["claims"][4]["quotes"][0]["words"]
    start = json.dumps(words)[:-1]
    page = opened(changed(whole, tmp_path, f'"words":{start}', f'"words":"Z{start[2:]}'))
    expect(page.locator("#verdict")).to_contain_text("this file is not as it was made")
    expect(page.locator("#check-quotes .word")).to_contain_text("fails: quote 5.0")
    expect(page.locator("#check-data .word")).to_contain_text("fails")


def test_one_letter_changed_in_a_passage_is_seen(opened: Callable[..., Page], whole: Path, tmp_path: Path) -> None:
    start = json.dumps(data_of(whole)["passages"][2]["text"])[:-1]
    page = opened(changed(whole, tmp_path, f'"text":{start}', f'"text":"Z{start[2:]}'))
    expect(page.locator("#check-passages .word")).to_have_text("fails: p3")
    expect(page.locator("#check-places .word")).to_have_text("fails: p3")


@pytest.mark.parametrize(("old", "check"), [('data-quote="3.0">', "shown"), ('data-value="1.0">', "values")])
def test_words_changed_on_the_page_alone_are_seen(opened: Callable[..., Page], whole: Path, tmp_path: Path, old: str, check: str) -> None:
    page = opened(changed(whole, tmp_path, old, f"{old}not "))
    expect(page.locator(f"#check-{check} .word")).to_contain_text("fails")
    expect(page.locator("#check-data .word")).to_have_text("holds")
    expect(page.locator("#verdict")).to_have_class("fails")


def test_data_that_are_no_longer_data_are_told_as_that(opened: Callable[..., Page], whole: Path, tmp_path: Path) -> None:
    page = opened(changed(whole, tmp_path, 'id="data">{', 'id="data">'))
    expect(page.locator("#verdict")).to_contain_text("cannot be read")


def test_without_script_i_read_it_all_and_am_told_how_to_check_by_hand(opened: Callable[..., Page], whole: Path) -> None:
    page = opened(whole, java_script_enabled=False)
    expect(page.get_by_role("heading", name="What was told of the samples")).to_be_visible()
    expect(page.locator(".event").first).to_be_visible()
    expect(page.locator("#verdict")).to_contain_text("not run")


def test_i_go_from_a_value_to_the_words_it_stands_on(opened: Callable[..., Page], whole: Path) -> None:
    page = opened(whole)
    cite = page.locator("table.disputed .cite").first
    cite.click()
    expect(page.locator(f"{cite.get_attribute('href')} mark").first).to_be_in_viewport()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [DESKTOP, PHONE])
def test_nothing_bars_anybody_from_it(
    opened: Callable[..., Page], axe: Callable[..., object], whole: Path, size: tuple[int, int], scheme: str
) -> None:
    page = opened(whole, size, scheme)
    expect(page.locator("#verdict")).to_have_class("holds")
    axe(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= size[0]


def test_it_prints_with_its_digest_and_without_what_is_for_screens(opened: Callable[..., Page], whole: Path) -> None:
    page = opened(whole)
    page.emulate_media(media="print")
    expect(page.locator("header.top")).to_be_hidden()
    expect(page.locator(".digest-line")).to_be_visible()


def test_hostile_words_of_a_report_stay_words(opened: Callable[..., Page], tmp_path: Path) -> None:
    """A report whose text would end our script, load a beacon and turn the line around is quoted as it stands, and the check holds."""
    nasty = (
        "Rebels said on Sunday that shelling by the army killed 12 civilians in the town of Saraqib. </script><script>alert(1)</script> "
        "<!-- <img src=http://elsewhere.example/x.gif> \u202egnihtyreve \U0001f4a5 killed 14 people "
        "in Saraqib on Sunday, the army said.\n"
    )
    (tmp_path / "nasty.jsonl").write_text(
        json.dumps({"text": nasty, "published": "2017-04-24", "outlet": "A & <b>B</b>"}), encoding="utf-8"
    )
    path = tmp_path / "report.html"
    with Desk() as desk, path.open("w", encoding="utf-8", newline="\n") as out:
        assert not [item for item in desk.add(tmp_path / "nasty.jsonl") if isinstance(item, ReportError)]
        brief = desk.brief(Ask(whole_texts=True))
        write_report(brief, out)
    assert brief.claims
    page = opened(path)
    expect(page.locator("#verdict")).to_have_class("holds")
    expect(page.locator("blockquote", has_text="</script><script>alert(1)</script>").first).to_be_visible()
