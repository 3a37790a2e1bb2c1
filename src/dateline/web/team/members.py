"""The keys of team mode: each person signs in, and is who the team's file says."""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from starlette.requests import Request
from starlette.responses import Response

from dateline.errors import BadSetting, MissingExtra
from dateline.web.guard import Access, Who, address_of
from dateline.web.guard.access import cookie_at, is_loopback
from dateline.web.team.roll import Roll
from dateline.web.team.sessions import Sessions
from dateline.web.team.signing import Signing

if TYPE_CHECKING:
    from dateline.web.team.provider import Provider


class Team:
    """The keys of team mode."""

    signs_out = True

    def __init__(self, roll: Roll, provider: "Provider | None") -> None:
        self._roll = roll
        self._sessions: Sessions[str] = Sessions(roll.file.hours * 3600)
        self._signing = Signing(roll, self._sessions, provider)
        self.router = self._signing.router

    @property
    def project(self) -> str:
        return self._roll.file.project

    def way_in(self, address: str) -> str:
        return f"{address}/"

    def ticket(self, address: str) -> str:
        return self.way_in(address)

    def let_in(self, asked: Request, address: str) -> Response | None:  # noqa: ARG002 — no address holds a key here
        return None

    def who(self, asked: Request, address: str) -> Who | None:
        scheme, _, token = asked.headers.get("authorization", "").partition(" ")
        is_program = scheme.lower() == "bearer"
        key = self._roll.bearer(token.strip()) if is_program else self._sessions.of(asked.cookies.get(cookie_at(address), ""))
        return self._roll.person(key) if key is not None else None

    def let_out(self, asked: Request, address: str) -> Response:
        self._sessions.end(asked.cookies.get(cookie_at(address), ""))
        answer = Response(status_code=204)
        answer.delete_cookie(cookie_at(address), secure=address.startswith("https:"), httponly=True, samesite="strict")
        return answer

    def turned_away(self, asked: Request) -> Response:
        return self._signing.asking(asked.url.path + (f"?{asked.url.query}" if asked.url.query else ""))


def team(path: Path, *, addresses: Sequence[str] = ()) -> Access:
    """Team mode, by the team's file.

    Args:
        addresses: further ones the server is reached by.

    Raises:
        BadSetting: when the file cannot be understood.
        MissingExtra: when people sign in by a provider and Authlib is not installed.
    """
    roll = Roll(path)
    address = address_of(roll.file.address)
    if not address.startswith("https:") and not is_loopback(urlsplit(address).hostname or ""):
        raise BadSetting(f"{path}: address: at {address} people would send in clear what lets them in; write https")
    return Access(addresses=(address, *addresses), keys=Team(roll, _provider(roll, path)))


def _provider(roll: Roll, path: Path) -> "Provider | None":
    sign_in = roll.file.sign_in
    if sign_in is None:
        return None
    secret = os.environ.get(sign_in.client_secret_env) if sign_in.client_secret_env else None
    if sign_in.client_secret_env and not secret:
        raise BadSetting(f"{path}: the environment variable {sign_in.client_secret_env!r}, for the client's secret, is not set")
    try:
        from dateline.web.team.provider import Provider
    except ImportError:
        raise MissingExtra("signing in by a provider needs Authlib: pip install 'dateline[team]'") from None
    return Provider(sign_in, secret)
