"""Bytes that lie on this machine: a file, or standard input."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from dateline.errors import FetchFailed, NotAReport
from dateline.intake.fitting import HEAD, is_address
from dateline.intake.options import Options

STDIN = "-"


@contextmanager
def opened(where: str) -> Iterator[BinaryIO]:
    """A file, at its beginning. Names in errors stay as the user wrote them.

    Raises:
        FetchFailed: when it cannot be had.
    """
    if not where.strip():
        raise FetchFailed(repr(where), "is no name; name a file, an address, or - for standard input")
    path = Path(where)
    try:
        if path.is_dir():
            raise FetchFailed(where, f"is a folder; name the files in it: {path / '*'}")
        file = path.open("rb")
    except FileNotFoundError:
        raise FetchFailed(where, _not_there(where)) from None
    except PermissionError:
        raise FetchFailed(where, "may not be read by you; change its permissions or copy it") from None
    except (OSError, ValueError) as error:
        raise FetchFailed(where, f"cannot be read ({error}); check the name and the disk") from None
    with file:
        yield file


def head_of(where: str) -> bytes:
    """The first few kilobytes of a file.

    Raises:
        FetchFailed: when it cannot be had.
    """
    with opened(where) as file:
        return _read(file, HEAD, where) if Path(where).is_file() else b""  # what a pipe gives is gone once it is read


def read_file(where: str, *, many: bool, options: Options) -> bytes:
    """A file, whole.

    Args:
        many: whether it may hold many reports, and so be larger.

    Raises:
        FetchFailed: when it cannot be had.
        NotAReport: when it is too large.
    """
    limit, setting = limit_of(many=many, options=options)
    with opened(where) as file:
        if Path(where).is_file():
            refuse_large(Path(where).stat().st_size, where, limit, setting)
        body = _read(file, limit + 1, where)
    refuse_large(len(body), where, limit, setting)
    return body


def standard_input(options: Options) -> bytes:
    if sys.stdin is None:
        raise FetchFailed("standard input", "is closed; name a file, or send something in: dateline read - < FILE")
    body = sys.stdin.buffer.read(options.max_batch_bytes + 1)
    refuse_large(len(body), "standard input", options.max_batch_bytes, "max_batch_bytes")
    return body


def limit_of(*, many: bool, options: Options) -> tuple[int, str]:
    """How many bytes a source may have, and the setting that says so."""
    return (options.max_batch_bytes, "max_batch_bytes") if many else (options.max_bytes, "max_bytes")


def refuse_large(size: int, where: str, limit: int, setting: str) -> None:
    """Raises NotAReport when there are more bytes than may be."""
    if size > limit:
        raise NotAReport(
            where, f"has {size:,} bytes or more, and {limit:,} are allowed; split it, one report a file, or set [intake] {setting} higher"
        )


def _read(file: BinaryIO, most: int, where: str) -> bytes:
    try:
        return file.read(most)
    except OSError as error:
        raise FetchFailed(where, f"cannot be read ({error}); check the name and the disk") from None


def _not_there(where: str) -> str:
    if ":/" in where and not is_address(where):
        return "is neither a file nor an address dateline fetches; it fetches http:// and https://"
    return "there is no such file; check the name, and the folder it is counted from"
