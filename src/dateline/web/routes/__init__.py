"""The API, a file for each noun. A router that answers from the record alone is `FRESH`: what the asker has is not sent again."""

from fastapi import APIRouter, Depends

from dateline.web.freshness import unless_known
from dateline.web.routes.acting import adding, audit, decisions, questions, queue, who
from dateline.web.routes.asking import (
    actors,
    atlas,
    captures,
    claims,
    events,
    evidence,
    media,
    reports,
    sources,
    suggest,
    timeline,
    watching,
    where,
)

FRESH: tuple[APIRouter, ...] = (
    actors.router,
    captures.router,
    claims.router,
    decisions.router,
    events.router,
    media.router,
    reports.router,
    sources.router,
    suggest.router,
    timeline.router,
    where.router,
)
CHANGING: tuple[APIRouter, ...] = (
    adding.router,
    atlas.router,
    audit.router,
    evidence.router,
    decisions.changing,
    questions.router,
    queue.router,
    watching.router,
    who.router,
)


def api() -> APIRouter:
    """All of it, under /api."""
    whole = APIRouter(prefix="/api")
    for router in FRESH:
        whole.include_router(router, dependencies=[Depends(unless_known)])
    for router in CHANGING:
        whole.include_router(router)
    return whole
