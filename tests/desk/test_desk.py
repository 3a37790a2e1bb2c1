"""One object in front of everything."""

import io
import json
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

import dateline
from dateline.desk import Added, Desk
from dateline.errors import BadQuery, FetchFailed, NotAReport, NotFound, RecordUnusable, ReportConflict, ReportError, UnknownFormat
from dateline.intake import Given
from dateline.model import Reading, Report
from dateline.store import Query
from factories import made_by_hand

NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)
TEXT = "Rebels said on Sunday that they had taken the town of Saraqib from government troops."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "town.txt").write_text(TEXT, encoding="utf-8")
    lines = [
        {"id": "r1", "text": TEXT, "outlet": "Example Wire", "published": "2017-04-24"},
        {"text": ""},
        {"id": "r3", "text": TEXT + " More."},
    ]
    (tmp_path / "three.jsonl").write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    return tmp_path


def desk(path: Path | None = None) -> Desk:
    return Desk(path, clock=lambda: NOW)


def test_a_text_is_read_without_a_record() -> None:
    reading = dateline.read(TEXT, published="2017-04-24", outlet="Example Wire", headline="Town taken")
    assert (reading.report.text, reading.report.outlet, reading.report.headline) == (TEXT, "Example Wire", "Town taken")
    assert reading.report.published
    assert reading.report.published.earliest == date(2017, 4, 24)


def test_a_day_may_be_given_as_a_date() -> None:
    assert dateline.read(TEXT, published=date(2017, 4, 24)) == dateline.read(TEXT, published="24 April 2017")


def test_no_day_given_is_a_doubt_and_no_finding() -> None:
    reading = dateline.read(TEXT)
    assert reading.report.published is None
    assert any("publication date" in doubt.reason for doubt in reading.doubts)


def test_an_empty_text_is_no_report() -> None:
    with pytest.raises(NotAReport):
        dateline.read(" \n")


@pytest.mark.parametrize("given", [{"text": TEXT.encode()}, {"text": None}, {"text": TEXT, "published": 2017}, {"text": TEXT, "outlet": 5}])
def test_what_is_not_words_is_named_and_refused(given: dict[str, Any]) -> None:
    with pytest.raises(TypeError, match=r"^(text|published|outlet) is (bytes|NoneType|int), and must be a str"):
        dateline.read(**given)


def test_a_desk_says_which_record_it_is_over(tmp_path: Path) -> None:
    with desk(tmp_path / "a.db") as over:
        assert repr(over) == f"Desk({str(tmp_path / 'a.db')!r})"
    assert repr(desk()) == "Desk(None)"


def test_reports_come_in_order_with_an_error_in_the_place_of_each_that_failed(folder: Path) -> None:
    with desk() as one:
        found = list(one.take_in(folder / "three.jsonl"))
    assert [item.id if isinstance(item, Report) else type(item) for item in found] == ["r1", NotAReport, "r3"]


def test_a_file_that_is_not_there_is_an_error_among_the_others(folder: Path) -> None:
    with desk() as one:
        assert [type(item) for item in one.take_in(folder / "nope.txt")] == [FetchFailed]


def test_what_is_added_can_be_found_again_after_the_record_was_closed(folder: Path) -> None:
    with desk(folder / "record.db") as one:
        added = list(one.add(folder / "town.txt", given=Given(published=date(2017, 4, 24), outlet="Example Wire")))
    assert [item.kept.reading for item in added if isinstance(item, Added)] == [True]
    with Desk(folder / "record.db", create=False) as again:
        reading = next(again.readings())
    assert reading.report.text == TEXT
    assert reading == Desk().read(reading.report)


