"""Who is speaking."""

from dataclasses import dataclass
from enum import StrEnum

from dateline.model.mention import Mention
from dateline.model.span import Span


class SourceKind(StrEnum):
    """By surface form, ANNOTATION.md attributions 10."""

    NAMED = "named"
    DESCRIBED = "described"
    UNNAMED = "unnamed"


class SourceType(StrEnum):
    PERSON = "person"
    GROUP = "group"
    OUTLET = "outlet"
    DOCUMENT = "document"


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Who is said to have said it.

    Attributes:
        span: the words for the source, ANNOTATION.md attributions 1.
        mention: the mention that stands there; its chain leads on to the name. None = the phrase is no mention.
        why_unnamed: the words that say why ("not authorised to speak"); None where the text gives no reason.
    """

    span: Span
    kind: SourceKind
    type: SourceType
    mention: Mention | None = None
    why_unnamed: Span | None = None
