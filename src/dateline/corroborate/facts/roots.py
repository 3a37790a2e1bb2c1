"""Whose word a saying is in the end."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from dateline.corroborate.facts.content import Content, Naming, contents, meet, name_in
from dateline.corroborate.facts.voices import body, is_own_voice, meant, named
from dateline.model import Account, Saying, Span, Syndication, Taken, Voice

OUTLET, UNNAMED = "outlet:", "unnamed:"


class Whose(NamedTuple):
    """A root before all that rests on it is known."""

    key: str
    label: str
    is_named: bool


class Source(NamedTuple):
    """Which report one was taken from, and by which passages of its own; None = all of it."""

    original: str
    passages: tuple[Span, ...] | None


class Told(NamedTuple):
    """One content of one saying, and whose word it is."""

    content: Content
    root: Whose
    saying: Saying
    account: Account


class Roots:
    """The roots of all sayings of one event."""

    def __init__(
        self, accounts: Sequence[Account], copies: Iterable[Syndication], credited: Mapping[str, tuple[str, ...]], naming: Naming
    ) -> None:
        self._naming = naming
        self._credited = credited
        self._outlet = {account.report: account.outlet for account in accounts}
        self._place = {account.report: place for place, account in reversed(list(enumerate(accounts)))}
        self._taken_from = self._sources(copies)
        self._alias = self._sources_by_name(accounts)
        self._said = [
            (content, saying, account) for account in accounts for saying in account.sayings for content in contents(saying, naming)
        ]
        self._meant = self._unnamed_meant(accounts)
        self._alike: dict[tuple[str, str, str], list[Saying]] = defaultdict(list)
        self._on_names: dict[tuple[str, str], list[tuple[Content, Voice]]] = defaultdict(list)
        for content, saying, account in self._said:
            self._alike[account.report, content.field, content.key].append(saying)
            if (voice := self._source(saying)) is not None:
                self._on_names[account.report, content.field].append((content, voice))
        self._attributed = cache(self._find_attributed)

    def told(self) -> list[Told]:
        """Every content of every saying with its root."""
        return [Told(content, self._root(content, saying, account.report), saying, account) for content, saying, account in self._said]

    def who(self, voice: Voice) -> str:
        """The key of whoever a voice is: an outlet that others name as their source is that source."""
        if voice.is_outlet:
            return self._alias.get(_folded(voice.label)) or self._naming.one(voice.key)
        return self._naming.one(voice.key)

    def _source(self, saying: Saying) -> Voice | None:
        return named(saying) or self._meant.get(saying.claim)

    def _root(self, content: Content, saying: Saying, report: str) -> Whose:
        source = self._source(saying)
        if source is not None:
            return self._named(source)
        attributed = self._attributed(report, content) if is_own_voice(saying) else None
        return attributed or self._unnamed(content, saying, report, frozenset({report}))

    def _find_attributed(self, report: str, content: Content) -> Whose | None:
        """What an outlet says in its own voice, and elsewhere in the report on the word of somebody named, is the latter's."""
        found = self._on_names.get((report, content.field), ())
        exact = (voice for own, voice in found if own.key == content.key)
        alike = (voice for own, voice in found if meet(own, content))
        voice = next(exact, None) or next(alike, None)
        return self._named(voice) if voice else None

    def _unnamed(self, content: Content, saying: Saying, report: str, seen: frozenset[str]) -> Whose:
        """Of a saying in the outlet's voice or of a source not named: the original's it was copied from, a wire's, or the outlet's."""
        for original, passages in self._taken_from.get(report, ()):
            if original not in seen and (passages is None or any(passage.overlaps(saying.span) for passage in passages)):
                return self._original(content, saying, original, seen | {original})
        if not is_own_voice(saying):
            return self._not_named(saying.voices[0], report)
        return self._wire(report) or self._own(report)

    def _original(self, content: Content, saying: Saying, original: str, seen: frozenset[str]) -> Whose:
        """The root there of the same content; where none is read there, what the copy says as if said there."""
        same = self._alike.get((original, content.field, content.key), [])
        for own in same:
            if (voice := self._source(own)) is not None:
                return self._named(voice)
        return self._unnamed(content, same[0] if same and is_own_voice(saying) else saying, original, seen)

    def _named(self, voice: Voice) -> Whose:
        key = self.who(voice)
        return Whose(key, self._naming.label(key) or name_in(voice.label), is_named=True)

    def _not_named(self, voice: Voice, report: str) -> Whose:
        if (known := body(voice)) is not None:
            return Whose(f"{UNNAMED}{known}", known, is_named=False)
        outlet = self._outlet[report] or "an outlet not known"
        return Whose(f"{voice.key} @ {outlet.casefold()}", f"{_as_told(voice)}, in {outlet}", is_named=False)

    def _wire(self, report: str) -> Whose | None:
        wires = self._credited.get(report, ())
        if not wires:
            return None
        keys = [self.who(Voice(f"{OUTLET}{wire.casefold()}", wire)) for wire in wires]
        labels = [self._naming.label(key) or wire for key, wire in zip(keys, wires, strict=True)]
        return Whose(" | ".join(sorted(keys)), " or ".join(sorted(labels)), is_named=len(wires) == 1)

    def _own(self, report: str) -> Whose:
        outlet = self._outlet[report]
        if outlet is None:
            return Whose(f"{OUTLET}of {report}", "an outlet not known", is_named=False)
        key = self.who(Voice(f"{OUTLET}{outlet.casefold()}", outlet))
        return Whose(key, self._naming.label(key) or outlet, is_named=True)

    def _sources(self, copies: Iterable[Syndication]) -> dict[str, list[Source]]:
        """Report → what it was taken from, the whole first. Where nothing tells which is the original, the first stands for both."""
        found: dict[str, list[Source]] = defaultdict(list)
        for link in copies:
            if link.one not in self._place or link.other not in self._place or link.one == link.other:
                continue
            original = link.original or min(link.one, link.other, key=self._place.__getitem__)
            copy = link.other if original == link.one else link.one
            passages = None if link.kind is Taken.WHOLE else tuple(ours if copy == link.one else theirs for ours, theirs in link.passages)
            found[copy].append(Source(original, passages))
        for sources in found.values():
            sources.sort(key=lambda source: (source.passages is not None, self._place[source.original]))
        return dict(found)

    def _unnamed_meant(self, accounts: Iterable[Account]) -> dict[str, Voice]:
        said: dict[str, list[Saying]] = defaultdict(list)
        for account in accounts:
            said[account.report].extend(account.sayings)
        return {claim: voice for sayings in said.values() for claim, voice in meant(sayings).items()}

    def _sources_by_name(self, accounts: Iterable[Account]) -> dict[str, str]:
        """Name → key, of those whom a report names as its source and whom one name tells."""
        keys: dict[str, set[str]] = defaultdict(set)
        for account in accounts:
            for saying in account.sayings:
                for voice in saying.voices:
                    if voice.is_named and not voice.is_outlet:
                        key = self._naming.one(voice.key)
                        keys[_folded(voice.label)].add(key)
                        keys[_folded(self._naming.label(key) or voice.label)].add(key)
        return {name: next(iter(found)) for name, found in keys.items() if len(found) == 1}


def _as_told(voice: Voice) -> str:
    return "a source not named" if voice.key == f"{UNNAMED}nobody named" else voice.label


def _folded(name: str) -> str:
    return name.casefold().removeprefix("the ").strip()
