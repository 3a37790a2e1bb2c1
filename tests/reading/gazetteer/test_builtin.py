"""The package's gazetteer in the user's cache."""

from hashlib import sha256
from importlib.resources import files
from multiprocessing import get_context
from pathlib import Path

import pytest

from dateline.reading import gazetteer as package
from dateline.reading.gazetteer import Gazetteer, builtin
from dateline.reading.gazetteer.builtin import builtin_path, digest
from dateline.reading.gazetteer.packed import HEAD


def _aleppo(folder: Path) -> str:
    hits = Gazetteer(builtin.builtin(folder)).find("Aleppo")
    return next(hit.entry.id for hit in hits if hit.entry.code == "PPLA")


def _opened_elsewhere(folder: Path) -> str:
    return _aleppo(folder)


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    folder = tmp_path_factory.mktemp("cache")
    _aleppo(folder)
    return builtin_path(folder).read_bytes()


def test_the_digest_is_that_of_the_tables() -> None:
    data = files(package.__name__).joinpath("data")
    tables = (data.joinpath(f"{name}.xz").read_bytes() for name in ("entries", "names", "scripts", "sounds", "sets"))
    assert sha256(b"".join(tables)).hexdigest() == digest()


def test_it_is_unpacked_once(tmp_path: Path, filled: bytes) -> None:
    builtin_path(tmp_path).write_bytes(filled)
    before = builtin_path(tmp_path).stat().st_mtime_ns
    assert _aleppo(tmp_path) == "170063"
    assert builtin_path(tmp_path).stat().st_mtime_ns == before
    assert len(list(tmp_path.iterdir())) == 1


@pytest.mark.parametrize("damage", ["cut", "flipped", "empty", "other", "head"])
def test_a_damaged_file_is_written_anew(tmp_path: Path, filled: bytes, damage: str) -> None:
    middle = len(filled) // 2
    broken = {
        "cut": filled[:middle],
        "flipped": filled[:middle] + bytes([filled[middle] ^ 1]) + filled[middle + 1 :],
        "empty": b"",
        "other": b"something else entirely\n" * 1000,
        "head": filled[:30] + b"}" * 200 + filled[230:],
    }
    builtin_path(tmp_path).write_bytes(broken[damage])
    assert _aleppo(tmp_path) == "170063"
    assert builtin_path(tmp_path).read_bytes() == filled


def test_where_nothing_can_be_written_it_works_from_memory(tmp_path: Path) -> None:
    """A file stands where the folder should: as unwritable for root as for anybody."""
    (tmp_path / "file").write_text("in the way")
    assert _aleppo(tmp_path / "file") == "170063"


def test_a_full_disk_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(builtin.os, "fsync", full)
    assert _aleppo(tmp_path) == "170063"
    assert list(tmp_path.iterdir()) == []


def test_two_processes_may_unpack_at_once(tmp_path: Path) -> None:
    with get_context("spawn").Pool(2) as pool:
        assert pool.map(_opened_elsewhere, [tmp_path, tmp_path]) == ["170063", "170063"]
    assert [path.name for path in tmp_path.iterdir()] == [builtin_path(tmp_path).name]


def test_the_head_has_room(filled: bytes) -> None:
    assert len(filled[:HEAD].rstrip()) < HEAD * 0.9
