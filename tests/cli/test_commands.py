"""The commands, as a user types them."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import dateline
from dateline.cli.main import COMMANDS, main
from dateline.desk import Desk
from dateline.model.rebuilt import reading_from
from dateline.store import SqlStore
from factories import made_by_hand

TEXT = "Rebels said on Sunday that they had taken the town of Saraqib from government troops."


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder with two reports in it, one of them named."""
    monkeypatch.chdir(tmp_path)
    Path("town.txt").write_text(TEXT, encoding="utf-8")
    lines = [{"id": "r1", "text": TEXT, "outlet": "Example Wire"}, {"id": "r2", "text": TEXT + " More."}]
    Path("two.jsonl").write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    return tmp_path


@pytest.fixture
def record(folder: Path) -> Path:
    """A record with the hand-made reading in it."""
    reading = made_by_hand()
    with SqlStore(folder / "dateline.db") as store:
        store.keep(reading.report, reading, at=Desk()._clock())
    return folder / "dateline.db"


def run(*words: str, given: str | None = None) -> Result:
    return CliRunner().invoke(main, words, input=given)


def program(*words: str) -> subprocess.CompletedProcess[str]:
    """Another process that imports the dateline under test, wherever it runs."""
    here = {"PYTHONPATH": str(Path(dateline.__file__).parents[1])}
    return subprocess.run(words, capture_output=True, text=True, check=False, env=os.environ | here)


