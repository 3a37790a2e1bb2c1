"""The official MUC-4 score on templates of our own invention, each with the result that the guidelines give."""

import pytest
from evals.claims.muc.messages import Fill, Template, template
from evals.claims.muc.official.filling import score_template
from evals.claims.muc.official.report import score
from evals.claims.muc.official.tally import Tally
from evals.claims.muc.official.values import Match, match

DATE, PLACE, TYPE = "INCIDENT: DATE", "INCIDENT: LOCATION", "INCIDENT: TYPE"
ORG, SURE, NAME, TITLE, HARM = (
    "PERP: ORGANIZATION ID",
    "PERP: ORGANIZATION CONFIDENCE",
    "HUM TGT: NAME",
    "HUM TGT: DESCRIPTION",
    "HUM TGT: EFFECT OF INCIDENT",
)


def key(*, optional: bool = False, **slots: list[str]) -> Template:
    """A key template; "?" before a fill makes it optional, " / " stands between alternatives."""
    names = {"date": DATE, "place": PLACE, "type": TYPE, "org": ORG, "sure": SURE, "name": NAME, "title": TITLE, "harm": HARM}
    fills = {
        names[slot]: [{"alts": one.removeprefix("?").split(" / "), "optional": one.startswith("?")} for one in given]
        for slot, given in slots.items()
    }
    return template({**fills, "template_optional": optional})


BOMBING = key(
    date=["03 JAN 90"],
    place=["PERU: LIMA (CITY)"],
    type=["BOMBING"],
    org=['"RED FRONT" / "RF"'],
    sure=['POSSIBLE: "RED FRONT" / "RF"'],
    name=['"ANA RUIZ"'],
    harm=['DEATH: "ANA RUIZ"'],
)


def _all(responses: list[Template], keys: list[Template]) -> Tally:
    return score([(tuple(responses), tuple(keys))]).rows()["ALL TEMPLATES"]


def test_the_key_answers_itself_in_full() -> None:
    tally = _all([key(date=["03 JAN 90"], place=["PERU: LIMA (CITY)"], type=["BOMBING"], org=['"RF"'], sure=['POSSIBLE: "RF"'],
                      name=['"ANA RUIZ"'], harm=['DEATH: "ANA RUIZ"'])], [BOMBING])  # fmt: skip
    assert tally.counts() == (7, 0, 0, 0, 0)
    assert tally.f() == 100.0


def test_no_answer_misses_every_slot() -> None:
    assert _all([], [BOMBING]).counts() == (0, 0, 0, 0, 7)
    assert _all([], [BOMBING]).f() == 0.0


def test_an_answer_to_a_message_of_no_interest_is_spurious() -> None:
    tally = _all([BOMBING], [])
    assert tally.counts() == (0, 0, 0, 7, 0)
    assert tally.overgeneration == 100.0


def test_an_optional_template_counts_only_where_it_is_answered() -> None:
    optional = key(type=["ATTACK"], name=['"ANA RUIZ"'], optional=True)
    assert _all([], [optional]).counts() == (0, 0, 0, 0, 0)
    assert _all([key(type=["ATTACK"], name=['"ANA RUIZ"'])], [optional]).counts() == (2, 0, 0, 0, 0)


def test_an_optional_fill_counts_only_where_it_is_answered() -> None:
    wanted = key(type=["ATTACK"], name=['"ANA RUIZ"'], org=['?"RF"'])
    assert _all([key(type=["ATTACK"], name=['"ANA RUIZ"'])], [wanted]).counts() == (2, 0, 0, 0, 0)
    assert _all([key(type=["ATTACK"], name=['"ANA RUIZ"'], org=['"RF"'])], [wanted]).counts() == (3, 0, 0, 0, 0)
    assert _all([key(type=["ATTACK"], name=['"ANA RUIZ"'], org=['"X"'])], [wanted]).counts() == (2, 0, 1, 0, 0)


@pytest.mark.parametrize(
    ("slot", "given", "wanted", "how"),
    [
        (TYPE, "ATTACK", "BOMBING", Match.HALF),
        (TYPE, "BOMBING", "ATTACK", Match.WRONG),
        (PLACE, "PERU", "PERU: LIMA (CITY)", Match.HALF),
        (PLACE, "PERU: CUZCO (CITY)", "PERU: LIMA (CITY)", Match.WRONG),
        (PLACE, "PERU: LIMA (CITY)", "PERU", Match.WRONG),
        (DATE, "25 AUG 89", "- 26 AUG 89", Match.HALF),
        (DATE, "26 AUG 89", "25 AUG 89 - 26 AUG 89", Match.HALF),
        (DATE, "- 26 AUG 89", "25 AUG 89 - 26 AUG 89", Match.HALF),
        (DATE, "- 26 AUG 89", "26 AUG 89", Match.HALF),
        (DATE, "- 26 AUG 89", "25 AUG 89", Match.WRONG),
        (DATE, "27 AUG 89", "- 26 AUG 89", Match.WRONG),
        (SURE, "SUSPECTED OR ACCUSED", "SUSPECTED OR ACCUSED BY AUTHORITIES", Match.HALF),
        (SURE, "SUSPECTED OR ACCUSED BY AUTHORITIES", "SUSPECTED OR ACCUSED", Match.WRONG),
        ("INCIDENT: INSTRUMENT TYPE", "GUN", "MACHINE GUN", Match.HALF),
        ("INCIDENT: INSTRUMENT TYPE", "EXPLOSIVE", "VEHICLE BOMB", Match.HALF),
        ("HUM TGT: TYPE", "POLITICAL FIGURE", "GOVERNMENT OFFICIAL", Match.HALF),
        (HARM, "NO DEATH", "NO INJURY OR DEATH", Match.HALF),
        ("PHYS TGT: EFFECT OF INCIDENT", "DESTROYED", "SOME DAMAGE", Match.HALF),
        (TITLE, "THE 3 PEASANTS", "PEASANTS", Match.RIGHT),
        (TITLE, "PEASANT", "PEASANTS", Match.WRONG),
    ],
)
def test_near_misses_count_half_where_the_guidelines_say(slot: str, given: str, wanted: str, how: Match) -> None:
    assert match(slot, given, wanted) is how


