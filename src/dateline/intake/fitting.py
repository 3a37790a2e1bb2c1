"""Which intake a source is for."""

from pathlib import Path
from typing import TypeVar

from dateline import plugins
from dateline.errors import UnknownFormat
from dateline.intake.intake import Directory, Intake, Kind, Opener
from dateline.intake.options import Options
from dateline.model import Capture

HEAD = 4096  # bytes looked at to tell what a source holds
_ASKED_LAST = "text"  # anything can be a text
_Kind = TypeVar("_Kind", bound=Kind)

Kinds = tuple[Intake | Opener, ...]


def intake_named(name: str, options: Options | None = None) -> Intake | Opener:
    """Raises UnknownFormat when no intake of that name is installed; lists those that are."""
    try:
        made: Intake | Opener = plugins.load(plugins.INTAKES, name)(options or Options())
    except KeyError:
        raise UnknownFormat("intake", name, plugins.installed(plugins.INTAKES)) from None
    return made


def installed(options: Options) -> Kinds:
    """Plug-ins' intakes and ours, the one that takes anything last."""
    names = sorted(plugins.installed(plugins.INTAKES), key=lambda name: (name == _ASKED_LAST, name))
    return tuple(intake_named(name, options) for name in names)


def fitting(capture: Capture, head: bytes, kinds: Kinds) -> Intake | Opener:
    """By a server's media type, unless it is plain text, which says little; else by the suffix, else by the looks.

    A feed or a sitemap that a server calls a web page, as many do, is told by its looks.

    Args:
        head: the first few kilobytes.
    """
    path = capture.url.split("?", 1)[0].split("#", 1)[0]
    by_media_type = next((kind for kind in kinds if capture.media_type in kind.media_types), None)
    if is_address(capture.url) and by_media_type and by_media_type.name != _ASKED_LAST:
        looks = by_looks(head, kinds)
        return looks if isinstance(looks, Directory) else by_media_type
    return by_suffix(path, kinds) or by_looks(head, kinds) or by_media_type or kinds[-1]


def media_type_of(name: str, head: bytes, kinds: Kinds) -> str:
    """Of bytes that no server spoke of: by the suffix, else by the looks."""
    from mimetypes import guess_type  # slow to load, and seldom needed

    told = by_suffix(name, kinds)
    chosen = told or by_looks(head, kinds)
    guessed = None if told else guess_type(name)[0]
    return guessed or (chosen.media_types[0] if chosen else "application/octet-stream")


def by_suffix(name: str, kinds: tuple[_Kind, ...]) -> _Kind | None:
    """The longest suffix wins: a .warc.gz is no .gz."""
    low = Path(name).name.lower()
    ends = [(len(suffix), kind) for kind in kinds for suffix in kind.suffixes if low.endswith(suffix)]
    return max(ends, key=lambda end: end[0])[1] if ends else None


def by_looks(head: bytes, kinds: tuple[_Kind, ...]) -> _Kind | None:
    return next((kind for kind in kinds if kind.recognises(head[:HEAD])), None)


def is_address(source: str) -> bool:
    return source.lower().startswith(("http://", "https://"))
