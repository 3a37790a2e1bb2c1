"""What stories of users may ask for. They are skipped where a browser or the front end is not there, unless DATELINE_E2E=required.

```python
def test_what_was_known_on_6_april(page, axe):
    page.goto("/claims?asof=2017-04-06")           # signed in already; addresses are the workbench's own
    expect(page.get_by_role("row")).to_have_count(12)
    axe(page)                                      # no barrier that axe-core knows of
```
"""

import os
from collections.abc import Callable, Iterator
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

import dateline
from e2e.browsing import FLAGS, chromium
from e2e.serving import DESKTOP, Workbench, copied, kept_sample, served

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

    from e2e.watching import Watch

BUILT = Path(dateline.__file__).parent / "web" / "built" / "index.html"
_SOURCES = Path(__file__).parents[2] / "src" / "dateline" / "web" / "workbench"
AXE = Path(os.environ.get("DATELINE_AXE", _SOURCES / "node_modules" / "axe-core" / "axe.min.js"))
VIEWS = _SOURCES / "src" / "views" / "views.ts"
_PATIENCE_MS = 20_000
_REQUIRED = os.environ.get("DATELINE_E2E") == "required"

collect_ignore_glob = [] if find_spec("playwright") or _REQUIRED else ["test_*.py"]  # they cannot so much as be imported


def pytest_report_header() -> str | None:
    lacking = _lacking()
    return f"stories in a browser are left out: {lacking}" if lacking and not _REQUIRED else None


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    if _REQUIRED:
        return
    for item in items:
        asked = getattr(item, "fixturenames", ())
        lacking = _lacking(workbench="workbench" in asked) if "browser" in asked else ""
        if lacking:
            item.add_marker(pytest.mark.skip(reason=f"no browser tests: {lacking}"))


@cache
def _lacking(*, workbench: bool = True) -> str:
    """What is missing to open a page, or the workbench, in a browser; empty where nothing is."""
    if not find_spec("playwright"):
        return "playwright is not installed: pip install 'dateline[browser]'"
    if not chromium():
        return "Chromium is not there: apt-get install chromium, or name it in DATELINE_CHROMIUM"
    if workbench and not BUILT.is_file():
        return "the front end is not built: cd src/dateline/web/workbench && npm ci --ignore-scripts && npx vite build"
    return ""


@pytest.fixture(scope="session")
def sample_record(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample reports in a record, read once and found again by later runs. Never write to it: `workbench` has a copy."""
    return kept_sample(tmp_path_factory.getbasetemp().parent)


@pytest.fixture
def workbench(sample_record: Path, tmp_path: Path) -> Iterator[Workbench]:
    """A running workbench over a copy of the sample record, which the test may write to."""
    assert BUILT.is_file() or not _REQUIRED, _lacking()
    with served(copied(sample_record, tmp_path)) as running:
        yield running


@pytest.fixture(scope="session")
def browser() -> "Iterator[Browser]":
    from playwright.sync_api import expect, sync_playwright

    expect.set_options(timeout=_PATIENCE_MS)
    lacking = _lacking(workbench=False)
    assert not lacking, lacking
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=chromium(), headless=True, args=list(FLAGS))
        yield opened
        opened.close()


@pytest.fixture
def watch(workbench: Workbench) -> "Iterator[Watch]":
    """What went wrong on the test's pages; it fails when the test is over. `watch.allow("status of 404")` lets a known trouble pass."""
    from e2e.watching import Watch

    watching = Watch(workbench.origin)
    yield watching
    watching.settle()


@pytest.fixture
def open_page(browser: "Browser", workbench: Workbench, watch: "Watch") -> "Iterator[Callable[..., Page]]":
    """Opens a watched page, signed in: `open_page(size=PHONE, scheme="dark", motion="reduce")`; more as Playwright's contexts have."""
    contexts = []

    def opened(*, size: tuple[int, int] = DESKTOP, scheme: str = "light", motion: str = "reduce", **more: Any) -> "Page":
        look = {"viewport": {"width": size[0], "height": size[1]}, "color_scheme": scheme, "reduced_motion": motion}
        context = browser.new_context(base_url=workbench.origin, locale="en-GB", timezone_id="UTC", **look, **more)
        context.set_default_timeout(_PATIENCE_MS)
        contexts.append(context)
        context.request.get(workbench.address)  # the cookie, before any page is there to be watched
        watch.over(context)
        return context.new_page()

    yield opened
    for context in contexts:
        context.close()


@pytest.fixture
def page(open_page: "Callable[..., Page]") -> "Page":
    """A watched page of 1440×900, light, signed in: it fails the test on any request elsewhere, error or breach of policy."""
    return open_page()


@pytest.fixture(scope="session")
def axe() -> "Callable[..., list[dict[str, Any]]]":
    """`axe(page)` asserts that axe-core finds no barrier: WCAG 2.2 A and AA, and best practice."""
    from e2e.watching import axe_over

    if not AXE.is_file():
        refuse = pytest.fail if _REQUIRED else pytest.skip
        refuse("axe-core is not there: cd src/dateline/web/workbench && npm ci --ignore-scripts")
    return axe_over(AXE.read_text(encoding="utf-8"))
