"""What is said of who is who, and of what became of a group: never a fact, always somebody's word on some day."""

from dataclasses import dataclass
from enum import StrEnum

from dateline.model.claim import Certainty, Polarity
from dateline.model.when import Period

CHANGES = frozenset({
    "founded", "dissolved", "renamed", "split_from", "merged_into", "formed_from", "pledged_to", "broke_with", "successor_of",
    "replaced_leader", "designated",
})  # fmt: skip
"""Types of what happens on a day; all others are states, which hold for a while."""


class Origin(StrEnum):
    """How a lineage claim came into the record."""

    REGISTER = "register"  # a line of a register file
    REPORT = "report"  # a claim read in a report
    DECISION = "decision"  # an analyst's verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class LineageClaim:
    """Somebody's word that two bearers of names are one, are two, or how one came of the other.

    A *handle* stands for whoever bears a name, split as finely as anybody splits them; which handles are one actor is for a view to say.

    Attributes:
        type: a key of vocabulary/groups.toml, or founded · dissolved · owned_by · based_in · holds_office.
        subject: a handle.
        object: a handle; None where the type needs none (founded, dissolved).
        holder: whose word it is ("US State Department", "dateline register", the innermost source of a report's claim).
        reporter: the outlet that carries it; None where the holder published it.
        when: of a change, the days between which it happened; of a state, the days it held; None = not told.
        said: when the holder said it; a view that knows up to a day leaves out what was said later. None = not told, and such a view
            leaves it out.
        evidence: where it can be looked up: register file and entry, report and code points, number of a decision.
        words: the words it stands on, or the source's title.
    """

    type: str
    subject: str
    object: str | None
    holder: str
    origin: Origin
    reporter: str | None = None
    when: Period | None = None
    said: Period | None = None
    polarity: Polarity = Polarity.AFFIRMED
    certainty: Certainty = Certainty.ASSERTED
    evidence: str = ""
    words: str = ""
