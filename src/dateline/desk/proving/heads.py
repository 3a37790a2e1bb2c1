"""Heads of a log that somebody else holds: digests written down elsewhere, and digests an authority put its signature to."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from dateline.desk.proving.verified import Stamped
from dateline.errors import BadQuery, MissingExtra, StampRefused
from dateline.model.fault import Fault
from dateline.model.stamp import Stamp

if TYPE_CHECKING:
    from cryptography.x509 import Certificate

_SHORTEST = 16  # digits of a head that are enough to know it by


class Heads:
    """Holds a log against the heads that are known of it.

    Args:
        known: digests of acts, or beginnings of sixteen digits or more, each of which must be in the log.
        authorities: a PEM file of certificates that are believed; None = no signature is checked.

    Raises:
        BadQuery: when a head is none.
        BadSetting, MissingExtra: when the certificates cannot be read.

    Attributes:
        stamps: those that hold.
        unchecked: what could not be checked, and why.
    """

    def __init__(self, known: Iterable[str] = (), authorities: Path | None = None) -> None:
        self._missing = [_head(one) for one in known]
        self._believed = _believed(authorities)
        self._stamps: Sequence[Stamp] = ()
        self._right: set[tuple[int, str]] = set()
        self._wanted: frozenset[int] = frozenset()
        self.stamps: list[Stamped] = []
        self.unchecked: list[str] = []

    def stamped(self, stamps: Iterable[Stamp]) -> None:
        """The stamps there are; told before the log is gone through."""
        self._stamps = tuple(stamps)
        self._wanted = frozenset(stamp.act for stamp in self._stamps)

    def seen(self, number: int, digest: str) -> None:
        """An act of the log."""
        if number in self._wanted:
            self._right.add((number, digest))
        if self._missing:
            self._missing = [head for head in self._missing if not digest.startswith(head)]

    def faults(self) -> Iterator[Fault]:
        """Once the log was gone through: heads that are not in it, stamps that do not hold."""
        for head in self._missing:
            yield Fault(at="the log", what=f"no act of it has the digest {head}: it was cut off at its end, or written anew")
        for place, stamp in enumerate(self._stamps, 1):
            yield from self._one(f"stamp {place}", stamp)

    def _one(self, at: str, stamp: Stamp) -> Iterator[Fault]:
        from dateline.archive.proof import stamping

        if (stamp.act, stamp.digest) not in self._right:
            yield Fault(at=at, what=f"act {stamp.act} has not the digest that was stamped")
        try:
            found = stamping.answer(stamp.token, at)
        except MissingExtra as error:
            self.unchecked.append(f"{at} on act {stamp.act}: {error}")
            return
        except StampRefused as error:
            yield Fault(at=at, what=error.what)
            return
        if found.digest != stamp.digest:
            yield Fault(at=at, what=f"stamps {found.digest} and not act {stamp.act}")
            return
        if found.at.isoformat() != stamp.at:
            yield Fault(at=at, what=f"is of {found.at.isoformat()}, and is kept as of {stamp.at}")
        wrong = stamping.signed(found, self._believed) if self._believed else None
        if wrong:
            yield Fault(at=at, what=f"its signature does not hold: {wrong}")
            return
        if not self._believed:
            self.unchecked.append(f"the signature of {at}: name the authority's certificates with --ca FILE.pem, or in [proof] ca")
        checked = "checked" if self._believed else "unchecked"
        self.stamps.append(Stamped(act=stamp.act, at=found.at, authority=found.authority, signature=checked))


def _head(digest: str) -> str:
    head = digest.strip().lower()
    if not _SHORTEST <= len(head) <= 64 or not set(head) <= set("0123456789abcdef"):
        raise BadQuery(f"{digest!r} is no head of a log; give the digest of an act, or its first {_SHORTEST} digits or more")
    return head


def _believed(authorities: Path | None) -> "tuple[Certificate, ...]":
    from dateline.archive.proof import stamping

    return stamping.roots(authorities) if authorities else ()
