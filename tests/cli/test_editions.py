"""What a terminal and a program are told of an agency's versions, and of how sure a day is."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from dateline.cli.main import main
from intake.newsroom.items import item

WORDS = "Rebels said on Sunday that they had taken the town of Saraqib.\n\nThe shelling killed 20 people."
KILLED = '<pubStatus qcode="stat:canceled"/><edNote>KILL: the report was \x9b31mwrong.</edNote>'
PAGE = (
    "<html><body><article><p class='date'>24 April 2017</p><p>Rebels said they had taken the town of Saraqib.</p></article></body></html>"
)


@pytest.fixture
def claim(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A claim of the first version of an item that was taken back a day later."""
    monkeypatch.chdir(tmp_path)
    first = item(f'<inlineData contenttype="text/plain">{WORDS}</inlineData>', item_meta="<embargoed>2016-04-03T20:00:00Z</embargoed>")
    Path("1.xml").write_text(first, encoding="utf-8")
    Path("2.xml").write_text(item("", version=2, item_meta=KILLED, sent="2016-04-04T09:00:00Z", meta=""), encoding="utf-8")
    assert CliRunner().invoke(main, ["add", "1.xml", "2.xml"]).exit_code == 0
    listed = CliRunner().invoke(main, ["claims", "--type", "casualties", "--jsonl"]).stdout
    return str(json.loads(listed.splitlines()[0])["id"])


def test_show_tells_that_the_agency_took_the_report_back(claim: str) -> None:
    shown = " ".join(CliRunner().invoke(main, ["show", claim]).stdout.split())
    for words in (
        "published 3 April 2016 (newsml-g2 versionCreated, stated)",
        "edition version 1, 1 of 2 in the record",
        "withdrawn by the agency on 4 April 2016, 09:00 UTC: version 2 · canceled · KILL: the report was",
        "embargoed until 3 April 2016, 20:00 UTC",
        "written in Qalat",
    ):
        assert words in shown
    assert "\x9b" not in shown, "an agency's note commands no terminal"


def test_show_tells_programs_the_same(claim: str) -> None:
    plain = json.loads(CliRunner().invoke(main, ["show", claim, "--json"]).stdout)
    assert (plain["report"]["published"]["how"], plain["report"]["published"]["sure"]) == ("newsml-g2 versionCreated", "stated")
    told = plain["edition"]
    assert (told["number"], told["of"], told["edition"]["embargoed"]) == (1, 2, "2016-04-03T20:00:00+00:00")
    assert (told["withdrawn"]["standing"], told["withdrawn"]["version"]) == ("canceled", "2")


def test_read_tells_how_sure_a_day_is_where_nobody_stated_it(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(PAGE, encoding="utf-8")
    (tmp_path / "b.html").write_text(PAGE.replace("class='date'", "").replace("24 April 2017", "x"), encoding="utf-8")
    table = CliRunner().invoke(main, ["read", str(tmp_path / "a.html")]).stdout
    assert "24 April 2017 (inferred)" in table
    line = json.loads(CliRunner().invoke(main, ["read", "--jsonl", str(tmp_path / "a.html")]).stdout)
    assert (line["report"]["published"]["how"], line["report"]["published"]["sure"]) == ("printed on the page", "inferred")
    undated = json.loads(CliRunner().invoke(main, ["read", "--jsonl", str(tmp_path / "b.html")]).stdout)
    assert undated["report"]["published"] is None
