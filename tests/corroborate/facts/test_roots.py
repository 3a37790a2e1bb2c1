"""How many sources that is, really."""

from tests.corroborate.making import OBSERVATORY, SANA, Voice, account, killed, unnamed

from dateline.corroborate.facts import told
from dateline.model import Event, Span, Syndication, Taken


def copy(one: str, other: str, *, kind: Taken = Taken.WHOLE, original: str | None = None, at: int | None = None) -> Syndication:
    first, second = sorted((one, other))
    passages = () if at is None else ((Span(at, at + 50), Span(at, at + 50)),)
    return Syndication(one=first, other=second, kind=kind, share=1.0, passages=passages, original=original)


def roots_of(event: Event, field: str = "killed") -> list[str]:
    return [root.label for value in event.of(field) for root in value.roots]


def test_the_innermost_named_source_is_the_root_whoever_passes_it_on() -> None:
    event = told([account("Example Wire", killed(44, by=(unnamed("an officer"), SANA, OBSERVATORY)))])
    assert roots_of(event) == ["SANA"]


def test_eleven_reports_that_copy_are_two_roots() -> None:
    reports = [account("Wire", killed(44, by=OBSERVATORY)), account("Daily", killed(12))]
    echoes = [account(f"Echo {number}", killed(12)) for number in range(9)]
    links = [copy(echo.report, "daily-2017-04-05", original="daily-2017-04-05") for echo in echoes]
    event = told([*reports, *echoes], links)
    assert (len(event.reports), event.least_roots, event.most_roots, event.copies) == (11, 2, 2, 9)
    assert [root.label for root in event.roots] == ["Daily", "the Observatory"]


def test_what_a_copy_leaves_out_is_found_in_its_original() -> None:
    """The copy dropped "SANA said": its word is still SANA's."""
    event = told(
        [account("Wire", killed(44, by=SANA)), account("Daily", killed(44))],
        [copy("wire-2017-04-05", "daily-2017-04-05", original="wire-2017-04-05")],
    )
    assert roots_of(event) == ["SANA"]


def test_only_what_stands_in_a_passage_taken_over_is_the_originals() -> None:
    links = [copy("wire-2017-04-05", "daily-2017-04-05", kind=Taken.PART, original="wire-2017-04-05", at=0)]
    event = told([account("Wire", killed(44)), account("Daily", killed(44, at=0), killed(60, None, at=500, whom="fighters"))], links)
    assert roots_of(event) == ["Wire"]
    assert roots_of(event, "killed: fighters") == ["Daily"]


def test_two_texts_of_which_nothing_tells_the_first_are_one_root() -> None:
    event = told([account("Wire", killed(44)), account("Daily", killed(44))], [copy("wire-2017-04-05", "daily-2017-04-05")])
    assert len(event.roots) == 1


def test_copies_in_a_ring_do_not_go_on_for_ever() -> None:
    names = ["a-2017-04-05", "b-2017-04-05", "c-2017-04-05"]
    links = [copy(one, other, original=other) for one, other in zip(names, names[1:] + names[:1], strict=True)]
    assert len(told([account(name, killed(9)) for name in "ABC"], links).roots) >= 1


def test_a_wire_that_a_report_credits_is_the_root_of_what_the_outlet_says() -> None:
    event = told(
        [account("Daily", killed(9), report="d"), account("Herald", killed(9), report="h")], credited={"d": ("AFP",), "h": ("AFP",)}
    )
    assert roots_of(event) == ["AFP"]


def test_of_two_wires_credited_nobody_can_tell_which() -> None:
    event = told([account("Daily", killed(9), report="d")], credited={"d": ("AFP", "Reuters")})
    assert [(root.label, root.is_named) for root in event.roots] == [("AFP or Reuters", False)]


def test_an_outlet_that_others_name_is_the_source_they_name() -> None:
    event = told([account("SANA", killed(9)), account("Daily", killed(9, by=SANA))])
    assert [root.key for root in event.roots] == ["sana"]


def test_what_an_outlet_says_in_its_headline_and_then_puts_on_a_name_is_that_ones() -> None:
    event = told([account("Daily", killed(24, None), killed(44, by=OBSERVATORY))])
    assert {root.label for root in event.roots} == {"the Observatory"}


def test_the_view_says_who_is_one() -> None:
    event = told(
        [account("Daily", killed(9, by=SANA)), account("Herald", killed(9, by=Voice("state-syria", "Damascus")))],
        one=lambda key: "government" if key in {"sana", "state-syria"} else key,
        label=lambda key: "the government" if key == "government" else None,
    )
    assert roots_of(event) == ["the government"]


def test_sources_not_named_may_be_one() -> None:
    event = told([account("Daily", killed(9, by=unnamed("a medic"))), account("Herald", killed(9, by=unnamed("a doctor")))])
    (value,) = event.of("killed")
    assert (value.least_roots, value.most_roots) == (1, 2)


def test_a_source_not_named_adds_to_the_most_alone() -> None:
    event = told([account("Daily", killed(9, by=unnamed("a medic"))), account("Herald", killed(9, by=SANA))])
    (value,) = event.of("killed")
    assert (value.least_roots, value.most_roots) == (1, 2)


def test_a_description_stands_for_the_only_one_named_that_it_fits() -> None:
    event = told(
        [account("Daily", killed(44, by=Voice("sohr", "the Syrian Observatory for Human Rights")), killed(44, by=unnamed("a monitor")))]
    )
    assert len(event.roots) == 1


def test_a_person_whom_one_report_has_speak_for_a_body_is_that_body_in_all() -> None:
    head = Voice("sohr", "Observatory head Rami Abdel Rahman")
    event = told([account("Daily", killed(9, by=head)), account("Herald", killed(9, by=Voice("name:person:rami", "Rami Abdel Rahman")))])
    assert [root.key for root in event.roots] == ["sohr"]


def test_an_outlets_own_reporter_is_the_outlet() -> None:
    event = told([account("SANA", killed(9, by=unnamed("SANA reporter")), killed(9))])
    assert roots_of(event) == ["SANA"]


def test_state_television_is_one_whoever_quotes_it() -> None:
    event = told([account("Daily", killed(9, by=unnamed("Syrian state TV"))), account("Herald", killed(9, by=unnamed("state television")))])
    assert len(event.roots) == 1
