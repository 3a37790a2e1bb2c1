"""What a hostile server may do, and what it gets: an error with a name, in time, and no more memory than was allowed."""

import gzip
import socket
import time
import tracemalloc
import zlib
from collections.abc import Callable
from datetime import UTC, datetime
from itertools import count
from typing import Any

import pytest

from dateline.errors import FetchFailed, NotAReport, ReportError
from dateline.intake import Options
from dateline.intake.web import addresses, fetch
from intake.web.serving import Page, site, speaking

NOW = datetime(2026, 11, 25, tzinfo=UTC)
LOCAL = Options(allow_private_addresses=True, timeout_s=1.0, max_bytes=1_000_000)
OK = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"


def refusal(say: Callable[[socket.socket], None], options: Options = LOCAL) -> str:
    with speaking(say) as url, pytest.raises(ReportError) as error:
        fetch(url, fetched_at=NOW, options=options)
    return str(error.value)


def drops(before: bytes, drop: bytes) -> Callable[[socket.socket], None]:
    def say(caller: socket.socket) -> None:
        caller.sendall(before)
        while True:
            caller.sendall(drop)
            time.sleep(0.05)

    return say


@pytest.mark.parametrize(
    ("before", "drop"),
    [
        (b"", b"H"),
        (b"HTTP/1.1 200 OK\r\nX-Slow: ", b"x"),
        (b"HTTP/1.1 200 OK\r\n", b"X-A: b\r\n"),
        (OK + b"\r\n", b"."),
        (OK + b"Content-Length: 1000\r\n\r\n", b"."),
        (OK + b"Transfer-Encoding: chunked\r\n\r\n", b"1\r\n.\r\n"),
        (OK + b"Transfer-Encoding: chunked\r\n\r\n", b"0"),
    ],
    ids=["status line", "a header", "headers", "body", "body of a told length", "chunks", "the length of a chunk"],
)
def test_who_speaks_a_byte_at_a_time_is_cut_off_at_the_deadline(before: bytes, drop: bytes) -> None:
    begun = time.monotonic()
    told = refusal(drops(before, drop))
    assert "took longer than 1 s" in told or "headers have no end" in told
    assert time.monotonic() - begun < 5  # an hour without the deadline; not a measure of speed


def test_a_body_that_is_cut_at_the_deadline_is_never_taken_for_whole() -> None:
    """Without a length, an end of the connection is the end of the body."""
    assert "took longer than 1 s" in refusal(drops(OK + b"Connection: close\r\n\r\n<p>Rebels said on Sunday.</p>", b" "))


@pytest.mark.parametrize("length", [b"", b"Content-Length: 2147483648\r\n", b"Content-Length: 10\r\n"], ids=["none", "2 GB", "a lie"])
def test_a_body_without_end_is_stopped_at_the_cap(length: bytes) -> None:
    block = b"x" * 65_536
    sent = count()

    def say(caller: socket.socket) -> None:
        caller.sendall(OK + length + b"\r\n")
        while next(sent) < 40_000:  # 2.6 GB
            caller.sendall(block)

    tracemalloc.start()
    if b"10" in length:  # what the server told is what it is held to
        with speaking(say) as url:
            assert fetch(url, fetched_at=NOW, options=LOCAL)[1] == b"x" * 10
    else:
        assert "has more than 1,000,000 bytes" in refusal(say)
    assert tracemalloc.get_traced_memory()[1] < 20_000_000
    tracemalloc.stop()
    assert next(sent) < 1_000


def packed(kind: str, size: int) -> bytes:
    block = b"\0" * 1_000_000
    packer = zlib.compressobj(9, wbits={"gzip": 31, "deflate": 15, "raw deflate": -15}[kind])
    return b"".join([packer.compress(block) for _ in range(size)]) + packer.flush()


@pytest.mark.parametrize("kind", ["gzip", "deflate", "raw deflate"])
def test_a_packed_bomb_is_stopped_at_the_cap_and_never_held(kind: str) -> None:
    """256 MB out of a quarter of one."""
    headers = {"Content-Encoding": kind.removeprefix("raw ")}
    with site({"/": Page(packed(kind, 256), headers=headers)}) as served:
        tracemalloc.start()
        with pytest.raises(NotAReport, match=r"has more than 1,000,000 bytes"):
            fetch(f"{served.url}/", fetched_at=NOW, options=LOCAL)
        assert tracemalloc.get_traced_memory()[1] < 20_000_000
        tracemalloc.stop()


@pytest.mark.parametrize("packing", ["br", "zstd", "gzip, gzip", "gzip, br", "compress"])
def test_what_is_packed_as_nobody_asked_for_is_not_opened(packing: str) -> None:
    with (
        site({"/": Page(gzip.compress(gzip.compress(b"x")), headers={"Content-Encoding": packing})}) as served,
        pytest.raises(FetchFailed, match=rf"packed as '{packing}', which was not asked for"),
    ):
        fetch(f"{served.url}/", fetched_at=NOW, options=LOCAL)


