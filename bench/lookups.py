"""`python -m bench.lookups`: how fast the gazetteer answers, and what it holds in memory, in a process of its own.

Every name is asked once, half of them known and half not, in an order that says nothing: nothing is answered from memory. Seconds of
processor time; memory is what the process holds beyond what it held before the gazetteer was opened.
"""

import json
import lzma
import random
from importlib.resources import files
from pathlib import Path
from time import process_time

from dateline.reading import gazetteer as package

_NAMES = 40_000


def main() -> None:
    known = _names()
    before, began = _resident_mb(), process_time()
    gazetteer = package.gazetteer()
    gazetteer.find("Aleppo")
    start, held = process_time() - began, _resident_mb() - before
    asked = [name for pair in zip(known, (_unheard(name) for name in known), strict=True) for name in pair]
    began = process_time()
    for name in asked:
        gazetteer.find(name)
    found = process_time() - began
    began = process_time()
    for name in asked:
        gazetteer.knows(name)
    told = process_time() - began
    figures = {
        "opened, s": start,
        "opened, MB": held,
        "find, names/s": len(asked) / found,
        "knows, names/s": len(asked) / told,
        "after all, MB": _resident_mb() - before,
    }
    print(json.dumps(figures))


def _names() -> list[str]:
    """Keys of the gazetteer, written as names are."""
    table = files(package.__name__).joinpath("data", "names.xz").read_bytes()
    lines = lzma.decompress(table).decode().strip("\n").split("\n")
    return [line.partition("\t")[0].title() for line in random.Random(1).sample(lines, _NAMES)]


def _unheard(name: str) -> str:
    return name[::-1].title()


def _resident_mb() -> float:
    """What of the process lies in memory now; 0 where the system does not say."""
    try:
        status = Path("/proc/self/status").read_text("ascii")
    except OSError:
        return 0.0
    return next(int(line.split()[1]) * 1024 / 1e6 for line in status.splitlines() if line.startswith("VmRSS"))


if __name__ == "__main__":
    main()
