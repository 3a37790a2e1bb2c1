"""The pages of signing in: by the provider, or by a personal token."""

from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from fastapi import APIRouter, Request
from starlette.concurrency import run_in_threadpool
from starlette.responses import RedirectResponse, Response

from dateline.errors import NotAllowed, NotSignedIn
from dateline.web.doorway import page
from dateline.web.guard.access import access_of, cookie_at
from dateline.web.guard.origins import from_our_page
from dateline.web.team.roll import Roll
from dateline.web.team.sessions import Sessions

if TYPE_CHECKING:
    from dateline.web.team.provider import Provider

AWAY_S = 600
"""How long one may take at the provider's page."""


class Signing:
    """The pages of signing in.

    Args:
        sessions: where it is kept who is signed in.
        provider: None where people come by tokens alone.
    """

    def __init__(self, roll: Roll, sessions: Sessions[str], provider: "Provider | None") -> None:
        self._roll = roll
        self._sessions = sessions
        self._provider = provider
        self._away: Sessions[dict[str, Any]] = Sessions(AWAY_S)
        self.router = APIRouter()
        self.router.add_api_route("/sign-in", self.asked, methods=["GET"])
        self.router.add_api_route("/sign-in", self.by_token, methods=["POST"])
        if provider is not None:
            self.router.add_api_route("/sign-in/start", self.start, methods=["GET"])
            self.router.add_api_route("/sign-in/done", self.done, methods=["GET"])

    def asking(self, to: str, *, mistaken: str = "", status: int = 401) -> Response:
        """The page that asks who it is."""
        sign_in = self._roll.file.sign_in
        takes_tokens = any(person.tokens for person in self._roll.file.people.values())
        start = f"/sign-in/start?to={quote(_within(to), safe='')}"
        return page(
            "sign_in.html.jinja",
            status=status,
            project=self._roll.file.project,
            provider=sign_in and sign_in.called,
            start=start,
            takes_tokens=takes_tokens,
            to=_within(to),
            mistaken=mistaken,
        )

    async def asked(self, to: str = "/") -> Response:
        """Asks who it is."""
        return self.asking(to, status=200)

    async def by_token(self, request: Request) -> Response:
        """Signs in whose token it is."""
        if not from_our_page(request):
            # Else a stranger's page could sign a person in as somebody else, who then reads along.
            raise NotAllowed("signing in starts at the workbench's own page")
        form = await request.form()
        token, to = str(form.get("token", "")).strip(), str(form.get("to", "/"))
        key = self._roll.bearer(token)
        if key is None:
            return self.asking(to, mistaken="This token is nobody’s in the team.")
        return await self._welcomed(request, key, RedirectResponse(_within(to), status_code=303))

    async def start(self, request: Request, to: str = "/") -> Response:
        """Sends the person to the provider."""
        address = access_of(request).addressed(request)
        session = request.scope["session"] = {}
        try:
            answer = await self._vouching.send_away(request, f"{address}/sign-in/done")
        except NotSignedIn as error:
            return self.asking(to, mistaken=_sentence(error), status=502)
        word = self._away.begin({"to": _within(to), "session": session})
        # Lax: it is the provider's page that sends the person back.
        answer.set_cookie(_away_at(address), word, max_age=AWAY_S, httponly=True, samesite="lax", secure=address.startswith("https:"))
        return answer

    async def done(self, request: Request) -> Response:
        """Takes back the person whom the provider vouches for."""
        away = _away_at(access_of(request).addressed(request))
        begun = self._away.end(request.cookies.get(away, ""))
        if begun is None:
            return self.asking("/", mistaken="This sign-in was not begun in this browser, or too long ago. Begin again.")
        request.scope["session"] = begun["session"]
        try:
            said = await self._vouching.told(request)
        except NotSignedIn as error:
            return self.asking(begun["to"], mistaken=_sentence(error))
        key = self._roll.file.listed(said)
        if key is None:
            stranger = f"{said} is not of this project. A keeper of it can add you to the team’s file."
            return self.asking(begun["to"], mistaken=stranger, status=403)
        # A page and no redirect: what follows a redirect still counts as coming from the provider, and would go without our strict cookie.
        answer = await self._welcomed(request, key, page("signed_in.html.jinja", to=begun["to"], name=self._roll.file.name(key)))
        answer.delete_cookie(away, httponly=True, samesite="lax")
        return answer

    @property
    def _vouching(self) -> "Provider":
        if self._provider is None:
            raise NotSignedIn("no provider vouches for this team")
        return self._provider

    async def _welcomed(self, request: Request, key: str, answer: Response) -> Response:
        await run_in_threadpool(request.app.state.audit.note, self._roll.file.name(key), "signed in", request.url.path)
        address = access_of(request).addressed(request)
        answer.set_cookie(
            cookie_at(address),
            self._sessions.begin(key),
            max_age=int(self._sessions.seconds),
            httponly=True,
            samesite="strict",
            secure=address.startswith("https:"),
        )
        return answer


def _away_at(address: str) -> str:
    return f"{cookie_at(address)}-away"


def _within(to: str) -> str:
    """A path of ours, whatever was asked for: two slashes would name another machine."""
    return quote("/" + to.lstrip("/\\"), safe="/?&=%:,;+~@!$'()*-._[]")


def _sentence(error: Exception) -> str:
    words = str(error)
    return words[:1].upper() + words[1:] + "."
