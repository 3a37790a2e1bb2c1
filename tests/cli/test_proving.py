"""`dateline log`, `verify` and `stamp` at the terminal."""

import json
import sqlite3
from contextlib import closing
from hashlib import sha256
from itertools import pairwise
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from dateline.cli.main import main
from desk.proving.test_record import CAPTURE, by_hand, made


@pytest.fixture
def record(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    made(tmp_path / "dateline.db", stamped=False)
    return tmp_path / "dateline.db"


def run(*words: str | Path) -> Result:
    return CliRunner().invoke(main, [str(word) for word in words])


def test_a_record_that_is_what_it_was_ends_with_0(record: Path) -> None:
    done = run("verify")
    assert done.exit_code == 0
    assert done.stdout.startswith("dateline.db: everything is what it was\nlog      12 acts, head ")


def test_what_is_not_is_named_and_ends_with_1(record: Path) -> None:
    by_hand(record, "UPDATE decisions SET reason = 'never' WHERE number = 1")
    done = run("verify", record)
    assert done.exit_code == 1
    assert "NOT what it was\n  decision 1: it is not what act 8 said\n" in done.stdout
    told = json.loads(run("verify", "--json").stdout)
    assert [fault["at"] for fault in told["faults"]] == ["decision 1"]


@pytest.mark.parametrize("words", [("nothing.db",), ("--head", "abc"), ("letter.txt",)])
def test_wrong_use_ends_with_2(record: Path, words: tuple[str, ...]) -> None:
    Path("letter.txt").write_text("Dear editor")
    done = run("verify", *words)
    assert done.exit_code == 2
    assert done.stderr.startswith("dateline: ")


def test_the_lines_of_the_log_are_those_whose_digests_are_chained(record: Path) -> None:
    lines = run("log", "--json").stdout.splitlines()
    assert len(lines) == 12
    for line, following in pairwise(lines):
        assert json.loads(following)["before"] == sha256(line.encode()).hexdigest()
    Path("log.jsonl").write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    assert run("verify", "log.jsonl").exit_code == 0


def test_the_log_can_be_asked_about_one_thing_and_since_a_day(record: Path) -> None:
    decided = run("log", "--about", "2").stdout.splitlines()
    assert [line.split()[3] for line in decided] == ["decided", "withdrew"]
    captured = CAPTURE.digest[:8]
    assert [line.split()[3] for line in run("log", "--about", captured).stdout.splitlines()] == ["captured"]
    assert len(run("log", "--since", "2026-11-26").stdout.splitlines()) == 12
    assert run("log", "--since", "2026-11-27").stdout == ""


def test_a_log_is_begun_for_a_record_that_has_none(record: Path) -> None:
    by_hand(record, "DELETE FROM acts", "DELETE FROM blocks")
    assert run("verify").exit_code == 1
    assert "began" in run("log").stdout
    assert run("verify").exit_code == 0


def test_who_acts_is_as_the_settings_say(record: Path) -> None:
    Path("dateline.toml").write_text('[store]\nby = "the night desk"\n')
    run("decide", "--withdraw", "1", "--by", "anna")
    by_hand(record, "DELETE FROM acts", "DELETE FROM blocks")
    run("log")
    with closing(sqlite3.connect(record)) as connection:
        assert {who for (who,) in connection.execute("SELECT line ->> 'by' FROM acts")} == {"the night desk"}


def test_a_stamp_without_a_service_says_what_to_do(record: Path) -> None:
    done = run("stamp")
    assert done.exit_code == 2
    assert "[proof] service" in done.stderr


def test_a_question_is_written_to_a_file(record: Path) -> None:
    done = run("stamp", "--request", "head.tsq")
    assert done.exit_code == 0
    assert Path("head.tsq").read_bytes().startswith(b"\x30")
    assert "dateline stamp --request head.tsq --response FILE.tsr" in done.stdout
