"""Stories on the map: where things are told to have happened, never finer than it was told."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from playwright.sync_api import Page, expect

from e2e.serving import PHONE

_SVG = "{http://www.w3.org/2000/svg}"
_PATIENCE_MS = 60_000  # without a graphics card the first drawing takes its time
_NO_WEBGL = "HTMLCanvasElement.prototype.getContext = () => null"


def drawn(page: Page, address: str) -> None:
    """Opens a map and waits until it is drawn."""
    page.set_default_timeout(_PATIENCE_MS)
    page.goto(address)
    expect(page.locator("[data-drawn], figure svg[role=img]").first).to_be_visible(timeout=_PATIENCE_MS)


def row(page: Page, name: str) -> Any:
    return page.get_by_role("treeitem").filter(has_text=re.compile(rf"^\W*{name}\b")).first


def test_into_a_province_and_up_again(page: Page) -> None:
    """Syria, Idlib, Khan Shaykhun: each step shows only what is told there."""
    drawn(page, "/map")
    row(page, "Syria").click()
    expect(page).to_have_url(re.compile(r"in=SY(&|$)"))
    row(page, "Idlib").click()
    expect(page).to_have_url(re.compile(r"in=SY\.12(&|$)"))
    expect(page.get_by_role("navigation", name="Where")).to_contain_text("Idlib")
    expect(row(page, "Khān Shaykhūn")).to_have_attribute("aria-level", "3")
    expect(page.get_by_role("heading", name="Idlib", exact=True)).to_be_visible()
    events = page.locator("section.told ol > li")
    expect(events.filter(has_text="Khan Sheikhoun").first).to_be_visible()
    expect(events.filter(has_text="Mosul")).to_have_count(0)
    page.get_by_role("button", name="World").click()
    expect(page).not_to_have_url(re.compile("in="))


def test_an_event_told_there_is_one_step_away(page: Page) -> None:
    drawn(page, "/map?in=SY.12&asof=2017-04-06")
    page.locator("section.told ol a").first.click()
    expect(page).to_have_url(re.compile(r"/events/[0-9a-f]+\?asof=2017-04-06"))


def test_what_is_only_told_of_a_region_is_not_drawn_as_a_point(page: Page) -> None:
    """A part of Syria is a circle without a dot; Syria itself its outline; Khan Shaykhun, named itself, has one."""
    drawn(page, "/map?in=SY&plain=true")
    expect(page.locator("g.circle").nth(3)).to_be_attached()
    wide = page.locator("g.circle", has=page.locator("path")).filter(has_not=page.locator("circle"))
    assert wide.count(), "nothing is drawn as a circle alone"
    for key in page.locator("g.circle:has(circle.point)").evaluate_all("all => all.map((one) => one.dataset.key)"):
        kind = page.request.get("/api/map", params={"level": "place", "in": "SY"}).json()["grounds"]
        (ground,) = (one for one in kind if one["key"] == key)
        assert ground["kind"] in {"town", "site"}
        assert not ground["is_near"]
    expect(row(page, "only “Syria”, nothing finer")).to_be_visible()
    expect(page.locator("path.shade[data-key='SY']")).to_be_attached()
    assert page.locator("g.circle[data-key='SY']").count() == 0


def test_by_keys_alone_and_what_has_the_focus_is_lit(page: Page) -> None:
    drawn(page, "/map?plain=true")
    row(page, "Syria").focus()
    expect(page.locator("path.shade[data-key^='SY']").first).to_be_attached()
    page.keyboard.press("ArrowRight")
    expect(row(page, "Syria")).to_have_attribute("aria-expanded", "true")
    expect(row(page, "Idlib")).to_be_visible()
    row(page, "Syria").focus()
    for _ in range(12):
        if row(page, "Idlib").evaluate("one => one === document.activeElement"):
            break
        page.keyboard.press("j")
    expect(page.locator("path.shade[data-key='SY.12']")).to_have_attribute("stroke-width", "2")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"in=SY\.12"))
    page.keyboard.press("ArrowLeft")
    expect(page).to_have_url(re.compile(r"in=SY(&|$)"))


def test_a_map_for_print_is_vectors_with_policy_view_and_day(page: Page, tmp_path: Path) -> None:
    drawn(page, "/map?in=SY&asof=2017-04-06")
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Save as SVG").click()
    path = tmp_path / waiting.value.suggested_filename
    waiting.value.save_as(path)
    assert path.name == "dateline-map-SY-asof-2017-04-06.svg"
    root = ET.parse(path).getroot()
    words = " ".join("".join(text.itertext()) for text in root.iter(f"{_SVG}text"))
    for told in (
        "They take no side",
        "Golan Heights",
        "as published by 6 Apr 2017",
        "on everybody’s word",
        "Natural Earth",
        " km",
        "Khān Shaykhūn",
    ):
        assert told in words, told
    dashed = [path for path in root.iter(f"{_SVG}path") if path.get("stroke-dasharray") and path.get("d")]
    assert dashed, "no contested border is drawn"
    assert root.tag == f"{_SVG}svg"
    assert not list(root.iter(f"{_SVG}image"))
    assert "svelte" not in path.read_text("utf-8")


def test_places_only_named_beside_are_shown_when_asked_for(page: Page) -> None:
    drawn(page, "/map?plain=true")
    expect(page.locator(".beside header")).to_contain_text("only name places beside")
    expect(row(page, "Russia")).to_have_count(0)
    page.get_by_label("also where a place is only named beside").check()
    expect(page).to_have_url(re.compile("nearby=true"))
    expect(row(page, "Russia")).to_be_visible()


def test_every_view_is_narrowed_to_a_province(page: Page) -> None:
    drawn(page, "/map?in=SY.12&plain=true")
    page.get_by_role("button", name="Narrow all views to it").click()
    expect(page).to_have_url(re.compile(r"place=SY\.12"))
    expect(row(page, "Iraq")).to_have_count(0)


def test_without_webgl_the_map_is_drawn_as_vectors(open_page: Callable[..., Page]) -> None:
    page = open_page()
    page.add_init_script(_NO_WEBGL)
    drawn(page, "/map?in=SY")
    expect(page.locator("figure svg[role=img] path.shade").first).to_be_attached()


def test_where_one_looks_from_stands_in_the_address(page: Page) -> None:
    drawn(page, "/map?at=44,33,6")
    page.get_by_role("button", name="Zoom in").click()
    expect(page).to_have_url(re.compile(r"at=44\.000(,|%2C)33\.000(,|%2C)7\.00"))


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("address", ["/map?in=SY.12", "/map?in=SY.12&plain=true"])
def test_no_barrier_stands_before_the_map(open_page: Callable[..., Page], axe: Callable[..., Any], scheme: str, address: str) -> None:
    page = open_page(scheme=scheme)
    drawn(page, address)
    expect(page.locator("section.told ol > li").first).to_be_visible()
    axe(page)


def test_on_a_phone_nothing_is_wider_than_the_screen(open_page: Callable[..., Page], axe: Callable[..., Any]) -> None:
    page = open_page(size=PHONE)
    drawn(page, "/map?in=SY")
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE[0]
    axe(page)
