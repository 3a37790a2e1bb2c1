"""Answers that need not be sent again: an ETag from what the record holds and what was asked."""

from hashlib import sha256
from secrets import token_hex

from fastapi import Request, Response
from starlette.responses import Response as Plain

from dateline.web.asked import records_of

_BOOT = token_hex(4)  # another program, or other settings: nothing kept from before will do


class NotModified(Exception):
    """What the asker has is still what there is."""

    def __init__(self, tag: str) -> None:
        self.tag = tag
        super().__init__(tag)


def unless_known(request: Request, response: Response) -> None:
    """Tags the answer, and breaks off where the asker has it already. For GET alone, of what the record alone decides."""
    state = records_of(request).desk.state
    asked = f"{_BOOT} {state} {request.url.path}?{request.url.query}"
    tag = f'W/"{sha256(asked.encode()).hexdigest()[:20]}"'
    if tag in request.headers.get("if-none-match", ""):
        raise NotModified(tag)
    response.headers["ETag"] = tag
    response.headers["Cache-Control"] = "private, no-cache"


async def told_as_unchanged(_: Request, error: Exception) -> Plain:
    headers = {"ETag": error.tag, "Cache-Control": "private, no-cache"} if isinstance(error, NotModified) else {}
    return Plain(status_code=304, headers=headers)
