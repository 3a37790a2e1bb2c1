"""Everybody the record names, ready to be leafed through."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from dateline.desk.actors.seeing import Seen
from dateline.desk.who import Who
from dateline.errors import BadQuery
from dateline.export.lineage.events import DRAWN
from dateline.model import Attested, MentionKind, View
from dateline.store.folding import fold

_BEYOND = 12
_OTHERS = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorRow:
    """Somebody, as a list shows them.

    Attributes:
        handles: those that are one in the view; the first names the actor.
        others: other names reports print for it, the most printed first, at most four; without the label.
        reports: in how many reports it is named; 0 = the register alone knows it.
        printed: how often it is named in them.
        outlets: how many outlets print it; those not known are not counted.
        earliest, latest: first and last day of publication; None = not known.
        turns: how many claims tell what became of it.
        disputed: whether holders contradict each other about who it is.
        doubt: why it is not settled who that is; None = it is settled.
    """

    handles: tuple[str, ...]
    label: str
    kind: MentionKind
    others: tuple[str, ...]
    reports: int
    printed: int
    outlets: int
    earliest: date | None
    latest: date | None
    turns: int
    disputed: bool
    doubt: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Roll:
    """A page of the list.

    Attributes:
        total: how many there are in all.
        kinds: how many of each kind fit the words asked for, kind aside.
        beyond: actors of the register that fit them and that the record does not name; at most twelve, none where nothing is asked for.
        note: what of the view asked for could not be done; empty = all could.
    """

    items: tuple[ActorRow, ...]
    total: int
    offset: int
    limit: int
    kinds: tuple[tuple[MentionKind, int], ...]
    beyond: tuple[ActorRow, ...]
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Who is to be listed.

    Attributes:
        part: of any name; empty = not asked.
        lives: only those of whom it is told what became of them.
        among: only those who have one of these handles; None = all.
    """

    part: str = ""
    kind: MentionKind | None = None
    lives: bool = False
    among: frozenset[str] | None = None


class Rolls:
    """The lists of one state of the record, one for each view."""

    def __init__(self, who: Who) -> None:
        self._who = who
        self._rows = lru_cache(maxsize=8)(self._made)
        self._registered = lru_cache(maxsize=4)(self._beyond)

    def page(self, under: Seen, wanted: Wanted, *, limit: int, offset: int) -> Roll:
        """Some of those who fit, the most reported first."""
        part, view, had = fold(wanted.part), under.view, under.had
        fitting = [row for row, names in self._rows(view, had) if part in names and _fits(row, wanted)]
        kinds = Counter(row.kind for row in fitting)
        found = [row for row in fitting if row.kind is wanted.kind] if wanted.kind else fitting
        beyond = (row for row, names in self._registered(view, had) if part in names and wanted.kind in {None, row.kind})
        is_open = part and wanted.among is None
        return Roll(
            items=tuple(found[offset : offset + limit]),
            total=len(found),
            offset=offset,
            limit=limit,
            kinds=tuple(sorted(kinds.items(), key=lambda one: (-one[1], one[0]))),
            beyond=tuple(row for row, _ in zip(beyond, range(_BEYOND), strict=False)) if is_open else (),
            note=under.note,
        )

    def row(self, view: View, had: frozenset[str] | None, cluster: tuple[str, ...]) -> ActorRow:
        """One actor alone."""
        making = _Rows(self._who, view, had)
        return making.row(cluster, making.names(cluster))

    def counting(self, view: View, had: frozenset[str] | None) -> Callable[[Attested], bool]:
        """Which printed names count in a view."""
        return _Rows(self._who, view, had).counts

    def _made(self, view: View, had: frozenset[str] | None) -> list[tuple[ActorRow, str]]:
        making = _Rows(self._who, view, had)
        found = [(making.row(cluster, names), _searched(names, cluster, self._who)) for cluster, names in making.by_cluster().items()]
        return sorted(found, key=lambda one: (-one[0].reports, -one[0].printed, one[0].label, one[0].handles))

    def _beyond(self, view: View, had: frozenset[str] | None) -> list[tuple[ActorRow, str]]:
        making = _Rows(self._who, view, had)
        named = set(making.by_cluster())
        clusters = dict.fromkeys(making.identity.cluster_of(handle) for handle in self._who.register_handles)
        found = [(making.row(cluster, ()), _searched((), cluster, self._who)) for cluster in clusters if cluster not in named]
        return sorted(found, key=lambda one: (one[0].label, one[0].handles))


