"""The record's line: what is said to have happened."""

from dataclasses import dataclass
from enum import StrEnum

from dateline.model.attribution import Attribution
from dateline.model.mention import Mention
from dateline.model.place import Place
from dateline.model.span import Span
from dateline.model.when import Period


class Polarity(StrEnum):
    AFFIRMED = "affirmed"
    DENIED = "denied"


class Certainty(StrEnum):
    """The holder's own, ANNOTATION.md claims 4."""

    ASSERTED = "asserted"
    LIKELY = "likely"
    POSSIBLE = "possible"
    UNKNOWN = "unknown"
    CONDITIONAL = "conditional"
    PLANNED = "planned"
    CALLED_FOR = "called_for"


class Aspect(StrEnum):
    HABITUAL = "habitual"


class Harm(StrEnum):
    KILLED = "killed"
    WOUNDED = "wounded"
    CAPTURED = "captured"
    MISSING = "missing"
    DISPLACED = "displaced"


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """How many, bounds included; None = open ("at least 70" is 70 … None)."""

    least: int | None
    most: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """Who or what fills a role of a claim: exactly one of `mention` and `place`.

    Attributes:
        name: agent · patient · weapon · subject · object · place · group, as the claim's type lists them.
    """

    name: str
    mention: Mention | None = None
    place: Place | None = None

    @property
    def span(self) -> Span:
        filler = self.mention or self.place
        if filler is None:
            raise ValueError(f"role {self.name!r} is filled by nothing")
        return filler.span


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """What is said to have happened, or to hold, on whose word.

    Attributes:
        type: a key of vocabulary/claims.toml ("ASSAULT", "controls", "statement").
        mode: a PLOVER mode of the type; None = none told.
        roles: a role not told is absent.
        when: when it happened or held, never when it was said; None = the text does not say.
        where: where it happened; None = the text does not say.
        attribution: the innermost attribution it stands in; None = the outlet's own voice.
        evidence: the words it stands on, in order.
        score: 0–1.
        rule: the rule or model that made it.
    """

    type: str
    roles: tuple[Role, ...]
    evidence: tuple[Span, ...]
    mode: str | None = None
    when: Period | None = None
    where: Place | None = None
    polarity: Polarity = Polarity.AFFIRMED
    certainty: Certainty = Certainty.ASSERTED
    aspect: Aspect | None = None
    harm: Harm | None = None
    count: Count | None = None
    attribution: Attribution | None = None
    score: float = 1.0
    rule: str = ""

    def role(self, name: str) -> Role | None:
        """The first filler of a role; None where it is not told."""
        return next((role for role in self.roles if role.name == name), None)
