"""How the record names what a decision is about; the beginning says of which kind it is."""

from enum import StrEnum

from dateline.desk.correcting import CORRECT
from dateline.desk.deciding import LABEL, PAIR
from dateline.desk.lists.questions import QUESTION as ASKED
from dateline.desk.occurrences.settled import CLAIM_GRADE, EVENT, REPORT, SOURCE_GRADE

MEDIA, WITHHOLD = "media:", "withhold:"
DISPUTE, COPIES, QUEUE, DECISION = "dispute:", "copies:", "queue:", "decision:"
OPEN, WITHDRAWN, PUT_OFF = "open", "withdrawn", "put off"


class Kind(StrEnum):
    """What sort of thing a decision settles."""

    CLAIM = "claim"
    CORRECTION = "correction"
    PAIR = "pair"
    LABEL = "label"
    EVENTS = "events"
    LEAVE_OUT = "leave_out"
    GRADE_SOURCE = "grade_source"
    GRADE_CLAIM = "grade_claim"
    DISPUTE = "dispute"
    COPIES = "copies"
    MEDIA = "media"
    PUT_OFF = "put_off"
    QUESTION = "question"
    WITHDRAWAL = "withdrawal"
    WITHHOLDING = "withholding"


BEGINNINGS = {
    Kind.CORRECTION: CORRECT,
    Kind.PAIR: PAIR,
    Kind.LABEL: LABEL,
    Kind.EVENTS: EVENT,
    Kind.LEAVE_OUT: REPORT,
    Kind.GRADE_SOURCE: SOURCE_GRADE,
    Kind.GRADE_CLAIM: CLAIM_GRADE,
    Kind.DISPUTE: DISPUTE,
    Kind.COPIES: COPIES,
    Kind.MEDIA: MEDIA,
    Kind.PUT_OFF: QUEUE,
    Kind.QUESTION: ASKED,
    Kind.WITHDRAWAL: DECISION,
    Kind.WITHHOLDING: WITHHOLD,
}
"""Of a claim alone the name is its id, without a beginning."""


def taken_apart(about: str) -> tuple[Kind, str]:
    """The kind of a decision, and what it is about without the beginning."""
    kind = next((kind for kind, beginning in BEGINNINGS.items() if about.startswith(beginning)), Kind.CLAIM)
    return kind, about.removeprefix(BEGINNINGS.get(kind, ""))


def about_dispute(event: str, field: str) -> str:
    return f"{DISPUTE}{event}:{field}"


def about_copies(one: str, other: str) -> str:
    return f"{COPIES}{'|'.join(sorted((one, other)))}"
