"""Servers on the loopback interface, in processes of their own: the workbench, and what it is compared with."""

import json
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path
from time import perf_counter
from typing import Any

WORD = "bench"
_HERE = "127.0.0.1"
_PATIENCE_S = 600  # a large record of an earlier dateline is brought up to date first
Headers = Mapping[str, str]
SIGNED_IN: Headers = {"Authorization": f"Bearer {WORD}"}


class Asker:
    """One connection that stays open, as a browser's does."""

    def __init__(self, port: int, headers: Headers | None = None) -> None:
        self.port = port
        self._connection = HTTPConnection(_HERE, port, timeout=_PATIENCE_S)
        self._headers = dict(headers or {})

    def get(self, path: str) -> tuple[int, bytes]:
        self._connection.request("GET", path, headers=self._headers)
        answer = self._connection.getresponse()
        return answer.status, answer.read()

    def json(self, path: str) -> Any:
        status, body = self.get(path)
        if status != 200:
            raise SystemExit(f"{path} answered {status}: {body[:300]!r}")
        return json.loads(body)

    def ms(self, path: str) -> float:
        """How long an answer takes, from the question to its last byte."""
        began = perf_counter()
        status, body = self.get(path)
        taken = 1000 * (perf_counter() - began)
        if status != 200:
            raise SystemExit(f"{path} answered {status}: {body[:300]!r}")
        return taken


@contextmanager
def workbench(record: Path) -> Iterator[Asker]:
    """`dateline serve` over a record."""
    with _run(lambda port: [sys.executable, "-m", "bench.serving", str(record), str(port)]) as port:
        asker = Asker(port, SIGNED_IN)
        asker.json("/api/timeline/count")  # what the first question brings up to date is not counted
        yield asker


@contextmanager
def datasette(program: str, record: Path) -> Iterator[Asker]:
    """Datasette over the same file: the best known way to put SQLite behind HTTP."""
    settings = ["--setting", "sql_time_limit_ms", "60000", "--setting", "num_sql_threads", "1"]
    with _run(lambda port: [program, "serve", str(record), "-h", _HERE, "-p", str(port), *settings]) as port:
        yield Asker(port)


@contextmanager
def _run(command: Any) -> Iterator[int]:
    with socket.socket() as free:
        free.bind((_HERE, 0))
        port = free.getsockname()[1]
    child = subprocess.Popen(command(port), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=os.environ)
    try:
        _wait(child, port)
        yield port
    finally:
        child.terminate()
        child.wait(timeout=30)


def _wait(child: subprocess.Popen[bytes], port: int) -> None:
    deadline = time.monotonic() + _PATIENCE_S
    while time.monotonic() < deadline and child.poll() is None:
        with socket.socket() as knock:
            if knock.connect_ex((_HERE, port)) == 0:
                return
        time.sleep(0.1)
    raise SystemExit("the server did not start")


def main(arguments: Sequence[str]) -> None:
    """Serves a record at a port of this machine."""
    import uvicorn

    from dateline.web.app import create_app
    from dateline.web.guard import alone

    record, port = Path(arguments[0]), int(arguments[1])
    access = alone(WORD, name="bench", port=port)
    uvicorn.run(create_app(record, access=access), host=_HERE, port=port, log_level="error", access_log=False)


if __name__ == "__main__":
    main(sys.argv[1:])
