"""CEAF-REE, the measure of GRIT (Du, Rush and Cardie 2021): who and what fills five roles in a document, its templates merged.

The gold is made as GRIT makes it: optional templates and optional fills stay; a fill whose mentions are all among those of an entity
before it, or the other way round, is that entity; a mention that does not stand in the text is dropped, and an entity with none left.
An entity of ours counts when each of its mentions is one of a gold entity's, one to one.
"""

import re
import string
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from evals.claims.muc.assignment import most_pairs
from evals.claims.muc.messages import Message, Template

ROLES = {
    "PerpInd": "PERP: INDIVIDUAL ID",
    "PerpOrg": "PERP: ORGANIZATION ID",
    "Target": "PHYS TGT: ID",
    "Victim": "HUM TGT: NAME",
    "Weapon": "INCIDENT: INSTRUMENT ID",
}
Entity = frozenset[str]
_ARTICLES = re.compile(r"\b(a|an|the)\b")
_MARKS = str.maketrans("", "", string.punctuation)


@dataclass(frozen=True, slots=True)
class Figures:
    """Hits, answers and gold entities of a role or of all."""

    hits: int = 0
    given: int = 0
    wanted: int = 0

    def __add__(self, other: "Figures") -> "Figures":
        return Figures(self.hits + other.hits, self.given + other.given, self.wanted + other.wanted)

    @property
    def precision(self) -> float:
        return 100 * self.hits / self.given if self.given else 0.0

    @property
    def recall(self) -> float:
        return 100 * self.hits / self.wanted if self.wanted else 0.0

    @property
    def f1(self) -> float:
        return 200 * self.hits / (self.given + self.wanted) if self.given + self.wanted else 0.0


def ceaf(answered: Iterable[tuple[tuple[Template, ...], Message]]) -> dict[str, Figures]:
    """The figures of every role, and under "micro" of all."""
    by_role = dict.fromkeys(ROLES, Figures())
    for responses, message in answered:
        for role, slot in ROLES.items():
            by_role[role] += figures(entities(responses, slot), gold(message, slot))
    return {**by_role, "micro": sum(by_role.values(), Figures())}


def figures(given: list[Entity], wanted: list[Entity]) -> Figures:
    """Of one role in one document."""
    return Figures(most_pairs(given, wanted, lambda ours, theirs: ours <= theirs), len(given), len(wanted))


def gold(message: Message, slot: str) -> list[Entity]:
    """The gold entities that fill a slot, over all templates of a message."""
    text = " ".join(message.text.lower().split("\n"))
    return _entities(message.templates, slot, lambda mention: mention in text)


def entities(templates: tuple[Template, ...], slot: str) -> list[Entity]:
    """Our entities that fill a slot, merged over templates as the gold's are."""
    return _entities(templates, slot, lambda _: True)


def _entities(templates: tuple[Template, ...], slot: str, keep: Callable[[str], bool]) -> list[Entity]:
    merged: list[frozenset[str]] = []
    for template in templates:
        for fill in template.fills(slot):
            mentions = frozenset(value.lower() for value in fill.values)
            if not any(mentions <= other or other <= mentions for other in merged):
                merged.append(mentions)
    kept = [frozenset(plain(mention) for mention in mentions if keep(mention)) for mentions in merged]
    return [mentions for mentions in kept if mentions]


def plain(mention: str) -> str:
    """Lower case, without punctuation, articles and spare spaces."""
    return " ".join(_ARTICLES.sub(" ", mention.lower().translate(_MARKS)).split())
