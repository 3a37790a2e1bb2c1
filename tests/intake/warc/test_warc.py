"""WARC files come in record by record, with the crawler's own times and headers; what is broken is named by its offset."""

import gzip
import re
import tracemalloc
import zlib
from datetime import UTC, datetime
from io import BytesIO
from typing import Any

import pytest

from dateline.errors import ReportError
from dateline.intake import Arrived, Inner, Options, take_in_bytes
from dateline.intake.warc import Warc
from intake.warc.archives import Archive, page

NOW = datetime(2026, 11, 26, 12, tzinfo=UTC)
HTML = ("Content-Type", "text/html; charset=utf-8")


def opened(body: bytes, **options: Any) -> tuple[list[Inner], list[str]]:
    found = list(Warc(Options(**options)).captures("a.warc.gz", BytesIO(body), NOW))
    return [one for one in found if isinstance(one, Inner)], [str(one) for one in found if isinstance(one, ReportError)]


@pytest.mark.parametrize("packed", [True, False])
def test_a_response_becomes_a_capture_with_what_its_crawler_noted(*, packed: bool) -> None:
    archive = Archive(gzip=packed)
    answered = archive.response(headers=(HTML, ("Server", "x")))
    archive.request("https://news.example/a", answered, (("User-Agent", "crawler"), ("Accept", "*/*")))
    (inner,), errors = opened(archive.bytes)
    assert errors == []
    assert inner.body == page()
    capture = inner.capture
    assert capture.url == "https://news.example/a"
    assert capture.fetched_at == datetime(2017, 4, 25, 8, 9, 10, 123456, tzinfo=UTC)
    assert capture.headers == (HTML, ("Server", "x"))
    assert (capture.status, capture.within, capture.tool, capture.media_type) == (200, "a.warc.gz", "crawler 1.2", "text/html")
    assert capture.asked == (("User-Agent", "crawler"), ("Accept", "*/*"))


def test_a_request_may_stand_before_its_answer() -> None:
    one, other = Archive(software=None), Archive(software=None)
    answered = other.response()
    one.request("https://news.example/a", answered, (("User-Agent", "wget"),))
    (inner,), _ = opened(one.bytes + other.bytes)
    assert inner.capture.asked == (("User-Agent", "wget"),)


def test_through_the_door_come_reports_published_when_they_say_and_captured_when_the_crawler_says() -> None:
    archive = Archive()
    archive.response()
    (arrived,) = take_in_bytes("a.warc.gz", archive.bytes, fetched_at=NOW).arrivals()
    assert isinstance(arrived, Arrived)
    assert arrived.report.headline == "Rebels say they took a village"
    assert str(arrived.report.published.earliest) == "2017-04-24"
    assert arrived.capture.fetched_at.year == 2017


def test_what_no_intake_reads_redirects_and_errors_are_passed_over_and_counted() -> None:
    archive = Archive()
    archive.response("https://news.example/a.png", b"\x89PNG", headers=(("Content-Type", "image/png"),))
    archive.response("https://news.example/a.css", b"p {}", headers=(("Content-Type", "text/css"),))
    archive.response("https://news.example/old", b"", status="301 Moved", headers=(("Location", "/a"), HTML))
    archive.response("https://news.example/gone", b"gone", status="404 Not Found")
    archive.response("https://news.example/api", b'{"a": 1}', headers=(("Content-Type", "application/json"),))
    archive.response("https://news.example/robots.txt", b"User-agent: *", headers=(("Content-Type", "text/plain"),))
    archive.response("https://news.example/a")
    opener = Warc(Options())
    assert len(list(opener.captures("a", BytesIO(archive.bytes), NOW))) == 1
    assert dict(opener.passed_over) == {"image/png": 1, "text/css": 1, "3xx": 1, "4xx": 1, "application/json": 1, "text/plain": 1}


@pytest.mark.parametrize("encoding", ["gzip", "deflate", "raw deflate"])
def test_bodies_come_out_unpacked_and_headers_stay_as_received(encoding: str) -> None:
    raw = zlib.compressobj(wbits=-15)
    packed = {"gzip": gzip.compress, "deflate": zlib.compress, "raw deflate": lambda body: raw.compress(body) + raw.flush()}[encoding](
        page()
    )
    archive = Archive()
    archive.response(body=packed, headers=(HTML, ("Content-Encoding", encoding.rsplit(maxsplit=1)[-1])))
    (inner,), errors = opened(archive.bytes)
    assert (inner.body, errors) == (page(), [])
    assert inner.capture.headers == (HTML, ("Content-Encoding", encoding.rsplit(maxsplit=1)[-1]))


