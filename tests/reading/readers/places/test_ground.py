"""What a report's names say of each other."""

from dateline.reading.readers.places.ground import Votes


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
