"""The time a file bears on the disk is no day of publication."""

import os
from datetime import UTC, datetime
from pathlib import Path

import pytest

from dateline.intake import Arrived, take_in

NOW = datetime(2026, 11, 26, 12, tzinfo=UTC)
WORDS = "Rebels said on Sunday that they had taken the town."


@pytest.mark.parametrize(
    ("name", "text"),
    [("a.txt", WORDS), ("a.html", f"<html><body><article><p>{WORDS}</p></article></body></html>"), ("a.csv", f"text\n{WORDS}\n")],
)
def test_a_files_time_is_never_used(tmp_path: Path, name: str, text: str) -> None:
    path = tmp_path / name
    path.write_text(text)
    os.utime(path, (1_459_641_600, 1_459_641_600))  # 3 April 2016
    (made,) = take_in(path, fetched_at=NOW).arrivals()
    assert isinstance(made, Arrived)
    assert made.report.published is None
