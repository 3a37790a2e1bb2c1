"""By what addresses the workbench may be asked for, and who holds the keys."""

from collections.abc import Sequence
from dataclasses import dataclass
from ipaddress import ip_address
from typing import Protocol
from urllib.parse import urlsplit

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from dateline.errors import BadSetting, NotAllowed
from dateline.web.guard.who import Who

LOOPBACK = ("127.0.0.1", "localhost", "[::1]")
_USUAL_PORTS = {"http": "80", "https": "443"}


class Keys(Protocol):
    """How people and programs come in: by one token, or as members of a team."""

    @property
    def project(self) -> str:
        """The project's name; empty where there is only one."""

    @property
    def router(self) -> APIRouter:
        """The pages that are open to all: where one signs in."""

    @property
    def signs_out(self) -> bool:
        """Whether there is something to sign out of."""

    def way_in(self, address: str) -> str:
        """The address a person is to open, under one of ours."""

    def ticket(self, address: str) -> str:
        """The same, for a browser to be started with: what it is started with can be read by everyone on the machine."""

    def let_in(self, asked: Request, address: str) -> Response | None:
        """The answer that lets a newcomer in, where the request itself holds the key."""

    def who(self, asked: Request, address: str) -> Who | None:
        """Who asks; None for someone not known."""

    def let_out(self, asked: Request, address: str) -> Response:
        """The answer that signs out."""

    def turned_away(self, asked: Request) -> Response:
        """The page for a person who is not known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Access:
    """By what addresses the workbench may be asked for, and who holds the keys.

    Attributes:
        addresses: as a browser writes them, `http://127.0.0.1:8765`; the first is the one to give to people.
    """

    addresses: Sequence[str]
    keys: Keys

    @property
    def address(self) -> str:
        """Where a person comes in; in single-user mode it holds the token."""
        return self.keys.way_in(self.addresses[0])

    def ticket(self) -> str:
        """The address to start a browser with."""
        return self.keys.ticket(self.addresses[0])

    def named(self, host: str) -> str | None:
        """The one of our addresses a Host header means; None for a name that is not ours."""
        return next((address for address in self.addresses if host.lower() in _hosts(address)), None)

    def addressed(self, asked: Request) -> str:
        """Under which of our addresses a request asks for us.

        Raises:
            NotAllowed: under another name. A page of evil.example whose name turns into 127.0.0.1 would else be one origin with us.
        """
        hosts = asked.headers.getlist("host")
        address = self.named(hosts[0]) if len(hosts) == 1 else None
        if address is None:
            asked_for = ", ".join(hosts)[:100]
            raise NotAllowed(f"this server does not go by the name {asked_for!r}; it goes by {', '.join(self.addresses)}")
        return address


def access_of(request: Request) -> Access:
    """The access of the app that is asked; only behind a guard is there one."""
    access: Access = request.app.state.access
    return access


def is_loopback(host: str) -> bool:
    """Whether only this machine can reach a server at that host."""
    try:
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False


def address_of(name: str) -> str:
    """An address as browsers write it: `desk.example.org` is `https://desk.example.org`.

    Raises:
        BadSetting: for what is no name and no address.
    """
    parts = urlsplit(name if "://" in name else f"https://{name}")
    try:
        is_address = parts.scheme in _USUAL_PORTS and parts.hostname and parts.path in {"", "/"} and not (parts.query or parts.username)
        port = parts.port
    except ValueError:
        is_address = False
    if not is_address:
        raise BadSetting(f"{name!r} is no address; write a name, desk.example.org, or all of it, https://desk.example.org:8443")
    host = parts.netloc.lower().removesuffix(f":{port}")
    return f"{parts.scheme}://{host}" + (f":{port}" if port and str(port) != _USUAL_PORTS[parts.scheme] else "")


def at_port(port: int) -> tuple[str, ...]:
    """The addresses of this machine for itself."""
    return tuple(f"http://{name}:{port}" for name in LOOPBACK)


def cookie_at(address: str) -> str:
    """The cookie's name: a browser does not keep cookies apart by port, so the name does."""
    parts = urlsplit(address)
    return "__Host-dateline" if parts.scheme == "https" else f"dateline-{parts.port or 80}"


def _hosts(address: str) -> tuple[str, ...]:
    parts = urlsplit(address)
    usual = _USUAL_PORTS[parts.scheme]
    bare = parts.netloc.removesuffix(f":{usual}")
    return (bare, f"{bare}:{usual}") if parts.port in {None, int(usual)} else (bare,)
