"""The door: bytes of a picture, a video or a sound → what can be read off them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from dateline.caged import Limits, run
from dateline.errors import BadSetting, FileBroken, MissingExtra
from dateline.media.answers import certified, looked_at
from dateline.media.looks import HEAD, lies, looks
from dateline.media.options import Options
from dateline.model import Credentials, Doubt, Inspected, MediaKind, Validity, digest_of

_INSIDE = Path(__file__).with_name("inside")
_NEEDED = {"PIL": "pillow", "imagehash": "ImageHash", "av": "av", "c2pa": "c2pa-python"}
_NO_SOUND_PRINT = "its sound has no print: no package on PyPI brings Chromaprint, which makes them"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Look:
    """One caged child: its program, what it is asked, and how its answer is taken into what was found."""

    program: str
    ask: Mapping[str, Any]
    taken: Callable[[Inspected, Mapping[str, Any]], Inspected]


def inspect(name: str, body: bytes, options: Options | None = None) -> Inspected:
    """What can be read off a media file; what breaks or cannot be told leaves a Doubt, so that its digest is kept all the same.

    Args:
        name: the file's, as the user would name it.

    Raises:
        FileBroken: when it is empty or too large.
        MissingExtra: when what looks into such files is not installed; `glance` works without.
    """
    options = options or Options()
    _refuse(name, body, options)
    _require()
    found = glance(name, body)
    if found.kind is MediaKind.UNKNOWN:
        return found
    for look in _looks(found, options):
        found = _with(found, body, options, look)
    return _doubting(found, _NO_SOUND_PRINT) if _has_sound(found) else found


def glance(name: str, body: bytes) -> Inspected:
    """Digest, size, kind and media type: what can be told without taking a file apart."""
    kind, media_type = looks(body[:HEAD])
    found = Inspected(
        name=name,
        digest=digest_of(body),
        size=len(body),
        kind=kind,
        media_type=media_type,
        credentials=Credentials(standing=Validity.UNKNOWN, reason="not looked at"),
    )
    if kind is MediaKind.UNKNOWN:
        return _doubting(found, "it is of no kind of picture, video or sound known here, and was not looked into")
    promised = lies(name, media_type)
    return _doubting(found, f"its name promises {promised}, and its bytes are {media_type}") if promised else found


def _looks(found: Inspected, options: Options) -> tuple[_Look, _Look]:
    ask = {"pixels": options.max_pixels, "frames": options.max_frames, "seconds": options.child_timeout_s}
    certificates = {"media_type": found.media_type, "anchors": _anchors(options.trusted)}
    return (
        _Look(program="picture.py" if found.kind is MediaKind.PICTURE else "moving.py", ask=ask, taken=looked_at),
        _Look(program="credentials.py", ask=certificates, taken=certified),
    )


def _with(found: Inspected, body: bytes, options: Options, look: _Look) -> Inspected:
    """With what a caged child tells; a Doubt where it can tell nothing."""
    limits = Limits(memory_bytes=options.child_memory_bytes, timeout_s=options.child_timeout_s, table="media")
    try:
        return look.taken(found, run(_INSIDE / look.program, body, where=found.name, limits=limits, ask=look.ask))
    except FileBroken as broken:
        return _doubting(found, f"the file {broken.what}")


def _doubting(found: Inspected, reason: str) -> Inspected:
    return replace(found, doubts=(*found.doubts, Doubt(reader="media", span=None, reason=reason)))


def _has_sound(found: Inspected) -> bool:
    return found.kind is MediaKind.SOUND or (found.kind is MediaKind.VIDEO and len(found.codecs) > 1)


def _refuse(name: str, body: bytes, options: Options) -> None:
    if not body:
        raise FileBroken(name, "is empty; check that it was written to the end")
    if len(body) > options.max_bytes:
        raise FileBroken(name, f"has {len(body):,} bytes, and {options.max_bytes:,} are allowed; set [media] max_bytes higher")


@cache
def _require() -> None:
    missing = [package for module, package in _NEEDED.items() if find_spec(module) is None]
    if missing:
        raise MissingExtra(f"looking into pictures, videos and sounds needs {', '.join(missing)}; pip install 'dateline[media]'")


def _anchors(trusted: tuple[Path, ...]) -> str:
    try:
        return "\n".join(path.read_text(encoding="ascii") for path in trusted)
    except (OSError, UnicodeDecodeError) as error:
        raise BadSetting(f"[media] trusted: {error}; name PEM files with certificates") from None
