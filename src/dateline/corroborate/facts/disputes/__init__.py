"""What the sources of one event say that cannot all be true."""

from collections.abc import Mapping, Sequence

from dateline.corroborate.facts.disputes.days import days
from dateline.corroborate.facts.disputes.doers import doers
from dateline.corroborate.facts.disputes.happening import happening
from dateline.corroborate.facts.disputes.places import places
from dateline.corroborate.facts.disputes.sides import Words
from dateline.corroborate.facts.disputes.tolls import tolls
from dateline.corroborate.facts.root import Told
from dateline.model import Dispute, Value

__all__ = ["disputes"]

_KINDS = (tolls, days, places, doers, happening)


def disputes(event: str, told: Sequence[Told], stands: Sequence[bool], values: Mapping[tuple[str, str], Value]) -> tuple[Dispute, ...]:
    """Every dispute of an event, by field in the order of its values; never resolved."""
    words = Words(event, told, stands, values)
    return tuple(dispute for kind in _KINDS for dispute in kind(words))
