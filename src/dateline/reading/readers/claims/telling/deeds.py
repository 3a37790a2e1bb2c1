"""What actors do to one another: verbs and event nouns of lexicon/deeds.toml with who did it to whom."""

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from dateline.model import LIFE, Polarity
from dateline.reading.readers.claims.arguments import agents, is_passive, noun_roles, patients, pobjs, subjects
from dateline.reading.readers.claims.draft import Draft
from dateline.reading.readers.claims.ground import Ground
from dateline.reading.readers.claims.senses import noun_sense, object_among, verb_sense
from dateline.reading.readers.claims.telling.doers import event_doers
from dateline.reading.readers.claims.telling.earnest import in_earnest
from dateline.reading.readers.claims.telling.plausible import plausible
from dateline.reading.readers.claims.words import Entry, Sense, Words, event_word, governors, kind, kinds, lemma, violence

_VERBAL = frozenset({"CONSULT", "AGREE", "SUPPORT", "REQUEST", "REJECT", "THREATEN", "AID", "COOPERATE", "CONCEDE", "ACCUSE", "SANCTION"})
"""Types whose bare nouns ("the talks", "a deal") are mostly topics: they count only with a light verb or a named doer."""

_TRANSITIVE_HARM = frozenset({"kill", "wound", "injure", "arrest", "kidnap", "abduct", "displace", "detain", "assassinate"})


def deeds(sentence: Sequence[Token], words: Words, ground: Ground) -> Iterator[Draft]:
    """Every deed a sentence tells, verbs first; an event noun already told by its verb is not told again."""
    taken: set[int] = set()
    for token in sentence:
        if token.pos_ == "VERB" and token.dep_ != "amod":
            entry = verb_sense(token, words, ground)
            if entry is not None:
                yield from _by_verb(token, entry, ground, taken)
        elif token.lower_ in words.adjectives:
            yield from _by_adjective(token, words.adjectives[token.lower_][0].sense, ground)
    for token in sentence:
        if token.pos_ in {"NOUN", "PROPN"} and token.i not in taken:
            noun = noun_sense(token, words)
            if noun is not None:
                yield from _by_noun(token, noun.sense, words, ground)


def _by_verb(verb: Token, entry: Entry, ground: Ground, taken: set[int]) -> Iterator[Draft]:
    sense = entry.sense
    doing, done = _sides(verb, sense)
    draft = _draft(sense, verb, verb, f"verb {verb.lemma_}")
    if entry.objects is not None:
        noun = object_among(verb, entry.objects)
        if noun is not None:
            draft.words.append(noun)
            taken.add(noun.i)
            done = _beyond(verb, noun, sense, done, ground)
    if sense.subject_is == "device":
        draft.words += subjects(verb)
    _assign(draft, sense, doing, done, ground)
    event_doers(draft)
    if draft.cause is None and is_passive(verb) and not doing:
        draft.cause = _by_doing(verb)
    if draft.cause is None and lemma(verb) in _HARM_VERBS:
        draft.cause = _cause(verb)
    if draft.harm and draft.cause is not None and _spared(draft):
        draft.type = "casualties"  # "the attack did not kill anyone": the attack was
    if sense.needs == "agent" and not draft.of("agent") and draft.cause is None and not draft.words:
        draft.type = "casualties"  # killed or wounded, by nobody told: the harm alone
    if (draft.type == "casualties" or plausible(draft, sense, ground)) and in_earnest(draft, sense, ground):
        yield draft


def _by_doing(verb: Token) -> Token | None:
    """As in "destroyed by shelling": the doing, which the parse takes for a verb."""
    by = next((child for child in verb.children if child.dep_ == "agent"), None)
    done = (inner for inner in by.children if inner.dep_ == "pcomp") if by is not None else ()
    return next((word for word in done if word.lower_ in kind("event") or word.lower_ in {"shelling", "bombing", "fighting"}), None)


def _spared(draft: Draft) -> bool:
    """Whether the harm, not the deed behind it, is what is negated or left open."""
    negated = any(child.dep_ == "neg" for child in draft.clause.children)
    return negated or any(token.lower_ in {"anyone", "anybody", "nobody", "none"} for token in draft.of("patient"))


def _cause(verb: Token) -> Token | None:
    """As in "killed in a blast"; harms told together have one: "six were killed and dozens wounded in a blast"."""
    together = [verb, *(child for child in verb.children if child.dep_ == "conj" and lemma(child) in _HARM_VERBS)]
    found = [noun for one in together for noun in pobjs(one, *_IN_WHICH)]
    found += [
        word for one in together for prep in one.children if prep.lower_ in _IN_WHICH for word in prep.children if word.dep_ == "pcomp"
    ]
    return next((noun for noun in found if event_word(noun) in kind("event") and noun.lemma_.lower() != "wedding"), None)


