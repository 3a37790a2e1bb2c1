"""Who did what through the server: everybody's deeds for keepers, one's own for all others."""

from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, Depends, Request

from dateline.web.guard import Audit, Audits, Deed, Reads, Right
from dateline.web.paging import Limit, Offset, Page

router = APIRouter(prefix="/audit", tags=["audit"])


async def _audit(request: Request) -> Audit:
    audit: Audit = request.app.state.audit
    return audit


Kept = Annotated[Audit, Depends(_audit)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Chain:
    """Whether the lines of the audit hold together.

    Attributes:
        broken_at: the number of the first line, from 1, that does not follow from the one before; null where all do.
        head: SHA-256 of the last line. Kept elsewhere, it tells later whether lines were taken away from the end.
    """

    broken_at: int | None
    head: str


@router.get("")
def deeds(kept: Kept, who: Reads, limit: Limit = 50, offset: Offset = 0) -> Page[Deed]:
    """What was written through the server, the latest first: by everybody for a keeper, by oneself for others."""
    all_of_it = Right.AUDIT in who.may
    found = [deed for deed in kept.deeds() if all_of_it or deed.by == who.name]
    latest = found[::-1][offset : offset + limit]
    return Page(items=tuple(latest), total=len(found), offset=offset, limit=limit, more=offset + limit < len(found))


@router.get("/chain")
def chain(kept: Kept, who: Audits) -> Chain:  # noqa: ARG001 — a keeper
    """Whether the lines of the audit hold together; reads all of them."""
    return Chain(broken_at=kept.broken_at(), head=kept.head())