@pytest.mark.parametrize(
    ("given", "counts"),
    [
        ('DEATH: "ANA RUIZ"', (1, 0, 0, 0, 0)),
        ('DEATH: "JUAN PAZ"', (0, 1, 0, 0, 0)),
        ('INJURY: "ANA RUIZ"', (0, 0, 1, 0, 0)),
    ],
)
def test_a_value_right_with_a_wrong_tag_counts_half(given: str, counts: tuple[int, ...]) -> None:
    wanted = key(name=['"ANA RUIZ"'], harm=['DEATH: "ANA RUIZ"'])
    answer = key(name=['"ANA RUIZ"'], harm=[given])
    assert score_template(answer, wanted)[HARM].counts() == counts


def test_a_value_half_right_counts_half_whatever_its_tag() -> None:
    wanted = key(org=['"RF"'], sure=['SUSPECTED OR ACCUSED BY AUTHORITIES: "RF"'])
    assert score_template(key(org=['"X"'], sure=['SUSPECTED OR ACCUSED: "X"']), wanted)[SURE].counts() == (0, 1, 0, 0, 0)


def test_fills_are_paired_exact_first_and_the_rest_as_wrong() -> None:
    wanted, answer = key(name=['"A B"', '"C D"', '"E F"']), key(name=['"X Y"', '"C D"'])
    assert score_template(answer, wanted)[NAME].counts() == (1, 0, 1, 0, 1)
    assert score_template(wanted, answer)[NAME].counts() == (1, 0, 1, 1, 0)


def test_a_template_of_another_type_or_of_nobody_in_common_is_not_mapped() -> None:
    assert _all([key(type=["ARSON"], name=['"ANA RUIZ"'])], [BOMBING]).counts() == (0, 0, 0, 2, 7)
    assert _all([key(type=["BOMBING"], name=['"JUAN PAZ"'])], [BOMBING]).counts() == (0, 0, 0, 2, 7)
    assert _all([key(type=["BOMBING"], name=['"JUAN RUIZ"'])], [BOMBING]).counts() == (1, 0, 1, 0, 5)


def test_mapping_is_greedy_by_recall() -> None:
    """The first answer fits both keys, and stands for the one of which it tells more; the second is left with nobody in common."""
    one = key(type=["ATTACK"], name=['"ANA RUIZ"', '"JUAN PAZ"'])
    other = key(type=["ATTACK"], name=['"ANA RUIZ"'])
    first, second = key(type=["ATTACK"], name=['"ANA RUIZ"']), key(type=["ATTACK"], name=['"JUAN PAZ"'])
    assert _all([first, second], [one, other]).counts() == (4, 0, 0, 0, 1)
    assert _all([first], [one, other]).counts() == (2, 0, 0, 0, 3)


def test_f_is_reckoned_from_whole_per_cents() -> None:
    tally = Tally(right=1, missing=2, spurious=1)
    assert (round(tally.recall), round(tally.precision)) == (33, 50)
    assert tally.f() == pytest.approx(2 * 33 * 50 / 83)
    assert tally.f(0.5) == pytest.approx(1.25 * 33 * 50 / (0.25 * 50 + 33))


def test_the_rows_leave_out_what_they_say() -> None:
    report = score([((BOMBING, key(type=["ARSON"])), (BOMBING, key(type=["KIDNAPPING"], name=['"X Y"'])))])
    assert report.rows()["MATCHED ONLY"].counts() == (7, 0, 0, 0, 0)
    assert report.rows()["MATCHED/MISSING"].counts() == (7, 0, 0, 0, 2)
    assert report.rows()["MATCHED/SPURIOUS"].counts() == (7, 0, 0, 1, 0)
    assert report.rows()["ALL TEMPLATES"].counts() == (7, 0, 0, 1, 2)
    assert report.templates.counts() == (1, 0, 0, 1, 1)


def test_alternatives_and_tags_are_read_from_the_key_as_written() -> None:
    made = template({HARM: [{"alts": ['DEATH: "THE A"', '"B"'], "optional": True}], SURE: [{"alts": ["(POSSIBLE", 'ACQUITTED): "RF"']}]})
    assert made.fills(HARM) == (Fill(values=("DEATH",), tags=("THE A", "B"), optional=True),)
    assert made.fills(SURE) == (Fill(values=("POSSIBLE", "ACQUITTED"), tags=("RF",)),)
    assert template({PLACE: [{"alts": ["(PERU: LIMA (CITY))"]}]}).fills(PLACE)[0].values == ("PERU: LIMA (CITY)",)
