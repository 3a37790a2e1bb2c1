"""What verifying found."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from dateline.model.act import FIRST
from dateline.model.fault import Fault


class Kind(StrEnum):
    """What was verified."""

    RECORD = "record"
    EXPORT = "export"
    LOG = "log"
    ARCHIVE = "archive"  # of another program


@dataclass(frozen=True, slots=True, kw_only=True)
class Stamped:
    """A time stamp on the log.

    Attributes:
        act: the number of the act that was the last one when it was stamped.
        at: when the authority says it was.
        authority: as its certificate names it; "" = not told.
        signature: "checked" against the certificates given, or "unchecked" where none were.
    """

    act: int
    at: datetime
    authority: str
    signature: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Verified:
    """What verifying found.

    Attributes:
        name: the file.
        acts: how many acts its log has.
        head: digest of the last one.
        checked: what was held against the log or against its own digest, and how many of each.
        stamps: those that hold; one that does not is among the faults.
        faults: what is not what it was, the first one first.
        unchecked: what could not be checked, and why.
    """

    name: str
    kind: Kind
    acts: int = 0
    head: str = FIRST
    checked: Mapping[str, int] = field(default_factory=dict)
    stamps: tuple[Stamped, ...] = ()
    faults: tuple[Fault, ...] = ()
    unchecked: tuple[str, ...] = ()

    @property
    def is_sound(self) -> bool:
        """Whether all that could be checked is what it was."""
        return not self.faults
