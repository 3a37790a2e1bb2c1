"""Which intake a source is for."""

from pathlib import Path
from typing import TypeVar

from dateline import plugins
from dateline.errors import NotAReport, UnknownFormat
from dateline.intake.decoding import refuse_binary
from dateline.intake.intake import Intake, Kind, Opener
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
    """By a server's media type, unless it is plain text, which says little; else by the suffix. Who looks like another kind is that.

    A feed or a sitemap that a server calls a web page, as many do, is told by its looks.

    Args:
        head: the first few kilobytes.
    """
    path = capture.url.split("?", 1)[0].split("#", 1)[0]
    by_media_type = next((kind for kind in kinds if capture.media_type in kind.media_types), None)
    is_told = by_media_type is not None and by_media_type.name != _ASKED_LAST and (is_address(capture.url) or capture.within is not None)
    told = by_media_type if is_told else by_suffix(path, kinds)
    return in_truth(told, head, kinds) or by_media_type or kinds[-1]


def in_truth(told: Intake | Opener | None, head: bytes, kinds: Kinds) -> Intake | Opener | None:
    """What bytes are that are said to be of a kind: that kind, unless they do not look it and do look like another.

    Servers and names lie: an error page named .pdf, a PDF named .html, a feed sent as text/html. A file named a text is one, whatever
    it reads like, unless it is none at all.
    """
    if told is None:
        return by_looks(head, kinds)
    if told.recognises(head[:HEAD]) and (told.name != _ASKED_LAST or _is_text(head)):
        return told
    seen = by_looks(head, kinds)
    return seen if seen is not None and seen.name != _ASKED_LAST else told


def _is_text(head: bytes) -> bool:
    try:
        refuse_binary(head, "")
    except NotAReport:
        return False
    return True


def media_type_of(name: str, head: bytes, kinds: Kinds) -> str:
    """Of bytes that no server spoke of: by the suffix, unless they look otherwise, else by the looks."""
    from mimetypes import guess_type  # slow to load, and seldom needed

    told = by_suffix(name, kinds)
    chosen = in_truth(told, head, kinds)
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
