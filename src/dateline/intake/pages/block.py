"""One block of a page."""

from dataclasses import dataclass

from dateline.model import PartKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A paragraph, line or caption; its words on one line."""

    kind: PartKind
    text: str
