"""Bytes as they were fetched."""

from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256


@dataclass(frozen=True, slots=True, kw_only=True)
class Capture:
    """What was fetched, from where, when, by what. The bytes themselves are kept by digest, beside it.

    Attributes:
        url: the address or file name, as asked for.
        fetched_at: an aware instant.
        digest: SHA-256 of the bytes, lower-case hex.
        headers: response headers in the order received; empty for files.
        asked: request headers as sent; empty where nothing was asked over HTTP, or it is not known.
        status: the HTTP status; None where nothing was asked over HTTP, or it is not known.
        answered_by: the address that answered, where it sent on from `url`; None = `url` itself.
        within: the file it was taken out of (a WARC, a mail …); None = it came by itself.
        tool: what fetched it, with its version ("dateline 0.1.0"); empty = not known.
    """

    url: str
    fetched_at: datetime
    media_type: str
    digest: str
    headers: tuple[tuple[str, str], ...] = ()
    asked: tuple[tuple[str, str], ...] = ()
    status: int | None = None
    answered_by: str | None = None
    within: str | None = None
    tool: str = ""


def digest_of(body: bytes) -> str:
    """SHA-256, lower-case hex."""
    return sha256(body).hexdigest()
