"""Who is who, in one record and with what is known beforehand."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property, lru_cache
from pathlib import Path

from dateline.actors.candidates import Candidate, Context, Finder, Found
from dateline.actors.exactly import OwnNames
from dateline.actors.names import form_of, misspelt
from dateline.actors.register import Entry, Register, load
from dateline.actors.told import Bearers, Find
from dateline.actors.views import Identity, identity, plain_name
from dateline.desk.answers import Spelling
from dateline.errors import BadQuery, NotFound, SeveralMeant
from dateline.model import NAMED, Actor, ActorName, Attested, LineageClaim, MentionKind, View

_SHOWN = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """What a record says of who is who: its names, what its reports say of groups, and what analysts decided."""

    names: tuple[Attested, ...] = ()
    lives: tuple[tuple[str, LineageClaim], ...] = ()
    decided: tuple[LineageClaim, ...] = ()


@lru_cache(maxsize=4)
def finder_over(paths: tuple[Path, ...]) -> Finder:
    """Over the package's register and the files named; made once for each, since it takes most of a short question's time."""
    register = load(paths)
    return Finder(register.entries.values(), register.claims)


def settling(register: Register, finder: Finder) -> Find:
    """Who of a register is meant by the names of one chain, remembered: reports say the same again and again."""
    own = OwnNames(register.entries.values())
    known: dict[tuple[object, ...], Found] = {}

    def find(names: tuple[str, ...], context: Context) -> Found:
        asked = (names, context.kind, context.day, context.countries, context.company)
        if asked not in known:
            known[asked] = own.settled(names, finder.find(names, context))
        return known[asked]

    return find


class Who:
    """The register, the record's names and claims, and the views over them."""

    def __init__(self, register: Register, heard: Heard, finder: Finder, *, bearers: Bearers | None = None) -> None:
        self._register = register
        self._finder = finder
        self._heard = heard
        self._bearers = bearers
        self.identity = lru_cache(maxsize=16)(self._identity)

    @cached_property
    def bearers(self) -> Bearers:
        return self._bearers or Bearers(self._heard.names, settling(self._register, self._finder))

    @cached_property
    def claims(self) -> tuple[LineageClaim, ...]:
        """All lineage claims there are: of the register, of reports, of decisions."""
        told = (self.bearers.settled(report, claim) for report, claim in self._heard.lives)
        return (*self._register.claims, *told, *self._heard.decided)

    @cached_property
    def attested(self) -> dict[str, list[Attested]]:
        """Handle → its names in the record."""
        found: defaultdict[str, list[Attested]] = defaultdict(list)
        for name in self._heard.names:
            found[self.bearers.of(name)].append(name)
        return dict(found)

    @cached_property
    def names(self) -> dict[str, tuple[ActorName, ...]]:
        """Handle → the names it bears: those of the register, then those that only the record has, the most printed first."""
        found = {handle: entry.names for handle, entry in self._register.entries.items()}
        for handle, names in self.attested.items():
            known = {name.text for name in found.get(handle, ())}
            found[handle] = (*found.get(handle, ()), *_by_use([name for name in names if name.text not in known]))
        return found

    def handle(self, name: str, context: Context | None = None) -> str:
        """The handle that a user means by a name or a handle.

        Raises:
            NotFound: when nobody known bears a name like it.
            SeveralMeant: when several do; lists them.
        """
        found = self.candidates(name, context or Context())
        if found.settled:
            return found.settled
        if not found.candidates:
            raise NotFound("actor", name)
        meant = [(one.handle, self.known_as(one.handle)) for one in found.candidates[:_SHOWN]]
        raise SeveralMeant(name, meant, found.doubt or "")

    def candidates(self, name: str, context: Context) -> Found:
        """Who of register and record could be meant by a name; its handle, or the exact name of one bearer alone, is settled."""
        if name in self._register.entries or name in self.attested:
            return Found(candidates=(Candidate(handle=name, score=1.0, why=("its handle",)),))
        return self._own_names.settled((name,), self._whole_finder.find(name, context))

    def known_as(self, handle: str) -> str:
        """What a handle by itself is called, whatever the view."""
        names = self.names.get(handle)
        return names[0].text if names else handle.rsplit(":", 1)[-1]

    def registered(self, handle: str) -> tuple[ActorName, ...]:
        """The names the register gives a handle, with the days it gives for them."""
        entry = self._register.entries.get(handle)
        return entry.names if entry else ()

    @property
    def register_handles(self) -> tuple[str, ...]:
        return tuple(self._register.entries)

    def knows(self, handle: str) -> bool:
        """Whether the register or the record has somebody of this handle."""
        return handle in self._register.entries or handle in self.attested

    def speaks(self, name: str) -> bool:
        """Whether somebody of this name holds or carries a claim of who is who."""
        return self.naming(name) in self._holders

    def kind(self, handle: str) -> MentionKind:
        entry = self._register.entries.get(handle)
        if entry:
            return entry.kind
        return MentionKind(handle.split(":", 2)[1]) if handle.startswith("name:") else MentionKind.OTHER

    def about(self, handles: Iterable[str]) -> str:
        return next((entry.about for handle in handles if (entry := self._register.entries.get(handle)) and entry.about), "")

    def actor(self, handles: tuple[str, ...], view: View) -> Actor:
        """Handles that are one in a view, as one actor."""
        entries = [entry for handle in handles if (entry := self._register.entries.get(handle))]
        return Actor(
            handles=handles,
            label=self.identity(view).label(handles[0]),
            kind=self.kind(handles[0]),
            names=tuple(dict.fromkeys(name for handle in handles for name in self.names.get(handle, ()))),
            ground=tuple(dict.fromkeys(code for entry in entries for code in entry.ground)),
        )

    def view(self, view: View) -> View:
        """The same view, once it is sure that somebody of those it trusts says anything at all.

        Raises:
            BadQuery: when one of them holds or carries no claim of who is who; lists who does.
        """
        for name in view.trust:
            if not self.speaks(name):
                known = ", ".join(self._said_most[:_SHOWN])
                raise BadQuery(f"nobody called {name!r} says who is who; most is said by {known}")
        return view

    def naming(self, name: str) -> str:
        """The same word for all names of one holder: its handle in the register where only one entry has that name."""
        plain = plain_name(name)
        handles = self._by_plain_name.get(plain, set())
        return next(iter(handles)) if len(handles) == 1 else plain

    def spellings(self, handles: Iterable[str], counts: Callable[[Attested], bool] = lambda _: True) -> tuple[Spelling, ...]:
        """The names of some handles in the record, by outlet; the most printed first.

        Args:
            counts: whether a name is to be told.
        """
        by: defaultdict[tuple[str, str | None], list[Attested]] = defaultdict(list)
        handles = tuple(handles)
        for handle in handles:
            for name in filter(counts, self.attested.get(handle, ())):
                by[name.text, name.outlet].append(name)
        known = [
            (name.text, self.kind(handle)) for handle in handles if (entry := self._register.entries.get(handle)) for name in entry.names
        ]
        found = [_spelling(text, outlet, names, known) for (text, outlet), names in by.items()]
        return tuple(sorted(found, key=lambda one: (-one.count, one.text, one.outlet or "")))

    def _identity(self, view: View) -> Identity:
        return identity(self.claims, view, naming=self.naming, names=self.names)

    @cached_property
    def _holders(self) -> frozenset[str]:
        return frozenset(self.naming(name) for claim in self.claims for name in (claim.holder, claim.reporter) if name)

    @cached_property
    def _said_most(self) -> list[str]:
        return [holder for holder, _ in Counter(claim.holder for claim in self.claims).most_common()]

    @cached_property
    def _by_plain_name(self) -> dict[str, set[str]]:
        found: defaultdict[str, set[str]] = defaultdict(set)
        for handle, entry in self._register.entries.items():
            for name in entry.names:
                found[plain_name(name.text)].add(handle)
        return dict(found)

    @cached_property
    def _whole_finder(self) -> Finder:
        """Over the register and all whom only the record knows."""
        if not self._heard.names:
            return self._finder
        return Finder(self._known, self.claims)

    @cached_property
    def _own_names(self) -> OwnNames:
        return OwnNames(self._known)

    @cached_property
    def _known(self) -> tuple[Entry, ...]:
        """The register's entries with the names the record adds, and those whom only the record knows."""
        entries = self._register.entries
        return tuple(
            replace(entries[handle], names=names) if handle in entries else self._entry(handle, names)
            for handle, names in self.names.items()
        )

    def _entry(self, handle: str, names: tuple[ActorName, ...]) -> Entry:
        return Entry(id=handle, kind=self.kind(handle), names=names)


