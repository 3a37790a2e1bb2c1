"""Every sample report reads as its golden file says.

After a change that was meant: `pytest tests/golden --refresh-golden`, then review the diff as if a stranger had sent it.
"""

import json
from pathlib import Path

import pytest

from golden.writing import written
from samples import sample_reading, sample_reports

HERE = Path(__file__).parent


@pytest.mark.parametrize("name", sample_reports())
def test_a_sample_reads_as_written_down(name: str, *, refresh_golden: bool) -> None:
    found, path = written(sample_reading(name)), HERE / f"{name}.json"
    if refresh_golden:
        path.write_text(found, encoding="utf-8")
    assert found.splitlines() == path.read_text(encoding="utf-8").splitlines(), "if this was meant: pytest tests/golden --refresh-golden"


@pytest.mark.parametrize("name", sample_reports())
def test_a_golden_file_is_json(name: str) -> None:
    assert json.loads(written(sample_reading(name)))["report"]["id"] == name


def test_no_golden_reading_outlives_its_sample() -> None:
    assert {path.stem for path in HERE.glob("*.json")} <= set(sample_reports())
