"""One address → the bytes behind it. Nothing inside the own network is ever asked, redirects and DNS included."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urljoin

from dateline.errors import FetchFailed
from dateline.intake.options import Options
from dateline.intake.web.asking import NOT_MODIFIED, Answer, ask
from dateline.intake.web.deadline import Deadline
from dateline.model import Capture, digest_of
from dateline.version import TOOL


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """What was behind an address.

    Attributes:
        etag, last_modified: what the server calls this state of it, for the next time; None = it does not say.
    """

    capture: Capture
    body: bytes
    etag: str | None = None
    last_modified: str | None = None


def fetch(url: str, *, fetched_at: datetime, options: Options) -> tuple[Capture, bytes]:
    """The page behind an address, transfer encodings undone; `Capture.url` is the address that was asked for.

    Raises:
        FetchFailed: when it cannot be had, or an address on the way is a refused one.
        NotAReport: when it is larger than `max_bytes`.
    """
    found = look(url, fetched_at=fetched_at, options=options)
    if found is None:
        raise FetchFailed(url, "the server says that nothing changed, and was not asked whether; open it in a browser to see why")
    return found.capture, found.body


def look(
    url: str,
    *,
    fetched_at: datetime,
    options: Options,
    etag: str | None = None,
    last_modified: str | None = None,
    may: Callable[[str], None] = lambda _: None,
    cut: bool = False,
) -> Fetched | None:
    """As `fetch`, where a state is known already; None = nothing changed since (HTTP 304).

    Args:
        etag, last_modified: what the server called the state that is known.
        may: asked before every address on the way, and raises where it may not be asked.
        cut: takes the first `max_bytes` of what is longer.
    """
    deadline = Deadline(options.timeout_s)
    told = {"If-None-Match": etag, "If-Modified-Since": last_modified}
    conditions = {name: value for name, value in told.items() if value}
    at = url
    for _ in range(options.max_redirects + 1):
        may(at)
        answer = ask(at, asked=url, deadline=deadline, options=options, conditions=conditions, cut=cut)
        if answer.onward is None:
            return None if answer.status == NOT_MODIFIED and conditions else _fetched(answer, url, at, fetched_at)
        at = urljoin(at, answer.onward)
    raise FetchFailed(url, f"sends on more than {options.max_redirects} times; open it in a browser and give the last address")


def _fetched(answer: Answer, url: str, at: str, fetched_at: datetime) -> Fetched:
    if answer.status == NOT_MODIFIED:
        raise FetchFailed(url, "the server says that nothing changed, and was not asked whether; open it in a browser to see why")
    capture = Capture(
        url=url,
        fetched_at=fetched_at,
        media_type=answer.header("Content-Type").partition(";")[0].strip().lower() or "application/octet-stream",
        digest=digest_of(answer.body),
        headers=answer.headers,
        asked=answer.asked,
        status=answer.status,
        answered_by=None if at == url else at,
        tool=TOOL,
    )
    return Fetched(
        capture=capture, body=answer.body, etag=answer.header("ETag") or None, last_modified=answer.header("Last-Modified") or None
    )
