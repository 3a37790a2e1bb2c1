"""The first thing a user does."""

import re
import shlex
from pathlib import Path

import pytest
from click.testing import CliRunner

from dateline.cli.main import main


@pytest.fixture(autouse=True)
def _in_a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def test_the_demo_reads_every_sample_and_says_what_to_try_next() -> None:
    found = CliRunner().invoke(main, ["demo", "--record", "demo.db"])
    assert found.exit_code == 0, found.output
    assert "kept in demo.db" in found.stdout
    assert "Palmyra, taken for the fourth time" in found.stdout


def test_what_the_demo_says_to_try_next_can_be_tried(monkeypatch: pytest.MonkeyPatch) -> None:
    # The workbench would be served until somebody stops it.
    monkeypatch.setattr("dateline.web.serving.serve", lambda *_, **__: None)
    monkeypatch.setattr("dateline.cli.serve._open_browser", lambda *_: None)
    shown = CliRunner().invoke(main, ["demo", "--record", "demo.db"]).stdout
    commands = [line.strip() for line in shown.split("Try next")[1].splitlines() if line.strip().startswith("dateline ")]
    ours = [shlex.split(command)[1:] for command in commands if "*" not in command and "FILE" not in command]
    assert ours
    for words in ours:
        assert CliRunner().invoke(main, words).exit_code == 0


def test_the_demo_that_watches_shows_arrivals_a_change_clutter_and_who_copied() -> None:
    found = CliRunner().invoke(main, ["demo", "--watch", "--record", "demo.db"])
    assert found.exit_code == 0, found.output
    watched, proved = found.stdout.split("The evidence,")
    first, second = watched.split("Round 2")
    assert (first.count("  listed "), first.count("  new  "), second.count("  clutter "), second.count("  changed ")) == (2, 2, 1, 1)
    assert "+ … hotel in Mogadishu on Saturday, killing at least [276 people, the information minister] said." in second
    assert "claim vanished: The Islamist group al-Shabab" in second
    assert "The server answered 6 × 200, 2 × 304, 1 × 404" in second
    assert "The Coastal Courier took it from Northern Wire: two outlets, one source" in second
    whole, tampered = proved.split("A copy in which one byte")
    assert "what it was" in whole
    assert "NOT what it was" not in whole
    assert re.search(
        r"NOT what it was\n    byte [\d,]+ of \S+ \(byte [\d,]+ of the file\) is 0x[0-9a-f]{2} and was 0x[0-9a-f]{2}", tampered
    )
    assert all(len(page.splitlines()) <= 40 for page in (watched, proved))
