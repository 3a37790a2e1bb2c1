"""One person on one machine: whoever has the token is that one."""

import getpass
import secrets
from collections.abc import Sequence
from hmac import compare_digest
from time import monotonic
from urllib.parse import urlencode

from fastapi import APIRouter
from starlette.datastructures import URL
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from dateline.web.doorway import page
from dateline.web.guard.access import Access, at_port, cookie_at
from dateline.web.guard.who import Role, Who

TICKET_S = 120
"""How long a browser may take to start."""


class Alone:
    """The key of single-user mode.

    The token stays good while the server runs. A ticket is good once and for two minutes: what a browser is started with can be read by
    everyone on the machine, in its list of processes.
    """

    project = ""
    signs_out = False

    def __init__(self, token: str, who: Who) -> None:
        self.router = APIRouter()
        self._token = token
        self._who = who
        self._cookie = secrets.token_urlsafe(32)
        self._tickets: dict[str, float] = {}

    def way_in(self, address: str) -> str:
        return f"{address}/?{urlencode({'token': self._token})}"

    def ticket(self, address: str) -> str:
        """An address to come in by once."""
        ticket = secrets.token_urlsafe(32)
        self._tickets[ticket] = monotonic() + TICKET_S
        return f"{address}/?{urlencode({'token': ticket})}"

    def let_in(self, asked: Request, address: str) -> Response | None:
        """To the same page without the token, so that it stays in no history and no screenshot."""
        given = asked.query_params.get("token")
        if given is None or asked.method != "GET" or not self._opens(given):
            return None
        answer = RedirectResponse(_without_token(asked.url), status_code=303)
        https = address.startswith("https:")
        answer.set_cookie(cookie_at(address), self._cookie, httponly=True, samesite="strict", secure=https)
        return answer

    def who(self, asked: Request, address: str) -> Who | None:
        scheme, _, given = asked.headers.get("authorization", "").partition(" ")
        if scheme.lower() == "bearer":
            return self._who if _same(given.strip(), self._token) else None
        return self._who if _same(asked.cookies.get(cookie_at(address), ""), self._cookie) else None

    def let_out(self, asked: Request, address: str) -> Response:  # noqa: ARG002 — one browser leaves; the token stays good
        answer = Response(status_code=204)
        answer.delete_cookie(cookie_at(address), secure=address.startswith("https:"), httponly=True, samesite="strict")
        return answer

    def turned_away(self, asked: Request) -> Response:
        return page("turned_away.html.jinja", status=401, spent="token" in asked.query_params)

    def _opens(self, given: str) -> bool:
        if _same(given, self._token):
            return True
        good_until = self._tickets.pop(given, None)
        return good_until is not None and monotonic() < good_until


def alone(token: str | None = None, *, name: str | None = None, port: int = 8765, addresses: Sequence[str] = ()) -> Access:
    """Single-user mode: one token, for one person who may do all.

    Args:
        token: None makes a new one.
        name: who is written down for decisions; None is the login name of the system.
        addresses: further addresses the server is reached by, as from behind a proxy; they go first.
    """
    who = Who(name=name or getpass.getuser(), role=Role.KEEPER)
    return Access(addresses=(*addresses, *at_port(port)), keys=Alone(token or secrets.token_urlsafe(32), who))


def _same(one: str, other: str) -> bool:
    """Whether they are equal, in a time that tells nothing of where they differ."""
    return compare_digest(one.encode("utf-8", "replace"), other.encode("utf-8", "replace"))


def _without_token(url: URL) -> str:
    bare = url.remove_query_params("token")
    # One slash only: a path of two would be read as another machine's name.
    return "/" + bare.path.lstrip("/") + (f"?{bare.query}" if bare.query else "")
