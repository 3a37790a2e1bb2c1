"""Whether a draft can be what its word usually tells: blame of nothing, promises by a blast and the like are other senses of the word."""

from spacy.tokens import Token

from dateline.reading.readers.claims.arguments import is_passive
from dateline.reading.readers.claims.draft import Draft
from dateline.reading.readers.claims.ground import Ground
from dateline.reading.readers.claims.words import Sense, kind

_VERBAL = frozenset({"AGREE", "REQUEST", "REJECT", "SUPPORT", "ACCUSE", "THREATEN", "CONSULT", "CONCEDE"})


def plausible(draft: Draft, sense: Sense, ground: Ground) -> bool:
    """Whether to keep a draft that a verb made."""
    if draft.trigger.pos_ != "VERB":
        return True
    if draft.type in _VERBAL:
        return _somebody_speaks(draft) and not _is_idle(draft) and not _is_over(draft)
    if draft.type == "controls":  # not "held Moscow responsible"
        return not any(child.dep_ in {"oprd", "acomp"} for child in draft.trigger.children)
    if sense.needs == "body":
        return not draft.of("agent") or any(ground.is_body(token) for token in draft.of("agent"))
    return draft.type != "ASSAULT" or bool(draft.roles or draft.words) or draft.cause is not None


def _is_over(draft: Draft) -> bool:
    """As in "declared the truce over"."""
    return draft.type == "CONCEDE" and any(child.lower_ == "over" for child in draft.trigger.children)


def _somebody_speaks(draft: Draft) -> bool:
    agents = draft.of("agent")
    if not agents:
        return is_passive(draft.trigger) and bool(draft.of("patient"))
    return not all(_is_thing(token) for token in agents)


def _is_thing(token: Token) -> bool:
    return not token.ent_type_ and token.lemma_.lower() in kind("event") | kind("weapon")


def _is_idle(draft: Draft) -> bool:
    """Blame, praise and refusal of nothing ("slammed into a house")."""
    says_what = any(child.dep_ in {"ccomp", "xcomp"} for child in draft.trigger.children)
    return draft.type in {"ACCUSE", "SUPPORT", "REJECT"} and not draft.of("patient") and not draft.words and not says_what
