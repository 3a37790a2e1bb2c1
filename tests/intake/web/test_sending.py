"""What is sent goes to the very address that was named, and nowhere else."""

from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest

from dateline.errors import FetchFailed
from dateline.intake import Options
from dateline.intake.web.sending import send

INSIDE = Options(allow_private_addresses=True, timeout_s=5)


@contextmanager
def server(status: int = 200, **headers: str) -> Iterator[tuple[str, list[tuple[str, str, bytes]]]]:
    heard: list[tuple[str, str, bytes]] = []

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            heard.append((self.path, self.headers["Content-Type"], body))
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(b"answered " + body)

        def log_message(self, *_: object) -> None:
            pass

    served = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    Thread(target=served.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{served.server_port}/tsa", heard
    served.shutdown()


def test_it_is_posted_as_what_it_is_and_the_answer_comes_back() -> None:
    with server() as (url, heard):
        assert send(url, b"question", sent_as="application/timestamp-query", options=INSIDE) == b"answered question"
    assert heard == [("/tsa", "application/timestamp-query", b"question")]


def test_it_is_not_sent_on_elsewhere() -> None:
    with server(307, Location="/other") as (url, heard), pytest.raises(FetchFailed, match="sends on to '/other'"):
        send(url, b"question", sent_as="x/y", options=INSIDE)
    assert [path for path, _, _ in heard] == ["/tsa"]


def test_the_own_network_is_refused() -> None:
    with server() as (url, heard), pytest.raises(FetchFailed, match="a refused address"):
        send(url, b"question", sent_as="x/y", options=Options())
    assert heard == []
