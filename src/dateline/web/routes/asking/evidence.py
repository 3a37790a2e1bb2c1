"""Evidence: the log of what was done, the stamps on it, and whether everything is what it was."""

from dataclasses import dataclass, replace
from itertools import islice
from typing import Annotated

from fastapi import APIRouter, Query
from fastapi.responses import StreamingResponse

from dateline.desk import Desk
from dateline.desk.proving.verified import Verified
from dateline.desk.proving.verifying import verify
from dateline.model.act import Act
from dateline.web.asked import Asked
from dateline.web.paging import Limit, Offset, Page

router = APIRouter(prefix="/evidence", tags=["evidence"])

_NAMED = 50  # faults told one by one; the rest are counted


@dataclass(frozen=True, slots=True, kw_only=True)
class Sealed:
    """A time stamp on the log, without its token.

    Attributes:
        act: number of the act that was the last one.
        service: the authority's address; "" = its answer was brought by hand.
        at: when the authority says it was, ISO 8601.
    """

    act: int
    service: str
    at: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """The end of the log.

    Attributes:
        acts: how many there are.
        digest: of the last one; 64 zeros where there is none. Kept elsewhere, it proves everything up to here.
        stamps: of time-stamping authorities, in the order they were kept; their signatures are checked by verifying.
    """

    acts: int
    digest: str
    stamps: tuple[Sealed, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """What verifying the record found.

    Attributes:
        verified: with the first 50 faults.
        told: those, in words.
        faults: how many there are in all.
    """

    verified: Verified
    told: tuple[str, ...]
    faults: int


@router.get("/head")
def head(asked: Asked) -> Head:
    """Where the log ends, and who stamped it."""
    desk = asked.desk
    acts, digest = desk.head
    stamps = tuple(Sealed(act=stamp.act, service=stamp.service, at=stamp.at) for stamp in desk.stamps)
    return Head(acts=acts, digest=digest, stamps=stamps)


@router.get("/log")
def log(
    asked: Asked,
    *,
    about: Annotated[str, Query(max_length=200, description="The beginning of the id, digest or number of what it was done to.")] = "",
    limit: Limit = 50,
    offset: Offset = 0,
) -> Page[Act]:
    """What was done to the record, by whom and when, the latest first."""
    some, total = _latest(asked.desk, about, limit, offset)
    return Page(items=tuple(map(Act.from_line, some)), total=total, offset=offset, limit=limit, more=offset + len(some) < total)


@router.get("/log.jsonl", response_class=StreamingResponse)
def lines(asked: Asked) -> StreamingResponse:
    """The whole log, line for line as its digests are made of: each line has the SHA-256 of the one before it."""
    told = (f"{line}\n" for line in tuple(asked.desk.log()))  # at once: a connection stays in the thread that asked
    name = {"Content-Disposition": 'attachment; filename="acts.jsonl"'}
    return StreamingResponse(told, media_type="application/jsonl; charset=utf-8", headers=name)


@router.get("/verified")
def verified(asked: Asked) -> Checked:
    """Goes through every byte the record keeps, and names the first that is not what it was; that takes its time."""
    found = verify(asked.path, ca=asked.settings.proof.ca)
    named = found.faults[:_NAMED]
    return Checked(verified=replace(found, name=asked.path.name, faults=named), told=tuple(map(str, named)), faults=len(found.faults))


def _latest(desk: Desk, about: str, limit: int, offset: int) -> tuple[list[str], int]:
    """Lines of the log, and how many fit in all."""
    if about:
        found = list(desk.log(about=about))
        return found[::-1][offset : offset + limit], len(found)
    total, _ = desk.head
    last = max(0, total - offset)
    first = max(0, last - limit)
    return list(islice(desk.log(after=first), last - first))[::-1], total