def test_chunks_are_joined_and_a_crawler_that_joined_them_is_understood() -> None:
    body = page()
    chunked = b"".join(b"%x;ext=1\r\n%s\r\n" % (len(piece), piece) for piece in (body[:100], body[100:])) + b"0\r\n\r\n"
    archive = Archive()
    archive.response(body=chunked, headers=(HTML, ("Transfer-Encoding", "chunked")))
    archive.response("https://news.example/b", headers=(HTML, ("Transfer-Encoding", "chunked")))
    found, errors = opened(archive.bytes)
    assert [one.body for one in found] == [body, body]
    assert errors == []


def test_headers_moved_aside_by_common_crawl_and_by_us_stand_as_received() -> None:
    archive = Archive()
    archive.response(headers=(HTML, ("X-Crawler-Content-Encoding", "gzip"), ("Content-Length", "9"), ("X-Crawler-Content-Length", "12")))
    (inner,), _ = opened(archive.bytes)
    assert inner.capture.headers == (HTML, ("Content-Encoding", "gzip"), ("Content-Length", "12"))


def test_bytes_that_came_again_are_found_where_they_stood_first() -> None:
    archive = Archive()
    first = archive.response()
    archive.response("https://news.example/other", page("Another"))
    archive.response(
        body=b"",
        kind="revisit",
        headers=(HTML, ("Age", "7")),
        WARC_Date="2017-05-01T00:00:00Z",
        WARC_Payload_Digest=first.rec_headers.get_header("WARC-Payload-Digest"),
        WARC_Refers_To_Target_URI="https://news.example/a",
    )
    archive.response("https://news.example/last", page("Last"))
    found, errors = opened(archive.bytes)
    assert errors == []
    assert [one.body for one in found] == [page(), page("Another"), page(), page("Last")]
    again = found[2].capture
    assert (str(again.fetched_at.date()), again.headers) == ("2017-05-01", (HTML, ("Age", "7")))


def test_bytes_that_came_again_and_are_nowhere_are_named() -> None:
    archive = Archive()
    archive.response(body=b"", kind="revisit", WARC_Refers_To_Target_URI="https://news.example/x", WARC_Payload_Digest="sha1:" + "A" * 32)
    archive.response()
    found, (error,) = opened(archive.bytes)
    assert len(found) == 1
    assert "WARC-Refers-To-Target-URI: https://news.example/x" in error
    assert "take in the file they are in" in error


def told_wrong(field: bytes, value: bytes) -> tuple[bytes, int]:
    """Two plain records, the first with another digest; and where it begins."""
    archive = Archive(gzip=False, software=None)
    begins = len(archive.bytes)
    archive.response()
    wrong = re.sub(field + rb": \S+", field + b": " + value, archive.bytes)
    return wrong + second(), begins


def second() -> bytes:
    archive = Archive(gzip=False, software=None)
    archive.response("https://news.example/b")
    return archive.bytes


@pytest.mark.parametrize("field", [b"WARC-Payload-Digest", b"WARC-Block-Digest"])
@pytest.mark.parametrize("value", [b"sha1:" + b"A" * 32, b"sha256:" + b"0" * 64, b"MD5:" + b"0" * 32, b"sha1:not-a-digest"])
def test_a_wrong_digest_is_refused_and_named_by_the_offset(field: bytes, value: bytes) -> None:
    body, begins = told_wrong(field, value)
    found, (error,) = opened(body)
    assert [one.capture.url for one in found] == ["https://news.example/b"]
    assert f"a.warc.gz at byte {begins:,}" in error
    assert field.decode() in error


def test_a_digest_of_an_unknown_kind_proves_nothing() -> None:
    body, _ = told_wrong(b"WARC-Payload-Digest", b"whirl:abc")
    assert len(opened(body)[0]) == 2


def test_a_file_cut_off_gives_what_is_whole_and_names_the_offset() -> None:
    archive = Archive()
    archive.response()
    begins = len(archive.bytes)
    archive.response("https://news.example/b")
    for end in (begins + 5, begins + 200, len(archive.bytes) - 4):
        found, (error,) = opened(archive.bytes[:end])
        assert [one.capture.url for one in found] == ["https://news.example/a"]
        assert f"at byte {begins:,}: the record breaks off" in error


def test_a_plain_file_cut_off_does_so_too() -> None:
    archive = Archive(gzip=False)
    archive.response()
    begins = len(archive.bytes)
    archive.response("https://news.example/b")
    found, (error,) = opened(archive.bytes[:-50])
    assert len(found) == 1
    assert f"at byte {begins:,}: the record breaks off" in error


