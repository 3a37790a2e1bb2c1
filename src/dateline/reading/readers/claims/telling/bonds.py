"""What becomes of groups: renames, splits, oaths, leaders, backers (lexicon/bonds.toml and a few turns of phrase)."""

from collections.abc import Callable, Iterator, Sequence

from spacy.tokens import Token

from dateline.model import Polarity
from dateline.reading.readers.claims.arguments import agents, is_passive, patients, pobjs, subjects, with_conjuncts
from dateline.reading.readers.claims.draft import Draft
from dateline.reading.readers.claims.ground import Ground
from dateline.reading.readers.claims.senses import noun_sense
from dateline.reading.readers.claims.telling.bands import is_bond, is_group
from dateline.reading.readers.claims.telling.deeds import deeds
from dateline.reading.readers.claims.telling.former import former_names
from dateline.reading.readers.claims.telling.leading import leading
from dateline.reading.readers.claims.telling.lineage import lineage, with_end
from dateline.reading.readers.claims.telling.listing import listings
from dateline.reading.readers.claims.telling.naming import confused, distinct, one_and_the_same, other_name
from dateline.reading.readers.claims.words import Sense, Words

_EPITHETS = {
    "backed": "backed_by",
    "supported": "backed_by",
    "funded": "backed_by",
    "sponsored": "backed_by",
    "led": "led_by",
    "linked": "linked_to",
    "affiliated": "linked_to",
    "allied": "allied_with",
    "aligned": "allied_with",
    "held": "controls",
    "controlled": "controls",
    "occupied": "controls",
    "ruled": "controls",
}
_SEPARATE_NOUNS = frozenset({"branch_of", "split_from", "led_by", "successor_of", "allied_with", "rival_of", "linked_to"})


def bonds(sentence: Sequence[Token], words: Words, ground: Ground) -> Iterator[Draft]:
    """Every bond a sentence tells."""
    yield from (draft for draft in _told(sentence, words, ground) if is_bond(draft, ground))


def _told(sentence: Sequence[Token], words: Words, ground: Ground) -> Iterator[Draft]:
    for draft in deeds(sentence, _without_nouns(words), ground):
        _mend_merger(draft)
        _mend_renaming(draft)
        if _complete(draft) and _of_groups(draft, ground):
            yield draft
    for token in sentence:
        entry = noun_sense(token, words) if token.pos_ in {"NOUN", "PROPN"} else None
        if entry is not None and entry.sense.type in _SEPARATE_NOUNS:
            for draft in _noun_bond(token, entry.sense, ground):
                yield from with_end(draft, ends=True)
        if token.lower_.rpartition("-")[2] in _EPITHETS:
            yield from _epithet(token, ground)
        turn = _TURNS.get((token.pos_, token.lemma_))
        if turn is not None:
            for draft in turn(token, ground):
                yield from with_end(draft, ends=draft.type in {"member_of", "allied_with"})
    for tell in (lineage, leading, listings, former_names):
        yield from tell(sentence, ground)


def _mend_merger(draft: Draft) -> None:
    """As in "merged with X into Y": both merge, and Y is what they become."""
    into = pobjs(draft.trigger, "into") if draft.type == "merged_into" else []
    if into:
        draft.fill("subject", [token for token in pobjs(draft.trigger, "with") if token not in into])
        draft.roles["object"] = into


def _mend_renaming(draft: Draft) -> None:
    """As in "X was renamed Y", "X has renamed itself Y": X is subject, Y object."""
    verb = draft.trigger
    if draft.type != "renamed" or verb.pos_ != "VERB":
        return
    name = [child for child in verb.children if child.dep_ == "oprd"] or pobjs(verb, "as") or _works_as(verb)
    if not name and not is_passive(verb):
        draft.fill("object", [token for token in draft.roles.pop("object", []) if token.lower_ not in _SELF])
        return
    old = [token for token in patients(verb, None) if token not in name and token.lower_ not in _SELF]
    draft.roles.clear()
    draft.fill("subject", old or agents(verb))
    draft.fill("object", name)


_SELF = frozenset({"itself", "themselves", "himself", "herself"})


def _works_as(renamed: Token) -> list[Token]:
    """As in "has been renamed and now operates as X": X."""
    later = (token for token in renamed.doc[renamed.i + 1 : renamed.sent.end] if token.lemma_ in {"operate", "fight", "work"})
    return next((found for verb in later if (found := [one for one in pobjs(verb, "as") if one.pos_ == "PROPN"])), [])


