"""One actor at length, in plain values."""

from dataclasses import dataclass
from datetime import date

from dateline.actors.views import Anachronism
from dateline.desk.actors.behind import Telling, Testimony
from dateline.desk.actors.listing import ActorRow
from dateline.desk.answers import Spelling
from dateline.model import ActorName, Dispute
from dateline.store import Entry


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """One side of a dispute.

    Attributes:
        value: what it holds, in words.
    """

    value: str
    words: tuple[Testimony, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Contested:
    """Words that cannot all be true.

    Attributes:
        about: the handles in question; `called` what they are called.
        sides: the one the view follows first.
        decides: what would settle it; empty = not known.
        at_stake: how many claims of the record would count for another actor if the side that the view follows fell.
    """

    about: tuple[str, ...]
    called: tuple[str, ...]
    sides: tuple[Held, ...]
    decides: str
    at_stake: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Slip:
    """A name used of a day before anybody bore it: said in hindsight, or an error.

    Attributes:
        since: the first day on which it may have been borne.
        earliest, latest: the days of what is told.
    """

    name: str
    since: date
    earliest: date | None
    latest: date | None
    reason: str
    claim: str
    report: str
    outlet: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """All that is known of one actor in one view, its lineage aside.

    Attributes:
        about: one line of the register; empty = it has none.
        ground: ISO 3166 codes of the countries it is tied to; empty = not told.
        names: those the register gives, with the days it gives for them.
        spellings: as attested, by first day, misspellings included; of what was published by the day the view knows up to.
        positions: who says what of who it is, of all holders, whether or not the view trusts them.
        disputes: those of this view about this actor.
        anachronisms: where the record uses a name of it before its time.
        claims: how many claims of the record have it in a role; `view` and `note` as for its lineage.
        without_life: nobody tells what became of it.
    """

    row: ActorRow
    view: str
    note: str
    about: str
    ground: tuple[str, ...]
    names: tuple[ActorName, ...]
    spellings: tuple[Spelling, ...]
    positions: tuple[Testimony, ...]
    disputes: tuple[Contested, ...]
    anachronisms: tuple[Slip, ...]
    claims: int
    without_life: bool


def contested(dispute: Dispute, called: tuple[str, ...], at_stake: int, telling: Telling) -> Contested:
    return Contested(
        about=dispute.about,
        called=called,
        sides=tuple(Held(value=side.value, words=telling.by_holder(side.claims)) for side in dispute.sides),
        decides=dispute.decides,
        at_stake=at_stake,
    )


def slip(entry: Entry, found: Anachronism) -> Slip:
    return Slip(
        name=found.use.name,
        since=found.since,
        earliest=found.use.day.earliest,
        latest=found.use.day.latest,
        reason=found.reason,
        claim=entry.id,
        report=entry.reading.report.id,
        outlet=entry.reading.report.outlet,
    )
