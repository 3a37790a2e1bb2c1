"""The nouns: frozen dataclasses on the standard library alone, one a file.

Change one by making a new value (`dataclasses.replace`). The words as printed stay beside the resolved value.
"""

from dateline.model.account import Account, Party, Saying, Spot, Voice
from dateline.model.actor import Actor, ActorName
from dateline.model.attested import NAMED, Attested, names_in
from dateline.model.attribution import Attribution, Manner
from dateline.model.capture import Capture, digest_of
from dateline.model.claim import Aspect, Certainty, Claim, Count, Harm, Polarity, Role
from dateline.model.copying import Syndication, Taken
from dateline.model.dating import Sureness, how_sure
from dateline.model.decision import Decision
from dateline.model.dispute import Dispute, Side
from dateline.model.doubt import Doubt
from dateline.model.edition import Edition, PubStatus
from dateline.model.event import Event, Root, Spell, Value
from dateline.model.grade import Credibility, Reliability, Suggestion
from dateline.model.inspected import Credentials, Inscribed, Inscription, Inspected, MediaKind, Print, Validity
from dateline.model.life import Joint, Life, Typing
from dateline.model.lineage import LineageClaim, Origin
from dateline.model.media_item import DEBUNKING, Alike, FirstKnown, Flag, GivenFile, InReport, MaybeSame, MediaItem
from dateline.model.medium import (
    Check,
    Embedded,
    Generation,
    Medium,
    MediumKind,
    Named,
    OnWord,
    Outcome,
    Release,
    SaidDay,
    SaidGeneration,
    SaidPlace,
)
from dateline.model.mention import Mention, MentionForm, MentionKind
from dateline.model.order import Neighbour, Order, Placed
from dateline.model.part import Part, PartKind
from dateline.model.place import Candidate, Extent, Place, PlaceKind, Precision, RelationKind, SpatialRelation
from dateline.model.reading import Reading
from dateline.model.report import Report, content_id
from dateline.model.source import Source, SourceKind, SourceType
from dateline.model.span import Span
from dateline.model.told import LIFE, lives_in, name_handle
from dateline.model.view import View
from dateline.model.when import Grain, Period, Timex, TimexType, When, published_on

__all__ = [
    "DEBUNKING",
    "LIFE",
    "NAMED",
    "Account",
    "Actor",
    "ActorName",
    "Alike",
    "Aspect",
    "Attested",
    "Attribution",
    "Candidate",
    "Capture",
    "Certainty",
    "Check",
    "Claim",
    "Count",
    "Credentials",
    "Credibility",
    "Decision",
    "Dispute",
    "Doubt",
    "Edition",
    "Embedded",
    "Event",
    "Extent",
    "FirstKnown",
    "Flag",
    "Generation",
    "GivenFile",
    "Grain",
    "Harm",
    "InReport",
    "Inscribed",
    "Inscription",
    "Inspected",
    "Joint",
    "Life",
    "LineageClaim",
    "Manner",
    "MaybeSame",
    "MediaItem",
    "MediaKind",
    "Medium",
    "MediumKind",
    "Mention",
    "MentionForm",
    "MentionKind",
    "Named",
    "Neighbour",
    "OnWord",
    "Order",
    "Origin",
    "Outcome",
    "Part",
    "PartKind",
    "Party",
    "Period",
    "Place",
    "PlaceKind",
    "Placed",
    "Polarity",
    "Precision",
    "Print",
    "PubStatus",
    "Reading",
    "RelationKind",
    "Release",
    "Reliability",
    "Report",
    "Role",
    "Root",
    "SaidDay",
    "SaidGeneration",
    "SaidPlace",
    "Saying",
    "Side",
    "Source",
    "SourceKind",
    "SourceType",
    "Span",
    "SpatialRelation",
    "Spell",
    "Spot",
    "Suggestion",
    "Sureness",
    "Syndication",
    "Taken",
    "Timex",
    "TimexType",
    "Typing",
    "Validity",
    "Value",
    "View",
    "Voice",
    "When",
    "content_id",
    "digest_of",
    "how_sure",
    "lives_in",
    "name_handle",
    "names_in",
    "published_on",
]
