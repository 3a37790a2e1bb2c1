"""Whatever a page puts into its headline, outlet, byline or address, no printer hands a command to the terminal or lets it forge a line."""

import re
from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner

from dateline.cli.main import main
from dateline.desk import Desk

NOW = datetime(2026, 11, 26, 12, tzinfo=UTC)
COMMANDS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069]")
ESC, BEL, OSC, CSI, RLO = "\x1b[31m", "\x07", "\x1b]8;;https://evil.example\x1b\\", "\x9b2J", "\u202e"
FORGED = "dateline: everything is as it was"
LINE = (
    '{{"id": "{id}", "outlet": "Wi{bad}re", "headline": "Twelve{bad} dead\\n{forged}", "byline": "A.{bad} Writer\\n{forged}",'
    ' "url": "https://news.example/{bad}a", "published": "2017-04-24",'
    ' "text": "Twelve{bad} dead\\n\\nRebels{bad} shelled the town of Kob{bad}ani on Sunday and killed {n} people, said Tarik{bad} Examplov,'
    ' a doctor. The Ex{bad}ample Army denied the claim. The Liberation{bad} Front joined the Ex{bad}ample Alliance."}}\n'
)


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("hostile")
    bad = "".join(f"\\u{ord(sign):04x}" for sign in ESC + BEL + OSC + CSI + RLO)
    lines = (LINE.format(id=f"r{n}", bad=bad, forged=FORGED, n=n) for n in (12, 14))
    (folder / "hostile.jsonl").write_text("".join(lines))
    with Desk(folder / "r.db", clock=lambda: NOW) as desk:
        list(desk.add(folder / "hostile.jsonl"))
        claim = desk.find()[0].id
        desk.decide(claim, f"ri{ESC}ght\n{FORGED}", by=f"me{BEL}\n{FORGED}", reason=f"so{RLO}\n{FORGED}")
        desk.withhold("r12", words=["Rebels"], by=f"me{BEL}\n{FORGED}", reason=f"so{ESC}\n{FORGED}")
        desk.corroborate()
    return folder


def printed(record: Path, *words: str, stored: bool = True) -> str:
    done = CliRunner().invoke(main, [*words, *(["--record", str(record / "r.db")] if stored else [])])
    assert done.exception is None or isinstance(done.exception, SystemExit), done.exception
    return done.output


@pytest.mark.parametrize(
    "words",
    [
        ["claims"],
        ["claims", "--who", "Example Army"],
        ["events"],
        ["events", "--several"],
        ["disputes"],
        ["asof", "2017-05-01"],
        ["day", "2017-04-23"],
        ["actors"],
        ["actors", "--without", "Wire"],
        ["redact", "--list"],
        ["log"],
        ["verify"],
        ["redact", "r12", "--words", f"Tarik{ESC}", "--reason", "x"],
        ["claims", "--report", f"no{ESC}ne"],
        ["show", f"no{ESC}ne"],
        ["event", f"no{BEL}ne"],
        ["actor", f"no{ESC}body"],
        ["who", f"no{ESC}body"],
    ],
)
def test_no_printer_of_the_record_hands_a_command_on(record: Path, words: list[str]) -> None:
    _harmless(printed(record, *words))


def test_nor_do_those_that_show_one_thing(record: Path) -> None:
    with Desk(record / "r.db") as desk:
        claims = [one.id for one in desk.find()]
        events = [one.id for one in desk.events()]
        handles = [one.actor.handles[0] for one in desk.actors()]
    assert claims
    assert handles
    for one in claims:
        _harmless(printed(record, "show", one))
    for one in events:
        _harmless(printed(record, "event", one))
        _harmless(printed(record, "event", one, "--why"))
    for one in handles:
        _harmless(printed(record, "actor", one))
        _harmless(printed(record, "who", one))


@pytest.mark.parametrize("command", ["read", "times", "places"])
def test_nor_do_those_that_only_read(record: Path, command: str) -> None:
    _harmless(printed(record, command, str(record / "hostile.jsonl"), stored=False))


@pytest.mark.parametrize("command", ["read", "add"])
def test_nor_do_words_about_a_file_that_cannot_be_read(record: Path, tmp_path: Path, command: str) -> None:
    name = tmp_path / f"a{ESC}{BEL}{RLO}\n{FORGED}.txt"
    name.write_bytes(b"\x00\x01")
    stored = ["--record", str(tmp_path / "r.db")] if command == "add" else []
    _harmless(printed(record, command, str(name), *stored, stored=False))
    _harmless(printed(record, command, f"none{ESC}\n{FORGED}", *stored, stored=False))


def _harmless(told: str) -> None:
    found = COMMANDS.search(told)
    assert found is None, repr(told[max(0, found.start() - 60) : found.end() + 20])
    assert not any(line.strip().startswith(FORGED) for line in told.splitlines()), told
