"""Who is one with whom: the rules of docs/reference/identity.md, one a test."""

from datetime import date

from actors.saying import claims
from dateline.actors.views import Identity, identity, without
from dateline.model import View


def seen(*words: str, trust: tuple[str, ...] = (), known: str | None = None, true: str | None = None, decisions: bool = True) -> Identity:
    day = date.fromisoformat
    view = View(trust=trust, known=day(known) if known else None, true=day(true) if true else None, decisions=decisions)
    return identity(claims(*words), view)


def test_nothing_said_is_no_answer() -> None:
    answer = seen("Wire: a renamed b").same("a", "c")
    assert (answer.same, answer.because) == (None, ())


def test_rename_and_same_as_close_transitively_and_rest_on_the_shortest_way() -> None:
    view = seen("Wire: a renamed b", "Wire: b same_as c", "Wire: c same_as d", "Times: b same_as d")
    answer = view.same("a", "d")
    assert answer.same
    assert [(claim.subject, claim.object) for claim in answer.because] == [("a", "b"), ("b", "d")]


def test_what_is_near_is_not_one() -> None:
    types = [
        "member_of",
        "branch_of",
        "faction_of",
        "allied_with",
        "successor_of",
        "split_from",
        "merged_into",
        "formed_from",
        "linked_to",
        "pledged_to",
        "backed_by",
    ]
    assert all(seen(f"Wire: a {type_} b").same("a", "b").same is None for type_ in types)


def test_a_legal_alias_closes_only_where_its_list_is_named() -> None:
    words = "State @2016-11-14: jfs listed_alias nusra, 2016-11-14"
    assert seen(words, trust=("State",)).same("jfs", "nusra").same
    everybody = seen(words).same("jfs", "nusra")
    assert everybody.same is None
    assert len(everybody.because) == 1


def test_a_list_carried_by_a_trusted_outlet_is_not_named() -> None:
    assert seen("State in Wire: jfs listed_alias nusra", trust=("Wire",)).same("jfs", "nusra").same is None


def test_the_reporter_may_be_the_one_trusted() -> None:
    assert seen("a spokesman in Wire: a same_as b", trust=("Wire",)).same("a", "b").same


def test_articles_and_case_do_not_make_another_holder() -> None:
    assert seen("The US Department of State: a same_as b", trust=("us department of state",)).same("a", "b").same


def test_who_is_not_trusted_is_not_heard() -> None:
    assert seen("Blog: a same_as b", trust=("Wire",)).same("a", "b").same is None


def test_the_more_trusted_word_stands_and_the_other_is_a_dispute() -> None:
    words = ("EU: a distinct_from b", "State: a same_as b")
    one, two = seen(*words, trust=("State", "EU")), seen(*words, trust=("EU", "State"))
    assert one.same("a", "b").same is True
    assert two.same("a", "b").same is False
    assert [side.value for side in one.disputes[0].sides] == ["one actor", "two actors"]
    assert [side.value for side in two.disputes[0].sides] == ["two actors", "one actor"]
    assert all(view.disputes[0].decides for view in (one, two))


def test_equals_at_odds_join_nobody_and_settle_nothing() -> None:
    view = seen("EU: a distinct_from b", "State: a same_as b")
    assert view.same("a", "b").same is None
    assert len(view.same("a", "b").because) == 2
    assert view.cluster_of("a") == ("a",)


def test_a_merge_is_refused_for_what_it_would_bring_along() -> None:
    view = seen("EU: a distinct_from c", "Wire: a same_as b", "Blog: b same_as c", trust=("EU", "Wire", "Blog"))
    assert view.same("a", "b").same
    assert view.same("b", "c").same is False
    two, one = view.disputes[0].sides
    assert [claim.holder for claim in two.claims] == ["EU"]
    assert {claim.holder for claim in one.claims} == {"Wire", "Blog"}


def test_a_hedged_claim_joins_and_parts_nobody_and_is_a_question() -> None:
    view = seen("Wire: a likely same_as b", "Wire: c renamed d", "Times: c possible distinct_from d")
    assert view.same("a", "b").same is None
    assert view.same("c", "d").same
    assert [claim.certainty for claim in view.questions] == ["likely"]


def test_a_denied_sameness_keeps_apart_and_a_denied_difference_joins() -> None:
    view = seen("Wire: a not same_as b", "Wire: c not distinct_from d")
    assert view.same("a", "b").same is False
    assert view.same("c", "d").same


def test_known_counts_from_the_last_day_on_which_it_may_have_been_said() -> None:
    words = "CIA @2025: a same_as b"
    assert seen(words, known="2025-12-30").same("a", "b").same is None
    assert seen(words, known="2025-12-31").same("a", "b").same
    assert seen("CIA: a same_as b", known="2025-12-31").same("a", "b").same is None


def test_a_rename_holds_from_its_day_on_and_is_open_within_its_bounds() -> None:
    words = "Wire: a renamed b, 2016-07"
    assert seen(words, true="2016-06-30").same("a", "b").because == ()
    open_ = seen(words, true="2016-07-15").same("a", "b")
    assert (open_.same, len(open_.because)) == (None, 1)
    assert seen(words, true="2016-07-31").same("a", "b").same


