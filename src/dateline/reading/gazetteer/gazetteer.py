"""Looking a name up."""

from functools import cache, cached_property, lru_cache

from dateline.model import PlaceKind
from dateline.reading.gazetteer.entry import Entry, Hit, Match, entry_from
from dateline.reading.gazetteer.folding import fold, skeleton
from dateline.reading.gazetteer.table import Lines, Table


class Gazetteer:
    """Names → places. Each table is unpacked when first asked for; the same question is answered from memory the second time."""

    def __init__(self) -> None:
        self._remembered = lru_cache(maxsize=50_000)(self._look_up)
        self._entry = lru_cache(maxsize=50_000)(self._read_entry)

    def find(self, name: str) -> tuple[Hit, ...]:
        """All places of this name; by sound only where the name itself, however cased, marked or hyphenated, is not known."""
        return self._remembered(name)

    def knows(self, name: str) -> bool:
        """Whether some place is so spelt; sound does not count."""
        return any(hit.match is not Match.SOUND for hit in self.find(name))

    def country(self, code: str) -> Entry | None:
        """A country by its ISO 3166-1 alpha-2 code."""
        return self._countries.get(code)

    def _look_up(self, name: str) -> tuple[Hit, ...]:
        return self._exact(name) or self._by_sound(name)

    def _exact(self, name: str) -> tuple[Hit, ...]:
        key = fold(name)
        table = self._names if key.isascii() else self._scripts
        return tuple(self._hits(table.get(key))) if key else ()

    def _by_sound(self, name: str) -> tuple[Hit, ...]:
        bones = skeleton(name)
        if not bones:
            return ()
        return tuple(Hit(hit.entry, Match.SOUND) for hit in self._hits(self._sounds.get(bones)) if _vowels_agree(name, hit.entry.name))

    def _hits(self, numbers: str) -> list[Hit]:
        return [
            Hit(self._entry(int(number.lstrip("~"))), Match.OTHER_NAME if number[0] == "~" else Match.NAME) for number in numbers.split()
        ]

    def _read_entry(self, number: int) -> Entry:
        return entry_from(self._lines[number])

    @cached_property
    def _countries(self) -> dict[str, Entry]:
        entries = (self._entry(number) for number in map(int, self._sets.get("countries").split()))
        return {entry.country: entry for entry in entries if entry.kind is PlaceKind.COUNTRY}

    @cached_property
    def _lines(self) -> Lines:
        return Lines("entries")

    @cached_property
    def _names(self) -> Table:
        return Table("names")

    @cached_property
    def _scripts(self) -> Table:
        return Table("scripts")

    @cached_property
    def _sounds(self) -> Table:
        return Table("sounds")

    @cached_property
    def _sets(self) -> Table:
        return Table("sets")


def _vowels_agree(name: str, other: str) -> bool:
    """Whether two spellings of one sound are about equally long: a second filter on the loose key."""
    return abs(len(fold(name)) - len(fold(other))) <= max(4, len(name) // 3)


@cache
def gazetteer() -> Gazetteer:
    """The one gazetteer of this process."""
    return Gazetteer()
