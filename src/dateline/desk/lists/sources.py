"""Who speaks in the record, how much, and since when."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cache, cached_property
from pathlib import Path

from dateline.actors.register import load
from dateline.config import Settings
from dateline.desk.lists.standing import LOOKED_AT, Role, Standing, standing
from dateline.desk.occurrences.settled import SOURCE_GRADE, in_force
from dateline.errors import NotFound
from dateline.model import Event, View
from dateline.store import EventQuery, Store
from dateline.store.folding import SEPARATOR, fold
from dateline.store.voices import HOLDER, OUTLET, Spoken

_BESIDE = 12
_NOBODY = "nobody named"
# Of reading's mentions; not asked there, since that would load the parser to list sources.
_PRONOUNS = frozenset({"he", "she", "it", "they", "we", "i", "you", "who", "his", "her", "its", "their", "him", "them", "our", "us", "my"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """An outlet, or a holder on whose word claims stand.

    Attributes:
        is_named: False of one only described ("officials"): what goes by these words need not be one and the same.
        names: all it goes by in the record, folded.
        claims, reports: how many.
        earliest, latest: its first and last day of publication in the record: its coverage. None = no day known.
        grade: Admiralty code A–F, where an analyst gave one that holds.
    """

    name: str
    role: Role
    is_named: bool
    names: tuple[str, ...]
    claims: int
    reports: int
    earliest: date | None
    latest: date | None
    grade: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Month:
    """What somebody had in a month: a gap is a month that is not there.

    Attributes:
        month: "2017-04"; None = published on a day not known.
    """

    month: str | None
    claims: int
    reports: int


@dataclass(frozen=True, slots=True, kw_only=True)
class NameCounted:
    """A name with how often."""

    name: str
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SourcePage:
    """All the record can tell of one speaker.

    Attributes:
        types: the types of its claims.
        beside: of an outlet the holders whose word it prints, of a holder the outlets that print it; the most frequent first.
    """

    speaker: Speaker
    months: tuple[Month, ...]
    types: tuple[NameCounted, ...]
    beside: tuple[NameCounted, ...]
    standing: Standing


class Sources:
    """Questions about sources; `AboutEvents.events` tells the events."""

    def __init__(self, store: Store, settings: Settings, view: View) -> None:
        self._store = store
        self._settings = settings
        self._view = view
        self._speaking: dict[Role, list[Speaker]] = {}
        self._spelt: dict[Role, dict[str, list[str]]] = {}  # label → the names in the tables that it gathers; filled with `_speaking`

    def speakers(self, role: Role | None = None, part: str = "") -> list[Speaker]:
        """Everybody who speaks, those with the most claims first.

        Args:
            part: of any of the names.
        """
        wanted = fold(part)
        roles: tuple[Role, ...] = (OUTLET, HOLDER) if role is None else (role,)
        found = [
            one for each in roles for one in self._of(each) if not wanted or any(wanted in name for name in (fold(one.name), *one.names))
        ]
        return sorted(found, key=lambda one: (-one.claims, one.role, one.name))

    def speaker(self, role: Role, name: str) -> Speaker:
        """One, by any of its names.

        Raises:
            NotFound: when nobody of that name speaks.
        """
        wanted = fold(name)
        found = next((one for one in self._of(role) if wanted in {fold(one.name), *one.names}), None)
        if found is None:
            raise NotFound(role, name)
        return found

    def page(self, speaker: Speaker, events: Iterable[Event]) -> SourcePage:
        """What a speaker has, and how it stands among these events, the latest first, one more than LOOKED_AT where there are more."""
        voices, known = self._store.voices, (self._view.known, self._view.by)
        names = json.dumps(self._spelt[speaker.role][speaker.name])
        beside = Counter[str]()
        for name, count in voices.beside(speaker.role, names, 3 * _BESIDE, *known):
            beside[self._label(name.split(SEPARATOR))[0]] += count  # several names in the tables may be one's
        return SourcePage(
            speaker=speaker,
            months=tuple(
                Month(month=month, claims=claims, reports=reports) for month, claims, reports in voices.months(speaker.role, names, *known)
            ),
            types=tuple(NameCounted(name=name, count=count) for name, count in voices.types(speaker.role, names, *known)),
            beside=tuple(NameCounted(name=name, count=count) for name, count in beside.most_common(_BESIDE)),
            standing=standing({fold(speaker.name), *speaker.names}, speaker.role, tuple(events)),
        )

    def _of(self, role: Role) -> list[Speaker]:
        if role not in self._speaking:
            self._speaking[role] = list(self._gathered(role))
        return self._speaking[role]

    def _gathered(self, role: Role) -> Iterator[Speaker]:
        groups: dict[tuple[str, bool], list[Spoken]] = {}
        for spoken in self._store.voices.spoken(role, self._view.known, self._view.by):
            groups.setdefault(self._label(spoken.names), []).append(spoken)
        self._spelt[role] = {label: [one.name for one in group] for (label, _), group in groups.items()}
        for (label, is_named), group in groups.items():
            yield _speaker(label, role, group, self._grades, is_named=is_named or role == OUTLET)

    def _label(self, names: Iterable[str]) -> tuple[str, bool]:
        """What somebody is called, and whether that is a name: the register's where one of the names is one entry's alone.

        Else the longest that the record prints as a name, else the longest description; a pronoun is nobody's name.
        """
        own = tuple(name for name in names if name not in _PRONOUNS)
        registered = _registered(self._settings.actors.register)
        label = next((registered[name] for name in own if name in registered), None)
        printed = [self._printed[name] for name in own if name in self._printed]
        if label or printed:
            return label or max(printed, key=len), True
        return max(own, key=len, default=_NOBODY), False

    @cached_property
    def _printed(self) -> Mapping[str, str]:
        return {**self._store.voices.printed_names(), **self._store.voices.printed_outlets()}

    @cached_property
    def _grades(self) -> Mapping[str, str]:
        """Folded name → the grade given last that holds on the view's day."""
        graded = in_force(self._store.decisions_on(SOURCE_GRADE), self._view)
        return {one.about.removeprefix(SOURCE_GRADE): one.verdict for _, one in graded}


@cache
def _registered(paths: tuple[Path, ...]) -> Mapping[str, str]:
    """Folded name → the first name of the only entry of the register that bears it."""
    bearers: dict[str, set[str]] = {}
    for entry in load(paths).entries.values():
        for name in entry.names:
            bearers.setdefault(fold(name.text), set()).add(entry.names[0].text)
    return {name: next(iter(labels)) for name, labels in bearers.items() if len(labels) == 1}


def asked_of(speaker: Speaker) -> EventQuery:
    """What to ask for the events a speaker has a word in."""
    return EventQuery(voice=speaker.names, limit=LOOKED_AT + 1)


def _speaker(label: str, role: Role, group: list[Spoken], grades: Mapping[str, str], *, is_named: bool) -> Speaker:
    names = tuple(dict.fromkeys(name for one in group for name in one.names if name not in _PRONOUNS))
    found = Speaker(
        name=label,
        role=role,
        is_named=is_named,
        names=names,
        claims=sum(one.claims for one in group),
        reports=sum(one.reports for one in group),
        earliest=min((one.earliest for one in group if one.earliest), default=None),
        latest=max((one.latest for one in group if one.latest), default=None),
    )
    return replace(found, grade=next((grades[name] for name in (fold(label), *names) if name in grades), None))
