"""The words of lexicon/corrections.toml, ready to be asked."""

from functools import cache

from dateline.reading import lexicon


@cache
def listed(name: str) -> frozenset[str]:
    """A list of words: correcting, corrected, earlier, later, copies, labels, apart, crowd, spells."""
    return frozenset(lexicon.load("corrections")["words"][name].split())


@cache
def rather() -> tuple[str, ...]:
    """Phrases before what is so after all: "in fact"."""
    return tuple(lexicon.load("corrections")["phrases"]["rather"])
