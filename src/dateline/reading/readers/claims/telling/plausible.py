"""Whether a draft can be what its word usually tells: blame of nothing, promises by a blast and the like are other senses of the word."""

from spacy.tokens import Token

from dateline.reading.readers.claims.arguments import is_passive, pobjs
from dateline.reading.readers.claims.casting import is_abstract
from dateline.reading.readers.claims.draft import Draft
from dateline.reading.readers.claims.ground import Ground
from dateline.reading.readers.claims.words import Sense, kind, kinds

_VERBAL = frozenset({"AGREE", "REQUEST", "REJECT", "SUPPORT", "ACCUSE", "THREATEN", "CONSULT", "CONCEDE"})


def plausible(draft: Draft, sense: Sense, ground: Ground) -> bool:
    """Whether to keep a draft that a verb made."""
    if draft.trigger.pos_ != "VERB":
        return True
    if (draft.type in _VERBAL or draft.type == "AID") and not _is_sane(draft, ground):
        return False
    if draft.type in _VERBAL:
        return _somebody_speaks(draft) and not _is_idle(draft) and not _is_over(draft)
    if draft.type == "controls":  # not "held Moscow responsible"
        return not any(child.dep_ in {"oprd", "acomp"} for child in draft.trigger.children)
    if sense.needs == "body":
        kept = not draft.of("patient") or not all(
            is_abstract(token, ground) and token.lemma_.lower() not in kind("event") for token in draft.of("patient")
        )
        return kept and (not draft.of("agent") or any(ground.is_body(token) for token in draft.of("agent")))
    return draft.type != "ASSAULT" or _is_attack(draft)


def _is_attack(draft: Draft) -> bool:
    """Whether anybody or anything is told that attacks or is attacked, and no meeting does it: "talks opened on the future of the port"."""
    if any(_is_talk(noun) for noun in (*draft.of("agent"), draft.cause) if noun is not None):
        return False
    return bool(draft.roles or draft.words) or draft.cause is not None


_TALKS = frozenset({"talk", "meeting", "discussion", "negotiation", "consultation", "summit", "conference", "session", "dialogue"})


def _is_talk(noun: Token) -> bool:
    """Whether it is a meeting, which opens on a subject and hits a snag, and harms nobody."""
    return noun.lemma_.lower() in _TALKS and not noun.ent_type_


def _is_sane(draft: Draft, ground: Ground) -> bool:
    """What a speech act or help asks for, beyond the general."""
    agents, patients, verb = draft.of("agent"), draft.of("patient"), draft.trigger
    if agents and all(is_abstract(token, ground) or (draft.type == "AGREE" and token.pos_ == "NUM") for token in agents):
        return False  # "displacement undermines …"
    if (draft.type == "AGREE" and not _is_undertaking(draft)) or (draft.type == "AID" and _is_no_gift(draft, ground)):
        return False
    if draft.type == "REQUEST":
        return (verb.lemma_ != "tell" or _is_bidden(verb)) and not _asks_not_to_be_named(draft)
    if draft.type == "THREATEN" and verb.lemma_ in {"warn", "caution"} and patients:
        return not all(token.pos_ == "PRON" or token.lemma_.lower() in kind("people") or is_passive(verb) for token in patients)
    return draft.type != "AID" or not is_passive(verb) or _is_help(draft, ground)


def _is_undertaking(draft: Draft) -> bool:
    """Not "committed a crime", "offered no evidence that …"."""
    verb, lemma = draft.trigger, draft.trigger.lemma_
    if lemma == "commit":
        bound = any(child.dep_ == "xcomp" or child.lower_ == "to" or child.tag_ == "PRP" for child in verb.children if child.i > verb.i)
        return bound or is_passive(verb)
    return lemma != "offer" or not any(child.lemma_ in _ACCOUNTS for child in verb.children if child.dep_ == "dobj")


_ACCOUNTS = frozenset({"evidence", "proof", "explanation", "detail", "comment", "account", "reason", "clue"})


def _is_bidden(tell: Token) -> bool:
    """As in "told them to leave", not "told them that it had left"."""
    return any(child.dep_ in {"xcomp", "ccomp"} and any(word.tag_ == "TO" for word in child.children) for child in tell.children)


def _is_no_gift(draft: Draft, ground: Ground) -> bool:
    """Not "civilians were sheltering there", "sending water over villages"."""
    verb, given = draft.trigger, {word.lemma_.lower() for word in draft.words}
    if verb.lemma_ in {"shelter", "train", "feed"} and not is_passive(verb) and not draft.of("patient"):
        return True
    poured = verb.lemma_ in {"send", "pour", "drop", "fly"} and "water" in given
    return poured and not any(ground.is_body(token) for token in draft.of("agent")) and not pobjs(verb, "to")


def _is_help(draft: Draft, ground: Ground) -> bool:
    """Not "vehicles equipped with guns", "talks sponsored by X", "delivered by parachute"."""
    agents, patients = draft.of("agent"), draft.of("patient")
    if patients and all(is_abstract(token, ground) or token.lemma_ == "conflict" for token in patients):
        return False
    if not agents:
        return draft.trigger.dep_ not in {"acl", "advcl"}
    return any(ground.is_body(token) for token in agents)


def _asks_not_to_be_named(draft: Draft) -> bool:
    """What sources ask of reporters is no request between actors."""
    below = [word.lemma_.lower() for word in draft.trigger.subtree if draft.trigger.i < word.i <= draft.trigger.i + 7]
    return "anonymity" in below or ("not" in below and bool({"name", "identify", "quote"} & set(below)))


def _is_over(draft: Draft) -> bool:
    """As in "declared the truce over"."""
    over = any(child.lower_ == "over" for child in draft.trigger.children)
    return draft.type == "CONCEDE" and (over or any(_next(word.right_edge) == "over" for word in draft.words))


def _next(word: Token) -> str:
    return str(word.nbor(1).lower_) if word.i + 1 < len(word.doc) else ""


def _somebody_speaks(draft: Draft) -> bool:
    agents = draft.of("agent")
    if not agents:
        return is_passive(draft.trigger) and bool(draft.of("patient"))
    return not all(_is_thing(token) for token in agents)


def _is_thing(token: Token) -> bool:
    return not token.ent_type_ and token.lemma_.lower() in kinds("event", "weapon")


def _is_idle(draft: Draft) -> bool:
    """Blame, praise and refusal of nothing ("slammed into a house")."""
    says_what = any(child.dep_ in {"ccomp", "xcomp"} for child in draft.trigger.children)
    return draft.type in {"ACCUSE", "SUPPORT", "REJECT"} and not draft.of("patient") and not draft.words and not says_what
