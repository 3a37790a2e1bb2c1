"""Two outlets on 127.0.0.1, for as long as a demo runs."""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

from dateline.samples import watched

PAGES = {"/wire/bomb": "wire", "/courier/bomb": "courier"}
_RSS = '<rss version="2.0"><channel><title>{0}</title><item><title>{0}</title><link>{1}</link></item></channel></rss>'


class Site:
    """What is served: two feeds with a page each, as they stand in a round.

    Attributes:
        round: 1 or 2.
        answers: how often which status was answered.
    """

    def __init__(self) -> None:
        self.url = ""
        self.round = 1
        self.answers: Counter[int] = Counter()

    @property
    def feeds(self) -> tuple[str, ...]:
        return tuple(f"{self.url}/{name}/rss" for name in PAGES.values())

    def body(self, path: str) -> bytes | None:
        """None = there is no such page."""
        if path in PAGES:
            return Path(watched() / f"{PAGES[path]}-{self.round}.html").read_bytes()
        page = next((page for page, name in PAGES.items() if path == f"/{name}/rss"), None)
        return _RSS.format(PAGES[page], self.url + page).encode() if page else None


@contextmanager
def site() -> Iterator[Site]:
    """Serves until the end of the block, to this machine alone."""
    served = Site()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            body = served.body(self.path)
            tag = f'"{sha256(body or b"").hexdigest()[:8]}"'
            status = 404 if body is None else 304 if self.headers.get("If-None-Match") == tag else 200
            served.answers[status] += 1
            self.send_response(status)
            self.send_header("ETag", tag)
            self.send_header("Content-Type", "application/rss+xml" if self.path.endswith("/rss") else "text/html; charset=utf-8")
            self.send_header("Content-Length", str(len(body or b"")))
            self.end_headers()
            if status == 200:
                self.wfile.write(body or b"")

        def log_message(self, *_: Any) -> None:
            """Keeps quiet."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        served.url = f"http://127.0.0.1:{server.server_port}"
        Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
        yield served
        server.shutdown()
