"""What cannot all be true, and what only looks so."""

from tests.corroborate.making import OBSERVATORY, SANA, Voice, account, day, deed, doer, killed, spot, unnamed

from dateline.corroborate.facts import told
from dateline.model import Account, Certainty, Harm

MARKET = (doer("a market"),)


def disputed(*accounts: Account) -> list[tuple[str, list[str]]]:
    return [(dispute.field, [side.value for side in dispute.sides]) for dispute in told(accounts).disputes]


def test_rival_tolls_of_one_day_are_a_dispute() -> None:
    assert disputed(account("Wire", killed(15, by=SANA)), account("Daily", killed(18, by=OBSERVATORY))) == [("killed", ["15", "18"])]


def test_a_dispute_says_both_sides_on_whose_word_and_what_would_settle_it() -> None:
    (dispute,) = told([account("Wire", killed(15, by=SANA)), account("Daily", killed(18, by=OBSERVATORY))]).disputes
    assert [[root.label for value in side.values for root in value.roots] for side in dispute.sides] == [["SANA"], ["the Observatory"]]
    assert "burial records" in dispute.decides


def test_at_least_meets_whatever_is_more() -> None:
    assert not disputed(account("Wire", killed(15, None, by=SANA)), account("Daily", killed(18, by=OBSERVATORY)))


def test_a_rising_toll_is_history_and_no_dispute() -> None:
    event = told([account("Wire", killed(15, by=SANA)), account("Wire", killed(18, by=SANA), known="2017-04-06")])
    assert [(value.words, value.superseded) for value in event.of("killed")] == [("15", True), ("18", False)]
    assert not event.disputes


def test_a_higher_toll_of_another_on_a_later_day_is_none_either() -> None:
    assert not disputed(account("Wire", killed(15, by=SANA)), account("Daily", killed(18, by=OBSERVATORY), known="2017-04-06"))


def test_but_it_is_where_the_lower_is_repeated() -> None:
    again = account("Wire", killed(15, by=SANA), known="2017-04-06")
    assert disputed(account("Wire", killed(15, by=SANA)), again, account("Daily", killed(18, by=OBSERVATORY), known="2017-04-06"))


def test_a_lower_toll_of_another_on_a_later_day_is_a_dispute() -> None:
    assert disputed(account("Wire", killed(18, by=SANA)), account("Daily", killed(15, by=OBSERVATORY), known="2017-04-06"))


def test_a_report_that_corrects_a_toll_corrects_it_for_all_who_gave_it_before() -> None:
    first = account("Wire", killed(15, by=SANA))
    second = account("Daily", killed(15, by=unnamed("an earlier toll")), killed(18, by=OBSERVATORY))
    event = told([first, second])
    assert not event.disputes
    assert [value.words for value in event.of("killed") if value.superseded] == ["15"]


def test_a_report_without_a_day_replaces_nothing_and_is_not_replaced() -> None:
    event = told([account("Wire", killed(15, by=SANA)), account("Wire", killed(18, by=SANA), known=None)])
    assert not any(value.superseded for value in event.values)


def test_a_claim_that_its_report_puts_another_in_place_of_is_superseded() -> None:
    event = told([account("Wire", killed(15, by=SANA, claim="old"), killed(18, by=SANA, supersedes=("old",)))])
    assert [(value.words, value.superseded) for value in event.of("killed")] == [("15", True), ("18", False)]


def test_a_part_that_is_more_than_the_whole_is_a_dispute() -> None:
    (dispute,) = told([account("Wire", killed(50, by=SANA, whom="civilians")), account("Daily", killed(40, by=OBSERVATORY))]).disputes
    assert (dispute.field, dispute.why) == ("killed", "a part is more than the whole")


def test_a_part_that_is_less_is_none() -> None:
    assert not disputed(account("Wire", killed(30, by=SANA, whom="civilians")), account("Daily", killed(40, by=OBSERVATORY)))


