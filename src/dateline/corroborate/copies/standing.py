"""Sentences that any report on a war may carry, and those that tell its news."""

import re
from dataclasses import dataclass, field
from itertools import pairwise

from dateline.corroborate.lexicon import kinds_in, load

_END = re.compile(r"(?<=[.!?])[\"”’']?\s+(?=[\"“‘'A-Z])|\n+")
_QUOTED = re.compile(r"[\"“]([^\"“”]{3,600})[\"”]")
_PLAIN = (
    frozenset(
        load(
            "plain",
        )["words"]
    )
    if False
    else frozenset(load("standing")["plain"]["words"])
)


def sentences(text: str) -> list[tuple[int, int]]:
    """Where they begin and end, roughly: a full stop before a capital, or a new line."""
    cuts = [0, *(match.end() for match in _END.finditer(text)), len(text)]
    return [(start, end) for start, end in pairwise(cuts) if start < end]
