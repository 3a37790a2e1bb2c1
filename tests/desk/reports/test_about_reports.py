"""The desk's questions about reports."""

from collections.abc import Iterator
from datetime import UTC, date, datetime

import pytest

from dateline.desk import Desk
from dateline.desk.reports import Change
from dateline.errors import NotFound
from dateline.intake import Given
from dateline.model import Order, View
from dateline.store import Query, ReportQuery
from factories import report, span

NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)
FIRST = "Rebels said on Sunday that they had taken the town of Saraqib from government troops.\n\nThe shelling killed 20 people, SANA said."
SECOND = (
    FIRST.replace("killed 20", "killed at least 40") + "\n\nGovernment troops shelled the village of Kefraya on Monday, Reuters reported."
)


def page(text: str, day: str) -> str:
    paragraphs = "".join(f"<p>{one}</p>" for one in text.split("\n\n"))
    meta = f'<meta property="article:published_time" content="{day}"><link rel="canonical" href="https://wire.example/town">'
    return f"<html><head><title>Town taken</title>{meta}</head><body><article><h1>Town taken</h1>{paragraphs}</article></body></html>"


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """A record with two versions of one page, and a text without a day."""
    folder = tmp_path_factory.mktemp("record")
    with Desk(folder / "record.db", clock=lambda: NOW) as desk:
        for name, text, day in (("first.html", FIRST, "2017-04-24"), ("second.html", SECOND, "2017-04-25")):
            (folder / name).write_text(page(text, day), encoding="utf-8")
            assert all(hasattr(added, "report") for added in desk.add(folder / name))
        (folder / "note.txt").write_text("A 𝒳 letter.\nGovernment troops shelled Kefraya, Reuters reported on Monday.", encoding="utf-8")
        list(desk.add(folder / "note.txt", given=Given(outlet="Barada Bulletin")))
        yield desk


@pytest.fixture
def ids(desk: Desk) -> tuple[str, str, str]:
    late, early, undated = (one.id for one in desk.reports())
    return early, late, undated


def test_a_list_tells_the_last_published_first(desk: Desk) -> None:
    listed = desk.reports()
    assert [one.title for one in listed] == ["Town taken", "Town taken", "A 𝒳 letter."]
    assert [one.published and one.published.latest for one in listed] == [date(2017, 4, 25), date(2017, 4, 24), None]
    assert all((one.captures, one.captured) == (1, NOW) for one in listed)
    assert listed[0].claims > listed[1].claims > 0


@pytest.mark.parametrize(
    ("view", "count"),
    [
        (View(known=date(2017, 4, 24)), 1),
        (View(known=date(2017, 4, 24), by=Order.CAPTURED), 0),
        (View(known=date(2026, 11, 25), by=Order.CAPTURED), 3),
        (View(trust=("sana",)), 2),
        (View(trust=("barada",)), 1),
    ],
)
def test_a_view_narrows_the_list(desk: Desk, view: View, count: int) -> None:
    assert (len(desk.reports(view=view)), desk.count_reports(view=view)) == (count, count)


def test_a_country_asks_for_all_that_lies_in_it(desk: Desk) -> None:
    assert desk.count_reports(ReportQuery(claims=Query(place="Syria"))) >= 2


def test_a_report_is_opened_with_all_its_newest_reading_found(desk: Desk, ids: tuple[str, str, str]) -> None:
    opened = desk.report(ids[0])
    assert opened.text == f"Town taken\n\n{FIRST}"
    assert next((block.kind, block.span.of(opened.text)) for block in opened.blocks) == ("headline", "Town taken")
    assert " ".join(block.span.of(opened.text) for block in opened.blocks).split() == opened.text.split()
    assert [one.id for one in opened.claims] == [entry.id for entry in desk.find(Query(report=ids[0]))]
    assert [one.told.id for one in opened.claims] == [one.id for one in opened.claims]
    assert (len(opened.captures), opened.versions, opened.known, opened.read_at) == (1, 2, True, NOW)


def test_the_hands_of_a_claim_follow_its_chain_link_by_link(desk: Desk, ids: tuple[str, str, str]) -> None:
    for one in desk.report(ids[1]).claims:
        links = tuple(one.claim.attribution.chain()) if one.claim.attribution else ()
        assert [hand.stance for hand in one.told.hands] == [*(link.stance for link in links), None]


