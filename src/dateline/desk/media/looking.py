"""Which program looks at given files, under which settings."""

from hashlib import sha256

from dateline import __version__
from dateline.config import Settings
from dateline.desk.media.inspecting import Inspect
from dateline.model import Inspected


def inspect_by(settings: Settings) -> Inspect:
    """Loaded when the first file is looked at: pictures and films need libraries that nothing else does."""

    def inspect(name: str, body: bytes) -> Inspected:
        from dateline.media import inspect as look

        return look(name, body, getattr(settings, "media", None))

    return inspect


def made_by(settings: Settings) -> str:
    """Another word with another version or other settings."""
    return sha256(f"{__version__} {getattr(settings, 'media', None)}".encode()).hexdigest()[:16]
