"""Which sentences of one report tell one occurrence."""

from collections.abc import Sequence

from dateline.corroborate.accounts.likeness import likeness
from dateline.corroborate.accounts.piece import Piece

ENOUGH = 0.25
"""In log odds, a little above even: what is wrongly put together in one report no other report can part."""


def gather(pieces: Sequence[Piece]) -> list[list[Piece]]:
    """The pieces of each occurrence, in the order told: each joins those it is most like on the whole, or begins its own."""
    groups: list[list[Piece]] = []
    for piece in pieces:
        fitting = [(_mean(piece, group), number) for number, group in enumerate(groups) if group[0].family == piece.family]
        best, number = max(fitting, default=(ENOUGH, -1))
        if number >= 0 and best >= ENOUGH:
            groups[number].append(piece)
        else:
            groups.append([piece])
    return groups


def _mean(piece: Piece, group: Sequence[Piece]) -> float:
    return sum(likeness(other, piece) for other in group) / len(group)
