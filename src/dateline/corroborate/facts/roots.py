"""Whose word a saying is in the end."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from dateline.corroborate.facts.content import Content, Naming, contents, meet
from dateline.corroborate.facts.root import Told, Whose
from dateline.corroborate.facts.taken import Source
from dateline.corroborate.facts.voices import is_own_reporter, is_own_voice, meant, named
from dateline.corroborate.facts.who import Who, not_named
from dateline.model import Account, Saying, Voice


class Said(NamedTuple):
    """A saying with all it tells; `source` the named one it rests on in its own report, None = none; `is_own_voice` of the outlet's."""

    saying: Saying
    account: Account
    source: Voice | None
    contents: tuple[Content, ...]
    is_own_voice: bool


class Roots:
    """The roots of all sayings of one event.

    The innermost named source of a saying is its root. Without one it is that of the report it was copied from, else a wire's that the
    report credits, else the outlet's, or a source's not named.
    """

    def __init__(
        self, accounts: Sequence[Account], taken: Mapping[str, Sequence[Source]], credited: Mapping[str, tuple[str, ...]], naming: Naming
    ) -> None:
        self.who = Who(accounts, naming)
        self._taken = taken
        self._credited = credited
        self._said: dict[str, list[Said]] = defaultdict(list)
        for report, theirs in _by_report(accounts).items():
            sayings = [(saying, account) for account in theirs for saying in account.sayings]
            stand_for = meant([saying for saying, _ in sayings])
            for saying, account in sayings:
                own = is_own_voice(saying) or is_own_reporter(saying.voices[0].label, account.outlet)
                source = None if own else named(saying) or stand_for.get(saying.claim)
                self._said[report].append(Said(saying, account, source, contents(saying, naming), own))

    def told(self) -> list[Told]:
        """Every content of every saying with its root."""
        return [told for said in self._said.values() for one in said for told in self._told(one)]

    def _told(self, one: Said) -> Iterator[Told]:
        if one.source is not None:
            root = self.who.root(one.source)
            return (Told(content, root, one.saying, one.account) for content in one.contents)
        report = one.account.report
        return (Told(content, self._root(content, one, report), one.saying, one.account) for content in one.contents)

    def _root(self, content: Content, one: Said, report: str) -> Whose:
        """Of a saying that names nobody. What the outlet says, and elsewhere in the report puts on a name, is that one's."""
        source = self._named_for(content, report) if one.is_own_voice else None
        return self.who.root(source) if source else self._unnamed(content, one, report, frozenset({report}))

    def _named_for(self, content: Content, report: str) -> Voice | None:
        alike: Voice | None = None
        for one in self._said[report]:
            for own in one.contents if one.source else ():
                if own.field == content.field and own.key == content.key:
                    return one.source
                if alike is None and own.field == content.field and meet(own, content):
                    alike = one.source
        return alike

    def _unnamed(self, content: Content, one: Said, report: str, seen: frozenset[str]) -> Whose:
        for source in self._taken.get(report, ()):
            if source.original not in seen and source.gave(one.saying):
                return self._original(content, one, source.original, seen | {source.original})
        outlet = self._said[report][0].account.outlet
        if not one.is_own_voice:
            return not_named(one.saying.voices[0], outlet)
        return self._wire(report) or self._own(outlet, report)

    def _original(self, content: Content, copy: Said, original: str, seen: frozenset[str]) -> Whose:
        """The root there of the same content; where none is read there, what the copy says as if said there."""
        same = [one for one in self._said[original] if any(own.field == content.field and own.key == content.key for own in one.contents)]
        source = next((one.source for one in same if one.source), None)
        if source is not None:
            return self.who.root(source)
        return self._unnamed(content, same[0] if same and copy.is_own_voice else copy, original, seen)

    def _wire(self, report: str) -> Whose | None:
        """The wire a report credits; of several it is one of them, and one cannot tell which."""
        roots = sorted({self.who.outlet(wire) for wire in self._credited.get(report, ())})
        if len(roots) < 2:
            return roots[0] if roots else None
        return Whose(" | ".join(root.key for root in roots), " or ".join(root.label for root in roots), is_named=False)

    def _own(self, outlet: str | None, report: str) -> Whose:
        return self.who.outlet(outlet) if outlet else Whose(f"outlet: of {report}", "an outlet not known", is_named=False)


def _by_report(accounts: Iterable[Account]) -> dict[str, list[Account]]:
    found: dict[str, list[Account]] = defaultdict(list)
    for account in accounts:
        found[account.report].append(account)
    return found
