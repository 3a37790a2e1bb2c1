"""What is told of a name once is known wherever it stands."""

import pytest

from dateline.model import Span
from dateline.reading.page import Page
from dateline.reading.parsing import Parser
from dateline.reading.readers.places.choosing.retelling import told_again
from dateline.reading.readers.places.toponym import Toponym
from factories import report


def _told(text: str, *names: str) -> dict[str, tuple[str, ...]]:
    """Name → the names it is listed with."""
    toponyms = [Toponym(span=Span(text.index(name), text.index(name) + len(name)), name=name, hits=()) for name in names]
    return {toponym.name: toponym.beside for toponym in told_again(Page(report(text), Parser()), toponyms)}


@pytest.mark.parametrize("text", ["Chad and Niger", "Chad, Mali and Niger", "Chad, Mali, and the Niger"])
def test_what_is_joined_by_and_is_listed(text: str) -> None:
    assert "Chad" in _told(text, *(name for name in ("Chad", "Mali", "Niger") if name in text))["Niger"]


@pytest.mark.parametrize("text", ["Tripoli, Libya", "Tripoli in Libya", "Tripoli. Libya"])
def test_what_commas_alone_join_may_lie_one_in_the_other(text: str) -> None:
    assert _told(text, "Tripoli", "Libya") == {"Tripoli": (), "Libya": ()}


def test_a_town_of_a_name_is_a_town_everywhere() -> None:
    text = "Lebanon police; Lebanon"
    spans = [Span(0, 7), Span(16, 23)]
    toponyms = [Toponym(span=span, name="Lebanon", hits=(), civic=span.start == 0) for span in spans]
    assert [toponym.civic for toponym in told_again(Page(report(text), Parser()), toponyms)] == [True, True]
