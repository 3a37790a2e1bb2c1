"""The terminal's side of watching: lines, JSON, exit codes, and an end when somebody says stop."""

import json
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from dateline.cli.main import main
from desk.watching.newsroom import article, rss
from intake.web.serving import Page, Site, site


@pytest.fixture(autouse=True)
def _in_a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "dateline.toml").write_text("[intake]\nallow_private_addresses = true\ngap_s = 0.0\n")


@pytest.fixture
def wire() -> Iterator[Site]:
    with site() as served:
        served.pages["/rss"] = Page(rss(served.url, ["/a"]), headers={"Content-Type": "application/rss+xml"})
        served.pages["/a"] = Page(article().encode(), headers={"Content-Type": "text/html"})
        yield served


def run(*words: str) -> Result:
    return CliRunner().invoke(main, list(words))


def again(served: Site, text: str) -> Result:
    """The page as it stands now, looked at at once."""
    served.pages["/a"] = Page(text.encode(), headers={"Content-Type": "text/html"})
    return run("watch", f"{served.url}/a", "--once", "--json")


def plan(*lines: str) -> str:
    Path("desk.toml").write_text("\n".join(("[[source]]", *lines)))
    return "desk.toml"


def test_each_arrival_is_a_line(wire: Site) -> None:
    found = run("watch", plan(f'url = "{wire.url}/rss"', 'outlet = "Northern Wire"'), "--once")
    assert found.exit_code == 0, found.output
    listed, new = found.stdout.splitlines()
    assert listed.endswith(f"listed   {wire.url}/rss: 1 page, 1 new")
    assert "new      Northern Wire: Strike on market kills civilians (" in new
    assert " claims) · " in new


def test_a_second_round_with_nothing_due_says_nothing_and_is_fine(wire: Site) -> None:
    run("watch", f"{wire.url}/rss", "--once", "--keep-only")
    found = run("watch", f"{wire.url}/rss", "--once")
    assert (found.exit_code, found.stdout) == (0, "")


def test_what_is_only_kept_is_read_by_another_call(wire: Site) -> None:
    assert "(not read yet)" in run("watch", f"{wire.url}/rss", "--once", "--keep-only").stdout
    assert run("watch", "--read-kept").stdout == "1 report read that was only kept\n"
    assert run("watch", "--read-kept").stdout == "0 reports read that were only kept\n"
    assert run("claims").stdout.strip()


def test_programs_get_an_object_a_line_and_of_a_change_what_did(wire: Site) -> None:
    (first,) = map(json.loads, again(wire, article("12")).stdout.splitlines())
    assert (first["news"], first["before"], first["compared"]) == ("new", None, None)
    run("watch", "http://127.0.0.1:9/", "--once")  # another plan in between: what is known of the page stays
    from dateline import Desk

    with Desk("dateline.db") as desk:
        desk._store._connection.execute("UPDATE watched_sources SET due_at = entered_at")  # type: ignore[attr-defined]
    (second,) = map(json.loads, again(wire, article("31")).stdout.splitlines())
    assert (second["news"], second["before"]) == ("changed", first["report"])
    assert [one["words"].strip() for one in second["compared"]["passages"]] == ["12", "31"]
    assert {one["change"] for one in second["compared"]["claims"]} == {"changed"}
    told = run("versions", f"{wire.url}/a")
    assert told.stdout.startswith("1. Strike on market kills civilians · ")
    changed = [line for line in told.stdout.splitlines() if line.startswith(("  - ", "  + "))]
    assert ["At least [12] people were killed" in changed[0], "At least [31] people were killed" in changed[1]] == [True, True]
    assert "claim changed: casualties: killed" in told.stdout
    assert "\n2. Strike on market" in told.stdout
    assert run("versions", second["report"]).stdout == told.stdout
    plain = json.loads(run("versions", second["report"], "--json").stdout)
    assert [one["id"] for one in plain["versions"]] == [first["report"], second["report"]]
    assert len(plain["changes"]) == 1


def test_status_says_where_every_source_stands(wire: Site) -> None:
    run("watch", f"{wire.url}/rss", f"{wire.url}/missing", "--once", "--keep-only")
    found = run("watch", "--status").stdout.splitlines()
    assert found[0] == f"{wire.url}/rss"
    assert found[1].startswith("    feed · had ")
    assert found[1].endswith("every 15m · pages 1, of them not fetched yet 0")
    assert found[-1].startswith("    failures in a row 1: the server answered 404 Not Found")
    plain = [json.loads(line) for line in run("watch", "--status", "--json").stdout.splitlines()]
    assert [(one["kind"], one["every_s"], one["failures"]) for one in plain] == [("feed", 900.0, 0), (None, 900.0, 1)]


def test_a_failure_is_told_and_is_the_exit_code(wire: Site) -> None:
    found = run("watch", f"{wire.url}/missing", "--once")
    assert found.exit_code == 1
    assert f"failed   {wire.url}/missing: the server answered 404 Not Found" in found.stdout


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["watch"], "name what to watch: a file with sources, or an address"),
        (["watch", "ftp://wire.example/"], "is no http or https address"),
        (["watch", "nowhere.toml"], "nowhere.toml: No such file or directory"),
        (["watch", "https://wire.example/", "--for", "long"], "'long' is no length of time; write 30m, 6h or 7d"),
        (["watch", "--status"], "there is no record at dateline.db"),
    ],
)
def test_wrong_use_is_exit_code_2_and_says_what_to_do(words: list[str], says: str) -> None:
    found = run(*words)
    assert (found.exit_code, says in found.output) == (2, True), found.output


def test_versions_of_what_is_not_there(wire: Site) -> None:
    again(wire, article())
    assert "no report of the page 'https://wire.example/x'" in run("versions", "https://wire.example/x").output
    assert "one version is known; a page is looked at again by: dateline watch" in run("versions", f"{wire.url}/a").output


def test_nothing_in_a_title_commands_the_terminal(wire: Site) -> None:
    evil = "Strike\x1b]0;owned\x07 on\x1b[2J market \u202ekills"
    wire.pages["/a"] = Page(article(headline=evil).encode(), headers={"Content-Type": "text/html; charset=utf-8"})
    found = run("watch", f"{wire.url}/a", "--once", "--keep-only").stdout + run("versions", f"{wire.url}/a").stdout
    assert "Strike" in found
    assert not set("\x1b\x07\u202e") & set(found)


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_ends_it_cleanly(wire: Site, number: signal.Signals) -> None:
    words = [sys.executable, "-m", "dateline", "watch", f"{wire.url}/rss", "--keep-only"]
    with subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as running:
        assert running.stdout is not None
        while "  new  " not in (told := running.stdout.readline()):
            assert told, running.stderr and running.stderr.read()
        running.send_signal(number)
        _, complaint = running.communicate(timeout=60)
    assert (running.returncode, complaint) == (0, "stopped; everything told is kept, and the next watch goes on from here\n")
    assert run("watch", f"{wire.url}/rss", "--once").exit_code == 0
