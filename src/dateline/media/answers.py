"""A caged child's answer as nouns. What it read may have taken it over, so nothing it says is believed before it fits."""

from collections.abc import Mapping
from dataclasses import replace
from math import isfinite
from typing import Any

from dateline.errors import FileBroken
from dateline.model import Credentials, Doubt, Inscribed, Inscription, Inspected, MediaKind, Print, Validity

_LONGEST = 2_000  # code points of one thing a file says of itself; the rest is in the file
_MOST = 1_000  # entries of any kind
_LARGEST = 2**31
_METHODS = {"phash": 16, "phash within bars": 16}  # hex digits of each


def looked_at(found: Inspected, answer: Mapping[str, Any]) -> Inspected:
    """With what `picture.py` or `moving.py` tells.

    Raises:
        FileBroken: when it tells what cannot be.
    """
    try:
        return _looked_at(found, answer)
    except (KeyError, TypeError, ValueError, OverflowError):
        raise _deceiving(found) from None


def certified(found: Inspected, answer: Mapping[str, Any]) -> Inspected:
    """With what `credentials.py` tells.

    Raises:
        FileBroken: when it tells what cannot be.
    """
    try:
        return replace(found, credentials=_credentials(answer), inspected_by=(*found.inspected_by, *_versions(answer)))
    except (KeyError, TypeError, ValueError):
        raise _deceiving(found) from None


def _looked_at(found: Inspected, answer: Mapping[str, Any]) -> Inspected:
    entries = [_inscription(entry) for entry in answer["entries"][:_MOST]]
    doubts = [Doubt(reader="media", span=None, reason=_words(reason)) for reason in answer["doubts"][:_MOST]]
    return replace(
        found,
        kind=MediaKind(answer.get("kind", found.kind)),
        width=_whole(answer.get("width")),
        height=_whole(answer.get("height")),
        duration_s=_seconds(answer.get("duration_s")),
        codecs=tuple(_words(codec) for codec in answer["codecs"][:_MOST]),
        inscriptions=tuple(dict.fromkeys(entries)),
        prints=tuple(_print(told) for told in answer["prints"][: 2 * _MOST]),
        doubts=(*found.doubts, *doubts, *_disagreeing(entries)),
        inspected_by=(*found.inspected_by, *_versions(answer)),
    )


def _inscription(entry: Any) -> Inscription:
    of, value, printed, by = entry
    return Inscription(of=Inscribed(of), value=_words(value), printed=_words(printed), by=_words(by))


def _print(told: Any) -> Print:
    method, value, at_s, flat = told
    if len(value) != _METHODS[method]:
        raise ValueError(value)
    return Print(method=method, value=f"{int(value, 16):016x}", at_s=_seconds(at_s), flat=bool(flat))


def _credentials(answer: Mapping[str, Any]) -> Credentials:
    said = {name: _told(answer.get(name)) for name in ("signer", "issuer", "signed_at", "generator", "source_type", "remote")}
    trusted = answer.get("trusted")
    return Credentials(
        standing=Validity(answer["standing"]),
        trusted=None if trusted is None else bool(trusted),
        actions=tuple(_words(action) for action in answer.get("actions", ())[:_MOST]),
        problems=tuple(dict.fromkeys(_words(problem) for problem in answer.get("problems", ())[:_MOST])),
        reason=_words(answer.get("reason", "")),
        **said,
    )


def _versions(answer: Mapping[str, Any]) -> tuple[tuple[str, str], ...]:
    return tuple(sorted((_words(name), _words(version)) for name, version in dict(answer["by"]).items()))


def _disagreeing(entries: list[Inscription]) -> tuple[Doubt, ...]:
    """Where the file says of itself that it was taken on days that no time zone brings together."""
    told = [(entry, entry.day) for entry in entries if entry.of is Inscribed.TAKEN]
    days = [(day, entry.by) for entry, day in told if day]
    if not days or (max(days)[0] - min(days)[0]).days <= 1:
        return ()
    (first, by), (last, otherwise) = min(days), max(days)
    reason = f"it says of itself that it was taken on {first.isoformat()} ({by}) and on {last.isoformat()} ({otherwise})"
    return (Doubt(reader="media", span=None, reason=reason),)


def _words(value: Any) -> str:
    """One line, printable, no longer than anyone reads."""
    words = " ".join(str(value).split())
    return "".join(letter for letter in words if letter.isprintable())[:_LONGEST]


def _told(value: Any) -> str | None:
    return None if value is None else _words(value)


def _whole(value: Any) -> int | None:
    if value is None:
        return None
    number = int(value)
    if not 0 <= number < _LARGEST:
        raise ValueError(value)
    return number


def _seconds(value: Any) -> float | None:
    if value is None:
        return None
    number = float(value)
    if not isfinite(number) or abs(number) > _LARGEST:
        raise ValueError(value)
    return number


def _deceiving(found: Inspected) -> FileBroken:
    return FileBroken(found.name, "makes what reads it tell what cannot be; it is damaged or made to deceive")
