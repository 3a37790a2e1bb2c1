"""One address → the bytes behind it. Nothing inside the own network is ever asked, redirects and DNS included."""

import socket
import time
from dataclasses import dataclass, replace
from datetime import datetime
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from typing import TYPE_CHECKING
from urllib.parse import SplitResult, urljoin, urlsplit

from dateline.errors import FetchFailed, NotAReport
from dateline.intake.options import Options
from dateline.model import Capture, digest_of
from dateline.version import TOOL

if TYPE_CHECKING:
    from urllib3 import BaseHTTPResponse, HTTPConnectionPool

PORTS = {"http": 80, "https": 443}
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_NAT64 = ip_network("64:ff9b::/96")  # RFC 6052: an IPv4 address in its last 32 bits
_CHUNK = 65_536


def fetch(url: str, *, fetched_at: datetime, options: Options) -> tuple[Capture, bytes]:
    """The page behind an address, transfer encodings undone; `Capture.url` is the address that was asked for.

    Raises:
        FetchFailed: when it cannot be had, or an address on the way is a refused one.
        NotAReport: when it is larger than `max_bytes`.
    """
    deadline = time.monotonic() + options.timeout_s
    at = url
    for _ in range(options.max_redirects + 1):
        answer = _answer(at, url, deadline, options)
        if answer.onward is None:
            capture = Capture(
                url=url,
                fetched_at=fetched_at,
                media_type=answer.media_type,
                digest=digest_of(answer.body),
                headers=answer.headers,
                asked=answer.asked,
                status=answer.status,
                answered_by=None if at == url else at,
                tool=TOOL,
            )
            return capture, answer.body
        at = urljoin(at, answer.onward)
    raise FetchFailed(url, f"sends on more than {options.max_redirects} times; open it in a browser and give the last address")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Answer:
    """What one server said; `onward` is where it sends on to."""

    body: bytes = b""
    media_type: str = ""
    headers: tuple[tuple[str, str], ...] = ()
    asked: tuple[tuple[str, str], ...] = ()
    status: int | None = None
    onward: str | None = None


def _answer(at: str, asked: str, deadline: float, options: Options) -> _Answer:
    from urllib3.exceptions import ConnectTimeoutError, HTTPError, NewConnectionError, SSLError

    parts = _checked(at, asked)
    failed = "no time was left"
    for address in _addresses(parts, asked, options):
        try:
            return _asked(parts, address, asked, deadline, options)
        except (NewConnectionError, ConnectTimeoutError) as error:
            failed = _reason(error)  # a server's other address may be within reach
        except SSLError as error:
            raise FetchFailed(asked, f"its certificate cannot be trusted ({_reason(error)}); save the page and read the file") from None
        except (HTTPError, OSError) as error:
            failed = _reason(error)
            break
    raise FetchFailed(asked, f"could not be fetched ({failed}); check the address and the network, or save the page and read the file")


def _asked(parts: SplitResult, address: str, asked: str, deadline: float, options: Options) -> _Answer:
    asking = {
        "Host": parts.netloc.rpartition("@")[2],
        "User-Agent": options.user_agent,
        "Accept": "text/html,text/plain;q=0.9,*/*;q=0.5",
    }
    with _pool(parts, address, deadline) as pool:
        response = pool.urlopen(
            "GET",
            (parts.path or "/") + (f"?{parts.query}" if parts.query else ""),
            headers=asking,
            redirect=False,
            retries=False,
            preload_content=False,
        )
        return replace(_read(response, asked, deadline, options), asked=tuple(asking.items()), status=response.status)


def _checked(at: str, asked: str) -> SplitResult:
    try:
        parts = urlsplit(at)
        if parts.scheme in PORTS and parts.hostname and (parts.port is None or parts.port > 0):
            return parts._replace(path=_plain(parts.path), query=_plain(parts.query))
    except ValueError:
        pass
    raise FetchFailed(asked, f"{'' if at == asked else f'sends on to {at!r}, which '}is no http or https address")


