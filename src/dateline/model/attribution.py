"""Who is said to have said it."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from dateline.model.mention import Mention
from dateline.model.place import Place
from dateline.model.source import Source
from dateline.model.span import Span
from dateline.model.when import Period


class Manner(StrEnum):
    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """One link of a chain: a source, the words that say it speaks, and what it is said to say.

    Attributes:
        source: None where the text names none ("reportedly").
        cue: the words that attribute; the cue of a headline is its colon.
        content: what was said, in order; several spans when it is broken or goes on.
        stance: a key of vocabulary/stances.toml.
        addressee: "told Newsweek".
        medium: "in an audio recording".
        said: when it was said; not when what it tells happened.
        inside: the attribution this one is nested in; None = it stands in the outlet's own voice.
        score: 0–1, that these words attribute; of a trained reading the share of such cues that people mark as one.
        source_score, content_score: 0–1, that a person would mark exactly these words; None where nothing measured it.
    """

    source: Source | None
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    manner: Manner
    stance: str
    addressee: Mention | None = None
    medium: Mention | None = None
    said: Period | None = None
    said_at: Place | None = None
    inside: "Attribution | None" = None
    score: float = 1.0
    source_score: float | None = None
    content_score: float | None = None

    def chain(self) -> Iterator["Attribution"]:
        """This attribution and those around it, innermost first. After the last comes the outlet."""
        link: Attribution | None = self
        while link is not None:
            yield link
            link = link.inside
