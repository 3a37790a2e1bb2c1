"""Who and where is meant in a report, for those who compare it with others."""

from collections.abc import Sequence
from functools import cached_property, lru_cache
from hashlib import sha256

from dateline.actors.candidates import Context, Finder, Found
from dateline.actors.exactly import OwnNames
from dateline.actors.register import Register
from dateline.actors.told import Bearers, normal_handle
from dateline.model import NAMED, Mention, MentionKind, Place, Reading, names_in
from dateline.model.attested import BEARERS
from dateline.reading.gazetteer import gazetteer
from dateline.reading.gazetteer.folding import skeleton


class Knowing:
    """The register and the gazetteer, asked of one report after another; what one asked the next need not."""

    def __init__(self, register: Register, finder: Finder) -> None:
        self._register = register
        self._own_names = OwnNames(register.entries.values())
        self._finder = finder
        self.find = lru_cache(maxsize=50_000)(self._find)

    @cached_property
    def version(self) -> str:
        """Changes with what register and gazetteer know."""
        told = sha256("\x1f".join(f"{handle}:{entry.names}" for handle, entry in sorted(self._register.entries.items())).encode())
        return f"{told.hexdigest()[:12]} {gazetteer().version}"

    def of(self, reading: Reading) -> "KnownHere":
        return KnownHere(reading, self)

    def _find(self, names: tuple[str, ...], kind: MentionKind | None, country: str | None) -> Found:
        """By kind and ground alone, which many reports share."""
        context = Context(kind=kind, countries=(country,) if country else ())
        return self._own_names.settled(names, self._finder.find(names, context))


class KnownHere:
    """Who and where is meant in one report: by the register and the report itself, whatever else the record holds."""

    def __init__(self, reading: Reading, knowing: Knowing) -> None:
        self._reading = reading
        self._knowing = knowing

    def units(self, place: Place) -> tuple[str, ...]:
        return _units(place.name, place.gazetteer_id, place.country)

    def key(self, mention: Mention) -> str | None:
        if mention.kind not in BEARERS:
            return None
        if mention.form in NAMED:
            return self._handle(mention)
        named = self._named.get(mention.chain or "")
        return self._handle(named) if named else None

    def sound(self, name: str) -> str:
        return skeleton(name)

    def _handle(self, mention: Mention) -> str:
        words = " ".join(mention.span.of(self._reading.report.text).split())
        return self._handles.get((mention.kind, words)) or normal_handle(mention.kind, words)

    @cached_property
    def _handles(self) -> dict[tuple[str, str], str]:
        names = tuple(names_in(self._reading))
        bearers = Bearers(names, self._find)
        return {(name.kind, name.text): bearers.of(name) for name in names}

    def _find(self, names: Sequence[str], context: Context) -> Found:
        return self._knowing.find(tuple(names), context.kind, next(iter(context.countries), None))

    @cached_property
    def _named(self) -> dict[str, Mention]:
        """Chain → its fullest name."""
        named = [one for one in self._reading.mentions if one.chain and one.form in NAMED and one.kind in BEARERS]
        ordered = sorted(named, key=lambda one: (NAMED.index(one.form), one.span))
        return {one.chain: one for one in reversed(ordered) if one.chain}


@lru_cache(maxsize=20_000)
def _units(name: str | None, number: str | None, country: str | None) -> tuple[str, ...]:
    if name is None or number is None:
        return ()
    entry = next((hit.entry for hit in gazetteer().find(name) if hit.entry.id == number), None)
    if entry is None:
        return (country,) if country else ()
    codes = (entry.country, entry.admin1, entry.admin2)
    known = codes[: next((place for place, code in enumerate(codes) if not code), len(codes))]
    return tuple(".".join(known[: depth + 1]) for depth in range(len(known)))
