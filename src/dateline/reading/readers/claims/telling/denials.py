"""Denials: a denied deed of violence is a denial of responsibility too (ANNOTATION.md claims 2)."""

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from dateline.model import Certainty, Polarity
from dateline.reading.readers.claims.arguments import agents, noun_roles, patients, pobjs, subjects
from dateline.reading.readers.claims.draft import Draft
from dateline.reading.readers.claims.senses import noun_sense
from dateline.reading.readers.claims.sureness import is_definite, is_not_denied
from dateline.reading.readers.claims.words import words

_VIOLENT = frozenset({"ASSAULT", "COERCE", "casualties"})
_DENY = frozenset({"deny", "reject", "refute", "dismiss"})


def denials(sentence: Sequence[Token], drafts: list[Draft]) -> Iterator[Draft]:
    """DENY_RESPONSIBILITY for who denies a violent deed of his own or of his people."""
    for draft in list(drafts):
        if draft.type in {"CLAIM_RESPONSIBILITY", "DENY_RESPONSIBILITY"}:
            yield from _deed_claimed(draft, drafts)
    for draft in drafts:
        _deny_reported(draft)
    for token in sentence:
        if token.lemma_ == "claim" and token.pos_ == "NOUN" and any(found.lemma_ == "responsibility" for found in pobjs(token, "of")):
            yield _claim_noun(token)
        if token.lemma_ in _DENY and token.pos_ == "VERB":
            deniers = agents(token)
            deed = next((draft for draft in drafts if draft.type in _VIOLENT and _denied_by(draft, token)), None)
            if deniers and deed is not None and not is_not_denied(token) and _own(deed, deniers):
                made = Draft(type="DENY_RESPONSIBILITY", trigger=token, clause=token, rule=f"verb {token.lemma_}")
                made.fill("agent", deniers)
                made.fill("patient", [deed.trigger])
                yield made


_TOLD = frozenset(
    {"report", "claim", "allegation", "accusation", "charge", "suggestion", "rumour", "rumor", "assertion", "idea", "notion", "story"}
)
_FALSE = frozenset(
    {"untrue", "false", "baseless", "unfounded", "fabricated", "groundless", "wrong", "incorrect", "absurd", "ridiculous"}
    | {"nonsense", "lie", "lies", "fabrication", "fabrications", "falsehood", "invention", "fiction"}
)
_CALL = frozenset({"call", "brand", "label", "describe", "dismiss", "reject", "term"})
_INVENT = frozenset({"fabricate", "invent", "concoct", "debunk", "disprove", "discredit"})


def _deny_reported(draft: Draft) -> None:
    """As in "denied reports that X", "the accusation that X was baseless": X is denied, by who says so."""
    node = draft.clause
    while node.dep_ in {"conj", "pobj", "pcomp", "prep"} and node.lemma_ not in _TOLD and node.head != node:
        node = node.head
    noun = node if node.lemma_ in _TOLD else node.head
    if noun.lemma_ in _CALL and node.dep_ == "ccomp":  # "called the accusation that X baseless": the parse parts them
        noun = next((child for child in noun.children if child.dep_ == "dobj" and child.i < node.i), noun)
    if noun.lemma_ not in _TOLD or noun.pos_ != "NOUN" or noun == draft.trigger:
        return
    verb = _false_by(noun, draft.clause)
    if verb is not None:
        draft.polarity, draft.teller = Polarity.DENIED, verb
        if verb.lemma_ in _CALL:  # to call it a lie calls for nothing
            draft.certainty = Certainty.ASSERTED
        for role, tokens in draft.roles.items():
            draft.roles[role] = [token.nbor(-1) if token.lower_ in _FALSE and token.i else token for token in tokens]


