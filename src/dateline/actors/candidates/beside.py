"""Is one of these the one that is named here?"""

from collections.abc import Sequence
from functools import lru_cache

from dateline.actors.names import compare, form_of

_NEAR = 0.55
"""From here on a name may stand for a leader's or kin's: a surname alone has about this with the whole name."""


def is_named(names: Sequence[str], name: str) -> bool:
    """Whether a name may be short for one of these, or another spelling of it."""
    keys = _keys(name)
    return any(not keys.isdisjoint(_keys(own)) and _near(*sorted((own, name))) for own in names)


@lru_cache(maxsize=65536)
def _keys(name: str) -> frozenset[str]:
    """What two near names share one of: the sound of a word, or the letters of an acronym."""
    form = form_of(name)
    letters = form.acronym or "".join(letter for letter, _ in form.initials)
    return frozenset((*form.skeleton.split(), f"={letters}"))


@lru_cache(maxsize=65536)
def _near(one: str, other: str) -> bool:
    return compare(form_of(one), form_of(other)).score >= _NEAR
