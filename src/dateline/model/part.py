"""The stretches of a report by the job they do."""

from dataclasses import dataclass
from enum import StrEnum

from dateline.model.span import Span


class PartKind(StrEnum):
    HEADLINE = "headline"
    BODY = "body"
    QUOTE_BLOCK = "quote-block"
    CAPTION = "caption"
    CREDIT = "credit"
    DATELINE = "dateline"
    BYLINE = "byline"
    RELATED_LINK = "related-link"
    BOILERPLATE = "boilerplate"


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One paragraph or line (or its opening: a dateline) of the text. Parts never overlap; white space between them belongs to none."""

    span: Span
    kind: PartKind
