"""What one report tells of one occurrence."""

from dataclasses import dataclass, field
from datetime import date

from dateline.model.claim import Certainty, Count, Harm
from dateline.model.place import PlaceKind
from dateline.model.span import Span
from dateline.model.when import Period


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """Where something is told to have happened, as other reports' places are compared with it.

    Attributes:
        name: the gazetteer's, else as printed.
        id: gazetteer id; None where it was not resolved.
        units: codes of the units it lies in or is, the widest first ("SY", "SY.02", "SY.02.SY0203").
        lat, lon: WGS 84 degrees of the middle; None where it was not resolved.
        radius_km: how far from there it reaches.
    """

    name: str
    id: str | None = None
    kind: PlaceKind | None = None
    units: tuple[str, ...] = ()
    lat: float | None = None
    lon: float | None = None
    radius_km: float = 0.0


@dataclass(frozen=True, slots=True)
class Party:
    """Somebody who did or suffered something.

    Attributes:
        key: a handle of the register, "name:…" of one known by a name alone, or "word:…" of one only described.
        label: as printed, with the name that a description stands for.
    """

    key: str
    label: str


@dataclass(frozen=True, slots=True)
class Voice:
    """One hand that a claim passed through.

    Attributes:
        key: as of a Party; "unnamed:…" of one the text does not name, "outlet:…" of who published.
        label: as printed.
    """

    key: str
    label: str

    @property
    def is_named(self) -> bool:
        return not self.key.startswith(("unnamed:", "word:"))

    @property
    def is_outlet(self) -> bool:
        return self.key.startswith("outlet:")


@dataclass(frozen=True, slots=True, kw_only=True)
class Saying:
    """One claim, with what it says of the occurrence and on whose word.

    Attributes:
        claim: the record's id of it.
        voices: the hands it passed through, the innermost source first, the outlet last; never empty.
        stance: of the innermost source; None in the outlet's own voice.
        whom: of a toll, whom it counts: a word of lexicon/whom.toml ("people", "civilians", "fighters" …).
        span: the stretch of the report it stands on.
        supersedes: ids of the claims it is put forward to correct.
    """

    claim: str
    type: str
    voices: tuple[Voice, ...]
    span: Span
    stance: str | None = None
    is_denied: bool = False
    certainty: Certainty = Certainty.ASSERTED
    doers: tuple[Party, ...] = ()
    sufferers: tuple[Party, ...] = ()
    harm: Harm | None = None
    whom: str | None = None
    count: Count | None = None
    days: Period | None = None
    spot: Spot | None = None
    supersedes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """What one report tells of one occurrence: its claims of it, and what other reports' accounts are compared by.

    Attributes:
        id: 16 hex digits, from the report and the claims.
        position: its place among the report's accounts.
        known: the last day on which the report may have been published; None = not known. On that day it was surely known.
        captured: the day the record had it.
        family: what kind of thing happened: a key of lexicon/families.toml ("violence", "talks" …).
        days: between which days it happened, by its words; None = not told.
        told: the days to go by: those told, else those before publication that such news is of, else the month or year told.
        spots: the finest first; where none is told, those that the report named last before.
        acts, targets: kinds of deed and of what was hit, by lexicon/acts.toml and lexicon/targets.toml.
        names: how the places and persons named in its sentences sound, countries left out.
        words: stems of the other words there.
        lead: it is told in the headline or the first lines.
    """

    id: str
    report: str
    position: int
    outlet: str | None
    family: str
    sayings: tuple[Saying, ...]
    known: date | None = None
    captured: date | None = None
    days: Period | None = None
    told: Period = field(default_factory=Period)
    spots: tuple[Spot, ...] = ()
    acts: frozenset[str] = frozenset()
    targets: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()
    lead: bool = False

    @property
    def doers(self) -> frozenset[str]:
        """Keys of who is said by anybody to have done it."""
        return frozenset(party.key for saying in self.sayings if not saying.is_denied for party in saying.doers)

    @property
    def sufferers(self) -> frozenset[str]:
        return frozenset(party.key for saying in self.sayings for party in saying.sufferers)

    @property
    def last_day(self) -> date | None:
        """The last day it may be of, and none after it was known; what lists of events go by."""
        return min(filter(None, (self.told.latest, self.known)), default=None)

    @property
    def tolls(self) -> tuple[Saying, ...]:
        """The sayings that count people."""
        return tuple(saying for saying in self.sayings if saying.harm is not None and saying.count is not None)
