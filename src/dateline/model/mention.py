"""A name or description of something the report speaks of."""

from dataclasses import dataclass
from enum import StrEnum

from dateline.model.span import Span


class MentionKind(StrEnum):
    PERSON = "person"
    GROUP = "group"  # armed groups and their wings, movements, parties to a conflict that are no state
    STATE = "state"  # countries and governments acting as one
    ORGAN = "organ"  # armies, ministries, police, courts: parts of a state
    ORGANISATION = "organisation"  # UN bodies, NGOs, companies, monitoring groups
    PEOPLE = "people"  # peoples, faiths, residents, civilians
    OUTLET = "outlet"  # newspapers, wires, channels, media arms
    PLACE = "place"
    WEAPON = "weapon"
    QUANTITY = "quantity"
    MEDIA = "media"  # recordings, videos, images
    DOCUMENT = "document"  # statements, reports, letters, orders
    EVENT = "event"  # "the attack", "Sunday's blast"
    OTHER = "other"


class MentionForm(StrEnum):
    FULL = "full"
    SHORT = "short"
    ACRONYM = "acronym"
    DESCRIPTION = "description"
    PRONOUN = "pronoun"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """One place where the report names, describes or points to something.

    Attributes:
        head: the word the phrase turns on ("commander" of "a senior commander of the group").
        chain: mentions with one chain speak of one thing in this report ("k1"); None = joined to nothing.
    """

    span: Span
    kind: MentionKind
    form: MentionForm
    head: Span
    chain: str | None = None
