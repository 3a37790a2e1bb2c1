"""One question to one server, and its answer: in time, in bounds, and from the very address that was checked."""

import time
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import SplitResult

from dateline.errors import FetchFailed, NotAReport
from dateline.intake.options import Options
from dateline.intake.web.addresses import PORTS, addresses_of, parts_of
from dateline.intake.web.deadline import Deadline
from dateline.intake.web.reasons import reason_of, retry_after

if TYPE_CHECKING:
    from urllib3 import BaseHTTPResponse, HTTPConnectionPool

_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_UNPACKED = frozenset({"", "identity", "gzip", "x-gzip", "deflate"})
_CHUNK = 65_536
NOT_MODIFIED = 304


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What one server said.

    Attributes:
        asked: request headers, as sent.
        onward: where it sends on to; None = nowhere.
    """

    status: int
    headers: tuple[tuple[str, str], ...]
    asked: tuple[tuple[str, str], ...]
    body: bytes = b""
    onward: str | None = None

    def header(self, name: str) -> str:
        """A header's value; empty where there is none."""
        return next((value for key, value in self.headers if key.lower() == name.lower()), "")


def ask(
    at: str, *, asked: str, deadline: Deadline, options: Options, conditions: Mapping[str, str] | None = None, cut: bool = False
) -> Answer:
    """One answer to one GET; nobody is sent on after.

    Args:
        asked: the address the user named, for errors.
        conditions: headers to send beside the usual.
        cut: takes the first `max_bytes` of a longer body, instead of refusing it.

    Raises:
        FetchFailed: when it cannot be had; with the status, and how long to wait, where the server told.
        NotAReport: when it is larger than `max_bytes`.
    """
    from urllib3.exceptions import ConnectTimeoutError, HTTPError, NewConnectionError, SSLError

    parts = parts_of(at, asked)
    failed = "no time was left"
    for address in addresses_of(parts, asked, options):
        try:
            answer = _asked(parts, address, asked, deadline, options, conditions or {}, cut=cut)
            if not deadline.is_over:  # what was cut then may look whole
                return answer
            break
        except (NewConnectionError, ConnectTimeoutError) as error:
            failed = reason_of(error)  # a server's other address may be within reach
        except SSLError as error:
            raise FetchFailed(asked, f"its certificate cannot be trusted ({reason_of(error)}); save the page and read the file") from None
        except (HTTPError, OSError) as error:
            failed = reason_of(error)
            break
    if deadline.is_over:
        raise FetchFailed(asked, f"took longer than {options.timeout_s:g} s; try again later or set [intake] timeout_s higher")
    raise FetchFailed(asked, f"could not be fetched ({failed}); check the address and the network, or save the page and read the file")


def _asked(
    parts: SplitResult, address: str, asked: str, deadline: Deadline, options: Options, conditions: Mapping[str, str], *, cut: bool
) -> Answer:
    asking = {
        "Host": parts.netloc.rpartition("@")[2],
        "User-Agent": options.user_agent,
        "Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,text/plain;q=0.9,*/*;q=0.5",
        "Accept-Encoding": "identity",  # what is kept is then what was sent, byte for byte
        **conditions,
    }
    with _pool(parts, address, deadline) as pool, deadline.watched():
        response = pool.urlopen(
            "GET",
            (parts.path or "/") + (f"?{parts.query}" if parts.query else ""),
            headers=asking,
            redirect=False,
            retries=False,
            preload_content=False,
        )
        return _heard(response, tuple(asking.items()), asked, deadline, options, cut=cut)


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


def _heard(
    response: "BaseHTTPResponse", asking: tuple[tuple[str, str], ...], asked: str, deadline: Deadline, options: Options, *, cut: bool
) -> Answer:
    headers = tuple(response.headers.items())
    if response.status in _REDIRECTS and (onward := response.headers.get("Location")):
        return Answer(status=response.status, headers=headers, asked=asking, onward=onward)
    if response.status == NOT_MODIFIED:
        return Answer(status=response.status, headers=headers, asked=asking)
    if response.status >= 400:
        said = f"the server answered {response.status} {response.reason or ''}".rstrip()
        after = retry_after(response.headers.get("Retry-After"))
        raise FetchFailed(asked, f"{said}; open it in a browser to see why", status=response.status, after_s=after)
    return Answer(status=response.status, headers=headers, asked=asking, body=_body(response, asked, deadline, options.max_bytes, cut=cut))


def _body(response: "BaseHTTPResponse", asked: str, deadline: Deadline, most: int, *, cut: bool) -> bytes:
    packed = response.headers.get("Content-Encoding", "").strip().lower()
    if packed not in _UNPACKED:
        raise FetchFailed(
            asked, f"is sent packed as {packed!r}, which was not asked for and is not opened; save the page and read the file"
        )
    body = bytearray()
    # read1: what has come so far. To wait for a full chunk would let a server that sends a byte a second hold us for hours.
    while chunk := response.read1(_CHUNK, decode_content=True):
        body += chunk
        if len(body) > most:
            if cut:
                break
            raise NotAReport(asked, f"has more than {most:,} bytes; set [intake] max_bytes higher if it is a report")
        if time.monotonic() > deadline.at:
            break  # which is said where the deadline is looked at
    return bytes(body[:most])
