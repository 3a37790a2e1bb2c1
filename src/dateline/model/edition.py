"""What an agency says of one version of an item it sends out."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class PubStatus(StrEnum):
    """Whether a version may be used (IPTC publishing status, http://cv.iptc.org/newscodes/pubstatusg2/)."""

    USABLE = "usable"
    WITHHELD = "withheld"
    CANCELED = "canceled"


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """One version of an item as its agency counts them. A later one corrects, withholds or withdraws it; none is ever removed.

    Attributes:
        item: the agency's name for the item, the same in all its versions; empty where it names none, and no other version can be told.
        version: as the agency numbers it; None = not told.
        standing: None = not told.
        embargoed: an aware instant before which it was not to be published; None = there was none.
        sent: an aware instant, when this version was made; None = not told.
        note: what the agency says to editors ("CORRECTS number of dead in first paragraph").
        located: where the agency says the item was written, as printed.
    """

    item: str
    version: str | None = None
    standing: PubStatus | None = None
    embargoed: datetime | None = None
    sent: datetime | None = None
    note: str | None = None
    located: str | None = None
