"""What a reader waits for, in headless Chromium: the first paint, the first marks, and what a key brings about."""

import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from statistics import median
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

_FLAGS = ("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--no-first-run")
_KEYS = ("ArrowRight", "ArrowRight", "+", "ArrowLeft", "+", "ArrowRight", "-", "ArrowLeft", "-", "j")
_LISTEN = """
window.told = { lcp: 0, waits: [] };
new PerformanceObserver((list) => { for (const one of list.getEntries()) told.lcp = one.startTime; })
  .observe({ type: "largest-contentful-paint", buffered: true });
new PerformanceObserver((list) => { for (const one of list.getEntries()) if (one.name === "keydown") told.waits.push(one.duration); })
  .observe({ type: "event", buffered: true, durationThreshold: 16 });
"""
_PAINTED = """() => ({
  first: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? null,
  largest: told.lcp,
  marks: performance.getEntriesByName("dateline:marks")[0]?.startTime ?? null,
})"""
_FRAMES = """async (count) => {
  const chart = document.querySelector("[role=application]"), waits = [];
  const frame = () => new Promise((done) => requestAnimationFrame(() => { const channel = new MessageChannel();
    channel.port1.onmessage = done; channel.port2.postMessage(0); }));
  for (let at = 0; at < count; at += 1) {
    const began = performance.now();
    chart.dispatchEvent(new KeyboardEvent("keydown", { key: at % 20 < 10 ? "ArrowLeft" : "ArrowRight", bubbles: true, cancelable: true }));
    await frame(); await frame();
    waits.push(performance.now() - began);
  }
  return waits;
}"""


class Painted(NamedTuple):
    """Milliseconds after the address was asked for; None = it did not happen."""

    first: float | None
    largest: float | None
    marks: float | None


@contextmanager
def chromium() -> "Iterator[Browser | None]":
    """Debian's Chromium; None where it, or Playwright, is not there."""
    program = shutil.which("chromium") or shutil.which("chromium-browser")
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        yield None
        return
    if program is None:
        yield None
        return
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=list(_FLAGS))
        yield browser
        browser.close()


def painted(browser: "Browser", address: str, sign_in: str | None, *, times: int, marks: bool) -> Painted:
    """The middle of so many visits, each with nothing kept from before.

    Args:
        marks: whether to wait for the marks of the timeline.
    """
    seen = [_visit(browser, address, sign_in, marks=marks) for _ in range(times)]
    return Painted(*(_middle([one[place] for one in seen]) for place in range(3)))


def waits(browser: "Browser", address: str, sign_in: str) -> tuple[list[float], list[float]]:
    """Milliseconds from a key to the frame that shows it, as the browser tells (Event Timing, in steps of 8); and two frames of a pan."""
    page = _page(browser, sign_in)
    page.goto(address)
    _wait_for_marks(page)
    page.locator("[role=application]").focus()
    for key in _KEYS * 3:
        page.keyboard.press(key)
        page.wait_for_timeout(60)
    page.keyboard.press("0")
    page.wait_for_timeout(300)
    frames: list[float] = page.evaluate(_FRAMES, 60)
    told: list[float] = page.evaluate("told.waits")
    page.context.close()
    return told, frames


def _visit(browser: "Browser", address: str, sign_in: str | None, *, marks: bool) -> Painted:
    page = _page(browser, sign_in)
    page.goto(address, wait_until="load")
    if marks:
        _wait_for_marks(page)
    page.wait_for_timeout(400)
    found = page.evaluate(_PAINTED)
    page.context.close()
    return Painted(found["first"], found["largest"], found["marks"])


def _wait_for_marks(page: "Page") -> None:
    page.wait_for_function("performance.getEntriesByName('dateline:marks').length > 0", timeout=120_000)


def _page(browser: "Browser", sign_in: str | None) -> "Page":
    context = browser.new_context(viewport={"width": 1440, "height": 900})
    if sign_in:
        context.request.get(sign_in)
    context.add_init_script(_LISTEN)
    return context.new_page()


def _middle(found: Sequence[float | None]) -> float | None:
    known = [one for one in found if one is not None]
    return median(known) if known else None
