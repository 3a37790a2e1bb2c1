"""One address at a time, and never into the own network."""

import gzip
import socket
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from time import sleep
from typing import Any

import pytest

from dateline.errors import FetchFailed, NotAReport
from dateline.intake import Options, take_in
from dateline.intake.web import addresses
from dateline.intake.web.addresses import is_public
from dateline.intake.web.fetch import fetch
from dateline.model import Report

NOW = datetime(2026, 11, 25, tzinfo=UTC)
PAGE = b"<html><body><article><p>Rebels said on Sunday that they had taken the town.</p></article></body></html>"
LOCAL = Options(allow_private_addresses=True, timeout_s=5, max_bytes=10_000)


class Server(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        onward = {"/moved": "/page", "/loop": "/loop", "/inside": "http://10.0.0.1/", "/scheme": "file:///etc/passwd"}
        if self.path in onward:
            self.send_response(302)
            self.send_header("Location", onward[self.path])
            self.end_headers()
            return
        if self.path == "/drop":
            self.send_response(200)
            self.end_headers()
            with suppress(OSError):
                while True:
                    self.wfile.write(b".")
                    self.wfile.flush()
                    sleep(0.05)
            return
        if self.path == "/cut":
            self.send_response(200)
            self.send_header("Content-Length", "1000")
            self.end_headers()
            self.wfile.write(b"<html>")
            return
        body = {"/large": b"x" * 20_000, "/bomb": gzip.compress(b"x" * 5_000_000)}.get(self.path, PAGE)
        self.send_response(404 if self.path == "/missing" else 200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        if self.path == "/bomb":
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: Any) -> None:
        pass


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), Server) as running:
        Thread(target=running.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{running.server_port}"
        running.shutdown()


def test_a_page_comes_with_its_headers(server: str) -> None:
    capture, body = fetch(f"{server}/page?a=ä b", fetched_at=NOW, options=LOCAL)
    assert (body, capture.media_type, capture.fetched_at) == (PAGE, "text/html", NOW)
    assert ("Content-Type", "text/html; charset=utf-8") in capture.headers


def test_an_address_becomes_a_report_that_names_it(server: str) -> None:
    (made,) = take_in(f"{server}/moved", fetched_at=NOW, options=LOCAL).reports()
    assert isinstance(made, Report)
    assert (made.url, made.outlet) == (f"{server}/moved", "127.0.0.1")


@pytest.mark.parametrize(
    ("path", "says"),
    [
        ("/missing", r"/missing: the server answered 404 Not Found"),
        ("/cut", r"could not be fetched \(the answer breaks off\); check the address"),
        ("/loop", r"sends on more than 5 times"),
        ("/scheme", r"sends on to 'file:///etc/passwd', which is no http or https address"),
    ],
)
def test_what_cannot_be_had_is_said(server: str, path: str, says: str) -> None:
    with pytest.raises(FetchFailed, match=says):
        fetch(server + path, fetched_at=NOW, options=LOCAL)


def test_a_server_that_sends_a_drop_at_a_time_is_given_up(server: str) -> None:
    with pytest.raises(FetchFailed, match=r"took longer than 0\.5 s; try again later"):
        fetch(f"{server}/drop", fetched_at=NOW, options=Options(allow_private_addresses=True, timeout_s=0.5))


@pytest.mark.parametrize("path", ["/large", "/bomb"])
def test_size_counts_after_unpacking(server: str, path: str) -> None:
    with pytest.raises(NotAReport, match=r"has more than 10,000 bytes"):
        fetch(server + path, fetched_at=NOW, options=LOCAL)


def test_a_redirect_into_the_own_network_is_refused(server: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(addresses, "is_public", lambda address: address == "127.0.0.1")
    with pytest.raises(FetchFailed, match=r"/inside: a refused address: 10\.0\.0\.1"):
        fetch(f"{server}/inside", fetched_at=NOW, options=Options())


def test_a_name_that_leads_inside_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    def resolve(*_: Any, **__: Any) -> list[Any]:
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, 80)) for address in ("93.184.216.34", "192.168.1.1")]

    monkeypatch.setattr(socket, "getaddrinfo", resolve)
    with pytest.raises(FetchFailed, match=r"a refused address: news\.example is 192\.168\.1\.1"):
        fetch("http://news.example/", fetched_at=NOW, options=Options())


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.0.1", "169.254.169.254", "0.0.0.0", "100.64.0.1", "224.0.0.1", "255.255.255.255",
        "::1", "::",
        "fe80::1", "fe80::1%eth0", "fc00::1", "ff02::1", "::ffff:127.0.0.1", "2002:7f00:1::", "64:ff9b::a00:1",
    ],
)  # fmt: skip
def test_private_loopback_link_local_and_wrapped_addresses_are_no_public_ones(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", ["93.184.216.34", "2606:2800:220:1:248:1893:25c8:1946"])
def test_the_open_internet_is_public(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize("url", ["http://", "http:///path", "https://[::1", "http://x:99999/"])
def test_a_broken_address_is_said_to_be_none(url: str) -> None:
    with pytest.raises(FetchFailed, match=r"is no http or https address"):
        fetch(url, fetched_at=NOW, options=Options())


def test_an_unknown_server_is_named() -> None:
    with pytest.raises(FetchFailed, match=r"no server is known under 'no-such-host\.invalid'"):
        fetch("http://no-such-host.invalid/", fetched_at=NOW, options=Options())


def test_a_server_that_does_not_answer_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{taken.getsockname()[1]}/"
        with pytest.raises(FetchFailed, match=r"could not be fetched"):
            fetch(url, fetched_at=NOW, options=LOCAL)