def test_a_broken_record_in_the_middle_is_passed_over_and_the_next_found() -> None:
    archive = Archive()
    archive.response()
    begins, damaged = len(archive.bytes), bytearray()
    archive.response("https://news.example/b")
    ends = len(archive.bytes)
    archive.response("https://news.example/c")
    for at in range(begins, ends, 7):
        damaged[:] = archive.bytes
        damaged[at] ^= 0x55
        found, errors = opened(bytes(damaged))
        urls = [one.capture.url for one in found]
        assert urls[0] == "https://news.example/a", at
        assert urls[-1] == "https://news.example/c", at
        assert all(one.body == page() for one in found)
        assert errors or len(urls) == 3  # some bytes of a gzip header (its time, its system) say nothing


def test_no_error_without_a_remedy_and_none_breaks_the_walk_whatever_byte_is_wrong() -> None:
    archive = Archive(gzip=False)
    archive.response()
    archive.response("https://news.example/b")
    for at in range(0, len(archive.bytes), 11):
        damaged = bytearray(archive.bytes)
        damaged[at] ^= 0x20
        opened(bytes(damaged))


def test_a_record_that_unpacks_to_a_thousand_times_its_size_is_refused() -> None:
    archive = Archive()
    archive.response(body=b"a" * 30_000_000)
    archive.response("https://news.example/b")
    found, (error,) = opened(archive.bytes)
    assert [one.capture.url for one in found] == ["https://news.example/b"]
    assert "unpacks to more than 200 times its size" in error or "30," in error


def test_a_body_that_unpacks_to_too_much_is_refused_and_the_rest_comes_in() -> None:
    archive = Archive()
    archive.response(body=gzip.compress(b"a" * 50_000_000), headers=(HTML, ("Content-Encoding", "gzip")))
    archive.response("https://news.example/b")
    found, (error,) = opened(archive.bytes)
    assert [one.capture.url for one in found] == ["https://news.example/b"]
    assert "unpacks (gzip) to more than" in error


def test_a_header_that_never_ends_is_refused() -> None:
    bomb = gzip.compress(b"WARC/1.0\r\n" + b"X: y\r\n" * 2_000_000)
    archive = Archive()
    archive.response()
    found, errors = opened(bomb + archive.bytes)
    assert len(found) == 1
    assert "header that does not end" in errors[0]


def test_a_record_larger_than_a_report_may_be_is_named() -> None:
    archive = Archive()
    archive.response(body=page() * 100)
    _, (error,) = opened(archive.bytes, max_bytes=10_000)
    assert "[intake] max_bytes" in error


def test_what_a_crawler_cut_off_is_no_evidence_of_the_whole() -> None:
    archive = Archive()
    archive.response(WARC_Truncated="length")
    _, (error,) = opened(archive.bytes)
    assert "WARC-Truncated: length" in error


def test_a_resource_is_taken_in_as_it_stands() -> None:
    archive = Archive()
    archive.response(kind="resource")
    (inner,), _ = opened(archive.bytes)
    assert (inner.capture.status, inner.capture.headers, inner.body) == (None, (), page())


@pytest.mark.parametrize("body", [b"", b"\r\n\r\n"])
def test_a_file_without_a_record_is_named(body: bytes) -> None:
    assert "holds no record of a page" in opened(body)[1][0]


def test_a_file_of_which_nothing_is_read_says_what_was_passed_over() -> None:
    archive = Archive()
    for number in range(3):
        archive.response(f"https://news.example/{number}.png", b"\x89PNG", headers=(("Content-Type", "image/png"),))
    assert "passed over: 3 image/png" in opened(archive.bytes)[1][0]


def test_of_a_large_file_only_one_record_is_held() -> None:
    archive = Archive(gzip=False)
    for number in range(40):
        archive.response(f"https://news.example/{number}.png", b"\x89PNG" * 250_000, headers=(("Content-Type", "image/png"),))
        archive.response(f"https://news.example/{number}", page() + b" " * 1_000_000)
    file = BytesIO(archive.bytes)
    del archive
    tracemalloc.start()
    assert sum(isinstance(one, Inner) for one in Warc(Options()).captures("a", file, NOW)) == 40
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 10_000_000  # of 80 MB


def test_a_warc_is_known_by_its_looks() -> None:
    plain, packed = Archive(gzip=False), Archive()
    assert Warc(Options()).recognises(plain.bytes[:4096])
    assert Warc(Options()).recognises(packed.bytes[:4096])
    assert not Warc(Options()).recognises(gzip.compress(b"hello"))
    assert not Warc(Options()).recognises(b"\x1f\x8b\x08\xff\xff")
