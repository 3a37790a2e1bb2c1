"""What became of a group, as each holder has it."""

from datetime import date

from actors.saying import claims, period
from dateline.actors.views import life
from dateline.model import Joint, View

NUSRA = claims(
    "register: nusra founded, 2012-01-23",
    "Nusra @2016-07-28: nusra renamed jfs, 2016-07-28",
    "Nusra @2016-07-28: nusra broke_with al-qaeda, 2016-07-28",
    "Stanford: jfs split_from al-qaeda, 2016-07-28",
    "State @2018-06-01: hts listed_alias nusra, 2018-06-01",
    "register: nusra branch_of al-qaeda, 2013-04/2016-07",
    "register: nusra led_by julani, 2012/",
    "register: zenki merged_into jfs, 2017-01-28",
    "Stanford: zenki merged_into jfs, 2017-02",
)


def joint(joints: tuple[Joint, ...], type_: str) -> Joint:
    return next(joint for joint in joints if any(typing.type == type_ for typing in joint.typings))


def test_one_turn_has_a_typing_for_each_holder_and_says_who_is_silent() -> None:
    turn = joint(life("nusra", NUSRA, View()).joints, "renamed")
    assert {(typing.holder, typing.type) for typing in turn.typings} == {
        ("Nusra", "renamed"),
        ("Nusra", "broke_with"),
        ("Stanford", "split_from"),
    }
    assert turn.when == period("2016-07-28")
    assert turn.at_odds
    assert turn.silent == ("State", "register")


def test_a_trusted_holder_who_says_nothing_of_a_turn_is_named_silent() -> None:
    turn = joint(life("nusra", NUSRA, View(trust=("Nusra", "State"))).joints, "renamed")
    assert turn.silent == ("State",)


def test_rival_days_of_one_merger_stand_in_one_joint() -> None:
    merger = joint(life("nusra", NUSRA, View()).joints, "merged_into")
    assert [typing.holder for typing in merger.typings] == ["Stanford", "register"]
    assert merger.at_odds
    assert merger.when == period("2017-01-28/2017-02")


def test_joints_stand_in_the_order_of_days_and_stretches_are_lasting() -> None:
    joints = life("nusra", NUSRA, View()).joints
    assert [joint.typings[0].type for joint in joints] == ["led_by", "founded", "branch_of", "renamed", "merged_into", "listed_alias"]
    assert [joint.lasting for joint in joints] == [True, False, True, False, False, False]


def test_parents_are_whom_it_came_of_and_who_went_into_it() -> None:
    lived = life("jfs", NUSRA, View())
    assert lived.handles == ("jfs", "nusra")
    assert lived.parents == ("al-qaeda", "zenki")
    assert life("zenki", NUSRA, View()).children == ("jfs",)


def test_what_only_shares_a_year_is_no_one_turn() -> None:
    joints = life("a", claims("Wire: a broke_with b, 2016", "Wire: a pledged_to c, 2016-05-03"), View()).joints
    assert len(joints) == 2


def test_what_came_after_the_view_s_day_is_left_out() -> None:
    joints = life("nusra", NUSRA, View(true=date(2016, 1, 1))).joints
    assert [joint.typings[0].type for joint in joints] == ["led_by", "founded", "branch_of"]


def test_a_merger_told_from_either_end_is_one_and_not_at_odds() -> None:
    joints = life("b", claims("Wire: a merged_into b, 2017-01-28", "Times: b formed_from a, 2017-01-28"), View()).joints
    assert [joint.at_odds for joint in joints] == [False]


def test_nobody_is_silent_about_a_stretch() -> None:
    joints = life("nusra", NUSRA, View(trust=("register", "State"))).joints
    assert all(not joint.silent for joint in joints if joint.lasting)
