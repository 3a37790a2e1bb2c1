"""A ZIP whose every byte follows from what is in it, so that a verifier can tell what each header must be."""

import zipfile
from collections.abc import Iterable, Iterator
from contextlib import nullcontext, suppress
from dataclasses import dataclass
from hashlib import sha256
from types import TracebackType
from typing import BinaryIO, Self

from dateline.model.blocks import Locator

NO_TIME = (1980, 1, 1, 0, 0, 0)
"""The first a ZIP can tell; every member has it."""

_ORDINARY = 0o100644 << 16
_UNIX = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """A member that was written.

    Attributes:
        digest: SHA-256, lower-case hex.
    """

    path: str
    size: int
    digest: str
    locator: Locator


class Zipped:
    """Writes members one after the other, as they are and not packed."""

    def __init__(self, out: BinaryIO) -> None:
        self._package = zipfile.ZipFile(out, "w", zipfile.ZIP_STORED)
        self.members: list[Member] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        # What is broken off is thrown away, and so are the words about how its end could not be written.
        with nullcontext() if kind is None else suppress(OSError, ValueError):
            self._package.close()

    def add(self, path: str, chunks: Iterable[bytes], *, size: int = 0) -> Member:
        """Writes a member.

        Args:
            size: about how many bytes it will have; only whether it is beyond what an old ZIP can hold counts.
        """
        info = zipfile.ZipInfo(path, NO_TIME)
        info.compress_type, info.external_attr, info.create_system, info.file_size = zipfile.ZIP_STORED, _ORDINARY, _UNIX, size
        digest = sha256()
        with self._package.open(info, "w") as file:

            def written() -> Iterator[bytes]:
                for chunk in chunks:
                    file.write(chunk)
                    digest.update(chunk)
                    yield chunk

            locator = Locator.read(written())
        self.members.append(Member(path=path, size=locator.size, digest=digest.hexdigest(), locator=locator))
        return self.members[-1]
