"""WACZ files: each WARC in them is read where it lies; changed bytes, tricks with names and bombs are refused and named."""

import zipfile
from datetime import UTC, datetime
from io import BytesIO
from random import Random
from typing import Any

import pytest

from dateline.errors import ReportError
from dateline.intake import Arrived, Inner, Options, take_in_bytes
from dateline.intake.warc import Wacz
from intake.warc.archives import Archive, page, zipped

NOW = datetime(2026, 11, 26, 12, tzinfo=UTC)


def warc(*urls: str) -> bytes:
    archive = Archive()
    for url in urls or ("https://news.example/a",):
        archive.response(url)
    return archive.bytes


def opened(body: bytes, **options: Any) -> tuple[list[Inner], list[str]]:
    found = list(Wacz(Options(**options)).captures("e.wacz", BytesIO(body), NOW))
    return [one for one in found if isinstance(one, Inner)], [str(one) for one in found if isinstance(one, ReportError)]


def test_the_captures_of_every_warc_come_out() -> None:
    found, errors = opened(
        zipped({"archive/a.warc.gz": warc(), "archive/b.warc": warc("https://news.example/b"), "pages/pages.jsonl": b"{}"})
    )
    assert errors == []
    assert [(one.capture.url, one.capture.within) for one in found] == [
        ("https://news.example/a", "e.wacz!archive/a.warc.gz"),
        ("https://news.example/b", "e.wacz!archive/b.warc"),
    ]
    assert found[0].body == page()


def test_it_comes_in_through_the_door_by_its_name_or_by_its_looks() -> None:
    body = zipped({"archive/a.warc.gz": warc()})
    for name in ("e.wacz", "unnamed"):
        (arrived,) = take_in_bytes(name, body, fetched_at=NOW).arrivals()
        assert isinstance(arrived, Arrived)


def test_a_revisit_is_found_within_a_packed_member_too() -> None:
    archive = Archive()
    first = archive.response()
    archive.response(body=b"", kind="revisit", WARC_Payload_Digest=first.rec_headers.get_header("WARC-Payload-Digest"))
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("archive/a.warc.gz", archive.bytes)
    found, errors = opened(out.getvalue())
    assert [one.body for one in found] == [page(), page()]
    assert errors == []


def test_nothing_is_taken_in_of_a_warc_that_was_changed() -> None:
    body = warc()
    changed = bytearray(body)
    changed[-200] ^= 1
    found, (error,) = opened(zipped({"archive/a.warc.gz": bytes(changed), "archive/b.warc.gz": body}, told={"archive/a.warc.gz": body}))
    assert len(found) == 1
    assert error.startswith("e.wacz!archive/a.warc.gz: is not what datapackage.json says")


def test_what_the_list_names_and_is_not_there_is_named() -> None:
    body = warc()
    _, (error,) = opened(zipped({"archive/a.warc.gz": body}, told={"archive/a.warc.gz": body, "pages/pages.jsonl": b""}))
    assert error.startswith("e.wacz!pages/pages.jsonl: is listed")


@pytest.mark.parametrize("name", ["archive/../../etc/a.warc.gz", "/archive/a.warc.gz", "archive\\..\\a.warc.gz", "c:/archive/a.warc"])
def test_a_name_that_leads_out_is_refused_and_the_rest_comes_in(name: str) -> None:
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        info = zipfile.ZipInfo("x")
        info.filename = name
        package.writestr(info, warc())
        package.writestr("archive/b.warc.gz", warc())
    found, (error,) = opened(out.getvalue())
    assert len(found) == 1
    assert "leads out of the archive" in error


def test_a_link_is_not_followed() -> None:
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        info = zipfile.ZipInfo("archive/a.warc.gz")
        info.external_attr = 0o120777 << 16
        package.writestr(info, "/etc/passwd")
    assert "is a link" in opened(out.getvalue())[1][0]


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_two_members_of_one_name_are_refused() -> None:
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        package.writestr("archive/a.warc.gz", warc())
        package.writestr("archive/a.warc.gz", warc("https://news.example/b"))
    found, (error,) = opened(out.getvalue())
    assert found == []
    assert "two members called archive/a.warc.gz" in error


def test_members_that_share_bytes_are_refused() -> None:
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        package.writestr("archive/a.warc.gz", warc())
        one = package.infolist()[0]
        other = zipfile.ZipInfo("archive/b.warc.gz")
        other.header_offset, other.file_size, other.compress_size, other.CRC = one.header_offset, one.file_size, one.compress_size, one.CRC
        package.filelist.append(other)
        package.NameToInfo[other.filename] = other
    found, (error,) = opened(out.getvalue())
    assert found == []
    assert "share bytes" in error


def test_an_archive_in_the_archive_is_named_and_not_opened() -> None:
    _, (error,) = opened(zipped({"archive/inner.wacz": zipped({"archive/a.warc.gz": warc()})}))
    assert "take it out" in error


def test_a_bomb_is_refused_by_its_ratio() -> None:
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("archive/a.warc", b"\0" * 50_000_000)
    _, (error,) = opened(out.getvalue())
    assert "200 times its size" in error


def test_too_many_members_are_refused() -> None:
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        for number in range(10_001):
            package.writestr(f"archive/{number}.warc", b"")
    assert "10,001 members" in opened(out.getvalue())[1][0]


@pytest.mark.parametrize(
    "listed", [b"{", b"[]", b'{"resources": [{"hash": "sha256:0"}]}', b'{"resources": [{"path": "a", "hash": "odd:1"}]}']
)
def test_a_list_that_cannot_be_read_stops_all(listed: bytes) -> None:
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        package.writestr("archive/a.warc.gz", warc())
        package.writestr("datapackage.json", listed)
    found, (error,) = opened(out.getvalue())
    assert found == []
    assert "nothing can be checked" in error


@pytest.mark.parametrize("cut", [10, 200, -30])
def test_a_zip_cut_off_is_named(cut: int) -> None:
    assert "is no whole ZIP" in opened(zipped({"archive/a.warc.gz": warc()})[:cut])[1][0]


@pytest.mark.parametrize("form", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
@pytest.mark.filterwarnings("ignore")
def test_no_wrong_byte_breaks_the_walk_or_gives_a_wrong_page(form: int) -> None:
    out, chance = BytesIO(), Random(form)
    with zipfile.ZipFile(out, "w", form) as package:
        package.writestr("archive/a.warc.gz", warc("https://news.example/a", "https://news.example/b"))
    for _ in range(600):
        damaged = bytearray(out.getvalue())
        for _ in range(chance.choice([1, 1, 3])):
            damaged[chance.randrange(len(damaged))] = chance.randrange(256)
        found, _ = opened(bytes(damaged[: chance.choice([len(damaged), chance.randrange(len(damaged))])]))
        assert all(one.body == page() for one in found)
