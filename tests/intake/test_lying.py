"""Servers and names lie: bytes are what they look like where they do not look what they are said to be."""

import json
from datetime import UTC, datetime

import pytest

from dateline.errors import ReportError
from dateline.intake import Options
from dateline.intake.fitting import fitting, installed
from dateline.intake.intake import Given
from dateline.intake.pages import Page, html_of
from dateline.intake.told import known_charset
from dateline.model import Capture, Report, digest_of
from intake.newsroom.items import item

NOW = datetime(2026, 11, 26, 12, tzinfo=UTC)
KINDS = installed(Options())
WORDS = "Rebels said on Sunday that they had taken the town."
PAGE = f"<!doctype html><html><body><article><p>{WORDS}</p></article></body></html>".encode()
NINJS = json.dumps({"uri": "urn:a", "versioncreated": "2016-04-03T10:00:00Z", "body_text": WORDS}).encode()
LINES = json.dumps({"text": WORDS}).encode()


def capture(url: str, media_type: str = "", *, charset: str = "", body: bytes = b"") -> Capture:
    headers = (("Content-Type", f"{media_type}; charset={charset}" if charset else media_type),)
    return Capture(url=url, fetched_at=NOW, media_type=media_type, digest=digest_of(body), headers=headers)


def fits(url: str, media_type: str, body: bytes) -> str:
    return fitting(capture(url, media_type), body, KINDS).name


@pytest.mark.parametrize(
    ("media_type", "body", "kind"),
    [
        ("text/plain", PAGE, "html"),
        ("application/octet-stream", PAGE, "html"),
        ("text/csv", PAGE, "html"),
        ("text/html", PAGE, "html"),
        ("text/html", WORDS.encode(), "html"),
        ("text/html", NINJS, "ninjs"),
        ("text/html", LINES, "jsonl"),
        ("text/html", item().encode(), "newsml-g2"),
        ("application/json", NINJS, "ninjs"),
        ("text/xml", item().encode(), "newsml-g2"),
        ("application/xml", b'<?xml version="1.0"?><nitf><head/></nitf>', "nitf"),
        ("text/plain", WORDS.encode(), "text"),
        ("application/x-unheard-of", WORDS.encode(), "text"),
    ],
)
def test_what_a_server_says_counts_unless_it_looks_otherwise(media_type: str, body: bytes, kind: str) -> None:
    assert fits("https://wire.example/article", media_type, body) == kind


@pytest.mark.parametrize(
    ("name", "body", "kind"),
    [
        ("a.html", item().encode(), "newsml-g2"),
        ("a.nitf", PAGE, "html"),
        ("a.csv", PAGE, "html"),
        ("a.csv", b"a,b\n", "table"),
        ("a.jsonl", b"", "jsonl"),
        ("a.txt", PAGE, "text"),
        ("a.txt", NINJS, "text"),
        ("a.json", NINJS, "ninjs"),
        ("a.xml", item().encode(), "newsml-g2"),
    ],
)
def test_what_a_name_says_counts_unless_it_looks_otherwise_and_a_text_is_one(name: str, body: bytes, kind: str) -> None:
    assert fits(name, "", body) == kind


CYRILLIC = "Повстанцы заявили в воскресенье, что они взяли город. Обстрел убил двадцать человек, сообщает агентство."
ARABIC = "قال المتمردون يوم الأحد إنهم سيطروا على البلدة. وقتل القصف عشرين شخصا بحسب الوكالة الرسمية."
ENGLISH = "Rebels said “on Sunday” that they had taken the town – in the north."


@pytest.mark.parametrize(
    ("text", "written", "header", "meta"),
    [
        (CYRILLIC, "windows-1251", "utf-8", "utf-8"),
        (CYRILLIC, "windows-1251", "utf-8", "windows-1251"),
        (ARABIC, "windows-1256", "utf-8", "windows-1256"),
        (ARABIC, "windows-1256", "", "windows-1256"),
        (ENGLISH, "windows-1252", "iso-8859-1", ""),
        (ENGLISH, "windows-1252", "us-ascii", ""),
        (ENGLISH, "utf-8", "iso-8859-1", "windows-1252"),
        (ENGLISH, "utf-8", "windows-1251", ""),
        (ENGLISH, "utf-8", "no-such-charset", "unicode_escape"),
        (ENGLISH, "utf-16", "utf-8", "utf-8"),
        (ENGLISH, "utf-8-sig", "windows-1252", ""),
    ],
)
def test_a_page_is_read_as_it_is_written_whatever_is_said(text: str, written: str, header: str, meta: str) -> None:
    said = f'<meta charset="{meta}">' if meta else ""
    body = f"<html><head>{said}</head><body><p>{text}</p></body></html>".encode(written)
    assert text in html_of(body, capture("https://wire.example/a", "text/html", charset=header))


def test_a_few_broken_bytes_do_not_turn_a_page_of_utf_8_into_another_charset() -> None:
    body = f"<html><body><p>{CYRILLIC}</p></body></html>".encode()
    broken = body[:40] + b"\xff" + body[41:]
    assert "сообщает агентство" in html_of(broken, capture("https://wire.example/a", "text/html", charset="utf-8"))


def test_a_page_in_another_script_is_refused_by_its_language_and_not_read_as_noise() -> None:
    body = f"<html><head><meta charset='utf-8'></head><body><article><p>{CYRILLIC}</p></article></body></html>".encode("windows-1251")
    (made,) = Page(Options()).reports(capture("https://wire.example/a", "text/html", charset="utf-8"), body, Given())
    assert isinstance(made, ReportError)
    assert "reads as Russian" in str(made)


NO_CHARSETS = ["rot13", "base64", "zlib", "idna", "punycode", "unicode_escape", "utf-7", "undefined", "", "a\x00b", "x" * 500]


@pytest.mark.parametrize("label", NO_CHARSETS)
def test_what_is_no_charset_of_pages_is_unknown(label: str) -> None:
    assert known_charset(label) is None


@pytest.mark.parametrize(
    ("name", "body"),
    [
        ("a.html", PAGE),
        ("a.csv", f"text\n{WORDS}\n".encode()),
        ("a.jsonl", LINES),
        ("a.txt", WORDS.encode()),
        ("a.json", json.dumps({"uri": "urn:a", "pubstatus": "usable", "body_text": WORDS}).encode()),
        ("a.xml", item().replace("versionCreated", "x").replace("contentCreated", "y").replace("firstCreated", "z").encode()),
        ("a.nitf", f"<nitf><body><body.content><p>{WORDS}</p></body.content></body></nitf>".encode()),
        ("a.eml", f"From: a\nTo: b\nSubject: c\n\n{WORDS}".encode()),
    ],
)
def test_what_tells_no_day_is_undated_whatever_the_server_says_of_the_file(name: str, body: bytes) -> None:
    """Last-Modified is when a file was put there; the day of fetching is when we looked. Neither is a day of publication."""
    told = (("Last-Modified", "Sun, 03 Apr 2016 10:00:00 GMT"), ("Date", "Sun, 03 Apr 2016 10:00:00 GMT"), ("Content-Type", ""))
    came = Capture(url=name, fetched_at=NOW, media_type="", digest=digest_of(body), headers=told)
    kind = fitting(came, body, KINDS)
    (made,) = kind.reports(came, body, Given())  # type: ignore[union-attr]
    assert isinstance(made, Report), made
    assert made.published is None
    assert any("no publication date" in doubt.reason for doubt in made.doubts)
