"""Media items: the list, one, those of a report or an event, and files that were given."""

from typing import Annotated

from fastapi import APIRouter
from fastapi import Path as PathParameter
from fastapi import Query as Parameter
from fastapi.responses import Response

from dateline.desk.media.answers import MediaLine
from dateline.model import MediaItem, MediumKind
from dateline.store import MediaQuery
from dateline.web.archived import POLICY
from dateline.web.asked import Asked
from dateline.web.bar import Barred
from dateline.web.paging import Limit, Offset, Page

router = APIRouter(tags=["media"])

Digest = Annotated[str, PathParameter(pattern="^[0-9a-f]{64}$", description="SHA-256 of the bytes, lower-case hex.")]
_SEALED = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "private, no-cache",
}


@router.get("/media")
def media(
    asked: Asked,
    bar: Barred,
    *,
    kind: Annotated[MediumKind | None, Parameter(description="What it is.")] = None,
    verdict: Annotated[
        str | None, Parameter(max_length=20, description="verified, not_verified, disputed, retracted; unverified: nobody verified it.")
    ] = None,
    released_by: Annotated[str | None, Parameter(max_length=200, description="Part of a name of who put it out.")] = None,
    report: Annotated[str | None, Parameter(max_length=200, description="The id of a report that tells of it, or embeds it.")] = None,
    limit: Limit = 50,
    offset: Offset = 0,
) -> Page[MediaLine]:
    """Recordings, videos, images and statements under the bar, the last told of first.

    Place and period ask for what is said to be of there and then, or was put out then.
    """
    query = MediaQuery(
        kind=kind,
        verdict=verdict or None,
        released_by=(released_by and released_by.strip()) or None,
        report=report or None,
        place=bar.place,
        earliest=bar.earliest,
        latest=bar.latest,
        limit=limit + 1,
        offset=offset,
    )
    found = asked.desk.media(query, view=bar.view)
    return Page(items=found[:limit], total=None, offset=offset, limit=limit, more=len(found) > limit)


@router.get("/media/{item}")
def item(
    asked: Asked, bar: Barred, item: Annotated[str, PathParameter(max_length=80, description="The beginning of its id.")]
) -> MediaItem:
    """One item with all that is known of it, each with who says so; what its files say of themselves among it."""
    return asked.desk.media_item(item, view=bar.view)


@router.get("/media/files/{digest}", response_class=Response, responses={200: {"content": {"application/octet-stream": {}}}})
def file(asked: Asked, digest: Digest) -> Response:
    """The bytes of a file that was given, to be kept and never opened here: no picture or film is ever shown by the workbench."""
    body = asked.desk.file_bytes(digest)
    headers = {**_SEALED, "Content-Disposition": f'attachment; filename="{digest[:16]}.bin"'}
    return Response(body, media_type="application/octet-stream", headers=headers)


@router.get("/events/{event}/media")
def of_event(asked: Asked, bar: Barred, event: Annotated[str, PathParameter(max_length=80)]) -> tuple[MediaLine, ...]:
    """The items that claims of an event rest on."""
    desk = asked.desk
    return desk.media_of_event(event, view=bar.view)