def _plain(piece: str) -> str:
    """What may stand in a request line; the rest percent-encoded."""
    from urllib.parse import quote

    return quote(piece, safe="/%:=&?~#+!$,;'@()*[]-._")


def _addresses(parts: SplitResult, asked: str, options: Options) -> list[str]:
    """The host's IP addresses, all of them allowed: who controls a name's DNS could point one of several inside."""
    host = str(parts.hostname)
    try:
        found = socket.getaddrinfo(host, parts.port or PORTS[parts.scheme], type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        raise FetchFailed(asked, f"no server is known under {host!r}; check the address and the network") from None
    addresses = list(dict.fromkeys(str(entry[4][0]) for entry in found))
    for address in addresses:
        if not options.allow_private_addresses and not is_public(address):
            named = f"{address} is" if host == address else f"{host} is {address},"
            raise FetchFailed(asked, f"a refused address: {named} inside a private network; save the page and read the file")
    return addresses


def is_public(address: str) -> bool:
    """Whether an IP address is of the open internet: not private, loopback, link-local, multicast or reserved, nor a wrapping of such."""
    inner = _unwrapped(ip_address(address.partition("%")[0]))
    return inner.is_global and not inner.is_multicast and not inner.is_reserved


def _unwrapped(address: IPv4Address | IPv6Address) -> IPv4Address | IPv6Address:
    """The IPv4 address inside a mapped, 6to4, Teredo or NAT64 one."""
    if isinstance(address, IPv4Address):
        return address
    if address in _NAT64:
        return IPv4Address(int(address) & 0xFFFFFFFF)
    teredo = address.teredo
    return address.ipv4_mapped or address.sixtofour or (teredo[1] if teredo else None) or address


def _pool(parts: SplitResult, address: str, deadline: float) -> "HTTPConnectionPool":
    """A connection to the very address that was checked: asking the DNS again could give another."""
    from urllib3 import HTTPConnectionPool, HTTPSConnectionPool, Timeout

    host, port = str(parts.hostname), parts.port or PORTS[parts.scheme]
    timeout = Timeout(total=max(0.1, deadline - time.monotonic()))
    if parts.scheme == "https":
        return HTTPSConnectionPool(address, port, timeout=timeout, server_hostname=host, assert_hostname=host)
    return HTTPConnectionPool(address, port, timeout=timeout)


def _read(response: "BaseHTTPResponse", asked: str, deadline: float, options: Options) -> _Answer:
    if response.status in _REDIRECTS and (onward := response.headers.get("Location")):
        return _Answer(onward=onward)
    if response.status >= 400:
        raise FetchFailed(
            asked, f"the server answered {response.status} {response.reason or ''}".rstrip() + "; open it in a browser to see why"
        )
    body = bytearray()
    # read1: what has come so far. To wait for a full chunk would let a server that sends a byte a second hold us for hours.
    while chunk := response.read1(_CHUNK, decode_content=True):
        body += chunk
        if len(body) > options.max_bytes:
            raise NotAReport(asked, f"has more than {options.max_bytes:,} bytes; set [intake] max_bytes higher if it is a report")
        if time.monotonic() > deadline:
            raise FetchFailed(asked, f"took longer than {options.timeout_s:g} s; try again later or set [intake] timeout_s higher")
    media_type = response.headers.get("Content-Type", "").partition(";")[0].strip().lower() or "application/octet-stream"
    return _Answer(body=bytes(body), media_type=media_type, headers=tuple(response.headers.items()))


def _reason(error: BaseException) -> str:
    """The innermost reason, in words and without Python's names."""
    from http.client import BadStatusLine, IncompleteRead

    while inner := _beneath(error):
        error = inner
    if isinstance(error, IncompleteRead):
        return "the answer breaks off"
    if isinstance(error, BadStatusLine):
        return "what answers is no web server"
    said = (isinstance(error, OSError) and error.strerror) or str(error).rpartition(": ")[2]
    return said.lower() or type(error).__name__


def _beneath(error: BaseException) -> BaseException | None:
    named = (getattr(error, "reason", None), error.__cause__, *error.args[1:])
    return next((inner for inner in named if isinstance(inner, BaseException) and inner is not error), None)
