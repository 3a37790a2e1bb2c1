"""Adding reports: files, an address or a text handed in; progress as server-sent events."""

import json
from collections.abc import AsyncIterator
from datetime import date
from typing import Annotated

from fastapi import APIRouter, File, Form, Header, Request, UploadFile
from fastapi.responses import StreamingResponse
from pydantic import TypeAdapter
from starlette.concurrency import run_in_threadpool

from dateline.errors import BadQuery
from dateline.intake import Given
from dateline.web.adding import Batches, Handed, Step, Summary
from dateline.web.adding.batch import Batch
from dateline.web.guard import Adds

router = APIRouter(prefix="/adding", tags=["adding"])
_MOST_FILES = 500
Text = Annotated[str, Form(max_length=2_000_000)]
Short = Annotated[str, Form(max_length=2_000)]


@router.post("", status_code=202)
def hand_in(
    request: Request,
    who: Adds,
    *,
    files: Annotated[list[UploadFile] | None, File(description="Reports: pages, texts, .jsonl.")] = None,
    url: Short = "",
    text: Text = "",
    headline: Short = "",
    outlet: Short = "",
    published: Annotated[date | None, Form(description="Where the reports do not say so themselves.")] = None,
) -> Summary:
    """Hands reports in, to be read one after the other: files, an address, a text; /adding/{id}/events tells how it goes."""
    if len(files or ()) > _MOST_FILES:
        raise BadQuery(f"{len(files or ())} files are more than {_MOST_FILES} at once; hand in a part, or use: dateline add FILE…")
    given = Given(published=published, outlet=outlet.strip() or None)
    handed = [Handed(name=file.filename or "a file", body=file.file.read(), given=given) for file in files or ()]
    if url.strip():
        handed.append(Handed(name=_address(url), body=None, given=given))
    if text.strip():
        handed.append(Handed(name="pasted text", body=_as_line(text, headline), given=given))
    if not handed:
        raise BadQuery("nothing was handed in; give files, an address (url) or a text")
    return _batches(request).hand_in(handed, by=who.name).summary()


@router.get("")
def batches(request: Request) -> tuple[Summary, ...]:
    """The batches since the server was started, the latest first."""
    return tuple(batch.summary() for batch in _batches(request).all())


@router.get("/{name}")
def steps(request: Request, name: str) -> tuple[Step, ...]:
    """What happened in a batch so far."""
    return tuple(_batches(request).batch(name).steps(patience_s=0) or ())


@router.get("/{name}/events", response_class=StreamingResponse, responses={200: {"content": {"text/event-stream": {}}}})
def events(request: Request, name: str, last_event_id: Annotated[str | None, Header()] = None) -> StreamingResponse:
    """The steps of a batch as they happen, each a `Step` as JSON; begins after the last one the asker has seen."""
    batch = _batches(request).batch(name)
    after = int(last_event_id) if last_event_id and last_event_id.isdigit() else -1
    return StreamingResponse(
        _told(batch, after), media_type="text/event-stream", headers={"Cache-Control": "no-store", "X-Accel-Buffering": "no"}
    )


async def _told(batch: Batch, after: int) -> AsyncIterator[str]:
    while (found := await run_in_threadpool(batch.steps, after)) is not None:
        for step in found:
            after = step.number
            yield f"id: {step.number}\ndata: {TypeAdapter(Step).dump_json(step).decode()}\n\n"
        if not found:
            yield ": still there\n\n"  # so that nothing on the way takes the silence for an end
    yield "event: over\ndata: {}\n\n"


def _batches(request: Request) -> Batches:
    batches: Batches = request.app.state.batches
    return batches


def _as_line(text: str, headline: str) -> bytes:
    """A text with its headline beside it, as a line of .jsonl: the text is taken unchanged."""
    return json.dumps({"text": text, "headline": headline.strip() or None}, ensure_ascii=False).encode()


def _address(url: str) -> str:
    address = url.strip()
    if not address.lower().startswith(("http://", "https://")):
        raise BadQuery(f"{address!r} is no address; write it with http:// or https://")
    return address