def test_tolls_of_two_harms_or_two_sides_are_not_compared() -> None:
    theirs, ours = (doer("regime soldiers"),), (doer("rebel fighters"),)
    assert not disputed(account("Wire", killed(30, by=SANA)), account("Daily", killed(40, by=OBSERVATORY, harm=Harm.WOUNDED)))
    assert not disputed(
        account("Wire", killed(30, by=SANA, whom="fighters", sufferers=theirs)),
        account("Daily", killed(40, by=OBSERVATORY, whom="fighters", sufferers=ours)),
    )


def test_dozens_are_a_size_and_no_count() -> None:
    dozens = account("Wire", killed(24, None, by=SANA, sufferers=(doer("dozens of people"),)))
    assert not disputed(dozens, account("Daily", killed(9, by=OBSERVATORY)))


def test_six_others_are_no_toll_of_all() -> None:
    assert not disputed(account("Wire", killed(6, by=SANA, sufferers=(doer("six others"),))), account("Daily", killed(40, by=OBSERVATORY)))


def test_an_outlet_that_sums_up_does_not_dispute_the_source_it_quotes() -> None:
    assert not disputed(account("Wire", killed(45), killed(17, by=SANA)))


def test_a_report_that_tells_many_tolls_lists_parts_and_a_whole() -> None:
    assert not disputed(account("Wire", killed(10, by=SANA), killed(12, by=OBSERVATORY), killed(22)))


def test_an_old_figure_taken_over_is_no_lower_toll() -> None:
    rising = [account("Wire", killed(15, by=SANA)), account("Daily", killed(18, by=OBSERVATORY), known="2017-04-06")]
    assert not disputed(*rising, account("Herald", killed(15, by=Voice("un", "the UN")), known="2017-04-09"))


def test_one_report_that_gives_both_sides_is_enough() -> None:
    assert disputed(account("Wire", killed(10, by=SANA), killed(12, by=OBSERVATORY))) == [("killed", ["10", "12"])]


def test_one_root_never_disputes_with_itself() -> None:
    assert not disputed(account("Wire", killed(10, by=SANA)), account("Daily", killed(12, by=SANA)))


def test_a_monitor_not_named_may_be_the_observatory() -> None:
    assert not disputed(account("Wire", killed(9, by=unnamed("a monitor"))), account("Daily", killed(11, by=OBSERVATORY)))


# --- who did it


def test_regime_beside_russia_is_a_dispute() -> None:
    at = spot("Idlib", 35.93, 36.63)
    sides = disputed(
        account("Wire", deed(doer("regime jets"), by=SANA, spot=at, sufferers=MARKET)),
        account("Daily", deed(doer("Russian jets"), by=OBSERVATORY, spot=at, sufferers=MARKET)),
    )
    assert sides == [("doer", ["Russia", "government forces"])]


def test_two_doers_told_of_no_one_target_are_of_two_deeds() -> None:
    at = spot("Idlib", 35.93, 36.63)
    one, other = (deed(doer(words), by=by, spot=at) for words, by in (("regime jets", SANA), ("Russian jets", OBSERVATORY)))
    assert not disputed(account("Wire", one), account("Daily", other))


def test_russian_or_regime_planes_include_both() -> None:
    at = spot("Idlib", 35.93, 36.63)
    either = account("Wire", deed(doer("Russian or regime planes"), by=SANA, spot=at, sufferers=MARKET))
    assert not disputed(either, account("Daily", deed(doer("Russian jets"), by=OBSERVATORY, spot=at, sufferers=MARKET)))


def test_warplanes_alone_tell_nobody() -> None:
    at = spot("Idlib", 35.93, 36.63)
    assert not disputed(
        account("Wire", deed(doer("warplanes"), by=SANA, spot=at, sufferers=MARKET)),
        account("Daily", deed(doer("Russian jets"), by=OBSERVATORY, spot=at, sufferers=MARKET)),
    )