def test_adding_twice_adds_nothing_and_reads_nothing_again(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with desk(folder / "record.db") as one:
        list(one.add(folder / "three.jsonl"))
        monkeypatch.setattr("dateline.reading.pipeline.Pipeline.begin", None)
        again = [item for item in one.add(folder / "three.jsonl") if isinstance(item, Added)]
    assert [(item.kept.report, item.kept.reading) for item in again] == [(False, False), (False, False)]


def test_a_report_that_stands_twice_in_a_batch_is_added_once(folder: Path) -> None:
    with desk() as one:
        kept = [item.kept for item in one.add_all([folder / "town.txt", folder / "town.txt"]) if isinstance(item, Added)]
    assert [(item.report, item.reading) for item in kept] == [(True, True), (False, False)]


def test_many_sources_are_read_as_one_by_one_an_error_in_its_place(folder: Path) -> None:
    sources = [folder / "town.txt", folder / "nope.txt", folder / "three.jsonl"]
    with desk() as one:
        taken = [item for source in sources for item in one.take_in(source)]
        found = list(one.read_all(sources))
        alone = [item if isinstance(item, ReportError) else one.read(item) for item in taken]
    assert [str(item) if isinstance(item, ReportError) else item for item in found] == [
        str(item) if isinstance(item, ReportError) else item for item in alone
    ]
    assert [type(item) for item in found] == [Reading, FetchFailed, Reading, NotAReport, Reading]


def test_another_text_under_the_same_id_fails_alone(folder: Path) -> None:
    other = [{"id": "r1", "text": TEXT + " Changed."}, {"id": "r9", "text": TEXT + " Fresh."}]
    (folder / "other.jsonl").write_text("\n".join(map(json.dumps, other)), encoding="utf-8")
    with desk() as one:
        list(one.add(folder / "three.jsonl"))
        found = list(one.add(folder / "other.jsonl"))
    assert [type(item) for item in found] == [ReportConflict, Added]
    assert str(found[0]).startswith(f"{folder}"), "whoever mends it looks for the file"
    assert all(isinstance(item, ReportError | Added) for item in found)


@pytest.fixture
def filled() -> Desk:
    one = desk()
    reading = made_by_hand()
    one._store.keep(reading.report, reading, at=NOW)
    return one


def test_the_trail_of_a_claim(filled: Desk) -> None:
    entry = filled.find(Query(type="casualties"))[0]
    number = filled.decide(entry.id[:8], "wrong", by="anna", reason="the count is the ministry's")
    trail = filled.show(entry.id[:8])
    assert trail.entry == entry
    assert trail.around.covers(entry.claim.evidence[0])
    assert [doubt.reader for doubt in trail.doubts] == ["places", "intake"]
    assert [(found, decision.verdict, decision.at) for found, decision in trail.decisions] == [(number, "wrong", NOW)]


def test_a_withdrawn_decision_stays_on_the_trail(filled: Desk) -> None:
    name = filled.find()[0].id
    filled.withdraw(filled.decide(name, "right", by="anna"))
    assert [decision.withdrawn_at for _, decision in filled.show(name).decisions] == [NOW]


def test_what_is_not_in_the_record_is_not_found(filled: Desk) -> None:
    with pytest.raises(NotFound):
        filled.show("ffffffff")
    with pytest.raises(NotFound):
        filled.decide("ffffffff", "right", by="anna")
    with pytest.raises(BadQuery):
        filled.find(Query(actor=""))


def test_readings_are_written_in_the_format_asked_for(filled: Desk) -> None:
    out = io.StringIO()
    filled.export(filled.readings(), "jsonl", out)
    assert json.loads(out.getvalue())["report"]["id"] == made_by_hand().report.id
    with pytest.raises(UnknownFormat, match="html, jsonl, table"):
        filled.export(filled.readings(), "papyrus", out)


def test_looking_into_a_record_makes_none(tmp_path: Path) -> None:
    with pytest.raises(RecordUnusable):
        Desk(tmp_path / "none.db", create=False)
    assert not list(tmp_path.iterdir())


@pytest.fixture(scope="module")
def two_wars(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    story = tmp_path_factory.mktemp("story") / "two.txt"
    story.write_text(
        "Shelling killed 14 people in El Fasher on Sunday, medics said.\n\nA missile killed three people in Kramatorsk, officials said."
    )
    with Desk() as desk:
        list(desk.add(story))
        yield desk


@pytest.mark.parametrize(("country", "code"), [("Sudan", "SD"), ("Ukraine", "UA"), ("Mali", None)])
def test_a_place_that_names_a_country_asks_for_all_that_lies_in_it(two_wars: Desk, country: str, code: str | None) -> None:
    found = two_wars.find(Query(place=country))
    assert {entry.claim.where.country for entry in found if entry.claim.where} == ({code} if code else set())


def test_a_type_is_known_however_it_is_written_and_others_are_refused(two_wars: Desk) -> None:
    assert two_wars.find(Query(type="Casualties"))
    assert not two_wars.find(Query(type="deny responsibility"))
    with pytest.raises(BadQuery, match=r"no type of claim 'attack'; there are: .*ASSAULT"):
        two_wars.find(Query(type="attack"))
