"""What is noticed of two sentences of one report, and which are put together."""

from typing import Any

import pytest

from corroborate.accounts.pieces import piece
from dateline.corroborate.accounts.gathering import gather
from dateline.corroborate.accounts.likeness import evidence, likeness

AIR, BLAST = frozenset({"air"}), frozenset({"blast"})


@pytest.mark.parametrize(
    ("earlier", "later", "name"),
    [
        ({"occurrence": "o1"}, {"occurrence": "o1"}, "told as one"),
        ({"lead": True}, {"lead": True}, "both lead"),
        ({}, {"points_back": True}, "points back"),
        ({}, {"sets_apart": True}, "set apart"),
        ({"killed": 9}, {"killed": 9}, "as many victims"),
        ({"killed": 9}, {"killed": 4}, "other tolls"),
        ({"acts": AIR}, {"acts": AIR}, "one kind of deed"),
        ({"acts": AIR}, {"acts": BLAST}, "other deeds"),
        ({"targets": frozenset({"market"})}, {"targets": frozenset({"school"})}, "other targets"),
        ({"doers": frozenset({"name:guard"})}, {"doers": frozenset({"name:army"})}, "other doers"),
        ({"names": frozenset({"drvn"})}, {"names": frozenset({"drvn"})}, "names in common"),
    ],
)
def test_things_are_noticed(earlier: dict[str, Any], later: dict[str, Any], name: str) -> None:
    assert name in dict(evidence(piece(1, **earlier), piece(2, **later)))


def test_nothing_points_back_within_one_sentence() -> None:
    assert "points back" not in dict(evidence(piece(1), piece(1, points_back=True)))


def test_the_nearer_the_likelier() -> None:
    assert likeness(piece(1), piece(2)) > likeness(piece(1), piece(3)) > likeness(piece(1), piece(9))


def test_a_toll_told_again_goes_to_its_own_attack() -> None:
    """Two attacks, then the first once more, farther down."""
    first = piece(0, killed=31, acts=AIR, names=frozenset({"drvn"}), lead=True)
    second = piece(1, killed=4, acts=BLAST, names=frozenset({"mr"}), sets_apart=True)
    again = piece(4, killed=31, acts=AIR, names=frozenset({"drvn"}), points_back=True)
    assert gather([first, second, again]) == [[first, again], [second]]


def test_families_are_never_put_together() -> None:
    one, other = piece(0, occurrence="o1", lead=True, killed=9), piece(0, occurrence="o1", lead=True, killed=9, family="talks")
    assert gather([one, other]) == [[one], [other]]
