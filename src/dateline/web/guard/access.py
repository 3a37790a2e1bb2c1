"""By what addresses the workbench may be asked for, and who holds the keys."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol
from urllib.parse import urlsplit

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

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
    def signs_out(self) -> str | None:
        """Where a signed-in person signs out; None where there is nothing to sign out of."""

    def way_in(self, address: str) -> str:
        """The address a person is to open, under one of ours."""

    def let_in(self, asked: Request, address: str) -> Response | None:
        """The answer that lets a newcomer in, where the request itself holds the key."""

    def who(self, asked: Request, address: str) -> Who | None:
        """Who asks; None for someone not known."""

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

    def named(self, host: str) -> str | None:
        """The one of our addresses a Host header means; None for a name that is not ours."""
        return next((address for address in self.addresses if host.lower() in _hosts(address)), None)


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
