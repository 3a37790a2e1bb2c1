"""A watch with a clock that is moved by hand, and pages of our own writing."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path
from random import Random
from typing import Any

from dateline import Desk
from dateline.config import Settings
from dateline.desk.watching import News, Tiding, Watched
from dateline.intake import Options
from intake.web.serving import Page, Site, site

NOON = datetime(2026, 11, 25, 12, tzinfo=UTC)
LOCAL = Settings(intake=Options(allow_private_addresses=True, timeout_s=2))


@dataclass
class Clock:
    """Time goes on when somebody waits, and by a second with every question."""

    now: datetime = NOON
    stop_at: datetime | None = None
    stopped: bool = False
    waits: list[float] = field(default_factory=list)

    def __call__(self) -> datetime:
        return self.now

    def wait(self, seconds: float) -> bool:
        self.waits.append(seconds)
        self.now += timedelta(seconds=max(0.0, seconds))
        self.stopped = self.stopped or bool(self.stop_at and self.now >= self.stop_at)
        return not self.stopped


@dataclass
class Newsroom:
    """A desk that watches a site."""

    desk: Desk
    site: Site
    clock: Clock

    def look(self, *plan: Watched, hours: float | None = None, reads: bool = False) -> list[Tiding]:
        """One round, or as many as there are in so many hours."""
        until = self.clock.now + timedelta(hours=hours) if hours else None
        chosen = plan or (Watched(url=f"{self.site.url}/rss"),)
        found = self.desk.watch(chosen, once=not hours, until=until, reads=reads, pace=self.clock, chance=Random(7))
        return list(found)

    def put(self, path: str, page: Page | str | bytes) -> None:
        if isinstance(page, str):
            page = Page(page.encode(), headers={"Content-Type": "text/html; charset=utf-8"})
        self.site.pages[path] = page if isinstance(page, Page) else Page(page)

    def list(self, *paths: str, etag: str | None = None, **rest: Any) -> None:
        self.put(
            "/rss",
            Page(rss(self.site.url, paths, **rest), headers={"Content-Type": "application/rss+xml"} | ({"ETag": etag} if etag else {})),
        )


@contextmanager
def newsroom(record: Path | None = None) -> Iterator[Newsroom]:
    clock = Clock()
    with site({"/robots.txt": Page(status=404)}) as served, Desk(record, settings=LOCAL, clock=clock) as desk:
        yield Newsroom(desk, served, clock)


def rss(url: str, paths: Sequence[str], published: datetime = NOON - timedelta(hours=3)) -> bytes:
    items = "".join(
        f"<item><title>Story {path}</title><link>{url}{path}?utm_source=rss</link><pubDate>{format_datetime(published)}</pubDate>"
        "<description>A teaser.</description></item>"
        for path in paths
    )
    return f'<rss version="2.0"><channel><title>Northern Wire</title>{items}</channel></rss>'.encode()


def article(toll: str = "12", *, headline: str = "Strike on market kills civilians", beside: str = "", more: str = "") -> str:
    return f"""<!doctype html><html><head><title>{headline}</title></head><body><article><h1>{headline}</h1>
    <p>HARBOUR CITY — At least {toll} people were killed on Tuesday when a shell hit the fish market of Harbour City,
    the health ministry said.</p>
    <p>Rebels who hold the hills above the town denied that they had fired it, and blamed government troops for the attack.</p>{more}
    </article><aside><p>{beside}</p></aside></body></html>"""


def news(tidings: list[Tiding], *but: News) -> list[News]:
    return [one.news for one in tidings if one.news not in but]