def test_a_state_holds_within_its_days_and_an_open_end_stays_open() -> None:
    assert seen("Wire: a same_as b, 2012/2014", true="2015-01-01").same("a", "b").same is None
    assert seen("Wire: a same_as b, 2012/", true="2015-01-01").same("a", "b").same
    assert seen("Wire: a same_as b, 2012-05-01", true="2015-01-01").same("a", "b").same


def test_a_holder_s_later_word_stands_for_its_earlier_one() -> None:
    words = ("State @2014: a distinct_from b", "State @2016: a same_as b")
    assert seen(*words).same("a", "b").same
    assert seen(*words).disputes == ()
    assert seen(*words, known="2015-01-01").same("a", "b").same is False


def test_a_name_taken_off_a_list_is_no_alias_any_more_and_no_other_group_either() -> None:
    words = ("State @2016: a listed_alias b", "State @2020: a not listed_alias b")
    assert seen(*words, trust=("State",)).same("a", "b").same is None
    assert seen(*words, trust=("State",), known="2018-01-01").same("a", "b").same


def test_a_decision_stands_before_every_holder() -> None:
    words = ("analyst kim @2020: a distinct_from b", "State: a same_as b")
    assert seen(*words, trust=("State",)).same("a", "b").same is False
    assert seen(*words, trust=("State",), decisions=False).same("a", "b").same


def test_unsure_keeps_apart_and_answers_nothing() -> None:
    view = seen("analyst kim: a unsure same_as b", "State: a same_as b")
    assert view.same("a", "b").same is None
    assert view.cluster_of("a") == ("a",)
    assert view.disputes[0].sides[0].value == "not to be joined yet"


def test_two_trusted_ones_at_odds_are_a_dispute_though_neither_would_join() -> None:
    view = seen("EU: jfs distinct_from nusra", "State: jfs listed_alias nusra")
    assert [dispute.about for dispute in view.disputes] == [("jfs", "nusra")]


def test_the_first_of_a_cluster_is_the_one_whose_name_is_in_use() -> None:
    words = ("Wire: nusra renamed jfs, 2016-07-28", "Wire: jfs renamed hts, 2017-01-28")
    assert seen(*words).cluster_of("nusra") == ("hts", "jfs", "nusra")
    assert seen(*words, true="2016-12-01").cluster_of("nusra") == ("jfs", "nusra")


def test_within_one_actor_a_merger_passes_the_name_on_too() -> None:
    words = ("Wire: nusra renamed jfs, 2016-07-28", "Wire: jfs merged_into hts, 2017-01-28", "State: hts listed_alias nusra")
    assert seen(*words, trust=("Wire", "State")).label("nusra") == "hts"
    assert seen(*words, trust=("Wire", "State"), true="2016-08-01").label("nusra") == "jfs"


def test_a_name_taken_up_again_is_in_use() -> None:
    words = ("Wire: pkk renamed kadek, 2002-04", "Wire: kadek renamed kongra-gel, 2003-11", "Wire: kongra-gel renamed pkk, 2005-04")
    assert seen(*words).label("kadek") == "pkk"
    assert seen(*words, true="2004-01-01").label("pkk") == "kongra-gel"


def test_a_list_calls_an_actor_by_its_entry_and_not_by_an_alias() -> None:
    assert seen("State: jfs listed_alias nusra", "State: hts listed_alias nusra", trust=("State",)).label("hts") == "nusra"


def test_an_analyst_s_label_wins() -> None:
    assert seen("Wire: a renamed b", "analyst kim @2020: a named Front").label("b") == "Front"


def test_without_a_source_what_stood_on_it_moves() -> None:
    words = claims("Wire: a same_as b", "Wire: b same_as c", "Blog: c same_as d")
    all_of_it = identity(words, View())
    moved = all_of_it.moved(identity(without(words, "the blog"), View()), {"d": ["claim 7"]})
    assert [(move.handle, move.left, move.incidents) for move in moved] == [("d", ("a", "b", "c"), ("claim 7",))]


def test_a_dispute_tells_what_would_move_if_the_side_followed_fell() -> None:
    view = seen("EU: a distinct_from b", "State: a same_as b", trust=("EU", "State"))
    assert [move.joined for move in view.overturned(view.disputes[0])] == [("a",)]


def test_an_alias_of_two_entries_of_one_list_is_a_name_of_two_and_joins_neither() -> None:
    view = seen("CIA: isp listed_alias asg", "CIA: isp listed_alias isea", trust=("CIA",))
    assert [view.same(*pair).same for pair in (("asg", "isea"), ("isp", "asg"), ("isp", "isea"))] == [None, None, None]


def test_two_entries_that_the_list_joins_itself_share_their_aliases() -> None:
    assert seen("CIA: x listed_alias a", "CIA: x listed_alias b", "CIA: a listed_alias b", trust=("CIA",)).same("x", "b").same
