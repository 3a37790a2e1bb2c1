"""Who is meant by the filler of a role: the best name of its chain, or its description, and what kind of party it is."""

import re
from dataclasses import dataclass
from functools import cached_property

from dateline.model import Mention, MentionForm, MentionKind, Reading
from evals.claims.muc.templates.wording import described, words_of

_NAMES = frozenset({MentionForm.FULL, MentionForm.SHORT, MentionForm.ACRONYM})
_RANKS = re.compile(
    r"^(?:(?:MR|MRS|MS|MISS|DR|MSGR|MONSIGNOR|GENERAL|GEN|COLONEL|COL|MAJOR|MAJ|CAPTAIN|CAPT|LIEUTENANT|LT|SECOND|FIRST|SERGEANT|SGT|CORPORAL|PRESIDENT|"
    r"VICE|MINISTER|SENATOR|DEPUTY|MAYOR|GOVERNOR|FATHER|FR|REVEREND|REV|BISHOP|ARCHBISHOP|SISTER|BROTHER|JUDGE|ATTORNEY|AMBASSADOR|DOCTOR|PRIEST|JESUIT|"
    r"LEADER|COMMANDER|PROFESSOR|ENGINEER|RETIRED|FORMER|DON|DONA)\.?\s+)+"
)


@dataclass(frozen=True, slots=True)
class Party:
    """Somebody or something in the report: all it is called there."""

    mentions: tuple[Mention, ...]
    text: str

    @property
    def kind(self) -> MentionKind:
        return self.named[0].kind if self.named else self.mentions[0].kind

    @property
    def named(self) -> list[Mention]:
        """Its names, the longest first."""
        return sorted((one for one in self.mentions if one.form in _NAMES), key=lambda one: -len(words_of(one, self.text)))

    @property
    def name(self) -> str | None:
        """Its fullest name, without rank or title."""
        names = [_RANKS.sub("", words_of(one, self.text)) for one in self.named]
        return next((name for name in sorted(names, key=len, reverse=True) if not _RANKS.fullmatch(name + " ")), None)

    @property
    def descriptions(self) -> list[str]:
        found = [described(one, self.text) for one in self.mentions if one.form is MentionForm.DESCRIPTION]
        return list(dict.fromkeys(words for words in found if words))

    @property
    def words(self) -> set[str]:
        """Every word it is called by, small."""
        return {word for one in self.mentions for word in words_of(one, self.text).lower().split()}


@dataclass(frozen=True)
class Cast:
    """The parties of a reading."""

    reading: Reading

    @cached_property
    def _chains(self) -> dict[str, list[Mention]]:
        chains: dict[str, list[Mention]] = {}
        for mention in self.reading.mentions:
            if mention.chain is not None:
                chains.setdefault(mention.chain, []).append(mention)
        return chains

    def party(self, mention: Mention) -> Party:
        """The mention with those that speak of the same; itself first."""
        known = next((one for one in self.reading.mentions if one.span == mention.span), mention)
        others = [one for one in self._chains.get(known.chain or "", []) if one.span != mention.span]
        return Party((known, *others), self.reading.report.text)

    @cached_property
    def _people(self) -> list[str]:
        names = [self.party(one).name for one in self.reading.mentions if one.kind is MentionKind.PERSON and one.form in _NAMES]
        return sorted({name for name in names if name}, key=len, reverse=True)

    def fullest(self, name: str) -> str:
        """The longest name of a person in the report that has all the words of this one, in their order."""
        words = name.split()
        return next((one for one in self._people if _holds(one.split(), words)), name)

    def inside(self, mention: Mention) -> list[Party]:
        """Parties named within the words of another: "guerrillas of the FMLN"."""
        return [
            self.party(one)
            for one in self.reading.mentions
            if one.form in _NAMES and one.span != mention.span and mention.span.start <= one.span.start and one.span.end <= mention.span.end
        ]


def _holds(words: list[str], wanted: list[str]) -> bool:
    """Whether the words stand in a longer name, in their order."""
    rest = iter(words)
    return all(word in rest for word in wanted)
