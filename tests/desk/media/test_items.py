"""Media items: what reports say of each stands side by side, and nothing is merged that is not surely one."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from dateline.desk import Desk
from dateline.errors import BadQuery, Conflict, NotFound
from dateline.model import Outcome, View
from dateline.store import MediaQuery
from footage import PAGES, desk_over, film, made, recording, tank_video


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return made(tmp_path_factory.mktemp("media") / "dateline.db")


@pytest.fixture
def desk(kept: bytes, tmp_path: Path) -> Iterator[Desk]:
    path = tmp_path / "dateline.db"
    path.write_bytes(kept)
    with desk_over(path) as desk:
        yield desk


def called(desk: Desk, **asked: object) -> list[str]:
    return [line.called for line in desk.media(MediaQuery(**asked))]  # type: ignore[arg-type]


def test_who_put_it_out_on_what_and_when_is_told_on_the_reports_word(desk: Desk) -> None:
    release = recording(desk).released[0]
    assert (release.holder, release.channel) == ("Hayat Tahrir al-Sham", "its Ebaa channel")
    assert release.earliest == release.latest == date(2020, 3, 4)  # "on Wednesday"
    assert release.word.by is None
    assert "released an audio recording" in release.word.words


def test_a_verification_and_a_dispute_stand_side_by_side_each_with_who_and_how(desk: Desk) -> None:
    checks = {check.verdict: check for check in recording(desk).checks}
    assert checks[Outcome.VERIFIED].by == "SITE Intelligence Group"
    assert checks[Outcome.VERIFIED].how == ("matched the voice with earlier recordings",)
    assert checks[Outcome.DISPUTED].by == "Syrian Defence Ministry"
    assert checks[Outcome.DISPUTED].how == ()  # nothing is told of how


def test_a_copy_of_the_words_speaks_of_the_same_recording(desk: Desk) -> None:
    item = recording(desk)
    assert {one.outlet for one in item.reports} == {"Northern Wire", "The Coastal Courier"}
    assert item.joined == ("copied words",)


def test_one_address_in_two_pages_is_one_item_whatever_its_scheme_and_fragment(desk: Desk) -> None:
    (line,) = [line for line in desk.media(MediaQuery(kind="image")) if line.reports == 2]
    item = desk.media_item(line.id)
    assert item.joined == ("same address",)
    assert item.embedded[0].caption == "A burnt vehicle on the road south of Saraqeb."
    assert item.embedded[0].credit == "Photo: Northern Wire"


def test_what_surrounds_an_article_and_the_badge_of_its_outlet_are_no_items(desk: Desk) -> None:
    urls = {copy.url for line in desk.media() for copy in desk.media_item(line.id).embedded}
    assert not [url for url in urls if "logo" in url or "other.jpg" in url or "badge" in url]


def test_the_day_and_place_it_is_said_to_be_of_name_who_says_so(desk: Desk) -> None:
    item = tank_video(desk)
    (day,), (place,) = item.days, item.places
    assert (day.earliest, day.latest, day.word.by) == (date(2016, 1, 1), date(2016, 12, 31), "Hayat Tahrir al-Sham")
    assert place.word.by == "Bellingcat"
    assert "geolocated" in place.word.words


def test_what_nobody_tells_stays_unknown(desk: Desk) -> None:
    (line,) = desk.media(MediaQuery(kind="statement"))
    item = desk.media_item(line.id)
    assert (item.checks, item.days, item.places, item.generations, item.first_known, item.flags) == ((), (), (), (), None, ())
    assert "unverified" not in item.verdicts


def test_a_report_that_only_speaks_of_it_had_no_copy(desk: Desk) -> None:
    assert recording(desk).first_known is None
    assert recording(desk).first_told == date(2020, 3, 5)


def test_the_earliest_copy_is_the_first_report_that_embeds_it(desk: Desk) -> None:
    known = film(desk).first_known
    assert known
    assert (known.day, known.how) == (date(2016, 11, 20), "published")


def test_a_film_that_is_named_and_one_that_is_embedded_are_two_until_somebody_decides(desk: Desk) -> None:
    named, embedded = tank_video(desk), film(desk)
    assert named.id != embedded.id
    (maybe,) = [one for one in named.maybe if one.item == embedded.id]
    assert maybe.reasons == ("the one of its kind that the report names, and the one it embeds",)


def test_a_film_known_before_its_event_is_flagged_with_both_days(desk: Desk) -> None:
    desk.decide_media(tank_video(desk).id, film(desk).id, "same", by="anna")
    item = film(desk)
    (flag,) = item.flags
    assert (flag.known, flag.event_day, flag.on_word) == (date(2016, 11, 20), date(2020, 3, 6), "the page")
    assert flag.event in item.events
    assert "20 November 2016" in flag.reason
    assert "6 March 2020" in flag.reason


def test_a_flag_marks_the_claims_that_rest_on_it_and_leaves_them_as_they_are(desk: Desk) -> None:
    before = {entry.id: entry.claim for entry in desk.find()}
    desk.decide_media(tank_video(desk).id, film(desk).id, "same", by="anna")
    resting = film(desk).claims
    assert resting
    for claim in resting:
        trail = desk.show(claim)
        assert [line.is_debunked for line in trail.media] == [True]
        assert trail.corrected.claim == before[claim]


def test_a_claim_that_rests_on_nothing_contested_says_so(desk: Desk) -> None:
    statement = desk.media(MediaQuery(kind="statement"))[0]
    (claim,) = desk.media_item(statement.id).claims
    assert [line.is_debunked for line in desk.show(claim).media] == [False]


def test_a_decision_taken_back_parts_them_again_and_stays_in_the_log(desk: Desk) -> None:
    number = desk.decide_media(tank_video(desk).id, film(desk).id, "same", by="anna", reason="the page embeds it")
    assert tank_video(desk).id == film(desk).id
    desk.withdraw(number, by="anna")
    assert tank_video(desk).id != film(desk).id
    assert [one.told for one in desk.decisions() if one.number == number] == ["one media item"]


def test_a_view_that_hears_no_decisions_has_two(desk: Desk) -> None:
    desk.decide_media(tank_video(desk).id, film(desk).id, "same", by="anna")
    heard, unheard = (len(desk.media(view=View(decisions=decisions))) for decisions in (True, False))
    assert unheard == heard + 1
    assert desk.count_media(view=View(decisions=False)) == unheard
    assert desk.count_media() == heard


def test_one_address_can_be_parted_by_an_analyst(desk: Desk) -> None:
    first, second = (one.medium for one in film(desk).reports)
    desk.decide_media(first, second, "different", by="anna")
    assert desk.media_item(first).id != desk.media_item(second).id
    assert not [one for one in desk.media_item(first).maybe if one.item == second]


def test_two_analysts_who_differ_leave_it_as_it_was_and_that_is_told(desk: Desk) -> None:
    one, other = (one.medium for one in film(desk).reports)
    desk.decide_media(one, other, "different", by="anna")
    with pytest.raises(Conflict):
        desk.decide_media(one, other, "same", by="anna")
    desk.decide_media(one, other, "same", by="boris")
    assert desk.media_item(one).id == desk.media_item(other).id
    assert any("analysts differ" in doubt.reason for doubt in desk.media_item(one).doubts)


def test_as_of_a_day_only_what_was_published_is_told(desk: Desk) -> None:
    then = desk.media_item(film(desk).id, view=View(known=date(2017, 1, 1)))
    assert [one.outlet for one in then.reports] == ["Barada Evening Bulletin"]
    with pytest.raises(NotFound):
        desk.media_item(recording(desk).id, view=View(known=date(2017, 1, 1)))


def test_lists_ask_for_kind_verdict_place_days_and_who_put_it_out(desk: Desk) -> None:
    assert called(desk, verdict="disputed") == ["an audio recording on its Ebaa channel"]
    assert "an audio recording on its Ebaa channel" not in called(desk, verdict="unverified")
    assert called(desk, place="Ariha") == ["A video"]
    assert called(desk, released_by="observatory") == ["A video"]
    assert called(desk, earliest=date(2020, 3, 7)) == ["A video"]
    assert called(desk, latest=date(2016, 12, 31)) == ["A video"]
    assert called(desk, kind="message") == []


def test_a_list_goes_on_where_it_was(desk: Desk) -> None:
    whole = called(desk)
    assert [*called(desk, limit=2), *called(desk, offset=2)] == whole
    assert desk.count_media() == len(whole)


def test_wrong_questions_are_told_what_there_is(desk: Desk) -> None:
    with pytest.raises(BadQuery, match="recording"):
        MediaQuery(kind="opera")
    with pytest.raises(BadQuery, match="unverified"):
        MediaQuery(verdict="true")
    with pytest.raises(NotFound):
        desk.media_item("ffffffffffff")
    with pytest.raises(BadQuery, match="takes two"):
        desk.decide_media(film(desk).id, film(desk).reports[0].medium, "same", by="anna")


def test_media_of_a_report_and_of_an_event(desk: Desk) -> None:
    report = next(one.report for one in recording(desk).reports if one.outlet == "Northern Wire")
    assert "an audio recording on its Ebaa channel" in [line.called for line in desk.media_of_report(report)]
    event = tank_video(desk).events[0]
    assert [line.id for line in desk.media_of_event(event)] == [tank_video(desk).id]
    with pytest.raises(NotFound):
        desk.media_of_report("nowhere")


def test_reading_again_tells_the_same(desk: Desk) -> None:
    before = desk.media()
    desk._store.rebuild()
    assert desk.media() == before


def test_a_page_out_of_a_web_archive_embeds_what_it_embeds(tmp_path: Path) -> None:
    """The bytes are the page's own, whatever file they were carried in."""
    from io import BytesIO

    from warcio.statusandheaders import StatusAndHeaders
    from warcio.warcwriter import WARCWriter

    path = tmp_path / "pages.warc.gz"
    with path.open("wb") as file:
        writer = WARCWriter(file, gzip=True)
        headers = StatusAndHeaders("200 OK", [("Content-Type", "text/html; charset=utf-8")], protocol="HTTP/1.1")
        body = (PAGES / "older.html").read_bytes()
        url = "https://barada.example/2016/11/20/tanks"
        writer.write_record(writer.create_warc_record(url, "response", payload=BytesIO(body), http_headers=headers))
    with Desk(tmp_path / "other.db") as desk:
        list(desk.add(path))
        assert film(desk).embedded[0].url == "https://cdn.tube.example/v/tanks-13.mp4"