def _without_nouns(words: Words) -> Words:
    return Words(words.verbs, {}, words.adjectives, words.lights)


def _complete(draft: Draft) -> bool:
    subject = [token for token in draft.of("subject") if token.lower_ not in _SELF]
    return draft.type == "renamed" or bool(subject and draft.of("object"))


def _of_groups(draft: Draft, ground: Ground) -> bool:
    """Whether whoever merges or takes a new name is a group: no post office, no crowd."""
    if draft.type not in {"renamed", "merged_into"}:
        return True
    sides = [*draft.of("subject"), *draft.of("object")]
    return all(is_group(one, ground) for one in sides if one.pos_ != "PRON")


def _draft(type_: str, trigger: Token, rule: str, subject: list[Token], object_: list[Token]) -> Draft:
    made = Draft(type=type_, trigger=trigger, clause=_clause(trigger), rule=rule)
    made.fill("subject", subject)
    made.fill("object", object_)
    return made


def _noun_bond(noun: Token, sense: Sense, ground: Ground) -> Iterator[Draft]:
    """As in "X, the Syrian branch of Y", "X is a rival of Y", "Y leader X"."""
    whole = pobjs(noun, *sense.preps, "of") + [child for child in noun.children if child.dep_ == "poss"]
    whole += [child for child in noun.children if child.dep_ in {"compound", "nmod"} and ground.is_group(child)]
    holder = _holder(noun)
    if any(child.dep_ == "compound" and child.pos_ == "NOUN" and not ground.is_group(child) for child in noun.children):
        return  # "foreign policy chief": of an office, not of the whole
    if noun.dep_ == "compound" and holder:  # "al-Qaeda leader Ayman al-Zawahiri": both hang on the name
        whole += [
            child
            for child in noun.head.children
            if child.dep_ in {"compound", "nmod", "poss"} and child.i < noun.i and ground.is_group(child)
        ]
    whole = [token for token in whole if ground.may_be_group(token) or (sense.type == "allied_with" and ground.is_body(token))]
    holder = [token for token in holder if ground.is_body(token) and token not in whole]
    if whole and holder:
        pair = (whole, holder) if sense.turned else (holder, whole)
        yield _draft(sense.type, noun, f"noun {noun.lemma_}", *pair)


def _holder(noun: Token) -> list[Token]:
    """Who is the branch, the leader, the rival."""
    if noun.dep_ == "appos":
        return [noun.head]
    if noun.dep_ == "attr":
        return subjects(noun.head)
    if noun.dep_ == "compound" and noun.head.pos_ == "PROPN":
        return [noun.head]
    return [found for child in noun.children if child.dep_ == "appos" for found in with_conjuncts(child)]


def _clause(noun: Token) -> Token:
    return noun.head if noun.dep_ == "attr" else noun


def _epithet(word: Token, ground: Ground) -> Iterator[Draft]:
    """As in "Turkish-backed rebels", "the rebel-held town": one token or three, by how the parse cut it."""
    type_ = _EPITHETS[word.lower_.rpartition("-")[2]]
    doc = word.doc
    if "-" in word.text:
        backer = word
    elif word.i >= 2 and doc[word.i - 1].text == "-":
        backer = doc[word.i - 2]
    else:
        return
    noun = word.head
    if noun.pos_ not in {"NOUN", "PROPN"} or noun.i <= word.i:
        return
    if type_ == "controls":
        if ground.is_place(noun):
            made = Draft(type=type_, trigger=word, clause=word, rule="epithet")
            made.fill("agent", [backer] if backer != word else [])
            made.fill("place", [noun])
            yield made
    elif ground.is_group(noun) or (ground.is_body(noun) and noun.lemma_ not in {"talk", "initiative"}):
        yield _draft(type_, word, "epithet", [noun], [backer])


def _known_as(word: Token, ground: Ground) -> Iterator[Draft]:
    """As in "X, formerly known as Y": Y was renamed X; "X, also known as Y": X is named Y."""
    if word.tag_ != "VBN":
        yield from _calls_itself(word, ground)
        return
    group = subjects(word) or ([word.head] if word.dep_ in {"acl", "appos"} else [])
    group = [_outer(token, word, ground) for token in group]
    name = pobjs(word, "as") + [child for child in word.children if child.dep_ == "oprd"]
    before = {child.lower_ for child in word.children if child.dep_ == "advmod"}
    group = [token for token in group if ground.may_be_group(token)]
    if not group or not name:
        return
    if before & {"formerly", "previously", "once"}:
        yield _draft("renamed", word, "formerly known as", name, group)
    elif before & {"now"}:
        yield _draft("renamed", word, "now known as", group, name)
    else:
        yield _draft("named", word, "known as", group, name)


