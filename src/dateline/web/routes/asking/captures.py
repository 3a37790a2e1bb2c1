"""Captures: bytes as they were fetched, and as a page that can do nothing."""

import mimetypes
import re
from typing import Annotated

from fastapi import APIRouter
from fastapi import Path as PathParameter
from fastapi import Query as Parameter
from fastapi.responses import HTMLResponse, Response

from dateline.web.archived import POLICY, archived_page
from dateline.web.asked import Asked

router = APIRouter(prefix="/captures", tags=["captures"])

Digest = Annotated[str, PathParameter(pattern="^[0-9a-f]{64}$", description="SHA-256 of the bytes, lower-case hex.")]
_MEDIA_TYPE = re.compile(r"[\w.+-]+/[\w.+-]+", re.ASCII)
_SEALED = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "private, no-cache",
}


@router.get("/{digest}", response_class=Response, responses={200: {"content": {"application/octet-stream": {}}}})
def capture(asked: Asked, digest: Digest) -> Response:
    """The bytes, to be kept and never opened here."""
    found = asked.desk.capture(digest)
    told = found.capture.media_type
    media_type = told if _MEDIA_TYPE.fullmatch(told) else "application/octet-stream"
    name = f"{digest[:16]}{mimetypes.guess_extension(media_type) or ''}"
    return Response(found.body, media_type=media_type, headers={**_SEALED, "Content-Disposition": f'attachment; filename="{name}"'})


@router.get("/{digest}/page", response_class=HTMLResponse)
def page(
    asked: Asked,
    digest: Digest,
    *,
    report: Annotated[str | None, Parameter(description="Of a file with many reports, only this one.")] = None,
) -> HTMLResponse:
    """The page as archived: nothing in it runs, and nothing is fetched for it. To be shown in a frame with a sandbox."""
    desk = asked.desk
    text = desk.report_text(report) if report else None
    return HTMLResponse(archived_page(desk.capture(digest), text=text), headers=_SEALED)