class _Rows:
    """Makes the rows of one view."""

    def __init__(self, who: Who, view: View, had: frozenset[str] | None) -> None:
        self._who, self._view, self._had = who, view, had
        self.identity = who.identity(view)
        self._turns = Counter(
            end for one in self.identity.heard if one.claim.type in DRAWN for end in {one.claim.subject, one.claim.object} if end
        )
        self._disputed = {handle for dispute in self.identity.disputes for handle in dispute.about}

    def by_cluster(self) -> dict[tuple[str, ...], list[Attested]]:
        found: dict[tuple[str, ...], list[Attested]] = {}
        for handle, names in self._who.attested.items():
            counted = [name for name in names if self.counts(name)]
            if counted:
                found.setdefault(self.identity.cluster_of(handle), []).extend(counted)
        return found

    def names(self, cluster: tuple[str, ...]) -> list[Attested]:
        return [name for handle in cluster for name in self._who.attested.get(handle, ()) if self.counts(name)]

    def row(self, cluster: tuple[str, ...], names: Iterable[Attested]) -> ActorRow:
        names = list(names)
        label = self.identity.label(cluster[0])
        days = sorted(day for name in names if name.published for day in (name.published.earliest, name.published.latest) if day)
        return ActorRow(
            handles=cluster,
            label=label,
            kind=self._who.kind(cluster[0]),
            others=_others(names, label),
            reports=len({name.report for name in names}),
            printed=sum(name.count for name in names),
            outlets=len({name.outlet for name in names if name.outlet}),
            earliest=days[0] if days else None,
            latest=days[-1] if days else None,
            turns=sum(self._turns[handle] for handle in cluster),
            disputed=not self._disputed.isdisjoint(cluster),
            doubt=next((self._who.bearers.doubts[handle] for handle in cluster if handle in self._who.bearers.doubts), None),
        )

    def counts(self, name: Attested) -> bool:
        if self._had is not None:
            return name.report in self._had
        known = self._view.known
        return known is None or bool(name.published and name.published.latest and name.published.latest <= known)


def _fits(row: ActorRow, wanted: Wanted) -> bool:
    return (wanted.among is None or not wanted.among.isdisjoint(row.handles)) and (not wanted.lives or row.turns > 0)


def kind_named(words: str | None) -> MentionKind | None:
    """The kind a user means; None of no words.

    Raises:
        BadQuery: when there is none of that name.
    """
    if not words:
        return None
    try:
        return MentionKind(words.strip().casefold())
    except ValueError:
        raise BadQuery(f"no kind {words!r}; there are: {', '.join(MentionKind)}") from None


def _others(names: Iterable[Attested], label: str) -> tuple[str, ...]:
    counts: Counter[str] = Counter()
    for name in names:
        counts[name.text] += name.count
    return tuple(text for text, _ in counts.most_common() if text != label)[:_OTHERS]


def _searched(names: Iterable[Attested], cluster: tuple[str, ...], who: Who) -> str:
    """All that a search may find an actor by, folded; a line for each name, so that nothing is found across two of them."""
    return "\n".join(dict.fromkeys(map(fold, _names(names, cluster, who))))


def _names(names: Iterable[Attested], cluster: tuple[str, ...], who: Who) -> Iterator[str]:
    yield from (name.text for name in names)
    for handle in cluster:
        yield from (name.text for name in who.registered(handle))
        yield handle