_IN_WHICH = ("in", "by", "during", "from", "after")


_VICTIMS = frozenset({"person", "people", "civilian", "other", "victim", "resident"})


def _sides(verb: Token, sense: Sense) -> tuple[list[Token], list[Token]]:
    """Who does it and to whom, by what the sense makes of subject and object."""
    doing, done = agents(verb), patients(verb, sense)
    if lemma(verb) in _TRANSITIVE_HARM and not is_passive(verb) and doing and all(token.lemma_ in _VICTIMS for token in doing):
        return [], doing  # "8 persons killed 58 others injured": a headline without its commas
    if sense.subject_is == "patient" or _headline_passive(verb, done):
        return pobjs(verb, "by"), subjects(verb)
    if sense.subject_is == "device" and not is_passive(verb):  # "the bomb went off": whose it was is not told
        return [token for token in doing if token.lemma_.lower() in kind("group")], _stood_by(verb, sense)  # "two bombers exploded"
    if is_passive(verb) and (sense.passive_subject or (not doing and lemma(verb) in _STATIVE)):
        return subjects(verb), pobjs(verb, *sense.preps)
    if sense.type == "REQUEST" and not done:
        return doing, _asked(verb)
    return doing, done


def _stood_by(verb: Token, sense: Sense) -> list[Token]:
    """As in "a bomb exploded at the bank": the bank; not the town or the street it was in."""
    grounds = kind("area") | {"street", "avenue", "corner", "road", "square", "area", "park", "block", "place", "hand", "front"}
    near = [noun for noun in pobjs(verb, *sense.preps) if noun.pos_ == "NOUN" and noun.lemma_.lower() not in grounds]
    return [noun for noun in near if noun.lemma_.lower() in kind("place") | violence("things")]


_STATIVE = frozenset({"oppose", "commit", "prepare", "dispose"})
"""Whose passive tells an attitude of the subject: "is opposed to"."""


def _asked(verb: Token) -> list[Token]:
    """As in "demanded that Libya hand over …": Libya."""
    return [found for child in verb.children if child.dep_ in {"ccomp", "xcomp"} for found in subjects(child) if child.dep_ == "ccomp"]


def _headline_passive(verb: Token, done: list[Token]) -> bool:
    """As in "12 killed in Aleppo": these verbs never stand without an object, so the subject is who suffered."""
    return (
        verb.lemma_ in _TRANSITIVE_HARM
        and not done
        and verb.tag_ in {"VBN", "VBD"}
        and not is_passive(verb)
        and not _perfect(verb)
        and bool(subjects(verb))
    )


def _perfect(verb: Token) -> bool:
    return any(child.dep_ == "aux" for child in verb.children)


def _beyond(verb: Token, noun: Token, sense: Sense, done: list[Token], ground: Ground) -> list[Token]:
    """Who is touched when the object is part of the deed ("lifted the curfew in Cizre", "sent troops to Mali"); else the object itself."""
    by_prep = pobjs(verb, *sense.preps, "on", "against", "to", "with", "for") + pobjs(
        noun, *sense.preps, "on", "against", "to", "with", "for", "from"
    )
    itself = ground.is_people(noun) or (sense.type in SELF_PATIENT and noun.lemma_ not in _ACTS)
    if sense.type == "CLAIM_RESPONSIBILITY" and noun.lemma_ not in {"responsibility", "credit"}:  # "claimed the attack"
        return [noun]
    if sense.patient == "prep":
        return by_prep
    if sense.type in {"released", "verified", "retracted"}:
        return done
    if sense.type in SELF_PATIENT and itself and (ground.is_people(noun) or not by_prep):
        return done
    if by_prep:
        return by_prep
    direct = [child for child in verb.children if child.dep_ == "dative" and child.pos_ != "ADP"]
    owners = [child for child in noun.children if child.dep_ == "poss"]
    told = sense.patient == "object" and sense.type not in _PART_OF_IT and noun.lemma_ not in _ACTS
    return direct or owners or ([noun] if told else [])


_ACTS = frozenset({"curfew", "restriction", "siege", "blockade", "ban", "emergency", "law", "state", "closure", "lockdown", "rule", "fire"})
"""Nouns that are the deed itself, whatever the type."""

_PART_OF_IT = frozenset({"PROTEST", "CONSULT", "AGREE", "ACCUSE", "COOPERATE"})
"""Types whose object noun only says what was done ("held talks", "staged a rally"): it is nobody it was done to."""


SELF_PATIENT = frozenset({"RETREAT", "ASSAULT", "COERCE", "released", "verified", "retracted", "holds", "CONSULT"})
"""Types whose object noun is itself who or what it is done to: captives, weapons, media."""


