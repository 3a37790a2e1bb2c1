"""The folders of this user: what can be made again, and what was given."""

import os
import sys
from pathlib import Path


def cache_folder() -> Path:
    """For what can be made again; after XDG_CACHE_HOME, and the custom of macOS and Windows. It need not exist."""
    return _folder("XDG_CACHE_HOME", ".cache", "Library/Caches", "Cache")


def data_folder() -> Path:
    """For what the user gave; after XDG_DATA_HOME, and the custom of macOS and Windows. It need not exist."""
    return _folder("XDG_DATA_HOME", ".local/share", "Library/Application Support", "Data")


def _folder(variable: str, linux: str, macos: str, windows: str) -> Path:
    told = os.environ.get(variable, "")
    if Path(told).is_absolute():  # the XDG rules: a relative path is to be ignored
        return Path(told) / "dateline"
    home = Path(os.path.expanduser("~"))  # noqa: PTH111 — Path.home() raises where there is no home; here "~" stays, and cannot be written
    if sys.platform == "darwin":
        return home / macos / "dateline"
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", str(home))) / "dateline" / windows
    return home / linux / "dateline"
