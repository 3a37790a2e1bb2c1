"""Answers are remembered as long as the record stands as it did, and no longer."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from dateline import Desk, View
from dateline.desk.occurrences.remembered import Remembered
from dateline.store import SqlStore
from samples import sample_reading

NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)


@pytest.fixture
def record(tmp_path: Path) -> Path:
    path = tmp_path / "dateline.db"
    with SqlStore(path) as store:
        for name in ("convoy-2016", "convoy-2016-courier"):
            reading = sample_reading(name)
            store.keep(reading.report, reading, at=NOW)
    return path


def shared(desk: Desk, view: View | None = None) -> list[str]:
    return [event.id for event in desk.events(view=view) if len(event.reports) > 1]


def test_the_longest_unasked_is_forgotten_first() -> None:
    asked: list[str] = []
    kept = Remembered[str](lambda: 0, most=2)

    def answer(question: str) -> str:
        return kept.of(question, lambda: asked.append(question) or question)

    for question in ("a", "b", "a", "c", "a", "b"):
        answer(question)
    assert asked == ["a", "b", "c", "b"]


def test_everything_is_forgotten_once_the_state_is_another() -> None:
    state = [0]
    kept = Remembered[int](lambda: state[0], most=9)
    kept.fresh()
    assert kept.of("q", lambda: 1) == kept.of("q", lambda: 2) == 1
    state[0] = 1
    kept.fresh()
    assert kept.of("q", lambda: 2) == 2


def test_the_same_question_is_answered_with_the_same_event(record: Path) -> None:
    with Desk(record) as desk:
        first, again = desk.events(), desk.events()
        assert all(one is other for one, other in zip(first, again, strict=True))


def test_a_decision_is_heard_at_once_by_this_desk_and_by_another(record: Path) -> None:
    with Desk(record) as desk, Desk(record) as other:
        assert shared(desk)
        assert shared(desk) == shared(other)
        desk.leave_out("convoy-2016-courier", by="Ada")
        assert shared(desk) == shared(other) == []
        assert shared(desk, View(decisions=False))
        other.withdraw(1)
        assert shared(desk) == shared(other) != []


def test_a_report_added_by_another_program_is_told(record: Path) -> None:
    with Desk(record) as desk:
        before = {report for event in desk.events() for report in event.reports}
        with SqlStore(record) as store:
            reading = sample_reading("khan-shaykhun-2017")
            store.keep(reading.report, reading, at=NOW)
        after = {report for event in desk.events() for report in event.reports}
    assert after - before == {"khan-shaykhun-2017"}
