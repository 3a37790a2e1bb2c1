"""Who is behind a voice, as far as the accounts of one event tell."""

from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache

from dateline.corroborate.facts.content import Naming, name_in
from dateline.corroborate.facts.root import Whose
from dateline.corroborate.facts.voices import OUTLET, UNNAMED, body, plain
from dateline.model import Account, Voice

_PERSON = "name:person:"


class Who:
    """The voices of one event as roots; each is looked up once."""

    def __init__(self, accounts: Iterable[Account], naming: Naming) -> None:
        self._naming = naming
        named = {
            voice
            for account in accounts
            for saying in account.sayings
            for voice in saying.voices
            if not voice.key.startswith((OUTLET, UNNAMED))
        }
        keys = {voice: naming.one(voice.key) for voice in named}
        self._bodies = _spoken_for({(key, voice.label) for voice, key in keys.items()})
        self._outlets = self._by_name(keys)
        self._known: dict[Voice, Whose] = {}

    def root(self, voice: Voice) -> Whose:
        """Of a named source or an outlet: an outlet that others name as their source is that source."""
        found = self._known.get(voice)
        if found is None:
            found = self._known[voice] = self._find(voice)
        return found

    def outlet(self, name: str) -> Whose:
        return self.root(Voice(f"{OUTLET}{name.casefold()}", name))

    def _find(self, voice: Voice) -> Whose:
        key = self._outlets.get(_folded(voice.label)) if voice.is_outlet else None
        key = key or self._naming.one(voice.key)
        key = self._bodies.get(key, key)
        return Whose(key, self._naming.label(key) or name_in(voice.label), is_named=True)

    def _by_name(self, keys: dict[Voice, str]) -> dict[str, str]:
        """Name → key, where one name tells whom a report names as its source."""
        found: dict[str, set[str]] = defaultdict(set)
        for voice, key in keys.items():
            found[_folded(voice.label)].add(key)
            found[_folded(self._naming.label(key) or voice.label)].add(key)
        return {name: next(iter(ones)) for name, ones in found.items() if len(ones) == 1}


def not_named(voice: Voice, outlet: str | None) -> Whose:
    """The root of a source without a name: one in each outlet, save bodies that are one without it."""
    if (known := body(voice.label)) is not None:
        return Whose(f"{UNNAMED}{known}", known, is_named=False)
    told = "a source not named" if voice.key == f"{UNNAMED}nobody named" else voice.label
    where = outlet or "an outlet not known"
    return Whose(f"{voice.key} @ {where.casefold()}", f"{told}, in {where}", is_named=False)


def _spoken_for(voices: set[tuple[str, str]]) -> dict[str, str]:
    """Key of a person → key of the body for which a report has him speak ("Observatory head …"), as other reports may not say."""
    people = [(key, label) for key, label in voices if key.startswith(_PERSON)]
    bodies = [(key, label) for key, label in voices if not key.startswith(_PERSON)] if people else []
    found: dict[str, set[str]] = defaultdict(set)
    for person, name in people:
        found[person] |= {key for key, label in bodies if _is_of(name, label)}
    return {person: next(iter(ones)) for person, ones in found.items() if len(ones) == 1}


@lru_cache(maxsize=50_000)
def _is_of(person: str, body_: str) -> bool:
    """Whether the words for a body name the person too, or both have one acronym ("UNICEF director …", "the children's agency UNICEF")."""
    name, words = frozenset(plain(person).split()), frozenset(plain(body_).split())
    return (len(name) > 1 and name < words) or bool(_acronyms(person) & _acronyms(body_))


def _acronyms(label: str) -> set[str]:
    return {word for word in label.split() if len(word) > 2 and word.isupper()}


def _folded(name: str) -> str:
    return name.casefold().removeprefix("the ").strip()
