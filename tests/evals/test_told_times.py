"""Told times are loaded from where they lie, and bounds, deeds and sayings are counted as they are told."""

from datetime import date
from pathlib import Path

import pytest
import yaml
from evals.times.told import HALVES, Score, load, rows, score

from dateline.model import Attribution, Claim, Grain, Manner, Period, Reading, Report, Span, When

TEXT = "Rebels shelled the port on Friday and left at dawn. Later they shelled it again, the army said on Eid."
FRIDAY, EID = date(2017, 6, 23), date(2017, 6, 25)
GOLD = {
    "reports": [
        {
            "id": "port",
            "published": date(2017, 6, 26),
            "text": TEXT + "\n",
            "times": [
                {"text": "Friday", "earliest": FRIDAY, "latest": FRIDAY, "grain": "day", "type": "DATE"},
                {"text": "dawn", "earliest": FRIDAY, "latest": FRIDAY, "grain": "daypart", "type": "TIME"},
                {"text": "Eid", "earliest": EID, "latest": EID, "grain": "day", "type": "DATE", "slack": 1},
            ],
            "deeds": [
                {"word": "shelled", "nth": 1, "earliest": FRIDAY, "latest": FRIDAY},
                {"word": "shelled", "nth": 2, "earliest": None, "latest": None},
                {"word": "left", "earliest": FRIDAY, "latest": FRIDAY},
            ],
            "said": [{"cue": "said", "earliest": EID, "latest": EID, "slack": 1}],
        }
    ]
}


class Fixed:
    """Finds the same in any report."""

    def read(self, report: Report) -> Reading:
        return _reading(report)


def _at(words: str, nth: int = 1) -> Span:
    start = -1
    for _ in range(nth):
        start = TEXT.index(words, start + 1)
    return Span(start, start + len(words))


def _reading(report: Report) -> Reading:
    """Friday right, dawn missed, Eid a day off within its slack, "again" too much; one shelling dated, one not."""
    friday = When(span=_at("on Friday"), earliest=FRIDAY, latest=FRIDAY, grain=Grain.DAY)
    eid = When(span=_at("Eid"), earliest=date(2017, 6, 24), latest=date(2017, 6, 24), grain=Grain.VAGUE)
    said = Attribution(source=None, cue=(_at("said"),), content=(), manner=Manner.INDIRECT, stance="says", said=Period.of(eid))
    claims = (
        Claim(type="ASSAULT", roles=(), evidence=(_at("Rebels shelled the port"),), when=Period(latest=FRIDAY)),
        Claim(type="ASSAULT", roles=(), evidence=(_at("Rebels shelled the port"),), when=Period.of(friday)),
        Claim(type="ASSAULT", roles=(), evidence=(_at("shelled", 2),)),
    )
    return Reading(report=report, whens=(friday, When(span=_at("again")), eid), claims=claims, attributions=(said,))


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    path = tmp_path / "told.yaml"
    path.write_text(yaml.safe_dump(GOLD), "utf-8")
    return path


def test_each_thing_told_counts_once_and_slack_forgives(gold: Path) -> None:
    (case,) = load(gold)
    assert case.report.text == TEXT
    assert score(case, _reading(case.report)) == Score(
        times=3, found=3, touching=2, bounds=2, grain=1, deeds=3, claimed=2, dated=2, said=1, said_dated=1
    )


def test_an_open_side_is_not_a_day(gold: Path) -> None:
    (case,) = load(gold)
    first = case.deeds[0]
    assert not first.bounded_as(Period(latest=FRIDAY))
    assert not first.bounded_as(None)
    assert case.deeds[1].bounded_as(None)


def test_two_marks_never_share_one_finding(gold: Path) -> None:
    (case,) = load(gold)
    wide = When(span=_at("Friday and left at dawn"), earliest=FRIDAY, latest=FRIDAY, grain=Grain.DAY)
    assert score(case, Reading(report=case.report, whens=(wide,))).touching == 1


def test_words_that_are_not_there_are_refused(tmp_path: Path) -> None:
    missing = {"text": "Monday", "earliest": None, "latest": None, "grain": "day", "type": "DATE"}
    path = tmp_path / "told.yaml"
    path.write_text(yaml.safe_dump({"reports": [{**GOLD["reports"][0], "times": [missing]}]}), "utf-8")
    with pytest.raises(ValueError, match="'Monday' stands 0 times"):
        load(path)


def test_the_halves_are_measured_apart(gold: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("evals.times.told.HALVES", {"dev": gold, "test": gold})
    found = {row.key: round(row.value, 1) for row in rows(Fixed())}
    assert found["told times dev · expressions found, F1"] == 66.7
    assert found["told times dev · deeds dated right"] == 66.7
    assert found["told times test · deeds dated right, of claims"] == 100.0


@pytest.mark.parametrize("path", HALVES.values(), ids=HALVES.keys())
def test_the_gold_can_be_read_and_no_mark_is_doubled(path: Path) -> None:
    for case in load(path):
        for marks in (case.times, case.deeds, case.said):
            assert len({mark.span for mark in marks}) == len(marks), case.report.id
            assert all(mark.earliest is None or mark.latest is None or mark.earliest <= mark.latest for mark in marks), case.report.id


@pytest.mark.parametrize("path", HALVES.values(), ids=HALVES.keys())
def test_every_expression_has_a_type_of_timex3(path: Path) -> None:
    reports = yaml.safe_load(path.read_text("utf-8"))["reports"]
    assert {time["type"] for told in reports for time in told["times"]} <= {"DATE", "TIME", "DURATION", "SET"}


def test_no_report_is_in_both_halves() -> None:
    ids = [case.report.id for path in HALVES.values() for case in load(path)]
    assert len(ids) == len(set(ids))
