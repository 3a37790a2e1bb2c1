"""Pieces of our own."""

from typing import Any

from dateline.corroborate.accounts.piece import Piece
from dateline.model import Harm


def piece(sentence: int, **more: Any) -> Piece:
    """A piece that tells nothing but what `more` says; `killed` stands for a toll."""
    killed = more.pop("killed", None)
    plain: dict[str, Any] = {"family": "violence", "occurrence": None, "sayings": (), "when": None, "days": None, "spots": (), "around": ()}
    plain |= {name: frozenset() for name in ("fine", "doers", "numbers", "acts", "targets", "names", "words")}
    plain |= {"tolls": {}, "sets_apart": False, "points_back": False, "lead": False}
    if killed:
        plain |= {"tolls": {(Harm.KILLED, "people"): killed}, "numbers": frozenset({(Harm.KILLED, killed)})}
    return Piece(sentence=sentence, **{**plain, **more})
