"""What the desk answers when asked who is who."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from dateline.actors.candidates import Candidate
from dateline.actors.views import Anachronism, Move
from dateline.export.lineage.story import Story
from dateline.model import Actor, Dispute, Life, LineageClaim, View


@dataclass(frozen=True, slots=True, kw_only=True)
class Spelling:
    """A name as reports of one outlet print it.

    Attributes:
        text: as printed, misspellings included.
        outlet: None = not known.
        count: how often it is printed; `reports` in how many reports.
        earliest, latest: first and last day of publication; None = not known.
        slip: how it is a slip of the pen for a name known otherwise ("nursa ~ nusra: …"); None = it is none.
    """

    text: str
    outlet: str | None
    count: int
    reports: int
    earliest: date | None = None
    latest: date | None = None
    slip: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """Somebody the record names, in one view.

    Attributes:
        spellings: the most printed first.
        reports: in how many reports.
        doubt: why it is not settled who that is; None = it is settled.
    """

    actor: Actor
    spellings: tuple[Spelling, ...]
    reports: int
    outlets: tuple[str, ...]
    earliest: date | None
    latest: date | None
    doubt: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """What one holder says of who somebody is and who not, in the order it was said."""

    holder: str
    says: tuple[LineageClaim, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """All that is known of one actor in one view.

    Attributes:
        about: one line of the register; empty = it has none.
        spellings: by first day; as attested in the record, misspellings included.
        life: what became of it, each joint as each holder has it.
        positions: of all holders, the view's trust aside, so that one sees whom it leaves out.
        disputes: those of this view that are about this actor.
        at_stake: for each of the disputes, the ids of claims of the record that would count for another actor if the side that the view
            follows fell.
        anachronisms: names the record uses of a day before they were borne.
        claims: how many claims of the record name it, by any of `names`.
        story: its lineage, to be drawn (`dateline.export.lineage`).
        called: the name of a handle by itself, whatever the view.
    """

    actor: Actor
    view: View
    about: str
    spellings: tuple[Spelling, ...]
    life: Life
    positions: tuple[Position, ...]
    disputes: tuple[Dispute, ...]
    at_stake: tuple[tuple[str, ...], ...]
    anachronisms: tuple[Anachronism, ...]
    claims: int
    story: Story
    called: Callable[[str], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reckoning:
    """Who a name stands for, on whose word, on what day.

    Attributes:
        candidates: who could be meant, best first, each with why.
        actor: whom the name stands for in this view; None = that is not settled, and `doubt` says what would.
        because: the claims that make its handles one; empty where it has but one.
        apart: what keeps others of like name or history out: claims that say so, hedge, or hold on another day.
        disputes: those of this view that are about this actor.
        doubt: what would decide; None = nothing is open.
        borne_from: the first day on which it is known to have been there, where the view's day is before that; None = it is not.
        called: the name of a handle by itself, whatever the view.
    """

    name: str
    view: View
    candidates: tuple[Candidate, ...]
    actor: Actor | None
    because: tuple[LineageClaim, ...]
    apart: tuple[LineageClaim, ...]
    disputes: tuple[Dispute, ...]
    doubt: str | None
    called: Callable[[str], str]
    borne_from: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Fall:
    """What would move if one holder's word fell.

    Attributes:
        claims: how many claims stand on that word.
        moves: handles that would be one with others than now; `incidents` are ids of claims in the record that name them.
        called: the name of a handle by itself, whatever the view.
    """

    source: str
    claims: int
    moves: tuple[Move, ...]
    called: Callable[[str], str]
