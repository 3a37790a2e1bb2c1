"""Where a command's result goes: standard output, in UTF-8, or a file that is whole or not there."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from io import TextIOWrapper
from pathlib import Path
from typing import TextIO


def speak_utf8() -> None:
    """Standard output and errors in UTF-8 whatever the locale says, so that a program's input is the same bytes everywhere.

    A terminal keeps its own encoding and gets "?" for what that lacks; what was closed before we began swallows all.
    """
    sys.stdout = sys.stdout or _nowhere()
    sys.stderr = sys.stderr or _nowhere()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            if stream.isatty():
                stream.reconfigure(errors="replace")
            else:
                stream.reconfigure(encoding="utf-8", errors="backslashreplace" if stream is sys.stderr else "strict", newline="\n")


def _nowhere() -> TextIO:
    return Path(os.devnull).open("w", encoding="utf-8")


@contextmanager
def writing(path: Path | None) -> Iterator[TextIO]:
    """Standard output for None; else a file that takes its name only once it is whole, so that an older one survives a failure."""
    if path is None:
        yield sys.stdout
        return
    part = path.with_name(f".{path.name}.part")
    try:
        with part.open("w", encoding="utf-8", newline="\n") as file:
            yield file
        part.replace(path)
    except BaseException as error:
        if isinstance(error, OSError) and error.filename in {None, str(part)}:
            error.filename = str(path)
        part.unlink(missing_ok=True)
        raise
