"""A claim while it is being made: tokens instead of nouns."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from spacy.tokens import Token

from dateline.model import Aspect, Certainty, Count, Polarity

SYMMETRIC = frozenset({"CONSULT", "AGREE", "COOPERATE"})


@dataclass(slots=True, kw_only=True, eq=False)
class Draft:
    """One claim in the making.

    Attributes:
        trigger: the word that tells it.
        clause: the word that modals, negation, tense and time stand by: the verb itself, or the verb an event noun leans on.
        roles: role → tokens that fill it.
        words: further tokens it stands on, besides trigger and roles.
        teller: the cue of whose word it is, where that is not where it stands ("an attack that X blamed on Y").
        cause: the event noun that did it ("the strike killed …"), which tells the same occurrence.
        polarity, certainty, aspect: None = as the clause has it.
    """

    type: str
    trigger: Token
    clause: Token
    rule: str
    mode: str | None = None
    harm: str | None = None
    count: Count | None = None
    roles: dict[str, list[Token]] = field(default_factory=dict)
    words: list[Token] = field(default_factory=list)
    cause: Token | None = None
    teller: Token | None = None
    polarity: Polarity | None = None
    certainty: Certainty | None = None
    aspect: Aspect | None = None
    score: float = 0.7

    @property
    def nominal(self) -> bool:
        return self.trigger.pos_ in {"NOUN", "PROPN"}

    def fill(self, role: str, tokens: Iterable[Token]) -> None:
        """Adds fillers to a role; a role that nobody fills stays absent."""
        for token in tokens:
            fillers = self.roles.setdefault(role, [])
            if token not in fillers and (token != self.trigger or self.rule.startswith(("epithet", "aside"))):
                fillers.append(token)
        if not self.roles.get(role, True):
            del self.roles[role]

    def of(self, role: str) -> list[Token]:
        return self.roles.get(role, [])

    def harm_key(self) -> str | None:
        """The harm that tells two claims apart: only casualties differ by it."""
        return self.harm if self.type == "casualties" else None

    def evidence(self) -> list[Token]:
        """The words it stands on, in the order of the text."""
        cause = () if self.cause is None else (self.cause,)
        own = {self.trigger, self.clause, *self.words, *cause, *(token for fillers in self.roles.values() for token in fillers)}
        return sorted(own, key=lambda token: token.i)


def tie(type_: str, trigger: Token, rule: str, sides: tuple[Iterable[Token], Iterable[Token]]) -> Draft:
    """A bond of groups as a draft; the word that tells it may be one of its sides ("Pol Pot's men")."""
    made = Draft(type=type_, trigger=trigger, clause=trigger, rule=rule)
    for role, tokens in zip(("subject", "object"), sides, strict=True):
        if kept := list(dict.fromkeys(tokens)):
            made.roles[role] = kept
    return made
