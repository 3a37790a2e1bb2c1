"""Evidence goes out as one WACZ, the same bytes each time, whole or not at all."""

import errno
import json
import os
import zipfile
from dataclasses import replace
from datetime import UTC, datetime
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest

from dateline.archive.wacz import Contents, Page, write_wacz, writing
from dateline.errors import CannotWrite
from dateline.intake import Inner, Options
from dateline.intake.warc import Wacz
from dateline.model import Capture, digest_of
from dateline.model.blocks import Locator

AT = datetime(2026, 11, 26, 12, 0, 0, 250, tzinfo=UTC)
BODY = b"<!doctype html><title>a</title><p>Rebels said on Sunday that they had taken the town of Example."
CAPTURE = Capture(
    url="https://news.example/a", fetched_at=AT, media_type="text/html", digest=digest_of(BODY), headers=(("Content-Type", "text/html"),)
)
MEMBERS = [
    "archive/data.warc.gz",
    "indexes/index.cdxj",
    "pages/pages.jsonl",
    "dateline/acts.jsonl",
    "dateline/stamps.jsonl",
    "dateline/reports.jsonl",
    "dateline/decisions.jsonl",
    "dateline/withheld.jsonl",
    "dateline/captures.jsonl",
    "dateline/blocks.jsonl",
    "datapackage.json",
    "datapackage-digest.json",
]


def contents(**more: Any) -> Contents:
    page = Page(id="r1", address=CAPTURE.url, at=AT, title="Rebels say …")
    made = Contents(
        title="Evidence", at=AT, captures=[(replace(CAPTURE, status=200), BODY)], pages=[page], acts=['{"a":1}'], reports=["{}"]
    )
    return replace(made, **more)


@pytest.fixture
def exported(tmp_path: Path) -> Path:
    write_wacz(contents(), tmp_path / "e.wacz")
    return tmp_path / "e.wacz"


def test_its_members_stand_in_one_order_unpacked_and_without_a_time(exported: Path) -> None:
    with zipfile.ZipFile(exported) as package:
        infos = package.infolist()
    assert [one.filename for one in infos] == MEMBERS
    assert {(one.compress_type, one.date_time, one.flag_bits, one.extra) for one in infos} == {(0, (1980, 1, 1, 0, 0, 0), 0, b"")}


def test_the_same_contents_give_the_same_bytes(exported: Path, tmp_path: Path) -> None:
    write_wacz(contents(), tmp_path / "again.wacz")
    assert (tmp_path / "again.wacz").read_bytes() == exported.read_bytes()
    assert sorted(one.name for one in tmp_path.iterdir()) == ["again.wacz", "e.wacz"]


def test_its_list_tells_every_member_and_the_digest_of_the_list(exported: Path) -> None:
    with zipfile.ZipFile(exported) as package:
        told = json.loads(package.read("datapackage.json"))
        assert {one["path"]: one["hash"] for one in told["resources"]} == {
            name: f"sha256:{sha256(package.read(name)).hexdigest()}" for name in MEMBERS[:-2]
        }
        assert (
            json.loads(package.read("datapackage-digest.json"))["hash"] == f"sha256:{sha256(package.read('datapackage.json')).hexdigest()}"
        )
    assert (told["profile"], told["wacz_version"], told["software"]) == ("data-package", "1.1.1", "dateline 0.1.0")


def test_its_blocks_tell_which_byte_of_a_member_was_changed(exported: Path) -> None:
    with zipfile.ZipFile(exported) as package:
        told = [json.loads(line) for line in package.read("dateline/blocks.jsonl").splitlines()]
        assert [one["path"] for one in told] == MEMBERS[:-3]
        changed = bytearray(package.read("archive/data.warc.gz"))
    was, changed[100] = changed[100], changed[100] ^ 1
    (wrong,) = Locator.from_written(told[0]).wrongs([bytes(changed)])
    assert (wrong.start, wrong.was) == (100, was)


def test_its_index_finds_each_record_by_its_offset(exported: Path) -> None:
    with zipfile.ZipFile(exported) as package:
        key, at, told = package.read("indexes/index.cdxj").decode().rstrip("\n").split(" ", 2)
        place = json.loads(told)
        archive = package.read("archive/data.warc.gz")
    from warcio.archiveiterator import ArchiveIterator

    member = archive[int(place["offset"]) :][: int(place["length"])]
    (record,) = ArchiveIterator(BytesIO(member))
    assert (key, at, place["filename"]) == ("example,news)/a", "20261126120000", "data.warc.gz")
    assert record.rec_headers.get_header("WARC-Target-URI") == place["url"]


def test_it_comes_in_again(exported: Path) -> None:
    with exported.open("rb") as file:
        (inner,) = Wacz(Options()).captures("e.wacz", file, AT)
    assert isinstance(inner, Inner)
    assert replace(inner.capture, within=None) == replace(CAPTURE, status=200)


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(CannotWrite, match="there is no such folder; make it"):
        write_wacz(contents(), tmp_path / "none" / "e.wacz")
    sealed = tmp_path / "sealed"
    sealed.mkdir(mode=0o500)
    if os.geteuid():  # root may write anywhere
        with pytest.raises(CannotWrite, match="you may not write there"):
            write_wacz(contents(), sealed / "e.wacz")


@pytest.mark.parametrize("number", range(8))
def test_a_full_disk_leaves_nothing_half_written_and_the_older_file_as_it_was(
    exported: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    older, written = exported.read_bytes(), 0
    true = writing.Zipped.add

    def full(self: Any, path: str, chunks: Any, **more: Any) -> Any:
        nonlocal written
        written += 1
        if written > number:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return true(self, path, chunks, **more)

    monkeypatch.setattr(writing.Zipped, "add", full)
    with pytest.raises(CannotWrite, match="no room is left on its disk"):
        write_wacz(contents(title="New"), exported)
    assert exported.read_bytes() == older
    assert [one.name for one in exported.parent.iterdir()] == ["e.wacz"]


@pytest.mark.filterwarnings("error::pytest.PytestUnraisableExceptionWarning")
def test_a_capture_that_cannot_be_had_leaves_nothing(tmp_path: Path) -> None:
    def broken() -> Any:
        yield CAPTURE, BODY
        raise RuntimeError("gone")

    with pytest.raises(RuntimeError, match="gone"):
        write_wacz(contents(captures=broken()), tmp_path / "e.wacz")
    assert list(tmp_path.iterdir()) == []
