"""Bytes as they were fetched."""

from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256


@dataclass(frozen=True, slots=True, kw_only=True)
class Capture:
    """What was fetched, from where, when. The bytes themselves are kept by digest, beside it.

    Attributes:
        url: the address or file name, as asked for.
        fetched_at: an aware instant.
        digest: SHA-256 of the bytes, lower-case hex.
        headers: response headers in the order received; empty for files.
    """

    url: str
    fetched_at: datetime
    media_type: str
    digest: str
    headers: tuple[tuple[str, str], ...] = ()


def digest_of(body: bytes) -> str:
    """SHA-256, lower-case hex."""
    return sha256(body).hexdigest()
