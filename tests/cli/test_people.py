"""`dateline who`, `actors`, `actor`, `register`, and decisions about actors, as a user types them."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from dateline.cli.main import main
from dateline.model import Reading
from dateline.store import SqlStore
from factories import made_by_hand, mention, report

NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)
REGISTER = Path(__file__).parents[1] / "desk" / "register.toml"
OLD, NEW = "Banner of the Zarqun Hills", "Front of the Two Kebar Rivers"
LISTS = "Ministry of Lists"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder whose settings name a register of groups that never were."""
    monkeypatch.chdir(tmp_path)
    Path("dateline.toml").write_text(f"[actors]\nregister = [{json.dumps(str(REGISTER))}]\n", encoding="utf-8")
    return tmp_path


@pytest.fixture
def record(folder: Path) -> Path:
    text = f"{OLD} was seen."
    seen = Reading(report=report(text, published="2016-05-01"), mentions=(mention(text, OLD, chain="k1"),))
    with SqlStore(folder / "dateline.db") as store:
        for reading in (made_by_hand(), seen):
            store.keep(reading.report, reading, at=NOW)
    return folder / "dateline.db"


def run(*words: str) -> Result:
    return CliRunner().invoke(main, words)


def test_without_a_record_the_register_alone_answers() -> None:
    found = run("who", OLD, "--on", "2016-11-14", "--according-to", LISTS)
    assert found.exit_code == 0, found.stderr
    assert "[hill-brigade]" in found.stdout
    assert "[river-front]" in found.stdout.split("because")[0]
    assert "listed as another name" in found.stdout.split("because")[1]
    assert not Path("dateline.db").exists(), "asking makes no record"


def test_on_the_day_before_the_list_says_nothing_of_it_yet() -> None:
    found = run("who", OLD, "--on", "2016-11-13", "--according-to", LISTS)
    assert "[river-front]" not in found.stdout.split("also said")[0]


def test_what_is_not_settled_says_what_would_decide() -> None:
    found = run("who", "Guards of the Dawnlight")
    assert "guards-of-dawn-north" in found.stdout
    assert "would tell" in found.stdout


def test_an_answer_for_programs_is_one_line_of_json() -> None:
    found = run("who", OLD, "--on", "2016-11-14", "--according-to", LISTS, "--jsonl")
    told = json.loads(found.stdout)
    assert {key: told["view"][key] for key in ("trust", "known", "true", "decisions")} == {
        "trust": [LISTS],
        "known": None,
        "true": "2016-11-14",
        "decisions": True,
    }
    assert told["because"][0]["said"]["earliest"] == "2016-11-14"
    assert set(told["actor"]["handles"]) == {"hill-brigade", "river-front"}


def test_a_record_that_is_named_and_not_there_is_an_error() -> None:
    found = run("who", OLD, "--record", "none.db")
    assert found.exit_code == 2
    assert "there is no record at none.db" in found.stderr


def test_actors_are_listed_with_names_and_days(record: Path) -> None:
    found = run("actors", "--kind", "group")
    assert found.exit_code == 0, found.stderr
    assert f"names          {OLD} ×1" in found.stdout
    assert "1 May 2016" in found.stdout
    assert "the Northern Front" in found.stdout
    assert [json.loads(line)["reports"] for line in run("actors", "--kind", "group", "--jsonl").stdout.splitlines()] == [1, 1]


def test_an_actor_is_told_with_names_life_positions_and_disputes(record: Path) -> None:
    told = run("actor", "zarqun banner").stdout
    for part in (
        f"{OLD} ×1 in Example Wire",
        "Young Zarqun",
        "took the name",
        "Who says who it is",
        "Orontes Institute",
        "Disputed",
        "settled by",
    ):
        assert part in told, part


def test_an_actor_is_drawn_and_made_a_page(record: Path) -> None:
    assert run("actor", OLD, "--svg", "a.svg", "--html", "a.html").exit_code == 0
    assert Path("a.svg").read_text(encoding="utf-8").startswith("<svg")
    assert "Who says who it is" in Path("a.html").read_text(encoding="utf-8")


def test_a_name_of_several_is_refused_with_their_handles() -> None:
    found = run("actor", "Guards of the Dawnlight")
    assert found.exit_code == 2
    assert "[guards-of-dawn-south]" in found.stderr


def test_what_rests_on_a_word_is_told_and_nothing_changes(record: Path) -> None:
    found = run("actors", "--without", LISTS, "--according-to", LISTS)
    assert "1 claim on this word" in found.stdout
    assert OLD in found.stdout or NEW in found.stdout


def test_two_actors_are_decided_one_and_the_decision_withdrawn(record: Path) -> None:
    assert "decision 1 noted" in run("decide", "--same", "plain-league", OLD, "--by", "anna", "--reason", "one flag").stdout
    assert "plain-league" in run("who", OLD).stdout
    assert "decision 1 withdrawn" in run("decide", "--withdraw", "1").stdout
    assert "plain-league" not in run("who", OLD).stdout


@pytest.mark.parametrize("kind", ["different", "unsure"])
def test_two_actors_are_kept_apart_or_left_open(record: Path, kind: str) -> None:
    assert run("decide", f"--{kind}", OLD, NEW, "--by", "anna").exit_code == 0
    told = json.loads(run("who", OLD, "--jsonl").stdout)
    assert told["actor"]["handles"] == ["hill-brigade"]


def test_a_label_is_decided(record: Path) -> None:
    run("decide", "--label", OLD, "The Hillmen", "--by", "anna")
    assert "The Hillmen" in run("actors").stdout


@pytest.mark.parametrize(
    "words",
    [("--same", OLD, NEW, "--different", OLD, NEW), ("c1", "right", "--same", OLD, NEW), ("--same", OLD, NEW, "--withdraw", "1"), ()],
)
def test_a_decision_is_one_thing_at_a_time(record: Path, words: tuple[str, ...]) -> None:
    assert run("decide", *words).exit_code == 2


def test_claims_are_asked_for_by_all_names_of_an_actor(record: Path) -> None:
    found = run("claims", "--who", "the Northern Front", "--jsonl")
    assert found.stderr == "asked for: the Northern Front\n"
    assert {json.loads(line)["type"] for line in found.stdout.splitlines()} == {"same_as", "casualties"}
    assert run("claims", "--who", NEW).exit_code == 2, "the record names it nowhere"


def test_a_register_file_is_checked_with_its_faults_named(folder: Path) -> None:
    assert run("register", str(REGISTER)).exit_code == 0
    broken = REGISTER.read_text(encoding="utf-8").replace('type = "broke_with"', 'type = "broke_up"')
    Path("mine.toml").write_text(broken, encoding="utf-8")
    found = run("register", "mine.toml")
    assert found.exit_code != 0
    assert "mine.toml, entry 'river-front': unknown type 'broke_up'" in found.stderr
