"""The packed files of the gazetteer, read in place."""

import lzma
from bisect import bisect_right
from importlib.resources import files

import numpy as np

_STRIDE = 64  # lines between two keys of the index: small enough to scan at once, large enough to keep the index out of sight


class Lines:
    """A file's lines by number."""

    def __init__(self, name: str) -> None:
        self._blob = _unpack(name)
        self._breaks = np.flatnonzero(np.frombuffer(self._blob, dtype=np.uint8) == ord("\n")).astype(np.uint32)  # [lines + 1]

    def __getitem__(self, number: int) -> str:
        return self._blob[int(self._breaks[number]) + 1 : int(self._breaks[number + 1])].decode()


class Table:
    """Lines of `key ⇥ value`, sorted by the key's bytes."""

    def __init__(self, name: str) -> None:
        self._blob = _unpack(name)
        breaks = np.flatnonzero(np.frombuffer(self._blob, dtype=np.uint8) == ord("\n"))
        self._starts: list[int] = breaks[:-1:_STRIDE].tolist()
        self._keys = [self._blob[start + 1 : self._blob.index(b"\t", start)] for start in self._starts]
        self._starts.append(len(self._blob) - 1)

    def get(self, key: str) -> str:
        """The value; empty where the key is unknown."""
        wanted = key.encode()
        block = bisect_right(self._keys, wanted) - 1
        if block < 0:
            return ""
        found = self._blob.find(b"\n" + wanted + b"\t", self._starts[block], self._starts[block + 1] + 1)
        if found < 0:
            return ""
        start = found + len(wanted) + 2
        return self._blob[start : self._blob.index(b"\n", start)].decode()


def _unpack(name: str) -> bytes:
    return lzma.decompress(files(__package__).joinpath("data", f"{name}.xz").read_bytes())
