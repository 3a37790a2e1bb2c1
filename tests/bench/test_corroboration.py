"""The bench of corroboration measures what it says it does: no figure is looked at here."""

from itertools import pairwise
from pathlib import Path

import pytest

from bench import corroboration
from dateline.model.written import Plain, written
from samples import sample_reading

_SAMPLES = ("khan-shaykhun-2017", "shayrat-2017")


def shapes() -> tuple[Plain, ...]:
    return tuple(written(sample_reading(name)) for name in _SAMPLES)


def test_the_same_seed_makes_the_same_reports_and_another_makes_others() -> None:
    one, same, other = (tuple(corroboration.made_up(30, shapes(), seed=seed)) for seed in (1, 1, 2))
    assert one == same != other
    assert len({reading.report.id for reading in one}) == 30


def test_some_tellings_are_reprints_and_most_are_not() -> None:
    texts = [reading.report.text for reading in corroboration.made_up(60, shapes())]
    reprints = sum(one == other for one, other in pairwise(texts))
    assert 0 < reprints < 20


def test_a_small_run_prints_every_line(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(corroboration, "shapes", shapes)
    corroboration.measured(tmp_path, 60, times=(3,))
    told = capsys.readouterr().out
    for words in (
        "reports",
        "claims as of a day",
        "events as of a day, by capture",
        "disputed events as of a day",
        "one event",
        "bare rows",
    ):
        assert words in told
