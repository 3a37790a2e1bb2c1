"""The nouns: frozen dataclasses on the standard library alone, one a file.

Change one by making a new value (`dataclasses.replace`). The words as printed stay beside the resolved value.
"""

from dateline.model.attribution import Attribution, Manner
from dateline.model.capture import Capture, digest_of
from dateline.model.claim import Aspect, Certainty, Claim, Count, Harm, Polarity, Role
from dateline.model.decision import Decision
from dateline.model.doubt import Doubt
from dateline.model.mention import Mention, MentionForm, MentionKind
from dateline.model.part import Part, PartKind
from dateline.model.place import Candidate, Extent, Place, PlaceKind, Precision, RelationKind, SpatialRelation
from dateline.model.reading import Reading
from dateline.model.report import Report, content_id
from dateline.model.source import Source, SourceKind, SourceType
from dateline.model.span import Span
from dateline.model.when import Grain, Period, Timex, TimexType, When, published_on

__all__ = [
    "Aspect",
    "Attribution",
    "Candidate",
    "Capture",
    "Certainty",
    "Claim",
    "Count",
    "Decision",
    "Doubt",
    "Extent",
    "Grain",
    "Harm",
    "Manner",
    "Mention",
    "MentionForm",
    "MentionKind",
    "Part",
    "PartKind",
    "Period",
    "Place",
    "PlaceKind",
    "Polarity",
    "Precision",
    "Reading",
    "RelationKind",
    "Report",
    "Role",
    "Source",
    "SourceKind",
    "SourceType",
    "Span",
    "SpatialRelation",
    "Timex",
    "TimexType",
    "When",
    "content_id",
    "digest_of",
    "published_on",
]
