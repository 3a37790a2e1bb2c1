"""What a report's names say of each other."""

from dateline.reading.page import Page
from dateline.reading.parsing import Parser
from dateline.reading.readers.places.choosing.ground import Votes, survey
from factories import report


def test_nobody_speaks_for_himself() -> None:
    votes = Votes[str]()
    votes.add("GE", "Georgia", 3)
    votes.add("US", "Alabama")
    assert votes.of("GE", besides="Georgia") == 0
    assert votes.of("GE", besides="Alabama") == 3
    assert (votes.most(besides="Georgia"), votes.most(besides="")) == (1, 3)
    assert votes.total(besides="Georgia") == 1


def test_later_votes_count() -> None:
    votes = Votes[str]()
    assert votes.most(besides="") == 0
    votes.add("SY", "Homs")
    assert votes.most(besides="") == 1


def test_a_longer_name_in_a_headline_is_not_the_shorter_one() -> None:
    ground = survey(Page(report("Shells fell.", headline="South Sudan: the U.S. and Ivorian envoys leave"), Parser()), [])
    assert [ground.countries.of(code, besides="") for code in ("SS", "SD", "US", "CI")] == [1, 0, 1, 1]


def test_groups_and_peoples_speak_for_where_they_are_at_home() -> None:
    ground = survey(Page(report("Rohingya families fled, and Kurdish fighters looked on."), Parser()), [])
    assert ground.grounds.of("MM", besides="") == 1
    assert ground.grounds.of("IQ", besides="") == ground.grounds.of("SY", besides="") == 1
