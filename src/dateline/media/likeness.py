"""Whether two files show the same, by their prints: pure, over what was inspected before."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dateline.model import Inspected, Print

ALIKE_BITS = 8
"""Bits of 64 in which prints of one picture may differ: the distance at which Zannettou and others cluster ImageHash's pHashes of 160
million pictures (On the Origins of Memes by Means of Fringe Web Communities, IMC 2018, arXiv:1805.12512). What it finds and misses on
pictures made for it: docs/guide/media-files.md."""

SHARED_FRAMES = 3
"""Frames two videos must share, if both have as many: one alone is often a title card."""

_MIRROR = 0x5555555555555555  # the bits of odd columns: a mirrored picture's cosines change their sign in those


@dataclass(frozen=True, slots=True, kw_only=True)
class Likeness:
    """How far two files show the same. A likeness is a reason to look, and no finding.

    Attributes:
        same_bytes: whether they are one file.
        bits: in how many of 64 bits the two likest prints differ.
        shared: how many pictures or frames of the one have a like in the other.
        of: how many could be compared: those of the one with fewer, flat ones left out.
        mirrored: whether the likest are alike only when one is turned left to right.
        at_s: seconds at which the likest stand in the one and in the other; None in a picture.
    """

    same_bytes: bool
    bits: int
    shared: int
    of: int
    mirrored: bool = False
    at_s: tuple[float | None, float | None] = (None, None)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Pair:
    bits: int
    mirrored: bool
    one: Print
    other: Print


def bits_apart(one: Print, other: Print) -> int:
    """In how many bits two prints differ."""
    return (int(one.value, 16) ^ int(other.value, 16)).bit_count()


def mirrored(found: Print) -> int:
    """What the print of the picture turned left to right would about be: a pHash of a mirrored picture, by the cosines' symmetry."""
    return int(found.value, 16) ^ _MIRROR


def likeness(one: Inspected, other: Inspected, *, alike_bits: int = ALIKE_BITS) -> Likeness | None:
    """How far they show the same; None where nothing says they do.

    A picture is alike a picture, or a frame of a video; two videos are alike when they share `SHARED_FRAMES` frames, or all of the shorter.
    """
    if one.digest == other.digest:
        moments = len(_moments(one.prints))
        return Likeness(same_bytes=True, bits=0, shared=moments, of=moments)
    mine, theirs = _telling(one.prints), _telling(other.prints)
    pairs = [pair for print_ in mine if (pair := _likest(print_, theirs)) and pair.bits <= alike_bits]
    if not pairs:
        return None
    shared = min(len(_moments(pair.one for pair in pairs)), len(_moments(pair.other for pair in pairs)))
    of = min(len(_moments(mine)), len(_moments(theirs)))
    if shared < min(SHARED_FRAMES, of):
        return None
    best = min(pairs, key=lambda pair: (pair.bits, pair.mirrored))
    return Likeness(same_bytes=False, bits=best.bits, shared=shared, of=of, mirrored=best.mirrored, at_s=(best.one.at_s, best.other.at_s))


def _telling(prints: Iterable[Print]) -> list[Print]:
    return [found for found in prints if not found.flat]


def _moments(prints: Iterable[Print]) -> set[float | None]:
    """Frames, however many prints there are of each."""
    return {found.at_s for found in prints}


def _likest(one: Print, others: Sequence[Print]) -> _Pair | None:
    straight, turned = int(one.value, 16), mirrored(one)
    best: tuple[int, bool, Print] | None = None
    for other in others:
        value = int(other.value, 16)
        for bits, turn in (((straight ^ value).bit_count(), False), ((turned ^ value).bit_count(), True)):
            if best is None or (bits, turn) < best[:2]:
                best = bits, turn, other
    return _Pair(bits=best[0], mirrored=best[1], one=one, other=best[2]) if best else None
