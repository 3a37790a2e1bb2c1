"""A sample record and a workbench over a copy of it, for tests that open it as a user does."""

import os
import shutil
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlencode

import dateline
from dateline import samples
from dateline.config import Settings
from dateline.desk import Desk
from dateline.errors import ReportError

if TYPE_CHECKING:
    from fastapi import FastAPI

WORD = "word"
"""The token of every workbench in tests."""
ANALYST = "Test Analyst"
"""Whose name stands under what is decided in one."""
DESKTOP, PHONE = (1440, 900), (390, 844)
_CLOCK = datetime(2026, 1, 15, 9, 0, tzinfo=UTC)
_DECIDES_WHAT_IS_READ = ("intake", "reading", "actors", "corroborate", "store", "model", "samples", "desk/occurrences")
_PATIENCE_S = 30


@dataclass(frozen=True, slots=True)
class Workbench:
    """One that runs.

    Attributes:
        origin: as in "http://127.0.0.1:40123".
        record: its own copy, which a test may write to.
    """

    origin: str
    record: Path

    @property
    def address(self) -> str:
        """What one opens first: with the token, which becomes a cookie."""
        return self.at("/", token=WORD)

    def at(self, path: str = "/", **query: str | list[str]) -> str:
        """The address of a view: `at("/claims", asof="2017-04-06", voice=["SANA"])`."""
        return f"{self.origin}{path}{'?' if query else ''}{urlencode(query, doseq=True)}"

    def __str__(self) -> str:
        return self.origin


def kept_sample(folder: Path) -> Path:
    """The sample reports in a record, read once for each state of what reads them: never write to it.

    Args:
        folder: where it may be found again.
    """
    kept = folder / f"dateline-sample-{_digest()}.db"
    if not kept.exists():
        part = folder / f"{kept.name}.{os.getpid()}"
        _read_samples(part)
        part.replace(kept)
    return kept


def _read_samples(path: Path) -> None:
    sources = sorted(str(one) for one in samples.folder().iterdir() if one.is_file())
    with Desk(path, clock=lambda: _CLOCK) as desk:
        failed = [str(item) for item in desk.add_all(sources) if isinstance(item, ReportError)]
    if failed:
        raise RuntimeError(f"sample reports that cannot be read: {'; '.join(failed)}")


def _digest() -> str:
    root, digest = Path(dateline.__file__).parent, sha256()
    for path in sorted(path for name in _DECIDES_WHAT_IS_READ for path in (root / name).rglob("*") if _is_source(path)):
        digest.update(str(path.relative_to(root)).encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()[:16]


def _is_source(path: Path) -> bool:
    return path.is_file() and "__pycache__" not in path.parts


def copied(record: Path, folder: Path) -> Path:
    """A copy that a test may write to."""
    return Path(shutil.copy(record, folder / "record.db"))


@contextmanager
def served(record: Path) -> Iterator[Workbench]:
    """A workbench over a record, on a port of its own, until the block is left."""
    import uvicorn

    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        port = door.getsockname()[1]
        config = uvicorn.Config(app_over(record, port), log_level="warning", timeout_graceful_shutdown=1, lifespan="on")
        server = uvicorn.Server(config)
        thread = threading.Thread(target=server.run, kwargs={"sockets": [door]}, daemon=True)
        thread.start()
        try:
            _await(server, thread)
            yield Workbench(f"http://127.0.0.1:{port}", record)
        finally:
            server.should_exit = True
            thread.join(_PATIENCE_S)


def app_over(record: Path, port: int = 8765) -> "FastAPI":
    """The app as `dateline serve` has it for one person."""
    from dateline.web.app import create_app
    from dateline.web.guard import alone

    return create_app(record, Settings(), alone(WORD, name=ANALYST, port=port))


def _await(server: object, thread: threading.Thread) -> None:
    until = time.monotonic() + _PATIENCE_S
    while not getattr(server, "started", False):
        if not thread.is_alive() or time.monotonic() > until:
            raise RuntimeError("the workbench did not start")
        time.sleep(0.02)
