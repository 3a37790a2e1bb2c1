"""`dateline times` and `dateline places`, as a user types them."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from dateline.cli.main import main
from dateline.model import Reading
from dateline.reading.page import Page
from dateline.reading.pipeline import Pipeline

TEXT = "Rebels said on Sunday that they had taken the town of Saraqib from government troops."
BOTH = pytest.mark.parametrize("command", ["times", "places"])


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder with two reports in it, one of them named."""
    monkeypatch.chdir(tmp_path)
    Path("town.txt").write_text(TEXT, encoding="utf-8")
    lines = [{"id": "r1", "text": TEXT, "outlet": "Example Wire"}, {"id": "r2", "text": TEXT + " More."}]
    Path("two.jsonl").write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    return tmp_path


def run(*words: str, given: str | None = None) -> Result:
    return CliRunner().invoke(main, words, input=given)


def test_times_prints_the_words_and_their_days() -> None:
    found = run("times", "town.txt", "--published", "2017-04-24", "--outlet", "Example Wire")
    assert found.exit_code == 0
    assert "Example Wire · 24 April 2017 · 1 time\n" in found.stdout
    assert "Sunday" in found.stdout
    assert "23 April 2017 · day · DATE 2017-04-23 · counted from the day of publication" in found.stdout


def test_places_prints_the_words_and_where_they_lie() -> None:
    found = run("places", "town.txt")
    assert found.exit_code == 0
    assert "1 place\n" in found.stdout
    assert "SY · 35.8" in found.stdout


def test_a_day_that_nothing_bounds_says_why() -> None:
    assert "it is counted from a day that is not known" in run("times", "town.txt").stdout


@BOTH
def test_lines_for_programs_each_name_their_report(command: str) -> None:
    found = run(command, "two.jsonl", "--jsonl")
    told = [json.loads(line) for line in found.stdout.splitlines()]
    assert [one["report"]["id"] for one in told] == ["r1", "r2"]
    assert all({"id", "start", "end", "text", "doubts"} <= set(one) for one in told)


@BOTH
def test_the_ending_of_the_file_says_what_is_written(command: str, folder: Path) -> None:
    for ending, sign in (("html", "<!doctype html>"), ("jsonl", '{"report"'), ("txt", "outlet not known")):
        assert run(command, "town.txt", "-o", f"out.{ending}").exit_code == 0
        assert (folder / f"out.{ending}").read_text(encoding="utf-8").startswith(sign)


@BOTH
def test_standard_input_is_a_report(command: str) -> None:
    assert run(command, "-", given=TEXT).exit_code == 0


@BOTH
def test_a_report_that_cannot_be_read_is_named_and_the_others_are_read(command: str) -> None:
    found = run(command, "no.txt", "town.txt")
    assert found.exit_code == 1
    assert "no.txt" in found.stderr
    assert "outlet not known" in found.stdout


@BOTH
def test_wrong_use_is_told_as_such(command: str) -> None:
    assert run(command).exit_code == 2
    assert run(command, "town.txt", "--published", "some day").exit_code == 2
    assert run(command, "town.txt", "-o", "town.txt").exit_code == 2
    Path("short.toml").write_text('[reading]\nreaders = ["parts", "mentions"]\n', encoding="utf-8")
    left_out = run("--settings", "short.toml", command, "town.txt")
    assert left_out.exit_code == 2
    assert f"leave out the reader '{command}'" in left_out.stderr


@BOTH
def test_no_more_is_read_than_is_asked_for(command: str, monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[tuple[str, ...]] = []

    def spied(self: Pipeline, page: Page) -> Reading:
        made.append(tuple(name for name, _ in self.made_by))
        return Reading(report=page.report)

    monkeypatch.setattr(Pipeline, "finish", spied)
    run(command, "town.txt")
    assert made[0][-1] == command
    assert not {"attributions", "claims"} & set(made[0])
