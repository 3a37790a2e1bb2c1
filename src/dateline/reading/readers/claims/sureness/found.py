"""What is gathered about how sure a claim is."""

from dataclasses import dataclass

from spacy.tokens import Token

from dateline.model import Aspect, Certainty, Polarity


@dataclass(slots=True)
class Sureness:
    """What was gathered on the way up.

    Attributes:
        spoke: whether any word bore on it; False = what stands here is only the default.
    """

    polarity: Polarity = Polarity.AFFIRMED
    certainty: Certainty | None = None
    aspect: Aspect | None = None
    governor: Token | None = None
    spoke: bool = False

    def note(self, effect: str | None) -> bool:
        """Takes an effect in; the first to speak of certainty counts. Returns whether there was one."""
        if effect is None:
            return False
        self.spoke = True
        if effect == "denied":
            self.polarity = Polarity.DENIED
        elif effect == "habitual":
            self.aspect = Aspect.HABITUAL
        elif self.certainty is None:
            self.certainty = Certainty(effect)
        return True


def is_definite(noun: Token) -> bool:
    """As in "the attack", "Sunday's blast", "this offensive": known to have been, whatever is said about it."""
    return any(child.dep_ == "poss" or child.lower_ in {"the", "this", "that", "these", "those"} for child in noun.children)
