"""One question to one server, and its answer: in time, in bounds, and from the very address that was checked."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from urllib.parse import SplitResult

from dateline.errors import FetchFailed, NotAReport
from dateline.intake.options import Options
from dateline.intake.web.addresses import PORTS, addresses_of, parts_of
from dateline.intake.web.deadline import Deadline
from dateline.intake.web.reasons import reason_of, retry_after

if TYPE_CHECKING:
    from urllib3 import BaseHTTPResponse, HTTPConnectionPool

Headers = tuple[tuple[str, str], ...]
NOT_MODIFIED = 304
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_UNPACKED = frozenset({"", "identity", "gzip", "x-gzip", "deflate"})
_CHUNK = 65_536


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What is asked for, on the whole way there.

    Attributes:
        asked: the address the user named, for errors.
        conditions: headers to send beside the usual.
        cut: takes the first `max_bytes` of a longer body, instead of refusing it.
        sent: what is sent along, with POST; None = nothing, with GET.
    """

    asked: str
    options: Options
    deadline: Deadline
    conditions: Mapping[str, str] = field(default_factory=dict)
    cut: bool = False
    sent: bytes | None = None

    def too_late(self) -> FetchFailed:
        seconds = self.options.timeout_s
        return FetchFailed(self.asked, f"took longer than {seconds:g} s; try again later or set [intake] timeout_s higher")


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What one server said.

    Attributes:
        asked: request headers, as sent.
        onward: where it sends on to; None = nowhere.
    """

    status: int
    headers: Headers
    asked: Headers
    body: bytes = b""
    onward: str | None = None

    def header(self, name: str) -> str:
        """A header's value; empty where there is none."""
        return next((value for key, value in self.headers if key.lower() == name.lower()), "")


def ask(at: str, question: Question) -> Answer:
    """One answer to one question; nobody is sent on after.

    Raises:
        FetchFailed: when it cannot be had; with the status, and how long to wait, where the server told.
        NotAReport: when it is larger than `max_bytes`.
    """
    from urllib3.exceptions import ConnectTimeoutError, HTTPError, NewConnectionError, SSLError

    asked = question.asked
    parts = parts_of(at, asked)
    failed = "no time was left"
    for address in addresses_of(parts, asked, question.options):
        try:
            answer = _asked(parts, address, question)
        except (NewConnectionError, ConnectTimeoutError) as error:
            failed = reason_of(error)  # a server's other address may be within reach
        except SSLError as error:
            raise FetchFailed(asked, f"its certificate cannot be trusted ({reason_of(error)}); save the page and read the file") from None
        except (HTTPError, OSError) as error:
            failed = reason_of(error)
            break
        else:
            if question.deadline.is_over:  # what was cut then may look whole
                break
            return answer
    if question.deadline.is_over:
        raise question.too_late()
    raise FetchFailed(asked, f"could not be fetched ({failed}); check the address and the network, or save the page and read the file")


def _asked(parts: SplitResult, address: str, question: Question) -> Answer:
    asking = {
        "Host": parts.netloc.rpartition("@")[2],
        "User-Agent": question.options.user_agent,
        "Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,text/plain;q=0.9,*/*;q=0.5",
        "Accept-Encoding": "identity",  # what is kept is then what was sent, byte for byte
        **question.conditions,
    }
    with _pool(parts, address, question.deadline) as pool, question.deadline.watched():
        response = pool.urlopen(
            "GET" if question.sent is None else "POST",
            (parts.path or "/") + (f"?{parts.query}" if parts.query else ""),
            body=question.sent,
            headers=asking,
            redirect=False,
            retries=False,
            preload_content=False,
        )
        return _heard(response, tuple(asking.items()), question)


def _pool(parts: SplitResult, address: str, deadline: Deadline) -> "HTTPConnectionPool":
    """A connection to the very address that was checked: asking the DNS again could give another."""
    from urllib3 import HTTPConnectionPool, HTTPSConnectionPool, Timeout

    host, port = str(parts.hostname), parts.port or PORTS[parts.scheme]
    timeout = Timeout(total=max(0.1, deadline.left_s))
    pool: Any
    if parts.scheme == "https":
        pool = HTTPSConnectionPool(address, port, timeout=timeout, server_hostname=host, assert_hostname=host)
    else:
        pool = HTTPConnectionPool(address, port, timeout=timeout)
    pool.ConnectionCls = deadline.holding(pool.ConnectionCls)
    held: HTTPConnectionPool = pool
    return held


def _heard(response: "BaseHTTPResponse", asking: Headers, question: Question) -> Answer:
    status, headers = response.status, tuple(response.headers.items())
    if status in _REDIRECTS and (onward := response.headers.get("Location")):
        return Answer(status=status, headers=headers, asked=asking, onward=onward)
    if status == NOT_MODIFIED:
        return Answer(status=status, headers=headers, asked=asking)
    if status >= 400:
        said = f"the server answered {status} {response.reason or ''}".rstrip()
        after = retry_after(response.headers.get("Retry-After"))
        raise FetchFailed(question.asked, f"{said}; open it in a browser to see why", status=status, after_s=after)
    return Answer(status=status, headers=headers, asked=asking, body=_body(response, question))


def _body(response: "BaseHTTPResponse", question: Question) -> bytes:
    most, asked = question.options.max_bytes, question.asked
    packed = response.headers.get("Content-Encoding", "").strip().lower()
    if packed not in _UNPACKED:
        what = f"is sent packed as {packed!r}, which was not asked for and is not opened; save the page and read the file"
        raise FetchFailed(asked, what)
    body = bytearray()
    # read1: what has come so far. To wait for a full chunk would let a server that sends a byte a second hold us for hours.
    while chunk := response.read1(_CHUNK, decode_content=True):
        body += chunk
        if len(body) > most:
            if question.cut:
                break
            raise NotAReport(asked, f"has more than {most:,} bytes; set [intake] max_bytes higher if it is a report")
        if question.deadline.is_over:
            raise question.too_late()
    return bytes(body[:most])
