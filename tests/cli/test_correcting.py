"""`dateline decide` corrects what was read, `show` and `claims` tell both, as a user types them."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from dateline.cli.main import main
from dateline.store import SqlStore, claim_ids
from factories import TOWN, made_by_hand

NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)
READING = made_by_hand(name="town")
CLAIM = claim_ids(READING)[0]
REBELS = f"{TOWN.index('The rebels')}-{TOWN.index('The rebels') + 10}"


@pytest.fixture(autouse=True)
def record(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with SqlStore(tmp_path / "dateline.db") as store:
        store.keep(READING.report, READING, at=NOW)


def run(*words: str) -> Result:
    return CliRunner().invoke(main, words)


def test_a_correction_is_told_beside_what_was_read() -> None:
    noted = run("decide", CLAIM, "--role", f"agent={REBELS}", "--polarity", "denied", "--reason", "read again", "--by", "anna")
    assert noted.stdout.count("noted") == 2, noted.stderr
    shown = run("show", CLAIM).stdout
    assert "role agent: The rebels [the Northern Front]  was Government troops" in " ".join(shown.split(" "))
    assert "by anna on" in shown
    assert "read again (decision 1)" in shown
    assert "corrected" in run("claims", "--type", "controls").stdout


def test_programs_get_both() -> None:
    run("decide", CLAIM, "--polarity", "denied", "--reason", "read again")
    for told in (json.loads(run("show", CLAIM, "--json").stdout), json.loads(run("claims", "--jsonl").stdout.splitlines()[0])):
        assert (told["polarity"], told["as_read"]["polarity"]) == ("denied", "affirmed")
        assert told["corrections"][0]["reason"] == "read again"


def test_withdrawn_nothing_is_told_of_it() -> None:
    before = run("show", CLAIM).stdout
    run("decide", CLAIM, "--polarity", "denied", "--reason", "read again")
    assert run("decide", "--withdraw", "1").exit_code == 0
    assert run("show", CLAIM).stdout == before


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ((CLAIM, "--polarity", "denied"), "needs a reason"),
        ((CLAIM, "right", "--polarity", "denied", "--reason", "x"), "its own verdict"),
        (("--polarity", "denied", "--reason", "x"), "of one claim"),
        ((CLAIM, "--role", "weapon=0-5", "--reason", "x"), "no role of controls 'weapon'"),
    ],
)
def test_what_cannot_be_noted_is_refused(words: tuple[str, ...], told: str) -> None:
    refused = run("decide", *words)
    assert refused.exit_code == 2
    assert told in refused.stderr