def _outer(noun: Token, word: Token, ground: Ground) -> Token:
    """As in "groups allied with the army, known as X": X are the groups, not the army."""
    bond = noun.head.head
    if noun.dep_ == "pobj" and bond.dep_ == "acl" and bond.tag_ == "VBN" and word.nbor(-1).text == "," and ground.may_be_group(bond.head):
        return bond.head
    return noun


def _calls_itself(verb: Token, ground: Ground) -> Iterator[Draft]:
    """As in "X calls itself Y"."""
    itself = next((child for child in verb.children if child.dep_ == "dobj" and child.lower_ in _SELF), None)
    if itself is None or verb.lemma_ != "call" or itself.i + 1 >= len(verb.doc):
        return
    after = itself.nbor(1)
    name = [child for child in verb.children if child.dep_ == "oprd" and child.pos_ in {"NOUN", "PROPN"}][:1]
    name = name or [one for one in (after, after.head) if one.left_edge == after][-1:]
    group = [token for token in subjects(verb) if ground.is_body(token) or ground.is_group(token)]
    if group and any(ground.may_be_group(token) for token in name):
        yield _draft("named", verb, "calls itself", group, name)


def _designated(verb: Token, ground: Ground) -> Iterator[Draft]:
    """As in "The US designated X a terrorist organisation": X is subject, who lists it object."""
    subtree = {token.lower_ for token in verb.subtree}
    if not any(word.startswith("terror") for word in subtree):
        return
    listed = [token for token in patients(verb, None) if ground.is_group(token) or ground.is_body(token)]
    by = [token for token in agents(verb) if ground.is_body(token)]
    if listed:
        yield _draft("designated", verb, "terror list", listed, by)


def _linked(verb: Token, ground: Ground) -> Iterator[Draft]:
    """As in "officials have linked X to Y", "X, whom officials connect with Y"."""
    if is_passive(verb):
        return
    who = [token for token in patients(verb, None) if is_group(token, ground)]
    other = [token for token in pobjs(verb, "to", "with") if is_group(token, ground)]
    if who and other:
        yield _draft("linked_to", verb, "linked by", who, other)


def _member(noun: Token, ground: Ground) -> Iterator[Draft]:
    whole = [token for token in pobjs(noun, "of") if ground.is_group(token)]
    holder = [token for token in _holder(noun) if ground.is_group(token)]
    if whole and holder:
        made = _draft("member_of", noun, f"noun {noun.lemma_}", holder, whole)
        yield made


def _new_leader(verb: Token, ground: Ground) -> Iterator[Draft]:
    """As in "X succeeded Y as leader of Z"."""
    posts = pobjs(verb, "as")
    old, new = patients(verb, None), agents(verb)
    if not posts or posts[0].lemma_ not in {"leader", "chief", "head", "commander", "emir"} or not (old and new):
        return
    made = _draft("replaced_leader", verb, "succeed as", new, old)
    made.fill("group", [token for post in posts for token in pobjs(post, "of") if ground.is_group(token)])
    yield made


_TURNS: dict[tuple[str, str], Callable[[Token, Ground], Iterator[Draft]]] = {
    **{("VERB", lemma): _known_as for lemma in ("know", "call")},
    **{
        ("VERB", lemma): _designated
        for lemma in ("designate", "list", "blacklist", "proscribe", "label", "classify", "consider", "deem", "brand", "regard")
    },
    **{("VERB", lemma): confused for lemma in ("confuse", "mistake", "mix", "conflate")},
    **{("VERB", lemma): _linked for lemma in ("link", "tie", "connect")},
    **{("NOUN", lemma): _member for lemma in ("member", "part")},
    ("ADJ", "same"): one_and_the_same,
    **{("ADJ", lemma): distinct for lemma in ("distinct", "different", "separate", "unrelated")},
    ("NOUN", "name"): other_name,
    **{("VERB", lemma): _new_leader for lemma in ("succeed", "replace")},
}
"""Turns of phrase by the word they hinge on."""


def ended(draft: Draft) -> Polarity | None:
    """Whether an adverb says that the bond is over ("no longer linked to")."""
    before = draft.trigger.doc[max(draft.trigger.sent.start, draft.trigger.i - 3) : draft.trigger.i].text.lower()
    return Polarity.DENIED if "no longer" in before else None
