"""The guard at the door: every request passes here before any route sees it."""

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from dateline.errors import NotSignedIn, RequestError
from dateline.web.doorway import page
from dateline.web.guard import bodies, origins
from dateline.web.guard.access import Access
from dateline.web.guard.audit import Audit
from dateline.web.guard.headers import Answer
from dateline.web.guard.who import Who
from dateline.web.problems import broken, told


class Guard:
    """Asks of every request: by what name, from where, from whom, and may that one write.

    It is plain ASGI: an answer that comes in pieces goes through in pieces.
    """

    def __init__(self, app: ASGIApp, *, access: Access, audit: Audit, open_to_all: frozenset[str]) -> None:
        self._app = app
        self._access = access
        self._audit = audit
        self._open_to_all = open_to_all

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
        elif scope["type"] == "websocket":
            await send({"type": "websocket.close", "code": 1008})  # there are none
        else:
            await self._asked(scope, receive, send)

    async def _asked(self, scope: Scope, receive: Receive, send: Send) -> None:
        asked = Request(scope)
        address = self._access.named(asked.headers.get("host", ""))
        answer = Answer(send, https=address is not None and address.startswith("https:"))
        try:
            await self._through(asked, receive, answer.send)
        except RequestError as refused:
            await self._refused(asked, refused)(scope, receive, answer.send)
        except Exception:
            if not answer.begun:
                await broken(asked.url.path)(scope, receive, answer.send)
            raise

    async def _through(self, asked: Request, receive: Receive, send: Send) -> None:
        address = self._access.addressed(asked)
        origins.from_no_stranger(asked, self._access)
        newcomer = self._access.keys.let_in(asked, address)
        if newcomer is not None:
            await newcomer(asked.scope, receive, send)
        elif asked.scope["path"] in self._open_to_all:
            await self._limited(asked, receive, send)
        else:
            await self._known(asked, self._known_as(asked, address), receive, send)

    def _known_as(self, asked: Request, address: str) -> Who:
        who = self._access.keys.who(asked, address)
        if who is None:
            raise NotSignedIn("the server does not know who asks; open the workbench by its address, or send Authorization: Bearer TOKEN")
        return who

    async def _known(self, asked: Request, who: Who, receive: Receive, send: Send) -> None:
        asked.state.who = who
        if asked.method in origins.READING:
            await self._limited(asked, receive, send)
        else:
            origins.written_by_us(asked)
            await self._limited(asked, receive, self._noting(asked, who, send))

    async def _limited(self, asked: Request, receive: Receive, send: Send) -> None:
        most = bodies.largest(asked)
        bodies.announced_within(asked, most)
        await bodies.within(self._app, asked.scope, receive, send, most=most)

    def _noting(self, asked: Request, who: Who, send: Send) -> Send:
        """Notes a write that went well before its answer goes out: what cannot be noted is not answered as done."""

        async def sending(message: Message) -> None:
            if message["type"] == "http.response.start" and message["status"] < 400:
                await run_in_threadpool(self._audit.note, who.name, asked.method, asked.scope["path"])
            await send(message)

        return sending

    def _refused(self, asked: Request, refused: RequestError) -> Response:
        if not isinstance(refused, NotSignedIn) or not origins.wants_a_page(asked):
            return told(refused, asked.url.path)
        if not origins.from_elsewhere(asked):
            return self._access.keys.turned_away(asked)
        # Followed from another site, the browser kept our strict cookie back. When our own page asks again, it sends it.
        again = page("opening.html.jinja", status=401)
        again.headers["Refresh"] = "0"
        return again
