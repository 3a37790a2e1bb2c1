"""What is noticed of two accounts, each thing by its name."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest

from corroborate.events.told import DARVAN, MARRA, NORTH, account, days, saying
from dateline.corroborate.events.features import evidence, gap_days
from dateline.corroborate.events.sight import seen
from dateline.model import Account, Period


def of(one: Account, other: Account) -> Mapping[str, float]:
    found = list(evidence(seen(one), seen(other)))
    assert len(found) == len(dict(found)), "each thing is told once"
    return dict(found)


def test_evidence_is_the_same_from_either_side() -> None:
    one = account("r1", saying(9, doer="name:guard"), spots=(DARVAN,), acts=frozenset({"air"}), words=frozenset({"baker", "queue"}))
    other = account("r2", saying(12), day="2021-05-05", spots=(NORTH,), acts=frozenset({"shelling"}), words=frozenset({"baker"}))
    assert of(one, other) == of(other, one)


def test_one_day_speaks_the_louder_the_narrower_it_is_told() -> None:
    day, week = account("r1"), account("r2", days=days("2021-05-01", "2021-05-07"))
    assert of(day, account("r3"))["one day"] == 1.0
    assert of(week, account("r4", days=days("2021-05-01", "2021-05-07")))["one day"] < 0.5


def test_days_side_by_side_are_noticed() -> None:
    found = of(account("r1"), account("r2", day="2021-05-05"))
    assert found["day beside"] == 1.0
    assert "one day" not in found


def test_a_day_left_open_is_the_farther_the_longer_before_it_was_published() -> None:
    near = of(account("r1", day="2021-05-03"), account("r2", day=None))["days between"]
    far = of(account("r1", day="2021-05-01"), account("r2", day=None))["days between"]
    assert near < far


def test_two_that_look_back_on_one_time_are_noticed() -> None:
    old: dict[str, Any] = {"day": None, "told": days("2013-08-01", "2013-08-31")}
    assert "both look back" in of(account("r1", **old), account("r2", **old))
    assert "both look back" not in of(account("r1", **old), account("r2"))


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ((DARVAN,), (DARVAN,), {"places in common"}),
        ((DARVAN,), (NORTH,), {"place within place"}),
        ((DARVAN,), (MARRA,), {"other places", "places apart", "other provinces"}),
        ((DARVAN,), (), {"place open"}),
    ],
)
def test_places_meet_lie_in_each_other_or_apart(one: Any, other: Any, expected: set[str]) -> None:
    found = of(account("r1", spots=one), account("r2", spots=other))
    assert {name for name in found if "place" in name or "province" in name} == expected


def test_a_rare_kind_of_deed_counts_beside_the_kind() -> None:
    one, other = (account(report, acts=frozenset({"chemical"})) for report in ("r1", "r2"))
    assert {"one kind of deed", "one rare kind of deed"} <= set(of(one, other))


def test_kinds_that_hardly_are_one_deed_speak_against() -> None:
    assert "deeds apart" in of(account("r1", acts=frozenset({"air"})), account("r2", acts=frozenset({"execution"})))


def test_one_toll_speaks_the_louder_the_greater_it_is() -> None:
    few = of(account("r1", saying(2)), account("r2", saying(2)))["one toll"]
    many = of(account("r1", saying(87)), account("r2", saying(87)))["one toll"]
    assert few < many


def test_dozens_and_dozens_are_not_one_toll() -> None:
    """A reader counts "dozens" as at least 24: two such counts are alike by that alone."""
    one, other = (account(report, saying(24, is_open=True)) for report in ("r1", "r2"))
    assert "one toll" not in of(one, other)
    assert "one toll" in of(account("r1", saying(24)), account("r2", saying(24)))


def test_tolls_without_one_alike_speak_against() -> None:
    assert "no toll alike" in of(account("r1", saying(9)), account("r2", saying(40)))


def test_names_and_words_in_common_are_noticed() -> None:
    one = account("r1", names=frozenset({"drvn", "srb"}), words=frozenset({"baker", "flour"}))
    other = account("r2", names=frozenset({"drvn"}), words=frozenset({"baker", "flour", "queue"}))
    assert {"names in common", "words in common"} <= set(of(one, other))


def test_an_open_side_of_a_period_is_no_gap() -> None:
    assert gap_days(Period(), days("2021-05-04")) == 0
    assert gap_days(days("2021-05-01"), days("2021-05-04")) == 3


def test_an_account_seen_under_another_view_is_looked_at_anew() -> None:
    """A view may say that a doer is somebody else: same account, other doers."""
    one = account("r1", saying(doer="name:guard"))
    seen(one)
    other = replace(one, sayings=(saying(doer="name:army"),))
    assert seen(other).doers == {"name:army"}
