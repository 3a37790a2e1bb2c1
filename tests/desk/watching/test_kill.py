"""A kill at any moment loses nothing that was told, and costs no more than the page in hand."""

import os
import signal
import sqlite3
import time
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest

from dateline import Desk
from dateline.desk.watching import News, Watched
from desk.watching.newsroom import LOCAL, Newsroom, article, newsroom

KILLS = 40
PAGES = 60
HASTY = replace(LOCAL, intake=replace(LOCAL.intake, gap_s=0.0))


def watched(room: Newsroom, record: Path, tell: int) -> None:
    """One round, every report told as it comes: what another process reads from `tell` is acknowledged."""
    with Desk(record, settings=HASTY) as desk:
        for tiding in desk.watch([Watched(url=f"{room.site.url}/rss", most=PAGES)], once=True, reads=False):
            if tiding.news is News.NEW:
                os.write(tell, f"{tiding.report}\n".encode())


def killed_after(seconds: float, room: Newsroom, record: Path, tell: int) -> None:
    child = os.fork()
    if child == 0:
        try:
            watched(room, record, tell)
        finally:
            os._exit(0)
    time.sleep(seconds)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="kills forked processes")
def test_killed_at_random_again_and_again_a_watch_ends_with_everything_once(tmp_path: Path) -> None:
    chance, record = Random(2026), tmp_path / "desk.db"
    with newsroom() as room, Desk(record, settings=HASTY):
        room.list(*(f"/{number}" for number in range(PAGES)))
        for number in range(PAGES):
            room.put(f"/{number}", article(str(number + 10)))
        heard, tell = os.pipe()
        for _ in range(KILLS):
            killed_after(chance.uniform(0, 0.15), room, record, tell)
        watched(room, record, tell)
        os.close(tell)
        told = os.fdopen(heard).read().split()
        pages = [path for path in room.site.paths() if path not in {"/rss", "/robots.txt"}]
    with sqlite3.connect(record) as asked:
        kept = [name for (name,) in asked.execute("SELECT id FROM reports")]
        assert asked.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert asked.execute("SELECT count(*) FROM report_captures").fetchone() == (PAGES,)
        assert asked.execute("SELECT count(*) FROM watched_pages WHERE seen_at IS NULL").fetchone() == (0,)
    assert set(told) <= set(kept)
    assert len(kept) == PAGES
    assert len(pages) <= PAGES + KILLS
