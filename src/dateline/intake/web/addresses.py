"""Which addresses may be asked: those of the open internet, whatever is written around them."""

import socket
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from urllib.parse import SplitResult, urlsplit

from dateline.errors import FetchFailed
from dateline.intake.options import Options

PORTS = {"http": 80, "https": 443}
_NAT64 = ip_network("64:ff9b::/96")  # RFC 6052: an IPv4 address in its last 32 bits
_COMPATIBLE = ip_network("::/96")  # RFC 4291, 2.5.5.1: the same, given up in 2006 and still understood by some


def parts_of(at: str, asked: str) -> SplitResult:
    """An http(s) address taken apart, its path and query fit for a request line.

    Args:
        asked: the address it was come to from, for errors.

    Raises:
        FetchFailed: when it is none.
    """
    try:
        parts = urlsplit(at)
        if parts.scheme in PORTS and parts.hostname and (parts.port is None or parts.port > 0):
            return parts._replace(path=_plain(parts.path), query=_plain(parts.query))
    except ValueError:
        pass
    raise FetchFailed(asked, f"{'' if at == asked else f'sends on to {at!r}, which '}is no http or https address")


def origin_of(url: str) -> str:
    """Scheme, host and port, in lower case: those whom one robots.txt speaks for, and who are asked one thing at a time.

    Raises:
        FetchFailed: as `parts_of`.
    """
    parts = parts_of(url, url)
    host = f"[{parts.hostname}]" if ":" in str(parts.hostname) else str(parts.hostname)
    port = parts.port or PORTS[parts.scheme]
    return f"{parts.scheme}://{host}" + ("" if port == PORTS[parts.scheme] else f":{port}")


def addresses_of(parts: SplitResult, asked: str, options: Options) -> list[str]:
    """The host's IP addresses, all of them allowed: who controls a name's DNS could point one of several inside.

    Raises:
        FetchFailed: when there is none, or one is not of the open internet.
    """
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
    """The IPv4 address inside a mapped, compatible, 6to4, Teredo or NAT64 one."""
    if isinstance(address, IPv4Address):
        return address
    if address in _NAT64 or address in _COMPATIBLE:
        return IPv4Address(int(address) & 0xFFFFFFFF)
    teredo = address.teredo
    return address.ipv4_mapped or address.sixtofour or (teredo[1] if teredo else None) or address


def _plain(piece: str) -> str:
    """What may stand in a request line; the rest percent-encoded."""
    from urllib.parse import quote

    return quote(piece, safe="/%:=&?~#+!$,;'@()*[]-._")
