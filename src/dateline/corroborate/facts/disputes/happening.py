"""Whether it happened at all."""

from collections.abc import Iterator

from dateline.corroborate.facts.content import HAPPENED
from dateline.corroborate.facts.disputes.sides import Words
from dateline.model import Dispute


def happening(words: Words) -> Iterator[Dispute]:
    """Told by one root and denied by another."""
    told = words.of(HAPPENED)
    pairs = [
        (yes, no) for yes in told for no in told if yes.content.happened and no.content.happened is False and yes.root.key != no.root.key
    ]
    yield from words.dispute(HAPPENED, pairs)