def _by_adjective(adjective: Token, sense: Sense, ground: Ground) -> Iterator[Draft]:
    if adjective.dep_ in {"acomp", "attr"}:
        clause = adjective.head
        doing = subjects(clause)
        follows = any(child.dep_ in {"xcomp", "prep"} for child in adjective.children)
        if doing and follows:
            draft = _draft(sense, adjective, clause, f"adjective {adjective.lemma_}")
            _assign(draft, sense, doing, pobjs(adjective, *sense.preps), ground)
            yield draft


def _by_noun(noun: Token, sense: Sense, words: Words, ground: Ground) -> Iterator[Draft]:
    doing, done = noun_roles(noun, sense)
    if noun.lemma_ in {"fighting", "violence", "clash", "battle"}:  # "its worst fighting": where, not by whom
        doing = [token for token in doing if token.tag_ != "PRP$"]
    doing = [token for token in doing if token.dep_ not in {"compound", "nmod"} or not ground.is_town(token)]
    clause, lent, light = support(noun, words)
    if light and lemma(clause) in _SUFFERED:
        done = done or lent
    elif light:
        doing = doing or lent
        done = done or pobjs(clause, *sense.preps)
    if not _told(noun, sense, doing, done, light=light):
        return
    draft = _draft(sense, noun, clause, f"noun {noun.lemma_}")
    if sense.mode == "ceasefire" and clause.lemma_ in _FAILS and noun.dep_ == "nsubj":
        draft.polarity = Polarity.DENIED
    _assign(draft, sense, doing, done, ground)
    event_doers(draft)
    if in_earnest(draft, sense, ground):
        yield draft


def _told(noun: Token, sense: Sense, doing: list[Token], done: list[Token], *, light: bool) -> bool:
    if light:
        return True
    if sense.type in _VERBAL:
        return any(token.ent_type_ or token.lemma_ in kinds("organ", "group") for token in doing) and bool(done)
    if noun.dep_ == "pobj" and noun.head.lower_ in {"in", "by", "during", "from", "after"} and noun.head.head.lemma_ in _HARM_VERBS:
        return sense.type == "ASSAULT"
    governor = noun.head.head if noun.dep_ == "pobj" else noun.head
    if governor.lemma_ in {"prevent", "avoid", "avert", "deter", "rule"} and not doing + done:
        return False
    if noun.dep_ in {"dobj", "pobj"} and governor.pos_ == "VERB" and governor.lemma_ in governors() and not doing + done:
        return sense.type in {"RETREAT", "ASSAULT"}
    happens = noun.dep_ in {"nsubj", "nsubjpass", "ROOT"} and noun.head.lemma_ in {
        "collapse",
        "begin",
        "enter",
        "hold",
        "kill",
        "hit",
        "strike",
        "wound",
        "injure",
        "occur",
        "happen",
        "rock",
        "leave",
        "target",
        "destroy",
        "continue",
        "erupt",
        "break",
        "come",
        "take",
    }
    return bool(doing or done) or happens


_FAILS = frozenset({"collapse", "break", "fail", "unravel", "end", "expire", "falter", "crumble", "lapse"})
"""What becomes of a truce that is in force no longer."""

_SUFFERED = frozenset({"suffer", "sustain", "face", "receive", "endure", "undergo"})
"""Light verbs whose subject the event befalls: "are receiving strikes"."""

_HARM_VERBS = frozenset({"kill", "wound", "injure", "die", "hurt", "maim", "destroy", "damage", "displace"})


def support(noun: Token, words: Words) -> tuple[Token, list[Token], bool]:
    """The verb an event noun leans on, who that verb lends it as doer, and whether it is a light verb."""
    verb = noun.head
    node = noun
    while node.dep_ == "conj" and node.head.pos_ in {"NOUN", "PROPN"}:
        node, verb = node.head, node.head.head
    if node.dep_ in {"dobj", "nsubjpass"} and verb.pos_ == "VERB" and lemma(verb) in words.lights:
        return verb, agents(verb), True
    if node.dep_ in {"dobj", "nsubjpass", "nsubj", "attr"} and verb.pos_ in {"VERB", "AUX"}:
        return verb, [], False
    return noun, [], False


def _draft(sense: Sense, trigger: Token, clause: Token, rule: str) -> Draft:
    return Draft(type=sense.type, mode=sense.mode, harm=sense.harm, trigger=trigger, clause=clause, rule=rule)


def _assign(draft: Draft, sense: Sense, doing: list[Token], done: list[Token], ground: Ground) -> None:
    first, second = ("subject", "object") if sense.type.islower() and sense.type in LIFE else ("agent", "patient")
    if sense.type in {"controls", "located_at"}:
        second = "place"
    if sense.turned:
        doing, done = done, doing
    if second == "place":
        done = [token for token in done if ground.is_place(token)]
    draft.fill(first, doing)
    draft.fill(second, [token for token in done if token not in doing])
