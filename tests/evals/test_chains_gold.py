"""The gold of in-report chains can be read: every mark parses, every entity is declared, and there is enough of each form."""

import re
from collections import Counter

import pytest
from evals.mentions_gold.marks import HALVES, Marked, marks_of, plain, reports

KINDS = {"person", "group", "state", "organ", "organisation", "people", "outlet"}
REPORTS = [report for half in HALVES for report in reports(half)]

each_report = pytest.mark.parametrize("report", REPORTS, ids=lambda report: report["id"])


@each_report
def test_every_mark_names_declared_entities_and_every_entity_is_marked(report: Marked) -> None:
    assert {entity for mark in marks_of(report["text"]) for entity in mark.ids} == set(report["entities"])
    assert {entity["kind"] for entity in report["entities"].values()} <= KINDS


@each_report
def test_a_mark_lies_in_the_printed_text(report: Marked) -> None:
    printed = plain(report["text"])
    assert [m.words for m in marks_of(report["text"]) if not printed.startswith(m.words, m.start)] == []


@each_report
def test_a_mark_holds_whole_words(report: Marked) -> None:
    assert re.findall(r"\w\[\[|\]\]\w|\|\s|\s\]\]|\|\]\]", report["text"]) == []


@each_report
def test_several_readings_stand_only_where_nothing_settles_it(report: Marked) -> None:
    assert [m.words for m in marks_of(report["text"]) if (len(m.readings) > 1) != m.unsettled] == []


@each_report
def test_a_name_stands_in_the_report_and_none_means_never_named(report: Marked) -> None:
    named = {key: [m.words for m in marks_of(report["text"]) if m.form == "N" and m.ids == {key}] for key in report["entities"]}
    for key, entity in report["entities"].items():
        assert any(entity["name"] in words for words in named[key]) if entity["name"] else not named[key], key


@each_report
def test_what_is_only_described_is_marked_because_it_comes_again(report: Marked) -> None:
    seen = Counter(entity for m in marks_of(report["text"]) for entity in m.ids)
    assert [key for key, entity in report["entities"].items() if entity["name"] is None and seen[key] == 1] == []


def test_there_are_thirty_two_reports_half_of_them_kept_back() -> None:
    assert len({report["id"] for report in REPORTS}) == 32
    assert len(reports("test")) == 16


def test_there_are_enough_descriptions_and_pronouns() -> None:
    forms = Counter(m.form for report in REPORTS for m in marks_of(report["text"]))
    assert forms["D"] >= 220
    assert forms["P"] >= 200


@pytest.mark.parametrize("broken", ["[[hts|the group", "the group]]", "[[HTS|it]]", "[[hts:X|it]]", "[[hts:P]]"])
def test_a_broken_mark_is_told(broken: str) -> None:
    with pytest.raises(ValueError, match=r"mark|never"):
        list(marks_of(broken))


def test_nested_plural_and_unsettled_marks_are_read() -> None:
    marks = list(marks_of("So [[a:D|the head of [[b+c:D|the two]]]] and [[?b,c:P|it]]"))
    assert [(m.start, m.words, m.form, len(m.readings)) for m in marks] == [
        (15, "the two", "D", 1),
        (3, "the head of the two", "D", 1),
        (27, "it", "P", 2),
    ]
