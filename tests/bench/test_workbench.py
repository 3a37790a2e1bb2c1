"""The bench of the workbench asks what it says it asks: no figure is looked at here."""

import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from bench.corroboration import kept, made_up
from bench.multiplied import multiplied

from bench import serving, workbench
from dateline.model.written import written
from samples import sample_reading


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("bench") / "large.db"
    kept(path, made_up(40, (written(sample_reading("khan-shaykhun-2017")),)))
    return path


def test_every_paged_endpoint_is_asked_and_answers(record: Path) -> None:
    with serving.workbench(record) as asker:
        questions = workbench.pages(asker)
        for name in ("50 of /api/claims as of a day", "50 of /api/events as of a day", "timeline of a month"):
            assert name in questions
        for question in questions.values():
            asker.json(question(date(2014, 4, 4)))


def test_without_a_peer_it_says_so_and_measures_all_the_same(record: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with serving.workbench(record) as asker:
        workbench._pages(asker, None, record, 2)
    told = capsys.readouterr().out
    assert "no peer" in told
    assert "50 of /api/claims as of a day" in told


def test_a_multiplied_record_leaves_open_as_much_in_each_copy_and_nothing_is_to_be_looked_over(record: Path, tmp_path: Path) -> None:
    multiplied(record, 3, tmp_path / "thrice.db")
    with closing(sqlite3.connect(record)) as once, closing(sqlite3.connect(tmp_path / "thrice.db")) as thrice:
        waiting = "SELECT count(*) FROM waiting"
        assert thrice.execute(waiting).fetchone()[0] == 3 * once.execute(waiting).fetchone()[0] > 0
        assert thrice.execute("SELECT (SELECT max(number) FROM readings) = reading FROM looked_over").fetchall() == [(1,)]
        assert thrice.execute("SELECT count(*) FROM restless").fetchone() == once.execute("SELECT count(*) FROM restless").fetchone()
