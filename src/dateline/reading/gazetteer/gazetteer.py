"""Looking a name up."""

from bisect import bisect_left
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache, cached_property, lru_cache
from typing import Literal

from dateline.model import PlaceKind
from dateline.reading.gazetteer.added import added
from dateline.reading.gazetteer.builtin import builtin
from dateline.reading.gazetteer.entry import Entry, Hit, Match, entry_from
from dateline.reading.gazetteer.folding import fold, skeleton, vowels
from dateline.reading.gazetteer.packed import Packed

Which = Literal["builtin", "all"]
_NAME, _OTHER_NAME = Match.NAME, Match.OTHER_NAME


class Gazetteer:
    """Names → places, out of one or more packed files; of entries with one id the first file's counts.

    Attributes:
        version: the digests of its files, shortened: two gazetteers of one version know the same.
    """

    def __init__(self, *sources: Packed) -> None:
        self._sources = sources
        self.version = "+".join(str(source.head["digest"])[:12] for source in sources)
        self._remembered = lru_cache(maxsize=10_000)(self._look_up)
        self._is_spelt = lru_cache(maxsize=10_000)(self._knows)

    def find(self, name: str) -> tuple[Hit, ...]:
        """All places of this name; by sound only where the name itself, however cased, marked or hyphenated, is not known."""
        return self._remembered(name)

    def knows(self, name: str) -> bool:
        """Whether some place is so spelt; sound does not count."""
        return self._is_spelt(name)

    def country(self, code: str) -> Entry | None:
        """A country by its ISO 3166-1 alpha-2 code."""
        return self._countries.get(code)

    def unit(self, country: str, admin1: str, admin2: str = "") -> Entry | None:
        """A first-level unit by its codes, or a second-level one; None where the package's gazetteer has none."""
        lines, wanted = self._sources[0], (country, admin1, admin2, "ADM2" if admin2 else "ADM1")
        row = bisect_left(range(lines.head["rows"]), wanted, key=lambda row: _place_in_order(entry_from(lines.line(row))))
        entry = entry_from(lines.line(row)) if row < lines.head["rows"] else None
        return entry if entry and _place_in_order(entry) == wanted else None

    def _knows(self, name: str) -> bool:
        key = fold(name).encode()
        return bool(key) and any(source.names.get(key) for source in self._sources)

    def _look_up(self, name: str) -> tuple[Hit, ...]:
        key = fold(name)
        if not key:
            return ()
        wanted = key.encode()
        return self._joined([_hits(source, source.names.get(wanted)) for source in self._sources]) or self._by_sound(name)

    def _by_sound(self, name: str) -> tuple[Hit, ...]:
        bones = skeleton(name).encode()
        hits = self._joined([_hits(source, source.sounds.get(bones)) for source in self._sources]) if bones else ()
        if not hits:
            return ()
        heard, apart = vowels(name), 2 if len(bones) > 2 else 0
        return tuple(Hit(hit.entry, Match.SOUND) for hit in hits if _distance(heard, vowels(hit.entry.name)) <= apart)

    def _joined(self, found: list[tuple[Hit, ...]]) -> tuple[Hit, ...]:
        """Of entries with one id the first source's."""
        first, *others = found
        if not any(others):
            return first
        by_id = {hit.entry.id: hit for hits in reversed(found) for hit in reversed(hits)}
        return tuple({hit.entry.id: by_id[hit.entry.id] for hits in found for hit in hits}.values())

    @cached_property
    def _countries(self) -> dict[str, Entry]:
        entries = (entry_from(self._sources[0].line(row)) for row in self._sources[0].head["countries"])
        return {entry.country: entry for entry in entries if entry.kind is PlaceKind.COUNTRY}


def _place_in_order(entry: Entry) -> tuple[str, str, str, str]:
    """By this the package's own entries are sorted."""
    return entry.country, entry.admin1, entry.admin2, entry.code


def _hits(source: Packed, rows: list[int]) -> tuple[Hit, ...]:
    if not rows:
        return ()
    return tuple([Hit(entry_from(source.line(row >> 1)), _OTHER_NAME if row & 1 else _NAME) for row in rows])


def _distance(vowels: tuple[int, int, int], others: tuple[int, int, int]) -> int:
    return sum(abs(one - other) for one, other in zip(vowels, others, strict=True))


_chosen: ContextVar[Gazetteer | None] = ContextVar("gazetteer", default=None)


def gazetteer() -> Gazetteer:
    """The gazetteer in use: the one chosen around this call (a pipeline chooses by its options), else the package's by itself."""
    return _chosen.get() or made("builtin")


@cache
def made(which: Which) -> Gazetteer:
    """The package's gazetteer, by itself or with what the user added; made once a process.

    Raises:
        MissingExtra: when what was added is damaged.
    """
    if which == "builtin":
        return Gazetteer(builtin())
    user = added()
    return Gazetteer(builtin(), user) if user else made("builtin")


@contextmanager
def using(chosen: Gazetteer) -> Iterator[None]:
    """Within it, `gazetteer()` is the chosen one."""
    token = _chosen.set(chosen)
    try:
        yield
    finally:
        _chosen.reset(token)
