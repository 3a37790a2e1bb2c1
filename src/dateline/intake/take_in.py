"""The door: a file, an address or `-` → a Capture and its Reports."""

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from dateline import plugins
from dateline.errors import FetchFailed, NotAReport, ReportError, UnknownFormat
from dateline.intake.intake import Given, Intake
from dateline.intake.options import Options
from dateline.model import Capture, Report, digest_of

STDIN = "-"
_HEAD = 4096  # bytes looked at to tell what a source holds
_ASKED_LAST = "text"  # anything can be a text


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """One source as it came in: what to archive, and the reports in it.

    Attributes:
        body: the bytes of `capture`.
    """

    capture: Capture
    body: bytes
    intake: Intake
    given: Given

    def reports(self) -> Iterator[Report | ReportError]:
        """The reports in the order they stand in, one at a time; an error in the place of each that could not be made."""
        return self.intake.reports(self.capture, self.body, self.given)


def take_in(source: str | Path, *, fetched_at: datetime, given: Given | None = None, options: Options | None = None) -> Taken:
    """The bytes of a file, an http(s) address, or `-` for standard input, and who makes reports of them.

    Args:
        fetched_at: an aware instant, now; there is no clock in here.

    Raises:
        FetchFailed: when the bytes cannot be had.
        NotAReport: when there are too many of them.
    """
    options, given = options or Options(), given or Given()
    intakes = _installed(options)
    capture, body = _fetched(str(source), fetched_at, intakes, options)
    intake = _fitting(capture, body, intakes)
    if not intake.holds_many:
        _refuse_large(len(body), capture.url, options.max_bytes, "max_bytes")
    return Taken(capture=capture, body=body, intake=intake, given=given)


def take_in_bytes(name: str, body: bytes, *, fetched_at: datetime, given: Given | None = None, options: Options | None = None) -> Taken:
    """As `take_in`, of bytes at hand: what somebody handed in by a file's name.

    Raises:
        NotAReport: when there are too many of them.
    """
    options, given = options or Options(), given or Given()
    intakes = _installed(options)
    capture = Capture(url=name, fetched_at=fetched_at, media_type=_media_type(name, body, intakes), digest=digest_of(body))
    intake = _fitting(capture, body, intakes)
    limit, setting = (options.max_batch_bytes, "max_batch_bytes") if intake.holds_many else (options.max_bytes, "max_bytes")
    _refuse_large(len(body), name, limit, setting)
    return Taken(capture=capture, body=body, intake=intake, given=given)


def intake_named(name: str, options: Options | None = None) -> Intake:
    """Raises UnknownFormat when no intake of that name is installed; lists those that are."""
    try:
        made: Intake = plugins.load(plugins.INTAKES, name)(options or Options())
    except KeyError:
        raise UnknownFormat("intake", name, plugins.installed(plugins.INTAKES)) from None
    return made


def is_address(source: str) -> bool:
    return source.lower().startswith(("http://", "https://"))


def _installed(options: Options) -> tuple[Intake, ...]:
    """Plug-ins' intakes and ours, the one that takes anything last."""
    names = sorted(plugins.installed(plugins.INTAKES), key=lambda name: (name == _ASKED_LAST, name))
    return tuple(intake_named(name, options) for name in names)


def _fetched(source: str, fetched_at: datetime, intakes: tuple[Intake, ...], options: Options) -> tuple[Capture, bytes]:
    if is_address(source):
        from dateline.intake.fetch import fetch

        return fetch(source, fetched_at=fetched_at, options=options)
    body = _standard_input(options) if source == STDIN else _file(source, intakes, options)
    name = "standard input" if source == STDIN else source
    capture = Capture(url=name, fetched_at=fetched_at, media_type=_media_type(name, body, intakes), digest=digest_of(body))
    return capture, body


def _file(where: str, intakes: tuple[Intake, ...], options: Options) -> bytes:
    if not where.strip():
        raise FetchFailed(repr(where), "is no name; name a file, an address, or - for standard input")
    path = Path(where)  # names in errors stay as the user wrote them
    try:
        if path.is_dir():
            raise FetchFailed(where, f"is a folder; name the files in it: {path / '*'}")
        many = any(intake.holds_many and path.suffix.lower() in intake.suffixes for intake in intakes)
        limit, setting = (options.max_batch_bytes, "max_batch_bytes") if many else (options.max_bytes, "max_bytes")
        with path.open("rb") as file:
            if path.is_file():
                _refuse_large(path.stat().st_size, where, limit, setting)
            body = file.read(limit + 1)
    except FileNotFoundError:
        raise FetchFailed(where, _not_there(where)) from None
    except PermissionError:
        raise FetchFailed(where, "may not be read by you; change its permissions or copy it") from None
    except (OSError, ValueError) as error:
        raise FetchFailed(where, f"cannot be read ({error}); check the name and the disk") from None
    _refuse_large(len(body), where, limit, setting)
    return body


def _not_there(where: str) -> str:
    if ":/" in where and not is_address(where):
        return "is neither a file nor an address dateline fetches; it fetches http:// and https://"
    return "there is no such file; check the name, and the folder it is counted from"


def _standard_input(options: Options) -> bytes:
    if sys.stdin is None:
        raise FetchFailed("standard input", "is closed; name a file, or send something in: dateline read - < FILE")
    body = sys.stdin.buffer.read(options.max_batch_bytes + 1)
    _refuse_large(len(body), "standard input", options.max_batch_bytes, "max_batch_bytes")
    return body


def _refuse_large(size: int, where: str, limit: int, setting: str) -> None:
    if size > limit:
        raise NotAReport(
            where, f"has {size:,} bytes or more, and {limit:,} are allowed; split it, one report a file, or set [intake] {setting} higher"
        )


def _media_type(name: str, body: bytes, intakes: tuple[Intake, ...]) -> str:
    from mimetypes import guess_type  # slow to load, and seldom needed

    by_suffix = _by_suffix(name, intakes)
    chosen = by_suffix or _by_looks(body, intakes)
    guessed = None if by_suffix else guess_type(name)[0]
    return guessed or (chosen.media_types[0] if chosen else "application/octet-stream")


def _fitting(capture: Capture, body: bytes, intakes: tuple[Intake, ...]) -> Intake:
    """By a server's media type, unless it is plain text, which says little; else by the suffix, else by the looks."""
    path = capture.url.split("?", 1)[0].split("#", 1)[0]
    by_media_type = next((intake for intake in intakes if capture.media_type in intake.media_types), None)
    if is_address(capture.url) and by_media_type and by_media_type.name != _ASKED_LAST:
        return by_media_type
    chosen = _by_suffix(path, intakes) or _by_looks(body, intakes) or by_media_type
    return chosen or intakes[-1]


def _by_suffix(name: str, intakes: tuple[Intake, ...]) -> Intake | None:
    suffix = Path(name).suffix.lower()
    return next((intake for intake in intakes if suffix in intake.suffixes), None)


def _by_looks(body: bytes, intakes: tuple[Intake, ...]) -> Intake | None:
    head = body[:_HEAD]
    return next((intake for intake in intakes if intake.recognises(head)), None)
