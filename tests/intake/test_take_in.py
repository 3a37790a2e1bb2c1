"""The door: what is named, what is picked for it, and what cannot be had."""

import io
import sys
from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace

import pytest

from dateline.errors import FetchFailed, UnknownFormat
from dateline.intake import take_in
from dateline.intake.fitting import intake_named
from dateline.model import Report

NOW = datetime(2026, 11, 25, tzinfo=UTC)
PAGE = "<!doctype html><html><body><article><p>Rebels said on Sunday that they had taken the town.</p></article></body></html>"


@pytest.mark.parametrize(
    ("name", "body", "intake"),
    [
        ("a.txt", PAGE, "text"),
        ("a.html", "Rebels", "html"),
        ("a.HTM", PAGE, "html"),
        ("a.jsonl", "", "jsonl"),
        ("a", PAGE, "html"),
        ("a", '{"text": "Rebels"}\n', "jsonl"),
        ("a.log", "Rebels said so.", "text"),
        ("a", "", "text"),
    ],
)
def test_the_suffix_picks_the_intake_and_else_the_looks_do(tmp_path: Path, name: str, body: str, intake: str) -> None:
    (tmp_path / name).write_text(body)
    assert take_in(tmp_path / name, fetched_at=NOW).intake.name == intake


def test_a_dash_reads_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(b"Rebels said so on Sunday.")))
    taken = take_in("-", fetched_at=NOW)
    (made,) = taken.reports()
    assert isinstance(made, Report)
    assert (taken.capture.url, made.text, made.url) == ("standard input", "Rebels said so on Sunday.", None)


def test_a_missing_file_is_named() -> None:
    with pytest.raises(FetchFailed, match=r"no/such\.txt: there is no such file"):
        take_in("no/such.txt", fetched_at=NOW)


@pytest.mark.parametrize("source", ["", "  "])
def test_an_empty_name_is_no_folder(source: str) -> None:
    with pytest.raises(FetchFailed, match="is no name; name a file, an address, or - for standard input"):
        take_in(source, fetched_at=NOW)


def test_a_folder_is_told_from_a_file(tmp_path: Path) -> None:
    with pytest.raises(FetchFailed, match=r"is a folder; name the files in it"):
        take_in(tmp_path, fetched_at=NOW)


def test_a_file_one_may_not_read_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.txt").write_text("x")

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "open", refuse)  # root may read everything, so the file's own mode proves nothing
    with pytest.raises(FetchFailed, match=r"may not be read by you"):
        take_in(tmp_path / "a.txt", fetched_at=NOW)


@pytest.mark.parametrize("source", ["ftp://example.org/a", "file:///etc/passwd", "gopher://x"])
def test_other_schemes_are_refused(source: str) -> None:
    with pytest.raises(FetchFailed, match=r"it fetches http:// and https://"):
        take_in(source, fetched_at=NOW)


def test_an_unknown_intake_lists_those_there_are() -> None:
    with pytest.raises(UnknownFormat, match=r"no intake 'fax'; there are: .*html.*jsonl.*text"):
        intake_named("fax")
