"""One address → the bytes behind it. Nothing inside the own network is ever asked, redirects and DNS included."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urljoin

from dateline.errors import FetchFailed
from dateline.intake.options import Options
from dateline.intake.web.asking import NOT_MODIFIED, Answer, Question, ask
from dateline.intake.web.deadline import Deadline
from dateline.model import Capture, digest_of
from dateline.version import TOOL


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """What a server calls the state of a page, so that it can be asked whether that changed; None = it does not say."""

    etag: str | None = None
    last_modified: str | None = None

    @property
    def conditions(self) -> dict[str, str]:
        """As request headers (RFC 9110, 13.1)."""
        told = {"If-None-Match": self.etag, "If-Modified-Since": self.last_modified}
        return {name: value for name, value in told.items() if value}


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """What was behind an address, and what its server calls that state of it."""

    capture: Capture
    body: bytes
    state: State = State()


def fetch(url: str, *, fetched_at: datetime, options: Options) -> tuple[Capture, bytes]:
    """The page behind an address, transfer encodings undone; `Capture.url` is the address that was asked for.

    Raises:
        FetchFailed: when it cannot be had, or an address on the way is a refused one.
        NotAReport: when it is larger than `max_bytes`.
    """
    question = Question(asked=url, options=options, deadline=Deadline(options.timeout_s))
    found = _fetched(question, *_followed(question, _anywhere), fetched_at)
    return found.capture, found.body


def look(url: str, *, fetched_at: datetime, options: Options, known: State, may: Callable[[str], None]) -> Fetched | None:
    """As `fetch`, where a state may be known already; None = nothing changed since (HTTP 304).

    Args:
        may: asked before every address on the way, and raises where it may not be asked.
    """
    question = Question(asked=url, options=options, deadline=Deadline(options.timeout_s), conditions=known.conditions)
    answer, at = _followed(question, may)
    return None if answer.status == NOT_MODIFIED and known.conditions else _fetched(question, answer, at, fetched_at)


def beginning(url: str, *, options: Options) -> bytes:
    """The first `max_bytes` of what is behind an address.

    Raises:
        FetchFailed: as `fetch`.
    """
    question = Question(asked=url, options=options, deadline=Deadline(options.timeout_s), cut=True)
    return _followed(question, _anywhere)[0].body


def _anywhere(_: str) -> None:
    """Whoever names one address himself may ask for it, as with a browser."""


def _followed(question: Question, may: Callable[[str], None]) -> tuple[Answer, str]:
    """The last answer, and the address that gave it."""
    at, most = question.asked, question.options.max_redirects
    for _ in range(most + 1):
        may(at)
        answer = ask(at, question)
        if answer.onward is None:
            return answer, at
        at = urljoin(at, answer.onward)
    raise FetchFailed(question.asked, f"sends on more than {most} times; open it in a browser and give the last address")


def _fetched(question: Question, answer: Answer, at: str, fetched_at: datetime) -> Fetched:
    url = question.asked
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
    state = State(etag=answer.header("ETag") or None, last_modified=answer.header("Last-Modified") or None)
    return Fetched(capture=capture, body=answer.body, state=state)
