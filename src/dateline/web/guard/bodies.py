"""How much is taken at once."""

from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from dateline.errors import TooLarge

MEBIBYTE = 1024 * 1024
LARGEST = {"multipart/form-data": 256 * MEBIBYTE, "application/json": 4 * MEBIBYTE}
"""A drop of files, and everything else: a report's text has at most 400,000 bytes."""
OTHERWISE = 64 * 1024


def largest(asked: Request) -> int:
    return LARGEST.get(asked.headers.get("content-type", "").partition(";")[0].strip().lower(), OTHERWISE)


def announced_within(asked: Request, most: int) -> None:
    """Raises TooLarge where the request says beforehand that it is."""
    said = asked.headers.get("content-length", "0")
    if said.isdigit() and int(said) > most:
        raise _too_large(most)


async def within(app: ASGIApp, scope: Scope, receive: Receive, send: Send, *, most: int) -> None:
    """Runs the app on a body of so many bytes at most, announced or not.

    Raises:
        TooLarge: when more comes and nothing was answered yet; the answer the app would have given to half a body is held back.
    """
    measured = _Measured(receive, send, most)
    try:
        await app(scope, measured.receive, measured.send)
    except Exception:
        if not measured.over:
            raise
    if measured.over and not measured.answered:
        raise _too_large(most)


class _Measured:
    def __init__(self, receive: Receive, send: Send, most: int) -> None:
        self._receive = receive
        self._send = send
        self._left = most
        self.answered = False

    @property
    def over(self) -> bool:
        return self._left < 0

    async def receive(self) -> Message:
        message = await self._receive()
        self._left -= len(message.get("body", b""))
        return {"type": "http.disconnect"} if self.over else message

    async def send(self, message: Message) -> None:
        if self.over and not self.answered:
            return
        self.answered = True
        await self._send(message)


def _too_large(most: int) -> TooLarge:
    told = f"{most // MEBIBYTE} MiB" if most >= MEBIBYTE else f"{most // 1024} KiB"
    return TooLarge(f"at most {told} are taken at once; send less at a time, or read the files with `dateline add`")
