"""A file that is whole or not there."""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from dateline.errors import CannotWrite

_REMEDIES = {
    errno.ENOSPC: "no room is left on its disk; make room, or name a file on another",
    errno.EDQUOT: "your quota is used up; make room, or name a file on another disk",
    errno.EACCES: "you may not write there; change the permissions of the folder, or name another",
    errno.EPERM: "you may not write there; change the permissions of the folder, or name another",
    errno.EROFS: "its disk can only be read; name a file on another",
    errno.ENOENT: "there is no such folder; make it, or name another",
    errno.ENOTDIR: "what should be its folder is none; name another",
    errno.EISDIR: "is a folder; name a file in it",
    errno.EFBIG: "its disk takes no file so large; name a file on another",
}


@contextmanager
def whole_file(path: Path) -> Iterator[BinaryIO]:
    """A file to write, which takes its name only once it is whole and on the disk; an older one of that name survives a failure.

    Raises:
        CannotWrite: when there is no room, or no leave.
    """
    part = path.with_name(f".{path.name}.part")
    try:
        with part.open("w+b") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except OSError as error:
        _away(part)
        raise CannotWrite(str(path), _REMEDIES.get(error.errno or 0, error.strerror or str(error))) from error
    except BaseException:
        _away(part)
        raise


def _away(part: Path) -> None:
    try:
        part.unlink(missing_ok=True)
    except OSError:
        return  # what could not be made is not there
