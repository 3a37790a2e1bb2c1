"""Evidence that goes out holds what was asked for, with the log; taken in again it gives the same captures and the same reports."""

import json
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner

from dateline.cli.main import main
from dateline.desk import Desk
from dateline.desk.evidence.chosen import Wanted
from dateline.errors import BadQuery, CannotWrite, NotFound
from dateline.model import Capture, digest_of
from dateline.model.act import digest_of_line
from dateline.model.evidence import decision_line
from dateline.model.written import written
from intake.warc.archives import Archive

NOW = datetime(2026, 11, 26, 12, tzinfo=UTC)
PAGE = """<!doctype html><html><head><title>{head}</title><meta property="article:published_time" content="{day}">
<meta property="og:site_name" content="Wire"></head><body><article><h1>{head}</h1><p>{body}</p></article></body></html>"""
STORIES = (
    (
        "Rebels shell Kobani",
        "2017-04-24",
        "Rebels shelled the town of Kobani on Sunday and killed 12 people, a doctor said. The army denied it.",
    ),
    (
        "Troops leave Idlib",
        "2017-05-02",
        "Government troops left the city of Idlib on Monday, the Example Observatory said. Nobody could verify it.",
    ),
)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("record")
    archive = Archive()
    for number, (head, day, body) in enumerate(STORIES):
        page = PAGE.format(head=head, day=day, body=body).encode()
        answered = archive.response(f"https://wire.example/{number}", page)
        archive.request(f"https://wire.example/{number}", answered, (("User-Agent", "crawler"),))
    archive.response("https://mirror.example/0", PAGE.format(head=STORIES[0][0], day=STORIES[0][1], body=STORIES[0][2]).encode())
    (folder / "crawl.warc.gz").write_bytes(archive.bytes)
    (folder / "note.txt").write_text("The Example Front said on Sunday that it had taken the town of Saraqib, a claim nobody could verify.")
    with Desk(folder / "r.db", clock=lambda: NOW) as desk:
        list(desk.add_all([folder / "crawl.warc.gz", folder / "note.txt"]))
        desk.decide(desk.find()[0].id, "right", by="me", reason="seen")
    return folder


@pytest.fixture
def desk(made: Path, tmp_path: Path) -> Iterator[Desk]:
    (tmp_path / "r.db").write_bytes((made / "r.db").read_bytes())
    with Desk(tmp_path / "r.db", clock=lambda: NOW) as desk:
        yield desk


def captures(desk: Desk) -> list[Capture]:
    return [replace(one, within=None) for reading in desk.readings() for one in desk.report(reading.report.id).captures]


def lines(path: Path, name: str) -> list[str]:
    with zipfile.ZipFile(path) as package:
        return package.read(f"dateline/{name}.jsonl").decode().splitlines()


def test_taken_in_again_it_gives_the_same_reports_readings_and_captures(desk: Desk, tmp_path: Path) -> None:
    desk.export_evidence(tmp_path / "e.wacz")
    with Desk(tmp_path / "again.db", clock=lambda: datetime(2027, 1, 1, tzinfo=UTC)) as again:
        list(again.add(tmp_path / "e.wacz"))
        assert [written(one) for one in again.readings()] == [written(one) for one in desk.readings()]
        kept = [replace(one, within=None) for one in again._store.every_capture()]
        assert kept == [replace(one, within=None) for one in desk._store.every_capture()]
        assert {one.within for one in again._store.every_capture()} == {f"{tmp_path / 'e.wacz'}!archive/data.warc.gz"}


def test_a_warc_alone_gives_the_same_captures(desk: Desk, tmp_path: Path) -> None:
    desk.export_evidence(tmp_path / "e.warc.gz")
    with Desk(tmp_path / "again.db", clock=lambda: NOW) as again:
        list(again.add(tmp_path / "e.warc.gz"))
        assert [one.digest for one in again._store.every_capture()] == [one.digest for one in desk._store.every_capture()]