def _false_by(noun: Token, deed: Token) -> Token | None:
    """The verb that says of an account that it is false."""
    verb = noun.head
    if noun.dep_ == "dobj" and verb.lemma_ in _DENY:
        return verb
    if noun.dep_ == "dobj" and verb.lemma_ in _CALL and any(word.lower_ in _FALSE for word in verb.subtree):
        return verb
    if noun.dep_ == "nsubjpass" and verb.lemma_ in _INVENT and not _negated(verb):
        return verb
    parted = (child for child in deed.children if child.dep_ == "ccomp" and not any(one.dep_ == "nsubj" for one in child.children))
    for be in (verb, *parted) if noun.dep_ in {"nsubj", "ccomp"} else ():
        if be.lemma_ == "be" and not _negated(be) and any(_is_false(child) for child in be.children):
            return be
    return None


def _is_false(said: Token) -> bool:
    return said.dep_ in {"acomp", "attr"} and said.lower_ in _FALSE


def _negated(verb: Token) -> bool:
    return any(child.dep_ == "neg" for child in verb.children)


def _deed_claimed(said: Draft, drafts: list[Draft]) -> Iterator[Draft]:
    """The deed itself, by who claims it, or denied by who denies it; none where nobody claimed it."""
    if not said.of("agent"):
        return
    if _negated(said.clause) or any(word.lower_ in _NOBODY for agent in said.of("agent") for word in (agent, *agent.children)):
        yield from _unclaimed(said, drafts)
        return
    for noun in said.of("patient"):
        entry = noun_sense(noun, words("deeds"))
        if entry is None or entry.sense.type != "ASSAULT":
            continue
        deed = next((draft for draft in drafts if draft.trigger == noun), None)
        if deed is None:
            deed = Draft(type="ASSAULT", mode=entry.sense.mode, trigger=noun, clause=noun, rule="")
            deed.fill("patient", noun_roles(noun, entry.sense)[1])
            yield deed
        deed.rule = f"{said.type.lower()} {noun.lemma_}"
        if "agent" not in deed.roles:
            deed.fill("agent", said.of("agent"))
        if said.type == "DENY_RESPONSIBILITY":
            deed.polarity = Polarity.DENIED


_NOBODY = frozenset({"no", "neither", "nobody", "none", "not"})


def _unclaimed(said: Draft, drafts: list[Draft]) -> Iterator[Draft]:
    """The deed that nobody claimed: it was, by whom is not told."""
    for noun in said.of("patient") if said.type == "CLAIM_RESPONSIBILITY" else ():
        entry = noun_sense(noun, words("deeds"))
        if entry is not None and entry.sense.type == "ASSAULT" and is_definite(noun) and all(one.trigger != noun for one in drafts):
            deed = Draft(type="ASSAULT", mode=entry.sense.mode, trigger=noun, clause=noun, rule=f"noun {noun.lemma_}")
            deed.fill("patient", noun_roles(noun, entry.sense)[1])
            yield deed


def _claim_noun(noun: Token) -> Draft:
    """As in "There was no claim of responsibility for …"."""
    made = Draft(type="CLAIM_RESPONSIBILITY", trigger=noun, clause=noun, rule="claim of responsibility")
    made.fill("agent", pobjs(noun, "by", "from"))
    made.fill("patient", pobjs(noun, "for") or [found for inner in pobjs(noun, "of") for found in pobjs(inner, "for")])
    return made


def _denied_by(draft: Draft, denial: Token) -> bool:
    """Whether the deed is what is denied: its clause hangs on the denial, with nothing told in between."""
    node = draft.clause
    while node.head not in (node, denial):
        if node.dep_ not in {"pcomp", "prep", "pobj", "xcomp", "conj", "acl", "dobj"}:
            return False
        node = node.head
    return node.head == denial and node.dep_ in {"ccomp", "xcomp", "dobj", "prep", "advcl"}


def _own(deed: Draft, deniers: list[Token]) -> bool:
    """Whether the doer is the denier, or belongs to him ("its troops"); a deed without a doer is taken for his own."""
    doers = deed.of("agent") or subjects(deed.clause)
    if not doers:
        return deed.clause not in patients(deed.clause.head, None)
    for doer in doers:
        if doer in deniers or doer.lower_ in {"it", "they", "he", "she"}:
            return True
        if any(child.tag_ == "PRP$" for child in doer.children):
            return True
    return False
