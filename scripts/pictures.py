"""Takes the pictures of the documentation from the running workbench, over the sample reports: python -m scripts.pictures

Needs dateline[browser], Chromium and the front end as built. Look at them before you commit them.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Page, expect, sync_playwright
from tests.e2e.browsing import FLAGS, chromium
from tests.e2e.serving import Workbench, kept_sample, served

from dateline.desk import Desk

DOCS = Path(__file__).parent.parent / "docs"
_WIDTH, _PATIENCE_MS = 1440, 60_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A view as it is shown: which view, how high, and what its address asks."""

    name: str
    path: str
    height: int = 900
    query: dict[str, str] = field(default_factory=dict)


def pictures(record: Path) -> Iterator[Picture]:
    """What is shown: the first screen, a claim with a long chain where it is read, and groups that split and joined."""
    with Desk(record, create=False) as desk:
        chained = max(desk.find(), key=lambda one: len(list(one.claim.attribution.chain())) if one.claim.attribution else 0)
    yield Picture(name="timeline", path="/timeline", height=860)
    yield Picture(name="reader", path=f"/reports/{chained.reading.report.id}", query={"claim": chained.id})
    yield Picture(name="lineage-workbench", path="/actors/Nusra Front", height=1080)


def take(page: Page, workbench: Workbench, one: Picture) -> Path:
    page.set_viewport_size({"width": _WIDTH, "height": one.height})
    page.goto(workbench.at(one.path, **one.query))
    expect(page.locator("main h1").first).to_be_visible()
    expect(page.locator("main .waiting:visible")).to_have_count(0)
    page.wait_for_load_state("networkidle")
    page.evaluate("document.fonts.ready")
    path = DOCS / f"{one.name}.png"
    page.screenshot(path=path, scale="css")
    return path


@contextmanager
def opened(workbench: Workbench) -> Iterator[Page]:
    expect.set_options(timeout=_PATIENCE_MS)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=list(FLAGS))
        context = browser.new_context(color_scheme="light", reduced_motion="reduce", locale="en-GB", timezone_id="UTC")
        context.set_default_timeout(_PATIENCE_MS)
        page = context.new_page()
        page.goto(workbench.address)
        yield page
        browser.close()


def main() -> None:
    with TemporaryDirectory() as folder:
        record = kept_sample(Path(folder))
        with served(record) as workbench, opened(workbench) as page:
            for one in pictures(record):
                if not sys.argv[1:] or one.name in sys.argv[1:]:
                    print(take(page, workbench, one))


if __name__ == "__main__":
    main()
