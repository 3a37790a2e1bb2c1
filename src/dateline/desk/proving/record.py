"""Verifying a record: its file, its log, and everything the log tells of."""

import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path

from dateline.archive.proof.chain import Link, Walked, walk
from dateline.desk.proving.heads import Heads
from dateline.desk.proving.verified import Kind, Verified
from dateline.model.act import FIRST
from dateline.model.fault import Fault
from dateline.store.evidence.checking import Checking
from dateline.store.evidence.sealed import THE_FILE, Sealed, damaged_head, sealed

Step = Callable[[int, int], None]
"""Told how many acts were gone through, of how many."""


def verify_record(path: Path, heads: Heads, step: Step) -> Verified:
    """What is not what it was in a record. The file is not written.

    Raises:
        SchemaOutdated: when it keeps no log, or a newer dateline wrote it.
    """
    damaged = damaged_head(path)
    if damaged:
        return Verified(name=str(path), kind=Kind.RECORD, faults=(damaged,))
    looked = _Looked(heads, step)
    try:
        with sealed(path) as record:
            faults = [*looked.at(record)]
    except sqlite3.DatabaseError as error:
        faults = [*looked.found, Fault(at=THE_FILE, what=f"SQLite finds it damaged: {error}")]
    return Verified(
        name=str(path),
        kind=Kind.RECORD,
        acts=looked.acts,
        head=looked.head,
        checked=looked.checked,
        stamps=tuple(heads.stamps),
        faults=tuple(faults),
        unchecked=tuple(heads.unchecked),
    )


class _Looked:
    """What was seen so far; it stays where SQLite breaks off."""

    def __init__(self, heads: Heads, step: Step) -> None:
        self._heads = heads
        self._step = step
        self.acts = 0
        self.head = FIRST
        self.checked: dict[str, int] = {}
        self.found: list[Fault] = []

    def at(self, record: Sealed) -> Iterator[Fault]:
        for fault in self._faults(record):
            self.found.append(fault)
            yield fault

    def _faults(self, record: Sealed) -> Iterator[Fault]:
        yield from record.trouble()
        total, checking = record.count(), record.checking()
        self._heads.stamped(record.stamps())
        for walked in walk(Link(place=number, line=line, digest=digest) for number, line, digest in record.acts()):
            yield from self._act(walked, checking)
            self._step(self.acts, total)
        yield from checking.untold()
        yield from self._heads.faults()
        self.checked = checking.checked

    def _act(self, walked: Walked, checking: Checking) -> Iterator[Fault]:
        self.acts += 1
        self.head = walked.digest
        yield from walked.faults
        if walked.act:
            self._heads.seen(walked.act.number, walked.digest)
            yield from checking.faults(walked.act)
