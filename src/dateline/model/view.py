"""A way to look at the record: on whose word, known when, true when."""

from dataclasses import dataclass
from datetime import date

from dateline.model.order import Order


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """On whose word, with what was known by a day, of what held on a day.

    Attributes:
        trust: holders or reporters, the most trusted first; empty = everybody, and nobody before another. Analysts' decisions stand first
            in every view that does not leave them out.
        known: only what was said up to this day, included; None = all there is.
        by: what `known` counts: what was published by that day, or what this record had by it.
        identity: of events, on whose word actors are one, the most trusted first; empty = by the register, on everybody's.
        decided: decisions made up to this day, included, and not withdrawn by then; None = as `known`.
        true: what held on this day; None = at any time.
        decisions: whether analysts' decisions count.
    """

    trust: tuple[str, ...] = ()
    known: date | None = None
    true: date | None = None
    decisions: bool = True
    by: Order = Order.PUBLISHED
    identity: tuple[str, ...] = ()
    decided: date | None = None
