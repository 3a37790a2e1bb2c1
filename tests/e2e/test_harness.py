"""The tests in a browser would see what they are there to see."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

from e2e.serving import Workbench
from e2e.watching import Watch

_STRICT = {"Content-Security-Policy": "default-src 'none'; script-src 'self' 'unsafe-inline'", "Content-Type": "text/html"}
_FREE = {"Content-Type": "text/html"}


def _shown(page: Page, body: str, headers: dict[str, str]) -> None:
    page.route("**/made-up", lambda route: route.fulfill(body=f"<!doctype html><title>x</title>{body}", headers=headers))
    page.route("**/there", lambda route: route.fulfill(body=""))
    page.goto("/made-up")
    page.wait_for_timeout(100)


@pytest.mark.parametrize(
    ("body", "headers", "told"),
    [
        ('<img src="http://elsewhere.example/beacon.gif">', _FREE, "foreign request: http://elsewhere.example/beacon.gif"),
        ("<script>console.error('oh')</script>", _FREE, "console: oh"),
        ("<script>throw new Error('thrown')</script>", _FREE, "error: "),
        ('<script>fetch("/there")</script>', _STRICT, "policy: connect-src stopped"),
        ('<p style="color: red">', _STRICT, "policy: style-src-attr stopped inline"),
    ],
)
def test_what_a_page_must_not_do_is_seen(page: Page, watch: Watch, body: str, headers: dict[str, str], told: str) -> None:
    _shown(page, body, headers)
    assert any(one.startswith(told) for one in watch.troubles)
    with pytest.raises(AssertionError, match="must not"):
        watch.settle()
    watch.troubles.clear()


def test_a_page_that_asks_its_own_server_alone_is_let_be(page: Page, watch: Watch) -> None:
    _shown(page, '<script>fetch("/there")</script>', _FREE)
    assert watch.troubles == []


def test_what_a_test_knows_of_may_pass(page: Page, watch: Watch) -> None:
    _shown(page, "<script>console.error('known trouble')</script>", _FREE)
    watch.allow("known trouble")
    watch.settle()


def test_axe_sees_a_barrier_and_lets_a_sound_page_pass(page: Page, axe: Callable[..., object]) -> None:
    page.set_content('<html lang="en"><title>x</title><main><h1>x</h1><img src="data:,"></main></html>')
    with pytest.raises(AssertionError, match="image-alt"):
        axe(page)
    page.set_content('<html lang="en"><title>x</title><main><h1>x</h1></main></html>')
    axe(page)


def test_the_record_of_a_workbench_is_its_own(workbench: Workbench, sample_record: object) -> None:
    assert workbench.record != sample_record
    assert workbench.address.startswith("http://127.0.0.1:")


def test_every_story_of_the_list_is_told() -> None:
    """STORIES.md names tests that are there."""
    folder = Path(__file__).parent
    there = {name for path in folder.glob("test_*.py") for name in re.findall(r"^def (test_\w+)", path.read_text("utf-8"), re.MULTILINE)}
    listed = re.findall(r"`(test_\w+)`", (folder / "STORIES.md").read_text(encoding="utf-8"))
    assert len(listed) >= 15
    assert set(listed) <= there
