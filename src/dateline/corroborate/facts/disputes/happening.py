"""Whether it happened at all."""

from collections.abc import Iterator

from dateline.corroborate.facts.content import HAPPENED
from dateline.corroborate.facts.disputes.apart import of_one
from dateline.corroborate.facts.disputes.sides import Words
from dateline.model import Dispute

_DENIES = "denies"


def happening(words: Words) -> Iterator[Dispute]:
    """Told by one root and denied by another in so many words: a mere negation may be of something beside it."""
    told = words.contested(HAPPENED)
    denied = [one for one in told if one.content.happened is False and one.saying.stance == _DENIES]
    pairs = (
        (yes, no)
        for no in denied
        for yes in told
        if yes.content.happened and yes.root.key != no.root.key and yes.saying.type == no.saying.type and of_one(yes.saying, no.saying)
    )
    yield from words.dispute(HAPPENED, pairs)