def _by_use(names: Iterable[Attested]) -> tuple[ActorName, ...]:
    """Names as borne, without days: that a name was printed on a day does not bound when it was borne."""
    counts: Counter[tuple[int, str]] = Counter()
    outlets: dict[tuple[int, str], dict[str, None]] = {}
    for name in names:
        key = NAMED.index(name.form), name.text
        counts[key] += name.count
        outlets.setdefault(key, {})[name.outlet or "outlet not known"] = None
    ordered = sorted(counts, key=lambda key: (key[0], -counts[key], key[1]))
    return tuple(dict.fromkeys(ActorName(text=key[1], source=outlet) for key in ordered for outlet in outlets[key]))


def _spelling(text: str, outlet: str | None, names: list[Attested], known: list[tuple[str, MentionKind]]) -> Spelling:
    days = sorted(day for name in names for day in _days(name))
    return Spelling(
        text=text,
        outlet=outlet,
        count=sum(name.count for name in names),
        reports=len({name.report for name in names}),
        earliest=days[0] if days else None,
        latest=days[-1] if days else None,
        slip=_slip(text, names[0].kind, known),
    )


def _days(name: Attested) -> Iterator[date]:
    if name.published:
        yield from (day for day in (name.published.earliest, name.published.latest) if day)


def _slip(text: str, kind: MentionKind, known: list[tuple[str, MentionKind]]) -> str | None:
    if any(text.casefold() == other.casefold() for other, _ in known):
        return None
    form = form_of(text, kind=kind)
    return next((slip for other, sort in known if (slip := misspelt(form, form_of(other, kind=sort)))), None)