def in_locale_c(*words: str) -> subprocess.CompletedProcess[bytes]:
    """The bytes of a program that is told the locale knows ASCII only."""
    here = {"PYTHONPATH": str(Path(dateline.__file__).parents[1]), "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    return subprocess.run(words, capture_output=True, check=False, env=os.environ | here)


@pytest.mark.parametrize("form", ["jsonl", "html", "table"])
def test_what_is_written_is_utf8_whatever_the_locale(form: str) -> None:
    Path("dash.txt").write_text("Rebels said they took Sarāqib — “all of it” — on Sunday.", encoding="utf-8")
    words = (sys.executable, "-m", "dateline", "read", "dash.txt", "--format", form)
    found = in_locale_c(*words)
    assert found.returncode == 0, found.stderr
    assert "Sarāqib" in found.stdout.decode("utf-8")


@pytest.mark.parametrize(("closed", "code"), [("town.txt >&-", 0), ("no.txt 2>&-", 1), ("- <&-", 1)])
def test_a_closed_stream_is_no_crash(closed: str, code: int) -> None:
    found = program("sh", "-c", f"'{sys.executable}' -m dateline read {closed}")
    assert found.returncode == code
    assert "Traceback" not in found.stderr


def test_when_all_fail_none_is_said_to_have_gone_well() -> None:
    found = run("read", "a.txt", "b.txt")
    assert found.exit_code == 1
    assert "2 of 2 could not be read; nothing was read" in found.stderr


def test_a_name_of_a_file_commands_no_terminal() -> None:
    found = run("read", "\x1b[31mred.txt")
    assert "\x1b" not in found.stderr


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_explains_itself(name: str) -> None:
    found = run(name, "--help")
    assert found.exit_code == 0
    assert "Usage:" in found.output


def test_the_help_lists_every_command_without_loading_anything_heavy() -> None:
    script = "import sys; from dateline.cli.main import main\ntry: main(['--help'])\nexcept SystemExit: pass\n"
    heavy = {"spacy", "numpy", "pydantic", "rich", "jinja2", "sqlite3", "lxml", "trafilatura", "dateline.desk"}
    done = program(sys.executable, "-c", f"{script}print(sorted({heavy!r} & set(sys.modules)))")
    assert all(name in done.stdout for name in COMMANDS)
    assert done.stdout.splitlines()[-1] == "[]"


def test_read_prints_a_table() -> None:
    found = run("read", "town.txt", "--published", "24 April 2017", "--outlet", "Example Wire")
    assert found.exit_code == 0
    assert "Example Wire · 24 April 2017" in found.stdout


def test_read_prints_one_reading_a_line_in_the_order_of_the_reports() -> None:
    found = run("read", "two.jsonl", "town.txt", "--jsonl")
    readings = [reading_from(json.loads(line)) for line in found.stdout.splitlines()]
    assert [reading.report.id for reading in readings][:2] == ["r1", "r2"]
    assert [reading.report.text for reading in readings] == [TEXT, TEXT + " More.", TEXT]


def test_read_takes_standard_input() -> None:
    found = run("read", "-", "--jsonl", given=TEXT)
    assert json.loads(found.stdout)["report"]["text"] == TEXT


def test_a_page_is_written_where_it_is_asked_for() -> None:
    for words in (("--html", "-o", "page.out"), ("-o", "page.html")):
        assert run("read", "town.txt", *words).exit_code == 0
        assert Path(words[-1]).read_text(encoding="utf-8").startswith("<!doctype html>")


def test_one_failing_file_is_named_and_passed_over() -> None:
    Path("empty.txt").write_text("")
    found = run("read", "empty.txt", "town.txt", "nope.txt", "--jsonl")
    assert found.exit_code == 1
    assert len(found.stdout.splitlines()) == 1
    assert "empty.txt" in found.stderr
    assert "nope.txt" in found.stderr
    assert "2 of 3" in found.stderr


def test_a_report_is_never_overwritten_by_its_reading() -> None:
    found = run("read", "town.txt", "-o", "./town.txt")
    assert found.exit_code == 2
    assert Path("town.txt").read_text(encoding="utf-8") == TEXT


def test_a_page_that_was_there_survives_a_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    Path("page.html").write_text("the old one")

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("dateline.export.html.Html.write", fail)
    found = run("read", "town.txt", "-o", "page.html")
    assert found.exit_code == 1
    assert "no space left" in found.stderr
    assert Path("page.html").read_text() == "the old one"
    assert sorted(path.name for path in Path().iterdir()) == ["page.html", "town.txt", "two.jsonl"]


@pytest.mark.parametrize(
    "words",
    [
        ("read",),
        ("read", "town.txt", "--published", "someday"),
        ("read", "town.txt", "--format", "papyrus"),
        ("claims", "--from", "someday"),
        ("claims", "--from", "2017-05", "--to", "2017-04"),
        ("claims", "--polarity", "maybe"),
        ("show", "ffffffff"),
        ("show",),
        ("decide", "ffffffff"),
        ("nothing",),
        ("--settings", "nope.toml", "read", "town.txt"),
    ],
)
def test_wrong_use_ends_with_2_and_says_what_is_wrong(words: tuple[str, ...], record: Path) -> None:
    found = run(*words)
    assert found.exit_code == 2
    assert found.stderr.strip()
    assert "Traceback" not in found.output


def test_add_keeps_reports_and_adding_twice_adds_nothing() -> None:
    assert "3 reports added, 0 already there" in run("add", "town.txt", "two.jsonl", "--record", "my.db").stdout
    assert "0 reports added, 3 already there" in run("add", "town.txt", "two.jsonl", "--record", "my.db").stdout
    assert Path("my.db").exists()


def test_the_record_is_where_the_settings_say(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATELINE_STORE_PATH", "elsewhere.db")
    assert run("add", "town.txt").exit_code == 0
    assert Path("elsewhere.db").exists()


def test_a_record_that_is_none_is_said_to_be_none() -> None:
    found = run("claims", "--record", "town.txt")
    assert found.exit_code == 2
    assert "no dateline record" in found.stderr


def test_looking_where_there_is_no_record_names_the_remedy() -> None:
    found = run("claims")
    assert found.exit_code == 2
    assert "dateline add" in found.stderr


def test_claims_are_listed_and_filtered(record: Path) -> None:
    assert "a military source < SANA < Example Wire" in run("claims").stdout
    listed = [json.loads(line) for line in run("claims", "--actor", "northern front", "--jsonl").stdout.splitlines()]
    assert [claim["type"] for claim in listed] == ["same_as", "casualties"]
    assert [claim["type"] for claim in json.loads(run("claims", "--from", "2017-04", "--to", "2017-04", "--json").stdout)] == [
        "controls"
    ] * 2


def test_claims_may_be_asked_for_by_where_and_when(record: Path) -> None:
    asked = run("claims", "--type", "controls", "--where", "Saraqib", "--holder", "military source", "--when", "2017-04", "--json")
    assert [claim["type"] for claim in json.loads(asked.stdout)] == ["controls"]
    assert "no claim fits" in run("claims", "--where", "Saraqib", "--when", "2016").stderr


@pytest.mark.parametrize(("option", "asked", "meant"), [("type", "casualty", "casualties"), ("certainty", "likly", "likely")])
def test_what_there_is_none_of_is_refused_with_what_is_written_like_it(record: Path, option: str, asked: str, meant: str) -> None:
    found = run("claims", f"--{option}", asked)
    assert (found.exit_code, found.stdout) == (2, "")
    assert f"did you mean {meant}" in found.stderr


def test_a_day_is_told_with_its_versions_or_written_as_a_page(record: Path) -> None:
    told = run("day", "2017-04-23").stdout
    assert "On this day" in told
    assert "a military source < SANA < Example Wire" in told
    assert run("day", "2017-04-23", "--html", "day.html").exit_code == 0
    assert "Government troops" in Path("day.html").read_text(encoding="utf-8")
    assert "nothing is claimed of this day" in run("day", "2011-01-01").stdout


def test_a_page_of_claims_says_where_the_next_begins(record: Path) -> None:
    found = run("claims", "--limit", "2")
    assert "claims 1–2 of 4; the next: --offset 2" in found.stderr


def test_no_claim_that_fits_is_said() -> None:
    run("add", "town.txt")
    found = run("claims", "--actor", "nobody at all")
    assert (found.exit_code, found.stderr.strip()) == (0, "no claim fits")


def test_show_tells_the_whole_trail(record: Path) -> None:
    name = json.loads(run("claims", "--type", "casualties", "--jsonl").stdout)["id"]
    run("decide", name[:8], "wrong", "--by", "anna", "--reason", "an older count")
    shown = " ".join(run("show", name[:8]).stdout.split())
    for words in (
        name,
        "casualties: killed, at least 70",
        "⟦The rebels, also known as the Northern Front, may have lost at least 70 fighters there⟧, Reuters reported.",
        "Reuters says · named outlet",
        "passed on by Example Wire",
        "published 24 April 2017 (given, stated)",
        "which of two places is meant",
        "wrong: an older count (anna",
        "by claims 1",
    ):
        assert words in shown


def test_show_tells_programs_the_same(record: Path) -> None:
    name = json.loads(run("claims", "--type", "casualties", "--jsonl").stdout)["id"]
    plain = json.loads(run("show", name, "--json").stdout)
    assert plain["id"] == name
    assert [hand["words"] for hand in plain["hands"]] == ["Reuters", "Example Wire"]
    assert plain["made_by"] == {"parse": "by hand", "claims": "1"}


def test_a_decision_is_noted_and_withdrawn(record: Path) -> None:
    name = json.loads(run("claims", "--type", "same_as", "--jsonl").stdout)["id"]
    assert "decision 1 noted" in run("decide", name, "right", "--by", "anna").stdout
    assert "withdrawn" in run("decide", "--withdraw", "1").stdout
    assert run("decide", "--withdraw", "1").exit_code == 2
    assert "withdrawn" in run("show", name).stdout


def test_whoever_stops_reading_the_output_gets_no_complaint() -> None:
    command = f"{sys.executable} -m dateline read two.jsonl two.jsonl --jsonl"
    done = program("bash", "-c", f"set -o pipefail; {command} | head -c 10")
    assert (done.returncode, done.stderr) == (0, "")
