"""All that was found in one report."""

from dataclasses import dataclass

from dateline.model.attribution import Attribution
from dateline.model.claim import Claim
from dateline.model.doubt import Doubt
from dateline.model.mention import Mention
from dateline.model.part import Part
from dateline.model.place import Place
from dateline.model.report import Report
from dateline.model.when import When


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """All that was found in one report, each tuple in the order of the text.

    Attributes:
        made_by: reader → version, the parse's model and digest among them, in reading order.
    """

    report: Report
    parts: tuple[Part, ...] = ()
    mentions: tuple[Mention, ...] = ()
    whens: tuple[When, ...] = ()
    places: tuple[Place, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    claims: tuple[Claim, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    made_by: tuple[tuple[str, str], ...] = ()
