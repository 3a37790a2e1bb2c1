"""Evidence held against the log: every row is what the act that tells of it said, and every row has such an act."""

import sqlite3
import zlib
from collections import defaultdict
from collections.abc import Iterator
from hashlib import sha256

from dateline.model.act import Act
from dateline.model.blocks import Locator
from dateline.model.fault import Fault, faults_of
from dateline.store.evidence.adopting import WITHDRAWAL
from dateline.store.evidence.blocks import blocks_of, named
from dateline.store.evidence.covered import BODY, CAPTURE, FILE, KINDS, READING, REPORT, Kind, kept, told

_OF_NOTHING = (
    "SELECT digest FROM bodies WHERE digest NOT IN (SELECT digest FROM captures) AND digest NOT IN (SELECT digest FROM media_files)"
)
_LINK = "SELECT rowid FROM report_captures WHERE report = ? AND capture = ?"
_PIECE = 65536
# What an act says of a row, in words; what is kept packed is looked at by itself.
_SAYS = {
    "row": "it",
    "size": "its size",
    "report": "it",
    "text": "its text",
    "capture": "it",
    "reading": "it",
    "decision": "it",
    "token": "its token",
}


class Checking:
    """Holds a record's evidence against its acts, one after the other; then says what no act tells of.

    Attributes:
        checked: kind → how many rows of it were held against an act.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._seen: dict[str, set[int]] = defaultdict(set)
        self._withdrawn: dict[int, str] = {}

    @property
    def checked(self) -> dict[str, int]:
        return {name: len(self._seen[name]) for name in KINDS}

    def faults(self, act: Act) -> Iterator[Fault]:
        """What is no longer as an act says."""
        kind, number = KINDS.get(str(act.what.get("kind"))), act.what.get("number")
        if act.what.get("kind") == WITHDRAWAL:
            self._withdrawn[act.what["number"]] = act.what["withdrawn_at"]
        if kind and isinstance(number, int):
            self._seen[kind.name].add(number)
            yield from self._row(act, kind, number)
            yield from self._links(act, number)

    def untold(self) -> Iterator[Fault]:
        """Once all acts were gone through: what is there though no act tells of it, and withdrawals that are not as told."""
        for kind in KINDS.values():
            for (number,) in self._connection.execute(f"SELECT number FROM {kind.table} ORDER BY number"):  # noqa: S608 — our own names
                if number not in self._seen[kind.name]:
                    yield Fault(at=f"{kind.name} {number}", what="no act of the log tells of it")
        for link, report, capture in self._connection.execute("SELECT rowid, report, capture FROM report_captures"):
            if link not in self._seen["link"]:
                yield Fault(at=f"report {report}", what=f"no act tells that it came out of capture {capture}")
        yield from self._withdrawals()
        yield from self._strays()

    def _row(self, act: Act, kind: Kind, number: int) -> Iterator[Fault]:
        name = f"{kind.name} {act.about if kind in {CAPTURE, REPORT, FILE} else number}"
        try:
            said = told(self._connection, kind, number)
        except (ValueError, KeyError, TypeError) as error:
            yield Fault(at=name, what=f"cannot be understood any more ({error}), act {act.number} told of it")
            return
        if said is None:
            yield Fault(at=name, what=f"missing, act {act.number} told of it")
            return
        about, what = said
        for key in what:
            if key in _SAYS and what[key] != act.what.get(key):
                yield Fault(at=name, what=f"{_SAYS[key]} is not what act {act.number} said")
                break
        else:
            if about != act.about:
                yield Fault(at=name, what=f"is {about!r}, and act {act.number} told of {act.about!r}")
        if kind in {CAPTURE, READING, FILE}:
            yield from self._packed(act, kind, number, name)

    def _packed(self, act: Act, kind: Kind, number: int, name: str) -> Iterator[Fault]:
        which, key, digest = (BODY, act.about, act.about) if kind in {CAPTURE, FILE} else (kind.name, number, act.what.get("reading"))
        packed = kept(self._connection, which, key)
        at = f"the bytes kept of {name}"
        if packed is None:
            yield Fault(at=at, what="missing")
            return
        is_kept = sha256(packed).hexdigest() == act.what.get("kept")
        yield from self._located(at, which, key, packed, is_kept=is_kept)
        if is_kept and not _unpacks_to(packed, str(digest)):
            yield Fault(at=at, what=f"do not unpack to what has the digest {digest}")

    def _located(self, at: str, which: str, key: str | int, packed: bytes, *, is_kept: bool) -> Iterator[Fault]:
        try:
            blocks = blocks_of(self._connection, which, key)
            wrongs = list(blocks.wrongs([packed])) if blocks else []
        except ValueError:
            blocks, wrongs = None, []
        self._seen["blocks"].add(hash(named(which, key)))
        if is_kept and (blocks is None or wrongs or blocks != Locator.of(packed)):
            yield Fault(at=at, what="are what they were, but the blocks remembered of them are not")
        elif not is_kept:
            yield from faults_of(at, wrongs) if wrongs else (Fault(at=at, what="are not what they were"),)

    def _links(self, act: Act, number: int) -> Iterator[Fault]:
        links = [(act.about, capture) for capture in act.what.get("from", ())] + [(report, number) for report in act.what.get("for", ())]
        for report, capture in links:
            found = self._connection.execute(_LINK, (report, capture)).fetchone()
            if found:
                self._seen["link"].add(found[0])
            else:
                yield Fault(
                    at=f"report {report}", what=f"it is no longer told that it came out of capture {capture}, as act {act.number} said"
                )

    def _withdrawals(self) -> Iterator[Fault]:
        for number, at in self._connection.execute("SELECT number, withdrawn_at FROM decisions"):
            if at != self._withdrawn.get(number):
                yield Fault(at=f"decision {number}", what="when it was withdrawn is not what the log says")

    def _strays(self) -> Iterator[Fault]:
        """Bytes that belong to nothing."""
        for (digest,) in self._connection.execute(_OF_NOTHING):
            yield Fault(at=f"the bytes kept as {digest}", what="no act of the log tells of them")
        for which, key in self._connection.execute("SELECT kind, name FROM blocks"):
            if hash(named(which, key)) not in self._seen["blocks"]:
                yield Fault(at=f"blocks of {which} {key}", what="nothing is kept of which they could be")


def _unpacks_to(packed: bytes, digest: str) -> bool:
    """Whether zlib gives bytes of a digest, and nothing is left over; a piece at a time."""
    unpacking, seen = zlib.decompressobj(), sha256()
    try:
        piece = unpacking.decompress(packed, _PIECE)
        while piece:
            seen.update(piece)
            piece = unpacking.decompress(unpacking.unconsumed_tail, _PIECE)
    except zlib.error:
        return False
    return unpacking.eof and not unpacking.unused_data and seen.hexdigest() == digest