def test_it_holds_the_very_lines_of_the_log_and_what_their_digests_are_of(desk: Desk, tmp_path: Path) -> None:
    acts = list(desk.log())
    exported = desk.export_evidence(tmp_path / "e.wacz")
    assert lines(tmp_path / "e.wacz", "acts") == acts
    told = [json.loads(line) for line in acts]
    decided = next(one["what"]["decision"] for one in told if one["did"] == "decided")
    (line,) = lines(tmp_path / "e.wacz", "decisions")
    plain = json.loads(line)
    assert digest_of_line(decision_line(plain["number"], desk.decisions()[0].decision)) == decided
    last = json.loads(list(desk.log())[-1])
    assert (last["did"], last["about"], last["what"]["digest"]) == ("exported", "e.wacz", exported.digest)
    assert exported.digest == digest_of((tmp_path / "e.wacz").read_bytes())


def test_the_same_record_gives_the_same_bytes_whatever_the_clock_says(made: Path, tmp_path: Path) -> None:
    found = set()
    for number in range(2):
        path = tmp_path / f"{number}.db"
        path.write_bytes((made / "r.db").read_bytes())
        with Desk(path, clock=lambda number=number: datetime(2030 + number, 1, 1, tzinfo=UTC)) as desk:  # type: ignore[misc]
            found.add(desk.export_evidence(tmp_path / f"{number}.wacz").digest)
    assert len(found) == 1


def test_only_what_is_asked_for_goes_out(desk: Desk, tmp_path: Path) -> None:
    kobani = next(one.report.id for one in desk.readings() if "Kobani" in one.report.text)
    idlib = next(one.report.id for one in desk.readings() if "Idlib" in one.report.text)
    event = desk.events()[0]
    telling = {account.report for account in event.accounts}
    for wanted, expected in (
        (Wanted(reports=(kobani,)), {kobani}),
        (Wanted(events=(event.id,)), telling),
        (Wanted(where="place:Idlib"), {idlib}),
        (Wanted(reports=(kobani, idlib), known=date(2017, 4, 30)), {kobani}),
        (Wanted(known=date(2016, 1, 1)), set()),
    ):
        desk.export_evidence(tmp_path / "e.wacz", wanted)
        assert {json.loads(line)["report"]["id"] for line in lines(tmp_path / "e.wacz", "reports")} == expected, wanted
        with zipfile.ZipFile(tmp_path / "e.wacz") as package:
            told = json.loads(package.read("datapackage.json"))["dateline"]
            index = package.read("indexes/index.cdxj").decode()
        assert told["whole"] is False
        assert bool(index) == bool(expected)


def test_what_is_not_there_is_refused_and_nothing_is_written(desk: Desk, tmp_path: Path) -> None:
    acts = len(list(desk.log()))
    with pytest.raises(NotFound):
        desk.export_evidence(tmp_path / "e.wacz", Wanted(reports=("none",)))
    with pytest.raises(BadQuery, match=r"as \.wacz"):
        desk.export_evidence(tmp_path / "e.zip")
    with pytest.raises(CannotWrite):
        desk.export_evidence(tmp_path / "none" / "e.wacz")
    assert [one.name for one in tmp_path.iterdir() if ".wacz" in one.name or ".zip" in one.name] == []
    assert len(list(desk.log())) == acts


def test_a_damaged_record_gives_no_evidence_out(desk: Desk, tmp_path: Path) -> None:
    from dateline.errors import CaptureDamaged

    desk._store._connection.execute("DROP TRIGGER bodies_stay")  # type: ignore[attr-defined]
    desk._store._connection.execute("UPDATE bodies SET packed = x'00'")  # type: ignore[attr-defined]
    with pytest.raises(CaptureDamaged):
        desk.export_evidence(tmp_path / "e.wacz")
    assert not (tmp_path / "e.wacz").exists()


def test_the_command_says_what_went_out_and_its_digest(desk: Desk, tmp_path: Path) -> None:
    desk.withhold(next(iter(desk.readings())).report.id, by="me", reason="at risk")
    done = CliRunner().invoke(main, ["export", "evidence", "-o", str(tmp_path / "e.wacz"), "--record", str(tmp_path / "r.db")])
    assert done.exit_code == 0, done.output
    assert "3 reports, " in done.stderr
    assert f"sha256 {digest_of((tmp_path / 'e.wacz').read_bytes())}" in done.stderr
    assert CliRunner().invoke(main, ["export", "evidence", "--record", str(tmp_path / "r.db")]).exit_code == 2
