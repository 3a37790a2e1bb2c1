"""What is a copy, what is a quotation in common, and what is neither."""

from dataclasses import replace
from itertools import combinations

import pytest

from corroborate.copies.news import ELSEWHERE, LEAD, MORE, OTHER, QUOTE, STOCK, text
from dateline.corroborate.copies import compare
from dateline.model import Report, Taken
from factories import report

WIRE = report(text(LEAD, *MORE), outlet="Example Wire", published="2017-04-25")
REPRINT = report(text("Bakery shelled in Darvan (Example Wire)", LEAD, *MORE[:4]), outlet="Daily Example", published="2017-04-26")
EDITED = report(
    text(
        "At least nine people were killed when shells fired from the hills above Darvan struck a bakery queue in the Old Quarter.",
        MORE[0].replace("Witnesses described", "Residents spoke of"),
        MORE[1].replace("delivery vans", "trucks"),
        MORE[2].replace("because the mains had failed overnight", "after a power cut"),
        MORE[4].replace("municipal council", "town hall"),
    ),
    outlet="Example Post",
    published="2017-04-25",
)
EXCERPT = report(text(OTHER[0], MORE[1], MORE[2], *OTHER[1:]), outlet="Example Herald", published="2017-04-26")
OWN = report(text(*OTHER), outlet="Example Herald", published="2017-04-25")
STORM = report(text(*ELSEWHERE), outlet="Daily Example", published="2017-04-26")
ALL = (WIRE, REPRINT, EDITED, EXCERPT, OWN, STORM)


def kind(one: Report, other: Report) -> Taken | None:
    found = compare(one, other)
    return found and found.kind


@pytest.mark.parametrize("other", [REPRINT, EDITED], ids=["reprint", "light rewrite"])
def test_one_text_in_two_printings_is_whole(other: Report) -> None:
    assert kind(WIRE, other) is Taken.WHOLE


def test_two_sentences_taken_into_a_report_of_ones_own_are_a_part() -> None:
    assert kind(WIRE, EXCERPT) is Taken.PART


def test_two_reports_of_one_thing_in_words_of_their_own_are_none() -> None:
    assert kind(WIRE, OWN) is None


def test_nothing_in_common_is_none() -> None:
    assert kind(WIRE, STORM) is None


def test_quoted_words_alone_are_a_quotation() -> None:
    one = report(text(LEAD, QUOTE, MORE[3]))
    other = report(text(OTHER[0], OTHER[3], QUOTE, OTHER[1]), outlet="Example Herald")
    assert kind(one, other) is Taken.QUOTE


@pytest.mark.parametrize("outlet", ["Example Wire", "Daily Example"], ids=["one outlet", "two outlets"])
def test_background_that_any_report_may_carry_is_no_copy(outlet: str) -> None:
    one = report(text(*OTHER, STOCK))
    other = report(text(ELSEWHERE[0], STOCK, *ELSEWHERE[1:]), outlet=outlet, published="2017-04-25")
    assert compare(one, other) is None


def test_the_foot_of_a_page_is_no_copy() -> None:
    foot = (
        "Read also our special coverage. Follow us for more stories and share this page with friends. All rights reserved by Daily Example."
    )
    one, other = (report(text(*sentences, foot), outlet="Daily Example") for sentences in (OTHER, ELSEWHERE))
    assert compare(one, other) is None


def test_names_and_numbers_in_one_order_are_one_text_in_other_words() -> None:
    """As two translations are."""
    one = report(
        "On 12 May, troops of the Northern Guard entered Darvan. Colonel Ilya Maro said 14 men of the Ridge Brigade gave up near "
        "Saint Elias. In Port Ilmar, Mayor Anna Tessen counted 230 families from Upper Volan, and Blue Lantern sent 9 lorries to Kestor."
    )
    other = report(
        "It was 12 May when soldiers belonging to the Northern Guard marched into Darvan. According to Colonel Ilya Maro, there "
        "surrendered 14 fighters from the Ridge Brigade close by Saint Elias. Reaching Port Ilmar, as its Mayor Anna Tessen put it, "
        "were 230 households out of Upper Volan; aid group Blue Lantern dispatched 9 trucks towards Kestor.",
        outlet="Example Herald",
    )
    found = compare(one, other)
    assert found
    assert found.kind is Taken.WHOLE
    assert found.why == ("the same names and numbers in the same order, in other words",)


def test_the_order_of_the_two_makes_no_difference_nor_does_asking_again() -> None:
    for one, other in combinations(ALL, 2):
        assert compare(one, other) == compare(other, one) == compare(one, other)


def test_passages_are_the_same_words_in_both_texts() -> None:
    found = compare(WIRE, EXCERPT)
    assert found
    texts = {report.id: report.text for report in (WIRE, EXCERPT)}
    for here, there in found.passages:
        assert here.of(texts[found.one]).split()[1:-1] == there.of(texts[found.other]).split()[1:-1]


def test_ids_stand_in_order_and_a_report_is_no_copy_of_itself() -> None:
    found = compare(WIRE, REPRINT)
    assert found
    assert found.one < found.other
    assert compare(WIRE, WIRE) is None


def test_the_share_is_of_the_shorter_text() -> None:
    found = compare(WIRE, report(text(LEAD, *MORE[:2]), outlet="Daily Example"))
    assert found
    assert found.share == 1.0


@pytest.mark.parametrize("blank", ["", "...", "Nine dead."])
def test_texts_without_words_enough_are_none(blank: str) -> None:
    assert compare(WIRE, replace(WIRE, id="blank", text=blank)) is None


def test_a_text_that_repeats_itself_is_compared_as_any() -> None:
    again = text(*["the same few words again and again"] * 2_000)
    found = compare(replace(WIRE, id="one", text=again), replace(WIRE, id="other", text=again))
    assert found
    assert found.share == 1.0


def test_sentences_told_again_one_by_one_in_other_words_are_whole() -> None:
    """Names and figures stay, and most of what weighs; hardly four words in a row do."""
    one = report(
        "Gunmen stormed the Kestor prison, freeing 120 inmates, warden Ilya Maro admitted. "
        "Militants then torched the Volan courthouse, destroying thousands of archived files. "
        "Rescuers evacuated patients from Saint Elias Hospital, where generators failed. "
        "President Anna Tessen imposed a curfew across Darvan, deploying armoured brigades."
    )
    other = report(
        "Warden Ilya Maro has admitted: the prison at Kestor was stormed, its 120 inmates freed by gunmen. "
        "Archived files in their thousands were destroyed as militants torched a courthouse in Volan. "
        "With generators failing, patients of Saint Elias Hospital were evacuated thanks to rescuers. "
        "Armoured brigades deployed; a Darvan curfew imposed, so President Anna Tessen.",
        outlet="Example Herald",
    )
    assert kind(one, other) is Taken.WHOLE
