"""Captures go out as WARC that others read, and come in again as they were."""

import subprocess
import sys
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from io import BytesIO
from pathlib import Path

import pytest
from warcio.archiveiterator import ArchiveIterator

from dateline.archive.cdxj import surt
from dateline.archive.wacz import Contents, write_warc
from dateline.archive.warc import WarcWriter
from dateline.intake import Inner, Options
from dateline.intake.warc import Warc
from dateline.model import Capture, digest_of

AT = datetime(2026, 11, 26, 12, 0, 0, 250, tzinfo=UTC)
PAGE = b"<!doctype html><title>a</title><p>Rebels said on Sunday that they had taken the town of Example."
HTML = ("Content-Type", "text/html; charset=utf-8")


def capture(url: str = "https://news.example/a?b=1", body: bytes = PAGE, **more: object) -> tuple[Capture, bytes]:
    known: dict[str, object] = {"headers": (HTML,), "status": 200, "tool": "dateline 0.0.9"}
    made = Capture(url=url, fetched_at=AT, media_type="text/html", digest=digest_of(body))
    return replace(made, **known | more), body  # type: ignore[arg-type]


ALL = (
    capture(
        headers=(HTML, ("Content-Encoding", "gzip"), ("Transfer-Encoding", "chunked"), ("Content-Length", "77"), ("X-Odd", "naïve “x”")),
        asked=(("User-Agent", "dateline/0.1"), ("Accept", "text/html")),
        answered_by="https://news.example/b",
    ),
    capture("https://other.example/copy", fetched_at=AT + timedelta(days=1), headers=(HTML, ("Age", "1"))),
    capture("https://news.example/unknown", PAGE + b"2", status=None, tool=""),
    capture("reports/a b.html", PAGE + b"3", status=None, headers=(), within="mail.eml"),
    capture("/home/x/ü.html", PAGE + b"4", status=None, headers=(), fetched_at=AT.astimezone(timezone(timedelta(hours=2)))),
    capture("again.html", PAGE + b"4", status=None, headers=()),
    capture("https://news.example/c", PAGE + b"5", headers=(("Content-Length", str(len(PAGE) + 1)), HTML)),
)


def written(*captures: tuple[Capture, bytes]) -> bytes:
    out = BytesIO()
    writer = WarcWriter(out, name="data.warc.gz", at=AT)
    for one, body in captures:
        writer.add(one, body)
    return out.getvalue()


def test_captures_come_in_again_as_they_were() -> None:
    found = list(Warc(Options()).captures("data.warc.gz", BytesIO(written(*ALL)), AT))
    assert [one.body for one in found if isinstance(one, Inner)] == [body for _, body in ALL]
    assert [replace(one.capture, within=None) for one in found if isinstance(one, Inner)] == [replace(one, within=None) for one, _ in ALL]
    assert [one.capture.fetched_at.isoformat() for one in found if isinstance(one, Inner)] == [one.fetched_at.isoformat() for one, _ in ALL]


def test_the_same_captures_give_the_same_bytes() -> None:
    assert written(*ALL) == written(*ALL)


def test_bytes_that_came_again_are_not_kept_twice() -> None:
    kinds = [record.rec_type for record in ArchiveIterator(BytesIO(written(*ALL)))]
    assert kinds == ["warcinfo", "response", "request", "revisit", "response", "resource", "resource", "revisit", "response"]


def test_headers_of_what_was_sent_stand_aside_so_that_no_replay_unpacks_twice() -> None:
    record = next(one for one in ArchiveIterator(BytesIO(written(ALL[0]))) if one.rec_type == "response")
    assert record.http_headers.get_header("Content-Encoding") is None
    assert record.http_headers.get_header("X-Crawler-Content-Encoding") == "gzip"
    assert record.content_stream().read() == PAGE


def test_warcio_finds_every_digest_right(tmp_path: Path) -> None:
    write_warc(Contents(title="", at=AT, captures=ALL), tmp_path / "a.warc.gz")
    found = subprocess.run(
        [sys.executable, "-m", "warcio.cli", "check", "-v", tmp_path / "a.warc.gz"], capture_output=True, text=True, check=False
    )
    assert found.returncode == 0, found.stdout
    assert "digest pass" in found.stdout
    assert "fail" not in found.stdout


def test_fastwarc_reads_it_and_finds_every_digest_right() -> None:
    warc = pytest.importorskip("fastwarc.warc")
    right = [record.verify_block_digest() for record in warc.ArchiveIterator(BytesIO(written(*ALL)), parse_http=False)]
    assert right == [True] * 9


@pytest.mark.parametrize(
    ("address", "key"),
    [
        ("https://www.News.example/A/b/?y=2&x=1", "example,news)/a/b?x=1&y=2"),
        ("http://news.example:80", "example,news)/"),
        ("https://news.example:8443/a#top", "example,news:8443)/a"),
        ("https://192.0.2.1/a", "192.0.2.1)/a"),
        ("file:///reports/a.txt", "file:///reports/a.txt"),
        ("https://[bad/", "https://[bad/"),
    ],
)
def test_addresses_are_sorted_by_their_hosts_turned_round(address: str, key: str) -> None:
    assert surt(address) == key
