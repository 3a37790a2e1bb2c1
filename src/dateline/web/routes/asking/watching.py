"""What is watched, and where it stands."""

from fastapi import APIRouter

from dateline.desk.watching import SourceState
from dateline.web.asked import Asked

router = APIRouter(prefix="/watching", tags=["watching"])


@router.get("")
def watching(asked: Asked) -> tuple[SourceState, ...]:
    """The sources of the watch that ran last, in the order they were entered; empty where none ever ran."""
    return asked.desk.watching
