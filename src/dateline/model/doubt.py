"""What could not be settled."""

from dataclasses import dataclass

from dateline.model.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """What a reader saw and could not settle, and why: unknown is a value.

    Attributes:
        reader: who doubts: a reader's name, or "intake".
        span: where; None when it concerns the whole report.
        reason: one sentence, lower case, for a person.
    """

    reader: str
    span: Span | None
    reason: str
