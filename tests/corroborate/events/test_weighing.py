"""Links: when two accounts may be of one occurrence at all, and why they are held to be."""

from typing import Any

from corroborate.events.told import DARVAN, MARRA, account, saying
from dateline.corroborate.events.weighing import WEIGHTS, link
from dateline.model import Account


def strike(report: str, killed: int = 19, **more: Any) -> Account:
    things = {"spots": (DARVAN,), "acts": frozenset({"air"}), "names": frozenset({"drvn"}), "targets": frozenset({"market"})}
    return account(report, saying(killed, doer="name:guard"), **{**things, **more})


def test_two_tellings_of_one_strike_are_linked_and_say_why() -> None:
    found = link(strike("r1"), strike("r2"))
    assert found is not None
    assert found.score > 1
    assert any(reason.startswith("one greatest toll") for reason in found.why)


def test_the_strongest_reason_stands_first() -> None:
    found = link(strike("r1"), strike("r2", killed=21))
    assert found is not None
    amounts = [abs(float(reason.rsplit(" ", 1)[1])) for reason in found.why]
    assert amounts == sorted(amounts, reverse=True)


def test_a_link_is_the_same_from_either_side() -> None:
    one, other = strike("r1"), strike("r2", killed=25)
    assert link(one, other) == link(other, one)


def test_what_one_report_tells_apart_is_never_linked() -> None:
    assert link(strike("r1"), strike("r1")) is None


def test_other_families_and_other_weeks_are_never_linked() -> None:
    assert link(strike("r1"), strike("r2", family="talks")) is None
    assert link(strike("r1"), strike("r2", day="2021-05-20")) is None


def test_strikes_on_two_towns_are_no_link() -> None:
    elsewhere = strike("r2", 4, spots=(MARRA,), names=frozenset({"mr"}), targets=frozenset(), acts=frozenset({"execution"}))
    found = link(strike("r1"), elsewhere)
    assert found is None or found.score < -2


def test_every_weight_says_something() -> None:
    assert all(abs(weight) >= 0.1 for weight in WEIGHTS.values())
