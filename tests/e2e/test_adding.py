"""Add: I hand reports in and watch them being read."""

from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page, expect

Axe = Callable[..., object]
TEXT = "Rebels shelled the village of Kefraya on Sunday, a monitoring group said. At least 12 people were killed."


def test_one_file_of_mine_is_broken_and_the_other_is_read_all_the_same(page: Page, axe: Axe, tmp_path: Path) -> None:
    """I drop two files; one is no report. I am told which and why, and find the other's claims."""
    (tmp_path / "kefraya.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "broken.txt").write_bytes(b"\x00\x01\x02")
    page.goto("/add")
    page.get_by_label("Drop files here").set_input_files([tmp_path / "broken.txt", tmp_path / "kefraya.txt"])
    expect(page.get_by_role("list", name="Files to be added").get_by_role("listitem")).to_have_count(2)
    page.get_by_label("Outlet").fill("Example Wire")
    page.get_by_label("Published").fill("2017-04-24")
    page.get_by_role("button", name="Read and keep").click()
    batch = page.get_by_role("region", name="A batch").first
    expect(batch.get_by_text("Not read.")).to_be_visible(timeout=60_000)
    expect(batch.get_by_role("heading", name="Read: 2 files")).to_be_visible(timeout=60_000)
    axe(page)
    batch.get_by_role("link", name="Rebels shelled").click()
    page.wait_for_url("**/reports/**")
    expect(page.get_by_text("At least 12 people were killed").first).to_be_visible()


def test_i_paste_a_text_and_its_day_stays_unknown_until_i_say_it(page: Page) -> None:
    """No day given: the claims are of a day not known, not of today."""
    page.goto("/add")
    page.get_by_label("Or a text").fill(TEXT)
    page.get_by_label("Its headline").fill("Kefraya shelled again")
    page.get_by_role("button", name="Read and keep").click()
    expect(page.get_by_role("heading", name="Read: 1 file")).to_be_visible(timeout=60_000)
    page.goto("/claims?order=latest&columns=published,headline")
    row = page.get_by_role("grid", name="Claims").get_by_role("row").filter(has_text="Kefraya shelled again").first
    expect(row).to_contain_text("day not known")