def test_rebels_fly_no_air_raids() -> None:
    at = spot("Idlib", 35.93, 36.63)
    raid = account("Wire", deed(doer("rebels"), by=SANA, spot=at, sufferers=MARKET), acts=frozenset({"air"}))
    assert not disputed(
        raid, account("Daily", deed(doer("Russian jets"), by=OBSERVATORY, spot=at, sufferers=MARKET), acts=frozenset({"air"}))
    )


def test_two_that_fight_each_other_both_do_it() -> None:
    at = spot("Idlib", 35.93, 36.63)
    one = account("Wire", deed(doer("rebels"), by=SANA, spot=at, sufferers=(doer("army positions"),)))
    assert not disputed(one, account("Daily", deed(doer("government forces"), by=OBSERVATORY, spot=at)))


def test_the_state_of_the_land_is_its_government() -> None:
    at = spot("Donetsk", 48.0, 37.8, units=("UA", "UA.05"))
    one = account("Wire", deed(doer("Ukrainian artillery"), by=SANA, spot=at, sufferers=MARKET))
    assert not disputed(one, account("Daily", deed(doer("government forces"), by=OBSERVATORY, spot=at, sufferers=MARKET)))
    assert disputed(one, account("Daily", deed(doer("separatists"), by=OBSERVATORY, spot=at, sufferers=MARKET)))


def test_what_the_accused_denies_is_disputed_and_a_mere_negation_is_not() -> None:
    at = spot("Idlib", 35.93, 36.63)
    accusation = account("Wire", deed(doer("Russian jets"), by=OBSERVATORY, spot=at))
    moscow = unnamed("the defence ministry in Moscow")
    denial = account("Daily", deed(doer("Russian planes"), by=moscow, is_denied=True, stance="denies"))
    assert disputed(accusation, denial) == [("doer", ["Russia", "not Russia"])]
    assert not disputed(accusation, account("Daily", deed(doer("Russian planes"), by=moscow, is_denied=True, stance="says")))


# --- whether, when and where


def test_did_against_did_not() -> None:
    assert disputed(account("Wire", deed(by=OBSERVATORY)), account("Daily", deed(by=SANA, is_denied=True, stance="denies"))) == [
        ("happened", ["it did not happen", "it happened"])
    ]


def test_a_retraction_is_history() -> None:
    event = told([account("Wire", deed(by=SANA)), account("Wire", deed(by=SANA, is_denied=True, stance="denies"), known="2017-04-07")])
    assert [(value.words, value.superseded) for value in event.of("happened")] == [("it happened", True), ("it did not happen", False)]
    assert not event.disputes


def test_what_is_only_planned_or_supposed_is_no_value() -> None:
    assert not told([account("Wire", killed(15, certainty=Certainty.CONDITIONAL))]).values


def test_days_with_one_between_are_a_dispute_and_neighbours_a_night() -> None:
    def on(text: str, outlet: str, voice: Voice) -> Account:
        return account(outlet, deed(by=voice, days=day(text)), lead=True)

    assert disputed(on("2017-04-02", "Wire", SANA), on("2017-04-04", "Daily", OBSERVATORY)) == [("day", ["2 April 2017", "4 April 2017"])]
    assert not disputed(on("2017-04-03", "Wire", SANA), on("2017-04-04", "Daily", OBSERVATORY))


def test_neighbouring_days_are_one_where_several_insist_on_each() -> None:
    told_ = [(day_, source) for day_, sources in (("2017-04-03", "AB"), ("2017-04-04", "CD")) for source in sources]
    assert disputed(*(account(source, deed(days=day(day_)), lead=True) for day_, source in told_))


def test_two_towns_are_a_dispute_unless_one_report_tells_both() -> None:
    here, there = spot("Saraqib", 35.86, 36.80), spot("Maarrat", 35.64, 36.67)
    one, other = account("Wire", deed(by=SANA, spot=here)), account("Daily", deed(by=OBSERVATORY, spot=there))
    assert disputed(one, other) == [("place", ["Maarrat", "Saraqib"])]
    assert not disputed(one, other, account("Herald", deed(spot=here), deed(spot=there)))
