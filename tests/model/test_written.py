"""A reading as plain data, and back."""

import json
from dataclasses import replace

import pytest

from dateline.model import Reading, Span
from dateline.model.rebuilt import reading_from
from dateline.model.written import written
from factories import made_by_hand, mention, report


def test_a_reading_comes_back_from_json_as_it_was() -> None:
    reading = made_by_hand()
    assert reading_from(json.loads(json.dumps(written(reading)))) == reading


def test_an_empty_reading_comes_back_too() -> None:
    reading = Reading(report=report("Nothing was found here.", published=None, outlet=None))
    assert reading_from(json.loads(json.dumps(written(reading)))) == reading


def test_parts_the_report_came_with_are_kept_beside_those_the_reading_took() -> None:
    reading = made_by_hand()
    given = replace(reading, report=replace(reading.report, parts=(replace(reading.parts[0], span=Span(0, 10)),)))
    plain = written(given)
    assert plain["report"]["parts"] != plain["report"]["given_parts"]
    assert reading_from(plain) == given


def test_the_same_reading_is_written_the_same_byte_for_byte() -> None:
    assert json.dumps(written(made_by_hand())) == json.dumps(written(made_by_hand()))


def test_a_link_around_another_must_be_among_the_attributions() -> None:
    reading = made_by_hand()
    lonely = replace(reading, attributions=tuple(link for link in reading.attributions if link.inside), claims=())
    with pytest.raises(ValueError, match="a1 refers to one of the attributions"):
        written(lonely)


def test_a_role_filled_by_what_nobody_mentioned_is_refused() -> None:
    reading = made_by_hand()
    stranger = mention(reading.report.text, "fighters")
    claim = reading.claims[0]
    other = replace(claim, roles=(replace(claim.roles[0], mention=stranger),))
    with pytest.raises(ValueError, match="c1 refers to one of the mentions"):
        written(replace(reading, claims=(other,)))


def test_a_chain_that_bites_its_tail_is_refused() -> None:
    plain = written(made_by_hand())
    plain["attributions"][1]["inside"] = "a1"
    with pytest.raises(ValueError, match="not a reading"):
        reading_from(plain)


@pytest.mark.parametrize("damage", [{"mentions": None}, {"report": {}}, {"claims": [{"id": "c1"}]}])
def test_what_is_no_reading_is_named_as_such(damage: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="not a re"):
        reading_from(written(made_by_hand()) | damage)
