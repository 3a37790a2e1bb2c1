"""Files given to the record: kept by digest, said of what, like which others, and flagged where they are older than what they show."""

import json
import sqlite3
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from zipfile import ZipFile

import pytest

pytest.importorskip("av")
pytest.importorskip("c2pa")

from PIL import Image

from dateline.desk import Desk
from dateline.desk.proving.heads import Heads
from dateline.desk.proving.record import verify_record
from dateline.errors import FileBroken, NotFound, RecordUnusable
from dateline.model import digest_of
from dateline.store import MediaQuery
from footage import desk_over, film, made, recording, tank_video
from media.making import saved, scene, signed

TAKEN = 0x9003  # EXIF DateTimeOriginal


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return made(tmp_path_factory.mktemp("media") / "dateline.db")


@pytest.fixture
def desk(kept: bytes, tmp_path: Path) -> Iterator[Desk]:
    path = tmp_path / "dateline.db"
    path.write_bytes(kept)
    with desk_over(path) as desk:
        yield desk


def picture(seed: int = 1, *, quality: int = 90, taken: str | None = None) -> bytes:
    exif = Image.Exif()
    if taken:
        exif[TAKEN] = taken
        exif.get_ifd(0x8769)[TAKEN] = taken
    return saved(scene(seed), quality=quality, exif=exif)


def test_a_file_is_kept_byte_for_byte_with_what_its_giver_says(desk: Desk) -> None:
    body = picture()
    given = desk.add_media(
        "still.jpg",
        body=body,
        of=film(desk).id,
        by="anna",
        said=(date(2020, 3, 6), date(2020, 3, 6)),
        place="Saraqeb",
        source="a colleague",
    )
    assert desk.file_bytes(given.digest) == body
    (file,) = film(desk).files
    assert (file.digest, file.by, file.said_place, file.source) == (digest_of(body), "anna", "Saraqeb", "a colleague")
    assert file.about == f"item:{film(desk).id}"


def test_a_file_of_an_item_is_no_item_of_its_own(desk: Desk) -> None:
    before = desk.count_media()
    desk.add_media("still.jpg", body=picture(), of=film(desk).id, by="anna")
    assert desk.count_media() == before
    assert film(desk).joined == ("same address", "same file")


def test_what_was_given_is_never_changed_and_never_taken_away(desk: Desk, tmp_path: Path) -> None:
    desk.add_media("still.jpg", body=picture(), of=film(desk).id, by="anna")
    with sqlite3.connect(tmp_path / "dateline.db") as connection:
        for change in ("UPDATE media_files SET note = 'else'", "DELETE FROM media_files"):
            with pytest.raises(sqlite3.IntegrityError):
                connection.execute(change)


def test_what_is_derived_can_be_dropped_and_the_file_is_still_there(desk: Desk) -> None:
    given = desk.add_media("still.jpg", body=picture(), of=film(desk).id, by="anna")
    desk._store.rebuild()
    assert [file.digest for file in film(desk).files] == [given.digest]


def test_a_picture_saved_anew_is_like_the_first_and_says_since_when_that_is_known(desk: Desk) -> None:
    desk.add_media("first.jpg", body=picture(), of=film(desk).id, by="anna")
    again = desk.add_media("again.jpg", body=picture(quality=40), of=recording(desk).id, by="anna")
    (like,) = again.alike
    assert like.first_known
    assert (like.name, like.item, like.first_known.day, like.first_known.how) == (
        "first.jpg",
        film(desk).id,
        date(2016, 11, 20),
        "published",
    )
    assert like.distance <= 8
    assert like.how == "looks alike"


def test_pictures_of_other_things_are_not_alike(desk: Desk) -> None:
    desk.add_media("first.jpg", body=picture(1), of=film(desk).id, by="anna")
    assert desk.add_media("other.jpg", body=picture(2), of=recording(desk).id, by="anna").alike == ()


def test_a_picture_like_one_known_before_the_event_is_flagged(desk: Desk) -> None:
    desk.add_media("old.jpg", body=picture(), of=film(desk).id, by="anna")
    desk.add_media("new.jpg", body=picture(quality=40), of=tank_video(desk).id, by="anna")
    (flag,) = tank_video(desk).flags
    assert (flag.known, flag.event_day, flag.other, flag.on_word) == (date(2016, 11, 20), date(2020, 3, 6), film(desk).id, "the page")
    assert "new.jpg is like old.jpg" in flag.reason


def test_the_same_bytes_under_two_items_make_them_one(desk: Desk) -> None:
    for item in (film(desk), tank_video(desk)):
        desk.add_media("still.jpg", body=picture(), of=item.id, by="anna")
    assert film(desk).id == tank_video(desk).id
    assert "same file" in film(desk).joined


def test_a_file_that_says_it_is_older_is_flagged_on_its_own_word(desk: Desk) -> None:
    desk.add_media("still.jpg", body=picture(taken="2013:08:21 10:00:00"), of=tank_video(desk).id, by="anna")
    (flag,) = tank_video(desk).flags
    assert (flag.known, flag.event_day, flag.on_word) == (date(2013, 8, 21), date(2020, 3, 6), "the file")
    assert "says that it is of 21 August 2013" in flag.reason


def test_a_file_that_says_it_is_of_the_day_itself_is_not_flagged(desk: Desk) -> None:
    desk.add_media("still.jpg", body=picture(taken="2020:03:05 23:30:00"), of=tank_video(desk).id, by="anna")
    assert tank_video(desk).flags == ()  # a clock in another zone may be a day off


