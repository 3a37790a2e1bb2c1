"""What an agency sends later is told beside what it sent before, and takes nothing out of the record."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from dateline.desk import Desk
from dateline.desk.reports import EditionTold
from dateline.desk.reports.editions import told_of_edition
from dateline.model import Edition, PubStatus, Report, View
from dateline.store import Query
from intake.newsroom.items import GUID, item

NOW = datetime(2026, 11, 26, 12, tzinfo=UTC)
NOTE = "CORRECTS number of dead in second paragraph"
CORRECTED = f'<edNote>{NOTE}</edNote><signal qcode="sig:correction"/><embargoed>2016-04-03T20:00:00Z</embargoed>'
KILLED = '<pubStatus qcode="stat:canceled"/><edNote>KILL: the report was wrong.</edNote>'
WORDS = "Rebels said on Sunday that they had taken the town of Saraqib.\n\nThe shelling killed {} people."
TEXT = f'<inlineData contenttype="text/plain">{WORDS}</inlineData>'


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """A record with an item in three versions, taken in out of order: a correction, the first, a kill that names no page of its own."""
    folder = tmp_path_factory.mktemp("record")
    page = '<link rel="permalink" href="https://wire.example/saraqib"/>'
    items = {
        "2.xml": item(TEXT.format(40), version=2, item_meta=page + CORRECTED, sent="2016-04-03T12:00:00Z"),
        "1.xml": item(TEXT.format(20), version=1, item_meta=page, sent="2016-04-03T10:00:00Z"),
        "3.xml": item("", version=3, item_meta=KILLED, sent="2016-04-04T09:00:00Z"),
    }
    with Desk(folder / "record.db", clock=lambda: NOW) as desk:
        for name, body in items.items():
            (folder / name).write_text(body, encoding="utf-8")
            assert all(hasattr(added, "report") for added in desk.add(folder / name))
        yield desk


def by_version(desk: Desk) -> dict[str | None, str]:
    return {one.edition.version: one.id for one in desk.reports() if one.edition}


def told(desk: Desk, version: str, view: View | None = None) -> EditionTold:
    found = desk.report(by_version(desk)[version], view=view).edition
    assert found is not None
    return found


def test_all_versions_are_kept_and_follow_each_other_as_they_were_sent(desk: Desk) -> None:
    listed = desk.versions(by_version(desk)["3"])
    assert [one.edition and one.edition.version for one in listed] == ["1", "2", "3"]
    assert desk.report(by_version(desk)["1"]).versions == 3


def test_names_that_differ_by_a_capital_or_behind_a_hash_are_other_items(tmp_path: Path) -> None:
    with Desk(clock=lambda: NOW) as desk:
        for number, name in enumerate(("urn:a#1", "urn:a#2", "urn:A#1")):
            (tmp_path / f"{number}.xml").write_text(item(TEXT.format(number), guid=name), encoding="utf-8")
            list(desk.add(tmp_path / f"{number}.xml"))
        assert [len(desk.versions(one.id)) for one in desk.reports()] == [1, 1, 1]


def test_the_first_version_says_that_it_was_corrected_and_withdrawn(desk: Desk) -> None:
    first = told(desk, "1")
    assert (first.number, first.of) == (1, 3)
    assert [one.version for one in first.later] == ["2", "3"]
    assert first.withdrawn is not None
    assert (first.withdrawn.version, first.withdrawn.standing) == ("3", PubStatus.CANCELED)
    assert first.withdrawn.sent == datetime(2016, 4, 4, 9, tzinfo=UTC)
    killed, corrected = (by_version(desk)[version] for version in "32")
    assert dict(first.sentences) == {
        "edition": f"version 1, 1 of 3 in the record · {GUID}",
        "withdrawn": f"by the agency on 4 April 2016, 09:00 UTC: version 3 · canceled · KILL: the report was wrong. · report {killed}",
        "written in": "Qalat",
        "later": f"sent on 3 April 2016, 12:00 UTC: version 2 · correction; {NOTE} · report {corrected}",
    }


def test_an_embargo_and_a_note_are_told_of_the_version_that_bears_them(desk: Desk) -> None:
    said = dict(told(desk, "2").sentences)
    assert said["embargoed"] == "until 3 April 2016, 20:00 UTC"
    assert said["agency's note"] == f"correction; {NOTE}"


def test_a_kill_says_so_of_itself(desk: Desk) -> None:
    third = told(desk, "3")
    assert third.withdrawn is not None
    assert (third.withdrawn.report, third.later) == (by_version(desk)["3"], ())


def test_a_kill_removes_nothing(desk: Desk) -> None:
    opened = desk.report(by_version(desk)["1"])
    assert "killed 20 people" in opened.text
    assert opened.claims
    assert {entry.reading.report.id for entry in desk.find(Query())} >= {by_version(desk)["1"], by_version(desk)["2"]}


def test_a_view_of_a_day_before_the_kill_does_not_know_of_it(desk: Desk) -> None:
    first = told(desk, "1", View(known=date(2016, 4, 3)))
    assert (first.withdrawn, first.of) == (None, 2)


def test_the_trail_of_a_claim_tells_it_too(desk: Desk) -> None:
    entry = next(entry for entry in desk.find(Query()) if entry.reading.report.id == by_version(desk)["1"])
    edition = desk.show(entry.id).edition
    assert edition is not None
    assert edition.withdrawn is not None


def version(number: str | None, standing: PubStatus | None = None, *, sent: int | None = None, item: str = "urn:a") -> Report:
    at = datetime(2016, 4, sent, tzinfo=UTC) if sent else None
    return Report(id=f"{item} {number} {sent}", text="x", edition=Edition(item=item, version=number, standing=standing, sent=at))


def edition_of(report: Report, *versions: Report) -> EditionTold:
    found = told_of_edition(report, versions)
    assert found is not None
    return found


def test_what_was_sent_again_after_a_kill_is_not_withdrawn() -> None:
    chain = (version("1"), version("2", PubStatus.CANCELED), version("3", PubStatus.USABLE))
    assert edition_of(chain[0], *chain).withdrawn is None
    withheld = (*chain, version("4", PubStatus.WITHHELD), version("5", PubStatus.CANCELED))
    found = edition_of(chain[0], *withheld).withdrawn
    assert found is not None
    assert found.version == "4", "it was gone from then on"


@pytest.mark.parametrize(
    ("versions", "order"),
    [
        ((version("10"), version("9")), ["9", "10"]),
        ((version("b", sent=2), version("a", sent=3)), ["b", "a"]),
        ((version(None, sent=3), version(None, sent=2)), [None, None]),
        ((version("b"), version("a")), ["b", "a"]),
    ],
    ids=["numbers", "instants", "no numbers", "as they stand"],
)
def test_versions_are_in_the_agencys_order(versions: tuple[Report, ...], order: list[str | None]) -> None:
    last = edition_of(versions[0], *versions)
    whole = edition_of(min(versions, key=lambda one: edition_of(one, *versions).number), *versions)
    assert [whole.edition.version, *(one.version for one in whole.later)] == order
    assert last.of == 2


def test_an_item_of_the_same_page_but_another_name_is_no_version() -> None:
    assert edition_of(version("1"), version("1"), version("2", item="urn:b")).of == 1


def test_a_report_of_no_agency_has_no_edition(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Rebels said on Sunday that they had taken the town.")
    with Desk(clock=lambda: NOW) as desk:
        list(desk.add(tmp_path / "a.txt"))
        (listed,) = desk.reports()
        assert (listed.edition, desk.report(listed.id).edition) == (None, None)
