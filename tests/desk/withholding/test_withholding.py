"""What is withheld is in no export, and every export says that it is; the record keeps all of it."""

import json
import zipfile
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from io import StringIO
from pathlib import Path

import pytest
from click.testing import CliRunner

from dateline.cli.main import main
from dateline.desk import Desk
from dateline.desk.evidence.chosen import Wanted
from dateline.desk.withholding.masking import MASK, masked, pattern_of
from dateline.errors import BadQuery, NotFound
from dateline.export.report.brief import Ask
from dateline.export.report.page import write_report
from dateline.model import Report

NOW = datetime(2026, 11, 26, 12, tzinfo=UTC)
NAME = "Tarik Examplov"
PAGE = """<!doctype html><html><head><title>{head}</title><meta name="author" content="{by}">
<link rel="canonical" href="https://news.example/2017/{slug}"><meta property="article:published_time" content="2017-04-24">
<meta property="og:site_name" content="{outlet}"></head><body><article><h1>{head}</h1>
<p>{body}</p></article></body></html>"""
BODY = (
    "Rebels shelled the town of Kobani on Sunday and killed 12 people, {name}, a doctor at its hospital, said. "
    "A spokesman for the army denied it. “We counted 12 dead,” {name} told the agency by telephone from Kobani."
)
OTHER = "Rebels shelled the town of Kobani on Sunday and killed 14 people, the Example Observatory said. The army denied the claim."


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("record")
    named = PAGE.format(
        head=f"Twelve dead in Kobani, {NAME} says",
        by=NAME,
        slug="twelve-dead-tarik-examplov-says",
        outlet="Wire",
        body=BODY.format(name=NAME),
    )
    other = PAGE.format(head="Fourteen dead in Kobani", by="A. Writer", slug="fourteen-dead", outlet="Post", body=OTHER)
    (folder / "named.html").write_text(named)
    (folder / "other.html").write_text(other)
    with Desk(folder / "r.db", clock=lambda: NOW) as desk:
        assert len(list(desk.add_all([folder / "named.html", folder / "other.html"]))) == 2
    return folder / "r.db"


@pytest.fixture
def desk(record: Path, tmp_path: Path) -> Iterator[Desk]:
    (tmp_path / "r.db").write_bytes(record.read_bytes())
    with Desk(tmp_path / "r.db", clock=lambda: NOW) as desk:
        yield desk


def report_of(desk: Desk, outlet: str) -> Report:
    return next(one.report for one in desk.readings() if one.report.outlet == outlet)


def wacz(desk: Desk, folder: Path) -> str:
    desk.export_evidence(folder / "e.wacz")
    return everything_in(folder / "e.wacz")


def everything_in(path: Path) -> str:
    import gzip

    with zipfile.ZipFile(path) as package:
        members = {name: package.read(name) for name in package.namelist()}
    return "\n".join((gzip.decompress(body) if name.endswith(".gz") else body).decode() for name, body in members.items())


def searchable(desk: Desk, folder: Path) -> str:
    desk.export_evidence(folder / "e.wacz", Wanted(whole_texts=True))
    return everything_in(folder / "e.wacz")


def page(desk: Desk, _: Path) -> str:
    out = StringIO()
    write_report(desk.brief(Ask(whole_texts=True)), out)
    return out.getvalue()


def command(*words: str) -> Callable[[Desk, Path], str]:
    def run(_: Desk, folder: Path) -> str:
        done = CliRunner().invoke(main, [*words, "--record", str(folder / "r.db")])
        assert done.exit_code == 0, done.output
        return done.stdout

    return run


def decisions(desk: Desk, _: Path) -> str:
    from dateline.desk.decisions.written import as_csv, as_jsonl

    return "".join(as_csv(desk.decisions())) + "".join(as_jsonl(desk.decisions()))


def event(desk: Desk, folder: Path) -> str:
    names = [one.id for one in desk.events()]
    return "".join(CliRunner().invoke(main, ["event", one, "--json", "--record", str(folder / "r.db")]).stdout for one in names)


def written(*words: str) -> Callable[[Desk, Path], str]:
    def run(desk: Desk, folder: Path) -> str:
        command(*words, str(folder / "page.html"))(desk, folder)
        return (folder / "page.html").read_text()

    return run


def show(desk: Desk, folder: Path) -> str:
    names = [one.id for one in desk.find()]
    return "".join(CliRunner().invoke(main, ["show", one, "--json", "--record", str(folder / "r.db")]).stdout for one in names)


def actor(desk: Desk, folder: Path) -> str:
    with desk.for_others():  # else the question itself would be told again
        names = [handle for one in desk.actors() for handle in one.actor.handles]
    asked = [["actor", one, "--jsonl"] for one in names] + [["who", one, "--jsonl"] for one in names]
    return "".join(CliRunner().invoke(main, [*words, "--record", str(folder / "r.db")]).stdout for words in asked)


EXITS: dict[str, Callable[[Desk, Path], str]] = {
    "evidence": wacz,
    "evidence with texts": searchable,
    "report page": page,
    "claims as JSON": command("claims", "--json"),
    "claims as CSV": command("claims", "--csv"),
    "claims as JSONL": command("claims", "--jsonl"),
    "events as JSONL": command("events", "--jsonl"),
    "events as JSON": command("events", "--json"),
    "event": event,
    "disputes": command("disputes", "--json"),
    "decisions": decisions,
    "show": show,
    "day": written("day", "2017-04-23", "--html"),
    "actors": command("actors", "--jsonl"),
    "actor and who": actor,
    "as of": command("asof", "2017-05-01", "--jsonl"),
}


