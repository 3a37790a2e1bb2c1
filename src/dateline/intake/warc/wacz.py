"""WACZ files (Webrecorder, version 1.1.1): a ZIP with WARC files in it, and a list of digests."""

import hashlib
import json
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from datetime import datetime
from itertools import pairwise
from pathlib import PurePosixPath
from typing import Any, BinaryIO, cast

from dateline.errors import NotAReport, ReportError
from dateline.intake.intake import Inner
from dateline.intake.options import Options
from dateline.intake.warc.walk import Walk

_LARGEST_LIST = 64_000_000  # bytes of datapackage.json
_MOST_MEMBERS = 10_000
_DAMAGE = (zipfile.BadZipFile, zipfile.LargeZipFile, zlib.error, EOFError, NotImplementedError, OSError, ValueError)
"""What zipfile raises on bytes that are not what a ZIP has."""

_SYMLINK = 0o120000
_WARCS = (".warc", ".warc.gz")
_NESTED = (".zip", ".wacz")


class Wacz:
    """Opens WACZ files. Nothing is unpacked to a disk; each WARC in it is read where it lies."""

    name = "wacz"
    media_types: tuple[str, ...] = ("application/wacz", "application/wacz+zip")
    suffixes: tuple[str, ...] = (".wacz",)
    holds_many = True

    def __init__(self, options: Options) -> None:
        self._options = options

    def recognises(self, head: bytes) -> bool:
        """By the name of its first member: writers put the archive or the list there."""
        return head.startswith(b"PK\x03\x04") and head[30:].startswith((b"archive/", b"datapackage", b"pages/", b"indexes/"))

    def captures(self, name: str, file: BinaryIO, fetched_at: datetime) -> Iterator[Inner | ReportError]:  # noqa: ARG002 — records say when
        """The captures of each WARC in the order of the ZIP, and an error in the place of what cannot be had.

        A member that is not what datapackage.json says is refused as a whole; so is one under a name no archive has.
        """
        try:
            with zipfile.ZipFile(file) as package:
                yield from _Package(name, package, self._options).captures()
        except _DAMAGE as error:
            yield NotAReport(name, f"is no whole ZIP ({_lower(error)}); fetch it again, or take its WARC files in by themselves")


class _Package:
    def __init__(self, name: str, package: zipfile.ZipFile, options: Options) -> None:
        self._name, self._package, self._options = name, package, options

    def captures(self) -> Iterator[Inner | ReportError]:
        members = self._package.infolist()
        if wrong := _wrong_whole(members):
            yield NotAReport(self._name, wrong)
            return
        try:
            told = self._told()
        except ReportError as error:
            yield error
            return
        yield from (self._error(path, "is listed in datapackage.json and is not there") for path in sorted({*told} - {*_names(members)}))
        for member in members:
            yield from self._member(member, told)

    def _member(self, member: zipfile.ZipInfo, told: dict[str, str]) -> Iterator[Inner | ReportError]:
        low = member.filename.lower()
        if wrong := _wrong_name(member):
            yield self._error(member.filename, wrong)
        elif low.endswith(_NESTED):
            yield self._error(member.filename, "is an archive in the archive; take it out and name it alone")
        elif low.endswith(_WARCS) and low.startswith("archive/"):
            yield from self._warc(member, told)
        elif member.filename in told and (wrong := self._unlike(member, told[member.filename])):
            yield self._error(member.filename, wrong)

    def _warc(self, member: zipfile.ZipInfo, told: dict[str, str]) -> Iterator[Inner | ReportError]:
        """The WARC's digest first, so that nothing is taken in of one that was changed."""
        name = member.filename
        if member.file_size > self._options.max_archive_ratio * max(member.compress_size, 1) > 0 and member.file_size > 1_000_000:
            yield self._error(name, f"unpacks to more than {self._options.max_archive_ratio} times its size; it is not read")
            return
        wrong = self._unlike(member, told[name]) if name in told else None
        if wrong:
            yield self._error(name, wrong)
            return
        with closing(self._package.open(member)) as file:
            yield from Walk(f"{self._name}!{name}", cast("BinaryIO", file), self._options).captures()

    def _unlike(self, member: zipfile.ZipInfo, told: str) -> str | None:
        """What is wrong with a member; None where it is what the list says."""
        kind, _, wanted = told.rpartition(":")
        digest = hashlib.new(kind or "sha256", usedforsecurity=False)
        try:
            with self._package.open(member) as file:
                while piece := file.read(1_048_576):
                    digest.update(piece)
        except _DAMAGE as error:
            return f"is damaged ({_lower(error)}); nothing of it is taken in"
        return None if digest.hexdigest() == wanted.lower() else f"is not what datapackage.json says ({told}); nothing of it is taken in"

    def _told(self) -> dict[str, str]:
        """Path → digest, of what datapackage.json lists; empty where there is no such list.

        Raises:
            NotAReport: when the list cannot be read.
        """
        try:
            member = self._package.getinfo("datapackage.json")
        except KeyError:
            return {}
        if member.file_size > _LARGEST_LIST:
            raise self._error(member.filename, f"has {member.file_size:,} bytes; no list is so long")
        try:
            listed: Any = json.loads(self._package.read(member))
            return {one["path"]: _digest(one["hash"]) for one in listed["resources"] if one.get("hash")}
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError, zipfile.BadZipFile) as error:
            raise self._error(member.filename, f"cannot be read ({type(error).__name__}), so nothing can be checked by it") from None

    def _error(self, member: str, what: str) -> NotAReport:
        return NotAReport(f"{self._name}!{member}", what)


def _digest(told: str) -> str:
    """Raises ValueError where it is of a kind we have not."""
    if told.partition(":")[0] not in {"sha256", "sha512", "md5", "sha1"}:
        raise ValueError(told)
    return told


def _wrong_whole(members: list[zipfile.ZipInfo]) -> str | None:
    """What is wrong with the ZIP as a whole: too many members, two of one name, or bytes that belong to two of them."""
    if len(members) > _MOST_MEMBERS:
        return f"has {len(members):,} members; no web archive has more than {_MOST_MEMBERS:,}"
    twice, count = next(iter(Counter(member.filename for member in members).most_common(1)), ("", 0))
    if count > 1:
        return f"has two members called {twice}, so that programs differ in which they read; nothing of it is taken in"
    placed = sorted((member.header_offset, member.compress_size, member.filename) for member in members)
    for (at, size, name), (following, _, other) in pairwise(placed):
        if at + 30 + size > following:
            return f"is made so that {name} and {other} share bytes; nothing of it is taken in"
    return None


def _wrong_name(member: zipfile.ZipInfo) -> str | None:
    """What is wrong with a member's name: one that would lead out of a folder, or to something else than a file."""
    name = member.orig_filename  # with what zipfile would have cut off or turned round
    path = PurePosixPath(name)
    if member.external_attr >> 16 & 0o170000 == _SYMLINK:
        return "is a link and no file; it is not read"
    if path.is_absolute() or ".." in path.parts or ":" in name.split("/")[0] or any(sign in name for sign in "\x00\\"):
        return "has a name that leads out of the archive; it is not read"
    return "is encrypted; it is not read" if member.flag_bits & 1 else None


def _names(members: list[zipfile.ZipInfo]) -> Iterator[str]:
    return (member.filename for member in members)


def _lower(error: Exception) -> str:
    words = str(error) or type(error).__name__
    return words[:1].lower() + words[1:]
