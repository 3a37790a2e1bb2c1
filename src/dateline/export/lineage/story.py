"""What a drawing of a lineage is made from."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from dateline.model import Dispute, LineageClaim


@dataclass(frozen=True, slots=True, kw_only=True)
class Bearer:
    """Whoever bears a name, as the drawing shows it.

    Attributes:
        is_asked: whether it is of the actor that was asked about; the others are its neighbours.
        earliest, latest: first and last day it is known to have been there; None = not told.
    """

    handle: str
    label: str
    is_asked: bool = False
    earliest: date | None = None
    latest: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """A lineage to be drawn.

    Attributes:
        view: on whose word, as known and as true when, in words.
        claims: those between these bearers are drawn, the others only told.
        disputes: claims on any side of these are drawn dashed.
        left_out: how many neighbours there was no room for.
    """

    title: str
    view: str
    bearers: tuple[Bearer, ...]
    claims: tuple[LineageClaim, ...]
    disputes: tuple[Dispute, ...] = ()
    left_out: int = 0

    @property
    def by_handle(self) -> Mapping[str, Bearer]:
        return {bearer.handle: bearer for bearer in self.bearers}

    def called(self, handle: str) -> str:
        """The label of a handle; one that is drawn nowhere is told by its own words."""
        bearer = self.by_handle.get(handle)
        return bearer.label if bearer else handle.removeprefix("name:").partition(":")[2] if handle.startswith("name:") else handle
