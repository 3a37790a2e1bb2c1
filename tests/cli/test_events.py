"""`dateline events`, `event`, `disputes`, `asof`, `grade`, and decisions about events, as a user types them."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from dateline.cli.main import main
from dateline.store import SqlStore
from samples import sample_reading

NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)
TOLD = ("khan-shaykhun-2017", "khan-shaykhun-2017-observatory", "convoy-2016", "convoy-2016-courier", "shayrat-2017-barada")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    path = tmp_path_factory.mktemp("record") / "dateline.db"
    with SqlStore(path) as store:
        for name in TOLD:
            reading = sample_reading(name)
            store.keep(reading.report, reading, at=NOW)
    assert run("events", "--record", str(path)).exit_code == 0
    return path.read_bytes()


@pytest.fixture(autouse=True)
def record(made: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "dateline.db"
    path.write_bytes(made)
    return path


def run(*words: str) -> Result:
    return CliRunner().invoke(main, words)


def listed(*words: str) -> list[dict[str, object]]:
    found = run("events", *words, "--jsonl")
    assert found.exit_code == 0, found.stderr
    return [json.loads(line) for line in found.stdout.splitlines()]


def gas_attack() -> str:
    """The id of the event of 4 April 2017 in Khan Shaykhun that most reports tell."""
    events = listed("--where", "Khan Shaykhun", "--when", "2017-04-04")
    return str(max(events, key=lambda event: len(event["reports"]))["id"])  # type: ignore[arg-type]


def test_an_event_of_several_reports_says_on_how_many_roots_it_stands() -> None:
    found = run("events", "--several", "--where", "Khan Shaykhun")
    assert found.exit_code == 0, found.stderr
    assert "reports" in found.stdout
    assert "root" in found.stdout


def test_one_event_tells_what_is_agreed_and_its_reports() -> None:
    shown = run("event", gas_attack()[:10]).stdout
    assert "4 April 2017" in shown
    assert "Northern Wire" in shown.split("Reports")[1]


def test_an_event_may_be_asked_for_by_a_claim_of_it() -> None:
    told = json.loads(run("event", gas_attack(), "--json").stdout)
    claim = told["accounts"][0]["sayings"][0]["claim"]
    assert json.loads(run("event", claim, "--json").stdout)["id"] == told["id"]


def test_nothing_was_known_before_it_was_published() -> None:
    assert "nothing was known" in run("asof", "2016-09-19").stderr
    then = run("asof", "2017-04-05", "--where", "Khan Shaykhun", "--several").stdout
    assert then == run("asof", "2017-04-05", "--where", "Khan Shaykhun", "--several").stdout


def test_as_of_a_day_tells_what_came_since() -> None:
    assert "since then" in run("asof", "2017-04-04", "--where", "Khan Shaykhun").stdout


def test_by_capture_nothing_was_known_before_this_record_had_it() -> None:
    assert "nothing was known" in run("asof", "2017-04-05", "--by", "captured").stderr
    assert run("asof", str(NOW.date()), "--by", "captured", "--limit", "1").stdout


def test_according_to_one_holder_only_what_it_says_is_told() -> None:
    for event in listed("--according-to", "Harbour Observatory"):
        for account in event["accounts"]:  # type: ignore[attr-defined]
            for saying in account["sayings"]:
                assert any(
                    "harbour observatory" in str(voice).casefold() or "observatory" in str(voice).casefold() for voice in saying["voices"]
                )


def test_a_wire_and_the_paper_that_prints_it_are_one_root() -> None:
    events = [event for event in listed("--several") if set(event["reports"]) == {"convoy-2016", "convoy-2016-courier"}]  # type: ignore[call-overload]
    assert events
    assert all(event["copies"] == 1 for event in events)
    assert any(event["most_roots"] == 1 for event in events)


def test_a_grade_is_noted_with_a_name_and_shown_and_withdrawn() -> None:
    event = gas_attack()
    assert run("grade", "Northern Wire", "B", "--by", "Ada", "--reason", "mostly right before").exit_code == 0
    assert "Ada" in run("event", event).stdout
    assert run("decide", "--withdraw", "1").exit_code == 0
    assert "Ada" not in run("event", event).stdout


@pytest.mark.parametrize(("what", "grade"), [("Northern Wire", "G"), ("Northern Wire", "excellent")])
def test_a_grade_that_is_none_is_refused_with_what_there_is(what: str, grade: str) -> None:
    found = run("grade", what, grade)
    assert found.exit_code == 2
    assert "usually reliable" in found.stderr


def test_two_events_are_joined_and_parted_again() -> None:
    one, other = gas_attack(), str(listed("--where", "Aleppo")[0]["id"])
    assert run("decide", "--one", one, other, "--by", "Ada").exit_code == 0
    joined = json.loads(run("event", one, "--json").stdout)
    assert {"khan-shaykhun-2017", "convoy-2016"} <= set(joined["reports"])
    refused = run("decide", "--two", one, other, "--by", "Ada")
    assert refused.exit_code == 2
    assert "withdraw it first" in refused.stderr
    run("decide", "--withdraw", "1")
    assert "convoy-2016" not in json.loads(run("event", one, "--json").stdout)["reports"]


def test_a_joined_event_is_found_by_conditions_that_different_accounts_meet() -> None:
    one, other = gas_attack(), str(listed("--where", "Aleppo")[0]["id"])
    run("decide", "--one", one, other)
    joined = json.loads(run("event", one, "--json").stdout)["id"]
    assert joined in {event["id"] for event in listed('place:Aleppo place:"Khan"', "--several")} | {
        event["id"] for event in listed("--where", "Aleppo", "--when", "2017-04-04")
    }


def test_a_report_left_out_counts_in_no_event() -> None:
    event = gas_attack()
    assert run("decide", "--leave-out", "khan-shaykhun-2017-observatory").exit_code == 0
    assert "khan-shaykhun-2017-observatory" not in json.loads(run("event", event, "--json").stdout)["reports"]
    assert run("decide", "--leave-out", "no-such-report").exit_code == 2


def test_what_was_known_before_a_report_was_left_out_is_still_told() -> None:
    before = run("asof", "2017-04-05", "--where", "Khan Shaykhun").stdout
    for report in TOLD:
        run("decide", "--leave-out", report)
    after = run("asof", "2017-04-05", "--where", "Khan Shaykhun")
    assert after.exit_code == 0, after.stderr
    assert [line for line in before.splitlines() if "event " in line] == [line for line in after.stdout.splitlines() if "event " in line]


def test_what_is_not_there_is_refused() -> None:
    assert run("event", "ffffffffffff").exit_code == 2
    assert run("event", "").exit_code == 2


def test_why_two_accounts_are_one_event_can_be_asked() -> None:
    assert "~" in run("event", gas_attack(), "--why").stdout
