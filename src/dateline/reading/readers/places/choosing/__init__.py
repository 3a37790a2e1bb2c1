"""Which of the places of a name is meant."""

from dateline.model import Candidate
from dateline.reading.page import Page
from dateline.reading.readers.places.choosing.ground import survey
from dateline.reading.readers.places.choosing.retelling import told_again
from dateline.reading.readers.places.choosing.weighing import TOSS, choose
from dateline.reading.readers.places.toponym import Toponym

__all__ = ["TOSS", "choices"]


def choices(page: Page, toponyms: list[Toponym]) -> list[tuple[Candidate, ...]]:
    """The candidates of every toponym, each told all that the report tells of its name."""
    toponyms = told_again(page, toponyms)
    return choose(toponyms, survey(page, toponyms))