def test_a_day_the_giver_names_counts_as_what_it_is_said_to_show(desk: Desk) -> None:
    given = desk.add_media(
        "still.jpg", body=picture(taken="2013:08:21 10:00:00"), of=recording(desk).id, by="anna", said=(date(2019, 1, 1), date(2019, 1, 31))
    )
    flags = [flag for flag in recording(desk).flags if flag.event is None]
    assert [(flag.event_day, flag.file) for flag in flags] == [(date(2019, 1, 1), given.digest)]


def test_a_file_of_a_claim_or_an_event_is_an_item_of_its_own(desk: Desk) -> None:
    claim, event = tank_video(desk).claims[0], tank_video(desk).events[0]
    before = desk.count_media()
    one = desk.add_media("a.jpg", body=picture(1, taken="2013:08:21 10:00:00"), of=claim, by="anna")
    two = desk.add_media("b.jpg", body=picture(2), of=event, by="anna")
    assert desk.count_media() == before + 2
    assert (one.about, two.about) == (f"claim:{claim}", f"event:{event}")
    assert [flag.event for flag in desk.media_item(one.digest[:16]).flags] == [event]


def test_a_file_of_a_report_is_kept_and_shows_nothing_by_itself(desk: Desk) -> None:
    report = recording(desk).reports[0].report
    given = desk.add_media("a.jpg", body=picture(taken="2013:08:21 10:00:00"), of=report, by="anna")
    item = desk.media_item(given.digest[:16])
    assert (given.about, item.called, item.flags) == (f"report:{report}", "a.jpg", ())


def test_content_credentials_are_told_with_who_signed(desk: Desk) -> None:
    body, _ = signed(picture())
    given = desk.add_media("signed.jpg", body=body, of=recording(desk).id, by="anna")
    assert given.inspected
    assert given.inspected.credentials.standing == "valid"
    plain = desk.add_media("plain.jpg", body=picture(3), of=recording(desk).id, by="anna")
    assert plain.inspected
    assert plain.inspected.credentials.standing == "unknown"


def test_a_file_that_is_no_picture_is_kept_with_a_doubt(desk: Desk) -> None:
    given = desk.add_media("notes.jpg", body=b"not a picture at all", of=recording(desk).id, by="anna")
    assert given.inspected
    assert given.inspected.doubts
    assert given.alike == ()
    assert desk.file_bytes(given.digest) == b"not a picture at all"


def test_what_cannot_be_kept_is_refused_and_nothing_is_left_behind(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(FileBroken, match="empty"):
        desk.add_media("empty.jpg", body=b"", of=recording(desk).id, by="anna")
    with pytest.raises(NotFound):
        desk.add_media("still.jpg", body=picture(), of="nothing-of-this-name", by="anna")
    with sqlite3.connect(tmp_path / "dateline.db") as connection:
        assert connection.execute("SELECT count(*) FROM media_files").fetchone() == (0,)


def test_a_file_given_later_is_not_there_as_of_an_earlier_day(desk: Desk) -> None:
    desk.add_media("still.jpg", body=picture(), of=film(desk).id, by="anna")
    from dateline.model import View

    assert desk.media_item(film(desk).id, view=View(known=date(2021, 1, 1))).files == ()


def test_a_record_that_cannot_be_written_keeps_no_file_and_says_so(kept: bytes, tmp_path: Path) -> None:
    path = tmp_path / "sealed.db"
    path.write_bytes(kept)
    with desk_over(path) as desk:
        item = film(desk).id
    holder = sqlite3.connect(path)
    holder.execute("BEGIN IMMEDIATE")
    from dateline import config

    with Desk(path, settings=config.load(store={"patience_s": 0.1})) as desk, pytest.raises(RecordUnusable, match="being written"):
        desk.add_media("still.jpg", body=picture(), of=item, by="anna")
    holder.close()


def test_the_list_finds_what_only_a_file_tells(desk: Desk) -> None:
    given = desk.add_media("a.jpg", body=picture(), of=tank_video(desk).events[0], by="anna")
    assert given.digest[:16] in {line.id for line in desk.media(MediaQuery(kind="image"))}


def test_a_day_that_event_and_giver_agree_on_is_flagged_once(desk: Desk) -> None:
    day = date(2020, 3, 6)
    desk.add_media("still.jpg", body=picture(taken="2013:08:21 10:00:00"), of=tank_video(desk).id, by="anna", said=(day, day))
    (flag,) = tank_video(desk).flags
    assert flag.event


def test_the_log_tells_of_a_file_that_was_given_and_by_whom(desk: Desk, tmp_path: Path) -> None:
    given = desk.add_media("still.jpg", body=picture(), of=film(desk).id, by="anna")
    act = json.loads(list(desk.log())[-1])
    assert (act["did"], act["about"], act["by"], act["what"]["kind"]) == ("added", given.digest, "anna", "file")
    assert verify_record(tmp_path / "dateline.db", Heads(()), lambda *_: None).is_sound


def test_an_export_says_that_given_files_are_left_out(desk: Desk, tmp_path: Path) -> None:
    given = desk.add_media("still.jpg", body=picture(), of=film(desk).id, by="anna")
    desk.export_evidence(tmp_path / "e.wacz")
    with ZipFile(tmp_path / "e.wacz") as exported:
        left_out = [json.loads(line) for line in exported.read("dateline/withheld.jsonl").splitlines()]
    assert [one["digest"] for one in left_out if one["kind"] == "file"] == [given.digest]
