"""A user's own GeoNames dump."""

from pathlib import Path
from zipfile import ZipFile

import pytest

from dateline.errors import MissingExtra, SetupError
from dateline.model import PlaceKind
from dateline.reading.gazetteer import Gazetteer, Match, added, builtin
from dateline.reading.gazetteer.added import add, added_path, remove


def _row(number: str = "99000001", name: str = "Tall Qamar", feature: str = "P.PPL", country: str = "SY", **told: str) -> str:
    kind, code = feature.split(".")
    place = (told.get("others", ""), told.get("lat", "35.5"), told.get("lon", "36.5"), kind, code, country)
    return "\t".join((number, name, name, *place, "", "12", "", "", "", "0", "", "300", "Asia/Damascus", "2020-01-01"))


def _dump(folder: Path, *rows: str) -> Path:
    path = folder / "SY.txt"
    path.write_text("\n".join(rows) + "\n", encoding="utf-8")
    return path


def _with(folder: Path) -> Gazetteer:
    packed = added.added(folder)
    assert packed
    return Gazetteer(builtin.builtin(), packed)


def test_its_places_are_found_beside_those_of_the_package(tmp_path: Path) -> None:
    tally = add(_dump(tmp_path, _row(others="تل قمر,Tell Kamar")), folder=tmp_path)
    assert (tally.rows, tally.kept, tally.skipped) == (1, 1, 0)
    known = _with(tmp_path)
    assert [hit.entry.id for hit in known.find("Tall Qamar")] == ["99000001"]
    assert [hit.match for hit in known.find("Tell Kamar")] == [Match.OTHER_NAME]
    assert [hit.entry.id for hit in known.find("تل قمر")] == ["99000001"]
    assert [hit.match for hit in known.find("Tal Kammar")] == [Match.SOUND]
    assert known.find("Aleppo")
    assert known.country("SY")


def test_one_place_counts_once_as_the_package_has_it(tmp_path: Path) -> None:
    add(_dump(tmp_path, _row("170063", "Aleppo", lat="1", lon="1")), folder=tmp_path)
    (aleppo,) = [hit.entry for hit in _with(tmp_path).find("Aleppo") if hit.entry.id == "170063"]
    assert aleppo.lat > 36


@pytest.mark.parametrize(
    ("feature", "kind"),
    [("H.STM", PlaceKind.WATER), ("T.MT", PlaceKind.REGION), ("S.CMPRF", PlaceKind.SITE), ("A.ADM3", PlaceKind.ADMIN2), ("R.ST", None)],
)
def test_what_news_names_is_kept_and_streets_are_not(tmp_path: Path, feature: str, kind: PlaceKind | None) -> None:
    add(_dump(tmp_path, _row(feature=feature), _row("99000002", "Qaryat Nur")), folder=tmp_path)
    assert [hit.entry.kind for hit in _with(tmp_path).find("Tall Qamar")] == ([kind] if kind else [])


def test_rows_that_cannot_be_read_are_passed_over_and_counted(tmp_path: Path) -> None:
    tally = add(_dump(tmp_path, _row(), "no row", _row("99000002", lat="north"), _row("99000003")), folder=tmp_path)
    assert (tally.kept, tally.skipped, tally.first_skipped) == (2, 2, 2)


def test_an_archive_is_read_as_it_is(tmp_path: Path) -> None:
    with ZipFile(tmp_path / "SY.zip", "w") as package:
        package.writestr("readme.txt", "about")
        package.writestr("SY.txt", _row() + "\n")
    assert add(tmp_path / "SY.zip", folder=tmp_path).kept == 1


def test_a_file_of_another_kind_is_refused_and_what_was_there_stays(tmp_path: Path) -> None:
    add(_dump(tmp_path, _row()), folder=tmp_path)
    before = added_path(tmp_path).read_bytes()
    wrong = {
        "notes.txt": b"some\nnotes\n",
        "long.txt": b"a line\n" * 1000,
        "cut.zip": b"PK\x03\x04 cut",
        "picture.txt": bytes(range(256)) * 20,
    }
    for name, content in wrong.items():
        (tmp_path / name).write_bytes(content)
        with pytest.raises(MissingExtra, match=r"geonames\.org|fetch it again"):
            add(tmp_path / name, folder=tmp_path)
    assert added_path(tmp_path).read_bytes() == before
    assert not list(tmp_path.glob(".gazetteer-*"))


def test_a_full_disk_is_named_and_what_was_there_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    dump = _dump(tmp_path, _row())
    add(dump, folder=tmp_path)

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(added.os, "fsync", full)
    with pytest.raises(SetupError, match="no space left"):
        add(dump, folder=tmp_path)
    assert added_path(tmp_path).exists()
    assert not list(tmp_path.glob(".gazetteer-*"))


def test_a_damaged_file_is_named_with_its_remedy(tmp_path: Path) -> None:
    added_path(tmp_path).write_bytes(b"nothing")
    with pytest.raises(MissingExtra, match="gazetteer remove"):
        added.added(tmp_path)
    assert remove(tmp_path)
    assert not remove(tmp_path)
    assert added.added(tmp_path) is None


def test_many_rows_spill_to_disk_and_are_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dateline.reading.gazetteer.packing._SPILL", 64)
    add(
        _dump(tmp_path, *(_row(str(99000000 + number), f"Qarya {'bdfgklmnrst'[number % 11]}a{number:04}x") for number in range(500))),
        folder=tmp_path,
    )
    known = _with(tmp_path)
    assert all(known.find(f"Qarya {'bdfgklmnrst'[number % 11]}a{number:04}x") for number in range(500))
