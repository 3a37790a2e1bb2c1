"""Which fields a record gets."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from urllib.parse import quote
from uuid import NAMESPACE_URL, uuid5

from dateline.model import Capture

OURS = "WARC-Dateline-"
"""Before the names of fields for what WARC has none for; programs pass over fields they do not know (WARC 1.1, 4)."""

UNKNOWN = "unknown"

SAME_BYTES = "http://netpreserve.org/warc/1.1/revisit/identical-payload-digest"


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A record as it lies in a WARC.

    Attributes:
        target: its WARC-Target-URI.
        mime: the media type, "warc/revisit" where the bytes came before.
        at, length: where its gzip member lies, in bytes.
        filename: of the WARC.
    """

    capture: Capture
    target: str
    mime: str
    at: int
    length: int
    filename: str


def fields_of(capture: Capture, target: str) -> Iterator[tuple[str, str]]:
    """What a record says of a capture beside its block."""
    yield "WARC-Target-URI", target
    yield "WARC-Date", instant(capture.fetched_at)
    yield "WARC-Payload-Digest", f"sha256:{capture.digest}"
    ours = {
        "Source": capture.url if target != capture.url else None,
        "Fetched-At": capture.fetched_at.isoformat() if capture.fetched_at.utcoffset() else None,
        "Media-Type": capture.media_type,
        "Status": UNKNOWN if capture.status is None and is_of_web(capture) else None,
        "Answered-By": capture.answered_by,
        "Within": capture.within,
        "Tool": capture.tool or UNKNOWN,
    }
    yield from ((f"{OURS}{name}", _one_line(value)) for name, value in ours.items() if value is not None)


def is_of_web(capture: Capture) -> bool:
    return capture.url.startswith(("http://", "https://"))


def target_of(capture: Capture) -> str:
    """An address for everything: a file's name becomes one, and stands beside it as it was (WARC-Dateline-Source)."""
    if is_of_web(capture) and capture.url.isascii() and not any(sign.isspace() for sign in capture.url):
        return capture.url
    scheme = "" if is_of_web(capture) else "file:///"
    return scheme + quote(capture.url.lstrip("/") if scheme else capture.url, safe="/%:=&?~#+!$,;'@()*[]-._")


def id_of(*of: object) -> str:
    """The same for the same, so that an export is the same byte for byte."""
    return f"<urn:uuid:{uuid5(NAMESPACE_URL, chr(31).join(map(str, of)))}>"


def instant(at: datetime) -> str:
    """As a WARC-Date: UTC, with the fraction of the second where there is one (WARC 1.1, 5.4)."""
    return at.astimezone(UTC).isoformat().replace("+00:00", "Z")


def digest(block: bytes) -> str:
    return f"sha256:{sha256(block).hexdigest()}"


def _one_line(value: str) -> str:
    return " ".join(value.splitlines())
