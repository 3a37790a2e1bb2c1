"""Questions somebody keeps to ask them again."""

from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter
from pydantic import StringConstraints

from dateline.desk.lists.questions import Question
from dateline.web.asked import Asked
from dateline.web.guard import Decides

router = APIRouter(prefix="/questions", tags=["questions"])


@dataclass(frozen=True, slots=True, kw_only=True)
class Keep:
    """What is to be kept under which name."""

    name: Annotated[str, StringConstraints(min_length=1, max_length=200)]
    asked: Annotated[str, StringConstraints(min_length=1, max_length=4000)]


@dataclass(frozen=True, slots=True, kw_only=True)
class NotedAs:
    """The number of the note that was made."""

    number: int


@router.get("")
def questions(asked: Asked) -> tuple[Question, ...]:
    """The questions that are kept, by name."""
    return tuple(asked.desk.questions())


@router.post("", status_code=201)
def keep(asked: Asked, who: Decides, wanted: Keep) -> NotedAs:
    """Keeps a question. DELETE /decisions/{number} forgets it."""
    return NotedAs(number=asked.desk.keep_question(wanted.name, wanted.asked, by=who.name))