def test_packed_bytes_that_are_none_are_an_error() -> None:
    with (
        site({"/": Page(b"no gzip", headers={"Content-Encoding": "gzip"})}) as served,
        pytest.raises(FetchFailed, match=r"could not be fetched"),
    ):
        fetch(f"{served.url}/", fetched_at=NOW, options=LOCAL)


def test_a_length_that_promises_more_than_comes_is_a_broken_answer() -> None:
    assert "the answer breaks off" in refusal(lambda caller: caller.sendall(OK + b"Content-Length: 1000\r\n\r\n<p>"))


@pytest.mark.parametrize("header", [b"X-A: b\r\n" * 200, b"X-A: " + b"b" * 100_000 + b"\r\n"], ids=["many", "a long one"])
def test_a_flood_of_headers_is_refused(header: bytes) -> None:
    assert "its headers have no end" in refusal(lambda caller: caller.sendall(OK + header + b"\r\n<p>"))


def test_what_is_no_http_is_said_to_be_none() -> None:
    assert "what answers is no web server" in refusal(lambda caller: caller.sendall(b"220 mail.example ESMTP\r\n"))


def test_a_redirect_without_end_is_given_up() -> None:
    steps = count()

    def say(caller: socket.socket) -> None:
        caller.sendall(b"HTTP/1.1 302 Found\r\nContent-Length: 0\r\nLocation: /%d\r\n\r\n" % next(steps))

    assert "sends on more than 5 times" in refusal(say)
    assert next(steps) == 6


@pytest.mark.parametrize(
    "inside", ["http://10.0.0.1/", "http://[::1]/", "http://169.254.169.254/latest/meta-data/", "//127.0.0.2/", "http://0xa.1/"]
)
def test_no_redirect_leads_into_the_own_network(inside: str, monkeypatch: pytest.MonkeyPatch) -> None:
    real = addresses.is_public
    monkeypatch.setattr(addresses, "is_public", lambda address: address == "127.0.0.1" or real(address))
    with site({"/": Page(status=302, headers={"Location": inside})}) as served, pytest.raises(FetchFailed, match=r"a refused address"):
        fetch(f"{served.url}/", fetched_at=NOW, options=Options(timeout_s=1))


@pytest.mark.parametrize(
    "inside", ["file:///etc/passwd", "gopher://127.0.0.1/", "ftp://127.0.0.1/", "data:text/html,x", "javascript:alert(1)"]
)
def test_no_redirect_leads_off_the_web(inside: str) -> None:
    with (
        site({"/": Page(status=302, headers={"Location": inside})}) as served,
        pytest.raises(FetchFailed, match=r"no http or https address"),
    ):
        fetch(f"{served.url}/", fetched_at=NOW, options=LOCAL)


@pytest.mark.parametrize(
    "host",
    [
        "127.0.0.1", "localhost", "[::1]", "0x7f.1", "0x7f000001", "2130706433", "017700000001", "127.1", "[::]",
        "[::ffff:127.0.0.1]", "[::127.0.0.1]", "[64:ff9b::7f00:1]",
        "0.0.0.0", "0", "169.254.169.254", "10.0.0.1", "172.31.255.255", "192.168.1.1", "100.64.0.1", "[fe80::1]", "[fd00::1]",
        "[2002:7f00:1::]", "127.0.0.1.", "user:word@127.0.0.1", "example.org@127.0.0.1", "255.255.255.255", "224.0.0.1",
    ],
)  # fmt: skip
def test_no_way_of_writing_it_lets_an_address_of_the_own_network_through(host: str) -> None:
    with site({"/": Page(b"<p>secret</p>")}) as served:
        port = served.url.rpartition(":")[2]
        with pytest.raises(FetchFailed):
            fetch(f"http://{host}:{port}/", fetched_at=NOW, options=Options(timeout_s=2))
        assert not served.asked


def test_a_name_that_changes_its_mind_between_question_and_connection_gains_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """DNS rebinding: the first answer is public, the second is the own machine. Nobody asks a second time."""
    answers = iter(["127.0.0.1", "10.0.0.1", "10.0.0.1"])
    asked = []

    def resolve(host: str, port: int, *_: Any, **__: Any) -> list[Any]:
        asked.append(host)
        address = next(answers) if host == "news.example" else host
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port))]

    real = addresses.is_public
    monkeypatch.setattr(
        addresses, "is_public", lambda address: address == "127.0.0.1" or real(address)
    )  # the test server stands for the open internet
    monkeypatch.setattr(socket, "getaddrinfo", resolve)
    with site({"/": Page(b"<p>public</p>", headers={"Content-Type": "text/html"})}) as served:
        port = served.url.rpartition(":")[2]
        capture, body = fetch(f"http://news.example:{port}/", fetched_at=NOW, options=Options(timeout_s=2))
        assert body == b"<p>public</p>"
        assert dict(capture.asked)["Host"] == f"news.example:{port}"
        assert asked.count("news.example") == 1
        with pytest.raises(FetchFailed, match=r"a refused address: news\.example is 10\.0\.0\.1"):
            fetch(f"http://news.example:{port}/", fetched_at=NOW, options=Options(timeout_s=2))
        assert len(served.asked) == 1
