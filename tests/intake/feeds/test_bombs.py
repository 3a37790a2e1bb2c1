"""No small file makes a large one of itself, and none asks for another."""

import gzip
import tracemalloc
import zlib
from collections.abc import Callable
from datetime import UTC, datetime
from itertools import pairwise

import pytest

from dateline.errors import NotAReport
from dateline.intake import Options
from dateline.intake.feeds import Feed, Opml, Sitemap
from dateline.intake.feeds.guarded import unpacked, xml_of
from dateline.intake.intake import Directory, Link
from dateline.model import Capture, digest_of

LAUGHS = (
    '<!DOCTYPE {0} [<!ENTITY a "ha">' + "".join(f'<!ENTITY {one} "&{before};&{before};">' for before, one in pairwise("abcdefghi")) + "]>"
)
ATTRIBUTES = "<z " + " ".join(f'a{number}="1"' for number in range(100_000)) + "/>"
SHAPES = {Feed: "<rss version='2.0'><channel><title>{}</title></channel></rss>", Opml: "<opml><body><outline text='{}'/></body></opml>"}
SHAPES[Sitemap] = "<urlset><url><loc>{}</loc></url></urlset>"
BOMBS: dict[str, Callable[[str], str]] = {
    "billion laughs": lambda shape: LAUGHS.format("x") + shape.format("&i;"),
    "quadratic blow-up": lambda shape: f'<!DOCTYPE x [<!ENTITY a "{"a" * 10_000}">]>' + shape.format("&a;" * 10_000),
    "external entity": lambda shape: '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>' + shape.format("&a;"),
    "parameter entity": lambda shape: '<!DOCTYPE x [<!ENTITY % a SYSTEM "http://127.0.0.1:1/x.dtd"> %a;]>' + shape.format("x"),
    "behind a comment": lambda shape: '<!-- <rss> --><!DOCTYPE x [\n<!-- ] > --><!ENTITY a "ha">]>' + shape.format("&a;"),
}


def refused(kind: type[Directory], body: bytes, **headers: str) -> str:
    told = tuple((name.replace("_", "-"), value) for name, value in headers.items())
    capture = Capture(url="feed.xml", fetched_at=datetime.now(UTC), media_type="", digest=digest_of(body), headers=told)
    (error,) = kind(Options()).links(capture, body)
    assert isinstance(error, NotAReport)
    return str(error)


@pytest.mark.parametrize("kind", SHAPES)
@pytest.mark.parametrize("bomb", BOMBS)
def test_what_declares_entities_is_not_opened(kind: type[Directory], bomb: str) -> None:
    assert "declares entities of its own" in refused(kind, BOMBS[bomb](SHAPES[kind]).encode())


@pytest.mark.parametrize("encoding", ["utf-16", "utf-32", "utf-8-sig"])
def test_nor_in_another_encoding(encoding: str) -> None:
    body = f'<?xml version="1.0" encoding="{encoding[:6].strip("-")}"?>{BOMBS["billion laughs"](SHAPES[Feed])}'.encode(encoding)
    assert "declares entities of its own" in refused(Feed, body)


def test_an_encoding_that_hides_what_it_says_is_not_believed() -> None:
    """UTF-7 writes < as +ADw-: whoever decodes by what the document says would find a declaration where we saw none."""
    hidden = b'<?xml version="1.0" encoding="utf-7"?>+ADwAIQ-ENTITY a "x"+AD4-<rss version="2.0"><channel/></rss>'
    capture = Capture(
        url="feed.xml", fetched_at=datetime.now(UTC), media_type="", digest="", headers=(("Content-Type", "text/xml; charset=utf-7"),)
    )
    assert b"<!ENTITY" not in xml_of(hidden, capture, most=10_000)
    assert b"encoding" not in xml_of(hidden, capture, most=10_000)


def test_a_document_type_that_only_names_itself_is_no_bomb() -> None:
    body = b'<?xml version="1.0"?><!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://127.0.0.1:1/rss.dtd"><rss version="0.91"><channel><title>x</title><item><link>http://x.example/1</link></item></channel></rss>'
    capture = Capture(url="feed.xml", fetched_at=datetime.now(UTC), media_type="", digest="")
    assert [link.url for link in Feed(Options()).links(capture, body)] == ["http://x.example/1"]  # type: ignore[union-attr]


def test_a_gzip_bomb_is_stopped_at_the_cap_and_never_held() -> None:
    """512 MB out of half a megabyte."""
    packer = zlib.compressobj(9, wbits=31)
    block = b"<" * 1_000_000
    bomb = b"".join([packer.compress(block) for _ in range(512)]) + packer.flush()
    assert len(bomb) < 600_000
    tracemalloc.start()
    with pytest.raises(NotAReport, match=r"more than 1,000,000 bytes after unpacking"):
        unpacked(bomb, "sitemap.xml.gz", most=1_000_000)
    assert tracemalloc.get_traced_memory()[1] < 10_000_000
    tracemalloc.stop()


def test_packed_bytes_that_break_off_are_said_to() -> None:
    with pytest.raises(NotAReport, match=r"breaks off"):
        unpacked(gzip.compress(b"<urlset/>" * 1000)[:-12], "sitemap.xml.gz", most=1_000_000)
    with pytest.raises(NotAReport, match=r"is damaged"):
        unpacked(b"\x1f\x8bnothing of the kind", "sitemap.xml.gz", most=1_000_000)


@pytest.mark.parametrize("kind", SHAPES)
def test_depth_breaks_nothing(kind: type[Directory]) -> None:
    shape = SHAPES[kind].format("x").split("x", 1)[0]
    list(kind(Options()).links(Capture(url="f", fetched_at=datetime.now(UTC), media_type="", digest=""), (shape + "<a>" * 20_000).encode()))


def test_a_text_nested_without_end_breaks_nothing() -> None:
    description = f"<description>{'&lt;div&gt;' * 20_000}x</description>"
    body = f"<rss version='2.0'><channel><item><link>http://x.example/</link>{description}</item></channel></rss>"
    assert list(Feed(Options()).links(Capture(url="f", fetched_at=datetime.now(UTC), media_type="", digest=""), body.encode()))


@pytest.mark.parametrize(
    ("mark_up", "says"),
    [
        ("".join(f'<q{number}:a xmlns:q{number}="u{number}"/>' for number in range(50_000)), "names more than 100 vocabularies"),
        ("<item/>" * 120_000, "has more than 100,000 elements"),
    ],
    ids=["namespaces", "elements"],
)
def test_what_would_keep_its_reader_busy_for_hours_is_refused(mark_up: str, says: str) -> None:
    assert says in refused(Feed, f"<rss version='2.0'><channel>{mark_up}</channel></rss>".encode())


@pytest.mark.parametrize("mark_up", [ATTRIBUTES, "<a>" * 50_000, "<a b='" * 50_000, f"<item><author>{'a.' * 200_000}@b</author></item>"])
def test_what_would_do_so_in_broken_mark_up_is_left_out(mark_up: str) -> None:
    """100,000 attributes of one element took feedparser more than ten minutes."""
    item = "<item><link>http://x.example/1</link></item>"
    body = f"<rss version='2.0'><channel>{item}{mark_up}</channel></rss>".encode()
    found = Feed(Options()).links(Capture(url="f", fetched_at=datetime.now(UTC), media_type="", digest=""), body)
    assert [one.url for one in found if isinstance(one, Link)] == ["http://x.example/1"]
