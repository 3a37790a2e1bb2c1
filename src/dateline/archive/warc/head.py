"""An HTTP answer beside a body that is kept with its encodings undone."""

from dateline.model import Capture

Headers = tuple[tuple[str, str], ...]

MOVED = "X-Crawler-"
"""Before the names of headers that tell of the body as it was sent, and not of the one that is kept. Nutch and Common Crawl write them so.
A program that replays the record would else unpack what is unpacked already."""

_OF_WHAT_WAS_SENT = frozenset({"content-encoding", "transfer-encoding"})
_REASONS = {200: "OK", 203: "Non-Authoritative Information", 206: "Partial Content", 304: "Not Modified"}
_UNKNOWN = 200  # HTTP has no word for a status nobody noted; the record says beside it that it is not known


def answer_head(capture: Capture, size: int) -> bytes:
    """Status line and headers, in their order, with the blank line.

    Args:
        size: bytes of the body as it is kept.
    """
    status = _UNKNOWN if capture.status is None else capture.status
    lines = [f"HTTP/1.1 {status} {_REASONS.get(status, '')}".rstrip()]
    lines += (f"{_name(name, value, size)}: {_one_line(value)}" for name, value in capture.headers)
    return _joined(lines)


def request_head(target: str, asked: Headers) -> bytes:
    """Request line and headers, in their order, with the blank line.

    Args:
        target: path and query, as stands in a request line.
    """
    return _joined([f"GET {target} HTTP/1.1", *(f"{name}: {_one_line(value)}" for name, value in asked)])


def _name(name: str, value: str, size: int) -> str:
    low = name.lower()
    is_of_another = low == "content-length" and value.strip() != str(size)
    return f"{MOVED}{name}" if low in _OF_WHAT_WAS_SENT or is_of_another else name


def _one_line(value: str) -> str:
    return " ".join(value.splitlines()) if "\n" in value or "\r" in value else value


def _joined(lines: list[str]) -> bytes:
    return "".join(f"{line}\r\n" for line in [*lines, ""]).encode("utf-8", "surrogateescape")