@pytest.mark.parametrize("exit_", [name for name in EXITS if name not in {"disputes", "decisions", "as of"}])
def test_without_withholding_the_words_go_out(desk: Desk, tmp_path: Path, exit_: str) -> None:
    """Else the tests below could not fail."""
    assert NAME.lower() in EXITS[exit_](desk, tmp_path).lower()


@pytest.mark.parametrize("exit_", EXITS)
def test_withheld_words_are_in_no_export(desk: Desk, tmp_path: Path, exit_: str) -> None:
    report = report_of(desk, "Wire")
    desk.decide(desk.find()[0].id, "right", by="me", reason=f"I asked {NAME}")
    desk.withhold(report.id, words=[NAME], by="me", reason="at risk")
    told = EXITS[exit_](desk, tmp_path).lower()
    assert NAME.lower() not in told
    assert "examplov" not in told
    assert "tarik" not in told


@pytest.mark.parametrize("exit_", [name for name in EXITS if name != "decisions"])
def test_a_withheld_report_is_in_no_export(desk: Desk, tmp_path: Path, exit_: str) -> None:
    report = report_of(desk, "Wire")
    desk.withhold(report.id, by="me", reason="at risk")
    told = EXITS[exit_](desk, tmp_path).lower()
    assert NAME.lower() not in told
    assert "we counted 12 dead" not in told
    assert "counted 12" not in told


def test_exports_say_what_they_leave_out_and_why(desk: Desk, tmp_path: Path) -> None:
    report = report_of(desk, "Wire")
    number = desk.withhold(report.id, words=[NAME], by="me", reason="at risk")
    whole = desk.withhold(report_of(desk, "Post").id, by="me", reason="under copyright")
    desk.export_evidence(tmp_path / "e.wacz")
    with zipfile.ZipFile(tmp_path / "e.wacz") as package:
        told = [json.loads(line) for line in package.read("dateline/withheld.jsonl").splitlines()]
        reports = [json.loads(line) for line in package.read("dateline/reports.jsonl").splitlines()]
    assert [(one["kind"], one.get("reason"), one.get("decision")) for one in told] == [
        ("words", "at risk", number),
        ("report", "under copyright", whole),
        ("capture", "at risk", number),
        ("capture", "under copyright", whole),
        ("decision", told[-1]["reason"], None),
    ]
    assert all(len(one["digest"]) == 64 for one in told[1:])
    assert [one["report"]["id"] for one in reports] == [report.id]
    assert "at risk" in page(desk, tmp_path)
    assert "under copyright" in page(desk, tmp_path)


def test_covered_texts_keep_their_length_so_that_every_offset_stays(desk: Desk, tmp_path: Path) -> None:
    report = report_of(desk, "Wire")
    desk.withhold(report.id, words=[NAME], by="me", reason="at risk")
    desk.export_evidence(tmp_path / "e.wacz")
    with zipfile.ZipFile(tmp_path / "e.wacz") as package:
        told = [json.loads(line) for line in package.read("dateline/reports.jsonl").splitlines()]
    shown = next(one for one in told if one["report"]["id"] == report.id)
    assert shown["report"]["text"] == report.text.replace(NAME, MASK * len(NAME))
    assert all(shown["report"]["text"][one["start"] : one["end"]] == one["text"] for one in shown["mentions"])


def test_the_record_keeps_all_and_what_is_withdrawn_goes_out_again(desk: Desk, tmp_path: Path) -> None:
    report = report_of(desk, "Wire")
    before = wacz(desk, tmp_path)
    number = desk.withhold(report.id, words=[NAME], by="me", reason="at risk")
    assert NAME in report_of(desk, "Wire").text
    desk.show_again(number, by="me")
    assert wacz(desk, tmp_path).count(NAME) == before.count(NAME) + 1  # the decision that was withdrawn


def test_a_capture_alone_can_be_withheld(desk: Desk, tmp_path: Path) -> None:
    capture = desk.show(desk.find()[0].id).captures[0]
    desk.withhold(capture.digest[:12], by="me", reason="under copyright")
    desk.export_evidence(tmp_path / "e.wacz")
    with zipfile.ZipFile(tmp_path / "e.wacz") as package:
        assert capture.digest not in package.read("indexes/index.cdxj").decode()
        assert len(package.read("dateline/reports.jsonl").splitlines()) == 2


def test_what_cannot_be_withheld_is_refused(desk: Desk) -> None:
    report = report_of(desk, "Wire")
    with pytest.raises(BadQuery, match="needs a reason"):
        desk.withhold(report.id, by="me", reason=" ")
    with pytest.raises(BadQuery, match="does not hold 'Tarik Exmplov'"):
        desk.withhold(report.id, words=["Tarik Exmplov"], by="me", reason="at risk")
    with pytest.raises(NotFound):
        desk.withhold("no such report", by="me", reason="at risk")
    with pytest.raises(NotFound):
        desk.show_again(99, by="me")


def test_words_that_stand_in_another_report_are_warned_of(desk: Desk) -> None:
    report, other = report_of(desk, "Wire"), report_of(desk, "Post")
    assert desk.elsewhere(report.id, ["Kobani"]) == (other.id,)
    assert desk.elsewhere(report.id, [NAME]) == ()


@pytest.mark.parametrize(
    "told",
    ["TARIK EXAMPLOV", "Tarik\nExamplov", "tarik-examplov", "Tarik_Examplov", "tarik%20examplov", "“Tarik Examplov”", "Tarik Examplov's"],
)
def test_words_are_found_however_they_are_set(told: str) -> None:
    covered = masked(told, pattern_of([NAME]))
    assert "xamplov" not in covered.lower()
    assert len(covered) == len(told)


def test_words_within_longer_words_stay() -> None:
    assert masked("Italians said", pattern_of(["Ali"])) == "Italians said"