def test_a_view_hears_some_claims_and_decisions_may_be_left_out(desk: Desk, ids: tuple[str, str, str]) -> None:
    claims = desk.report(ids[1], view=View(trust=("Reuters",))).claims
    assert {one.heard for one in claims} == {True, False}
    assert all("Reuters" in one.told.hands[0].words for one in claims if one.heard)
    number = desk.decide(claims[0].id, "right", by="anna")
    assert [number for number, _ in desk.report(ids[1]).claims[0].decisions] == [number]
    assert desk.report(ids[1], view=View(decisions=False)).claims[0].decisions == ()


def test_what_analysts_corrected_is_laid_over_a_claim_where_decisions_are_heard(desk: Desk, ids: tuple[str, str, str]) -> None:
    claim = desk.report(ids[1]).claims[0]
    number = desk.correct(claim.id, "certainty = possible", by="anna", reason="“may have”")
    corrected = desk.report(ids[1]).claims[0]
    assert (corrected.id, corrected.claim.certainty, corrected.told.certainty) == (claim.id, "possible", "possible")
    assert [(one.number, one.field) for one in corrected.corrections] == [(number, "certainty")]
    unheard = desk.report(ids[1], view=View(decisions=False)).claims[0]
    assert (unheard.claim, unheard.corrections) == (claim.claim, ())
    desk.withdraw(number)
    assert desk.report(ids[1]).claims[0].claim == claim.claim


def test_a_view_that_does_not_know_a_report_is_told_so(desk: Desk, ids: tuple[str, str, str]) -> None:
    assert not desk.report(ids[1], view=View(known=date(2017, 4, 24))).known
    assert not desk.report(ids[2], view=View(known=date(2027, 1, 1))).known
    assert desk.report(ids[2], view=View(known=date(2027, 1, 1), by=Order.CAPTURED)).known


def test_versions_are_what_the_record_has_of_one_page(desk: Desk, ids: tuple[str, str, str]) -> None:
    early, late, undated = ids
    assert [one.id for one in desk.versions(early)] == [early, late] == [one.id for one in desk.versions(late)]
    assert [one.id for one in desk.versions(undated)] == [undated]


def test_two_versions_are_compared_word_by_word_and_claim_by_claim(desk: Desk, ids: tuple[str, str, str]) -> None:
    compared = desk.compare(ids[0], ids[1])
    assert "".join(one.words for one in compared.passages if one.before is None).split()[:3] == ["at", "least", "40"]
    told = {one.change: one for one in compared.claims}
    assert set(told) == {Change.CHANGED, Change.APPEARED}
    assert ("what", "casualties: killed, 20", "casualties: killed, at least 40") in [
        (field.field, field.was, field.now) for field in told[Change.CHANGED].fields
    ]
    appeared = told[Change.APPEARED].after
    assert appeared
    assert appeared.hands[0].words == "Reuters"
    assert compared.same + len(compared.claims) == compared.after.claims


def test_what_appeared_one_way_vanished_the_other(desk: Desk, ids: tuple[str, str, str]) -> None:
    forth, back = desk.compare(ids[0], ids[1]), desk.compare(ids[1], ids[0])
    turned = {Change.APPEARED: Change.VANISHED, Change.CHANGED: Change.CHANGED, Change.REWORDED: Change.REWORDED}
    assert sorted(turned[one.change] for one in forth.claims) == sorted(one.change for one in back.claims)
    assert forth.same == back.same


def test_a_report_has_changed_nothing_from_itself(desk: Desk, ids: tuple[str, str, str]) -> None:
    compared = desk.compare(ids[1], ids[1])
    assert ([one.fate for one in compared.passages], compared.claims, compared.same) == (["same"], (), compared.after.claims)


def test_bytes_are_told_with_the_fetch_that_brought_them(desk: Desk, ids: tuple[str, str, str]) -> None:
    capture = desk.report(ids[0]).captures[0]
    archived = desk.capture(capture.digest)
    assert archived.capture == capture
    assert archived.body.decode() == page(FIRST, "2017-04-24")


def test_what_is_not_there_is_named(desk: Desk) -> None:
    for asked in (desk.report, desk.versions, desk.capture):
        with pytest.raises(NotFound, match="nobody"):
            asked("nobody")


def test_offsets_count_code_points_also_past_the_first_plane(desk: Desk, ids: tuple[str, str, str]) -> None:
    opened = desk.report(ids[2])
    assert span(opened.text, "Kefraya") in [place.span for place in opened.places]


def test_a_report_that_was_never_read_is_opened_all_the_same() -> None:
    with Desk(None, clock=lambda: NOW) as desk:
        unread = report(FIRST)
        desk._store.keep(unread, None, at=NOW)
        opened = desk.report(unread.id)
    assert (opened.text, opened.claims, opened.read_at) == (FIRST, (), None)
    assert opened.blocks
