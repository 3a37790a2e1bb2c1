"""Verifying an export of dateline by itself: its bytes, its log, and everything in it against the log."""

import json
from base64 import b64decode
from collections import Counter
from collections.abc import Iterable, Iterator
from io import BufferedReader, FileIO, RawIOBase
from pathlib import Path
from typing import Any, BinaryIO, cast

from dateline.archive.proof.chain import Link, walk
from dateline.archive.proof.export import Rebuilt, layouts, rebuilt
from dateline.archive.wacz.writing import ARCHIVE
from dateline.desk.proving.heads import Heads
from dateline.desk.proving.record import Step
from dateline.desk.proving.told import Omitted, Told, captures_not_told, decisions_not_told, reports_not_told
from dateline.desk.proving.verified import Kind, Verified
from dateline.model.act import FIRST
from dateline.model.fault import Fault
from dateline.model.stamp import Stamp

_UNREADABLE = (ValueError, KeyError, TypeError, AttributeError)


def verify_export(path: Path, heads: Heads, step: Step) -> Verified:
    """What is not what it was in an export. Neither the record nor the network is needed."""
    with BufferedReader(_Followed(path, step)) as file:
        found = _best(cast("BinaryIO", file))
        held = _Held(found, heads)
        faults = [*found.faults, *held.faults()]
    return Verified(
        name=str(path),
        kind=Kind.EXPORT,
        acts=held.acts,
        head=held.head,
        checked=held.checked,
        stamps=tuple(heads.stamps),
        faults=tuple(faults),
        unchecked=(*held.unchecked, *heads.unchecked),
    )


def _best(file: BinaryIO) -> Rebuilt:
    """The better of two readings: one of the two tables of what lies where may be damaged."""
    readings: list[Rebuilt] = []
    for layout in layouts(file):
        readings.append(rebuilt(file, layout))
        if not readings[-1].faults:
            break
    return min(readings, key=lambda one: (len(one.unproved), not one.listed, len(one.faults)))


class _Held:
    """An export's evidence held against its log."""

    def __init__(self, found: Rebuilt, heads: Heads) -> None:
        self._found, self._heads = found, heads
        self.acts, self.head = 0, FIRST
        self.checked: Counter[str] = Counter()
        self.unchecked: list[str] = []
        self._told = Told()

    def faults(self) -> Iterator[Fault]:
        for part in (self._stamps, self._log, self._evidence, self._archive):
            try:
                yield from part()
            except _UNREADABLE as error:
                yield Fault(at="the export", what=f"cannot be read further ({type(error).__name__}: {error})")
        yield from self._heads.faults()
        if self._found.unproved and self._found.listed:
            self.unchecked.append(f"the headers of the ZIP, since it is not known what {', '.join(self._found.unproved)} was")

    def _lines(self, name: str) -> Iterator[str]:
        member = self._found.members.get(f"dateline/{name}.jsonl")
        return member.lines() if member else iter(())

    def _counted(self, name: str, kind: str) -> Iterator[str]:
        for line in self._lines(name):
            self.checked[kind] += 1
            yield line

    def _stamps(self) -> Iterator[Fault]:
        self._heads.stamped(_stamp(json.loads(line)) for line in self._counted("stamps", "stamp"))
        yield from ()

    def _log(self) -> Iterator[Fault]:
        for walked in walk(Link(place=place, line=line) for place, line in enumerate(self._lines("acts"), 1)):
            self.acts, self.head = self.acts + 1, walked.digest
            yield from walked.faults
            if walked.act:
                self._heads.seen(walked.act.number, walked.digest)
                self._told.note(walked.act)

    def _evidence(self) -> Iterator[Fault]:
        omitted = Omitted.of(self._lines("withheld"))
        yield from captures_not_told(self._counted("captures", "capture"), self._told)
        yield from reports_not_told(self._counted("reports", "report"), self._told, omitted)
        yield from decisions_not_told(self._counted("decisions", "decision"), self._told, omitted)
        yield from self._missing(omitted)
        if omitted.covered:
            count = len(omitted.covered)
            covered = f"{count} report{'' if count == 1 else 's'} of which words are covered"
            self.unchecked.append(f"{covered}: what is left is not what was read")

    def _missing(self, omitted: Omitted) -> Iterator[Fault]:
        """What the log tells of and is neither here nor said to be withheld: of an export of all, a fault."""
        told = self._told
        reports = told.reports.keys() - {json.loads(line)["report"]["id"] for line in self._lines("reports")} - omitted.reports
        decisions = told.decisions.keys() - {json.loads(line)["number"] for line in self._lines("decisions")} - omitted.decisions
        bodies = {digest for _, digest in told.captures.values()} - omitted.bodies
        bodies -= {json.loads(line)["digest"] for line in self._lines("captures")}
        absent = {"report": sorted(reports), "decision": sorted(map(str, decisions)), "capture": sorted(bodies)}
        if self._found.listed.get("dateline", {}).get("whole", False):
            gone = ((kind, name) for kind, names in absent.items() for name in names)
            yield from (Fault(at=f"{kind} {name}", what="the log tells of it, and it is neither here nor withheld") for kind, name in gone)
        elif any(absent.values()):
            counted = ", ".join(f"{len(names)} {kind}s" for kind, names in absent.items() if names)
            self.unchecked.append(f"{counted} that the log tells of: this export is of a part, and they are not in it")

    def _archive(self) -> Iterator[Fault]:
        """Every record of the WARC is a capture told of, with the bytes it says."""
        from dateline.desk.proving.warc import captured

        wanted = Counter((plain["digest"], plain["url"], plain["fetched_at"]) for plain in map(json.loads, self._lines("captures")))
        member = self._found.members.get(ARCHIVE)
        if member is None:
            return
        for one in captured(cast("BinaryIO", BufferedReader(_Chunks(member.chunks()))), ARCHIVE):
            if isinstance(one, Fault):
                yield one
            elif wanted[one] > 0:
                wanted[one] -= 1
            else:
                yield Fault(at=f"a record of {ARCHIVE}", what=f"holds {one[0]}, of {one[1]}, which is no capture told of")
        for (digest, url, _), count in wanted.items():
            if count > 0:
                yield Fault(at=f"capture {digest}", what=f"no record of {ARCHIVE} holds it, of {url}")


class _Followed(FileIO):
    """A file of which somebody is told how far it is read; it is gone through several times."""

    def __init__(self, path: Path, step: Step) -> None:
        super().__init__(path)
        self._step, self._size = step, path.stat().st_size

    def readinto(self, into: Any) -> int:
        count = super().readinto(into)
        self._step(self.tell(), self._size)
        return count


class _Chunks(RawIOBase):
    """Chunks as a file that is read forward."""

    def __init__(self, chunks: Iterable[bytes]) -> None:
        self._chunks = iter(chunks)
        self._pending = b""

    def readable(self) -> bool:
        return True

    def readinto(self, into: Any) -> int:
        self._pending = self._pending or next(self._chunks, b"")
        size = min(len(into), len(self._pending))
        into[:size], self._pending = self._pending[:size], self._pending[size:]
        return size


def _stamp(plain: dict[str, Any]) -> Stamp:
    return Stamp(**{**plain, "token": b64decode(plain["token"])})
