"""Servers on 127.0.0.1 that behave as they are told: by the book, or byte by byte."""

import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any


@dataclass
class Page:
    """What is answered at a path."""

    body: bytes = b""
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)


@dataclass
class Site:
    """A server's pages, and what it was asked; by `clock`, when."""

    url: str
    pages: dict[str, Page] = field(default_factory=dict)
    asked: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    clock: Callable[[], datetime] | None = None
    asked_at: list[datetime] = field(default_factory=list)

    def paths(self) -> list[str]:
        return [path for path, _ in self.asked]


@contextmanager
def site(pages: dict[str, Page] | None = None) -> Iterator[Site]:
    """A server that answers 304 to whoever knows a page's ETag already, and 404 where there is no page."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            told.asked.append((self.path, dict(self.headers.items())))
            told.asked_at += [told.clock()] if told.clock else []
            page = told.pages.get(self.path, Page(status=404))
            known = page.headers.get("ETag")
            status = 304 if known and self.headers.get("If-None-Match") == known else page.status
            self.send_response(status)
            for name, value in page.headers.items():
                self.send_header(name, value)
            if status != 304:
                self.send_header("Content-Length", str(len(page.body)))
            self.end_headers()
            if status != 304:
                self.wfile.write(page.body)

        def log_message(self, *_: Any) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        told = Site(url=f"http://127.0.0.1:{server.server_port}", pages=pages or {})
        Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
        yield told
        server.shutdown()


@contextmanager
def speaking(say: Callable[[socket.socket], None]) -> Iterator[str]:
    """A server that says to everybody what `say` says, byte for byte."""
    with socket.create_server(("127.0.0.1", 0)) as listening:

        def serve() -> None:
            with suppress(OSError):
                while True:
                    caller, _ = listening.accept()
                    with caller, suppress(OSError):
                        caller.recv(65_536)
                        say(caller)

        Thread(target=serve, daemon=True).start()
        yield f"http://127.0.0.1:{listening.getsockname()[1]}/"
