"""Who did it to whom, out of the parse: active and passive, relative clauses, control, event nouns."""

from collections.abc import Iterator

from spacy.tokens import Token

from dateline.reading.phrases import SUBJECTS, agent
from dateline.reading.readers.claims.words import Sense, control, kind, kinds

_RELATIVE = frozenset({"who", "which", "that", "whom"})
_VERBS = frozenset({"VERB", "AUX"})
_ACTOR_ENTITIES = frozenset({"NORP", "GPE", "ORG", "PERSON", "LOC"})


def with_conjuncts(token: Token) -> list[Token]:
    """A noun and those joined to it by "and" or a comma."""
    found, queue = [token], [token]
    while queue:
        for child in queue.pop().children:
            if child.dep_ == "conj" and child.pos_ not in _VERBS and child not in found and not _is_alias(child):
                found.append(child)
                queue.append(child)
    return sorted(found, key=lambda one: one.i)


def _is_alias(name: Token) -> bool:
    """As in "Hayat Tahrir al-Sham, or HTS": the same once more."""
    after = name.i > 1 and name.nbor(-1).lower_ == "or" and name.nbor(-2).text == ","
    return after and name.text.isupper() and len(name) > 1 and name.head.pos_ == "PROPN"


def is_passive(verb: Token) -> bool:
    """Whether the subject suffers it: "was shelled", "the town shelled by", and conjuncts that share the auxiliary."""
    deps = {child.dep_ for child in verb.children}
    if deps & {"auxpass", "nsubjpass"}:
        return True
    if verb.tag_ != "VBN" or deps & {"dobj", "nsubj", "aux"}:
        return False
    return verb.dep_ in {"acl", "advcl", "amod", "acomp"} or "agent" in deps or (verb.dep_ == "conj" and is_passive(verb.head))


def subjects(verb: Token, depth: int = 0) -> list[Token]:
    """The surface subject of a verb, found through conjunction, control and relative clauses; conjuncts included."""
    own = _own_subjects(verb)
    if own:
        return [found for child in own for found in with_conjuncts(_antecedent(child, verb))]
    return [] if depth > 5 or verb.head == verb else _borrowed(verb, depth)


def _own_subjects(verb: Token) -> list[Token]:
    own = [_doing(child) for child in verb.children if child.dep_ in SUBJECTS]
    own = [child for child in own if child.pos_ not in _VERBS or _is_noun(child)]
    if not own:  # "remains linked": the parse hangs the subject on the auxiliary
        own = [one for child in verb.children if child.dep_ == "auxpass" for one in child.children if one.dep_ in SUBJECTS]
    return own


def _borrowed(verb: Token, depth: int) -> list[Token]:
    """The subject a verb has by what it hangs on."""
    if verb.dep_ in {"relcl", "acl"}:
        return _of_modified_noun(verb, depth)
    if verb.dep_ == "conj":
        return _joined(verb, depth)
    if verb.dep_ == "advcl" and verb.tag_ == "VBD" and verb.head.dep_ == "ROOT" and _is_event(verb.head):
        return [verb.head]  # "shelling in the port killed …", the event taken for the main verb
    if verb.dep_ == "advcl" and verb.tag_ == "VBN" and (noun := _before_comma(verb)) is not None:
        return [noun]
    return _shared(verb, depth) if verb.dep_ in {"xcomp", "advcl", "pcomp", "ccomp", "dep", "oprd", "acomp"} else []


def _joined(verb: Token, depth: int) -> list[Token]:
    """The subject of the verb it is joined to."""
    said = next((one for one in verb.head.children if one.dep_ == "ccomp" and one.i < verb.i), None)
    if verb.head.lemma_ in _SPEAKS and said is not None:  # "said that a man drove up and fired": the man
        return subjects(said, depth + 1)
    return subjects(verb.head, depth + 1) if verb.head.pos_ in _VERBS else []


def _before_comma(participle: Token) -> Token | None:
    """As in "In the recording, released on Sunday, …": what a participle right after a noun and a comma speaks of."""
    if participle.i < 2 or participle.nbor(-1).text != "," or participle.nbor(-2).pos_ not in {"NOUN", "PROPN"}:
        return None
    noun = participle.nbor(-2)
    return noun if noun.dep_ in {"pobj", "nsubj", "dobj", "nsubjpass", "attr"} else None


def _is_noun(participle: Token) -> bool:
    """Whether a participle stands for people, "the wounded", or for an event: "shelling in the port killed …"."""
    return any(child.dep_ == "det" for child in participle.children) or _is_event(participle)


def _is_event(participle: Token) -> bool:
    return participle.tag_ == "VBG" and participle.lower_ in kind("event")


def _doing(subject: Token) -> Token:
    """As in "heavy shelling killed …", where the parse takes the adjective for the subject: the shelling."""
    return next((child for child in subject.children if child.dep_ == "acl" and _is_event(child) and subject.pos_ == "ADJ"), subject)


def _of_modified_noun(verb: Token, depth: int) -> list[Token]:
    noun = verb.head
    if verb.tag_ == "VB" and any(child.tag_ == "TO" for child in verb.children):  # "a plan to attack": who plans
        owners = [child for child in noun.children if child.dep_ == "poss"]
        if owners:
            return owners
        if noun.head.pos_ in _VERBS and noun.dep_ in {"dobj", "pobj"}:
            return subjects(noun.head, depth + 1)
        return []
    if verb.tag_ == "VBG" and verb.lemma_ in _RESULTS and noun.dep_ in {"dobj", "pobj"} and not is_actor(noun, people=False):
        return _above(noun, depth)
    return with_conjuncts(noun) if noun.pos_ not in _VERBS else []


_RESULTS = frozenset({"kill", "wound", "injure", "destroy", "damage", "displace", "maim", "leave", "cause"})
_SPEAKS = frozenset({"say", "report", "announce", "state", "add", "note"})


def _above(noun: Token, depth: int) -> list[Token]:
    """As in "hit its courtyard, killing 14": who hit it, not the courtyard."""
    node = noun
    while node.dep_ in {"dobj", "pobj", "prep", "conj"} and node.pos_ not in _VERBS and node.head != node:
        node = node.head
    return subjects(node, depth + 1) if node.pos_ in _VERBS else []


def _shared(verb: Token, depth: int) -> list[Token]:
    if verb.head.dep_ == "agent":  # "destroyed by shelling": nobody says whose
        return []
    governor = verb.head.head if verb.dep_ == "pcomp" else verb.head
    if governor.lemma_ in _SPEAKS and verb.dep_ in {"xcomp", "ccomp"}:  # "X said shelling hit the town": not X
        return []
    if governor.pos_ in {"NOUN", "PROPN"}:
        if governor.dep_ == "dobj" and governor.head.lemma_ in control():  # "accused [troops of shelling …]"
            return with_conjuncts(governor)
        return _owners(governor)
    if governor.lemma_ in control() and verb.dep_ != "advcl":
        told = patients(governor, None, depth + 1) or _pobjs(governor, {"on", "to", "for", "upon"})
        if told:
            return told
    if governor.pos_ == "ADJ" and governor.head.pos_ in _VERBS:
        governor = governor.head
    return subjects(governor, depth + 1)


def _owners(noun: Token) -> list[Token]:
    owners = [child for child in noun.children if child.dep_ == "poss"]
    if owners:
        return owners
    return subjects(noun.head) if noun.dep_ in {"dobj", "pobj"} and noun.head.pos_ in _VERBS else []


def _antecedent(token: Token, verb: Token) -> Token:
    """What a relative pronoun stands for."""
    if token.lower_ in _RELATIVE and token.tag_ in {"WP", "WDT"}:
        node = verb
        while node.dep_ == "conj":
            node = node.head
        if node.dep_ == "relcl":
            return node.head
    return token


def agents(verb: Token, depth: int = 0) -> list[Token]:
    """Who does what the verb tells; empty when that is not told."""
    if is_passive(verb):
        by = agent(verb)
        if by is None and verb.dep_ == "conj" and is_passive(verb.head):
            by = agent(verb.head)
        return with_conjuncts(by) if by is not None else []
    return subjects(verb, depth)


def patients(verb: Token, sense: Sense | None, depth: int = 0) -> list[Token]:
    """To whom it is done: passive subject, object, the noun a relative clause hangs on, or a prepositional object the sense names."""
    by_prep = _pobjs(verb, sense.preps) if sense else []
    if sense and sense.patient == "prep":
        return by_prep or [found for noun in _direct(verb) for found in _pobjs(noun, sense.preps)]
    if is_passive(verb):
        return subjects(verb, depth)
    return _direct(verb) or _gap(verb) or by_prep


def _direct(verb: Token) -> list[Token]:
    found = [child for child in verb.children if child.dep_ in {"dobj", "dative"} and child.pos_ != "ADP" and not is_time(child)]
    found = found or _after_bound(verb)
    direct = [child for child in found if child.dep_ == "dobj"] or found
    return [token for child in direct for token in with_conjuncts(_antecedent(child, verb))]


def _after_bound(verb: Token) -> list[Token]:
    """As in "kidnapped up to 16 advisers": the parse takes "up to" for a particle and a preposition."""
    if verb.i + 2 < len(verb.doc) and verb.nbor(1).lower_ in {"up", "close"} and verb.nbor(2).lower_ == "to":
        return [pobj for pobj in verb.nbor(2).children if pobj.dep_ == "pobj" and any(child.dep_ == "nummod" for child in pobj.children)]
    return []


def is_time(token: Token) -> bool:
    """Whether a word tells when, not who."""
    return token.ent_type_ in {"DATE", "TIME"} and token.lemma_.lower() not in kind("people")


def _gap(verb: Token) -> list[Token]:
    """As in "the hospital that Russia shelled": the hospital."""
    if verb.dep_ != "relcl" or any(child.tag_ == "WRB" for child in verb.children):  # "the school where X sheltered"
        return []
    if not any(child.dep_ == "nsubj" and child.tag_ not in {"WDT", "WP"} for child in verb.children):
        return []
    return [verb.head] if verb.head.pos_ in {"NOUN", "PROPN"} else []


def _pobjs(token: Token, preps: frozenset[str] | set[str]) -> list[Token]:
    found = []
    for child in token.children:
        if child.dep_ in {"prep", "agent", "dative"} and child.lower_ in preps:
            found += [inner for pobj in child.children if pobj.dep_ == "pobj" and not is_time(pobj) for inner in with_conjuncts(pobj)]
            for nested in child.children:  # "from inside Syria"
                found += _pobjs_of(nested) if nested.dep_ == "prep" else []
    return found


def _pobjs_of(prep: Token) -> list[Token]:
    return [inner for pobj in prep.children if pobj.dep_ == "pobj" for inner in with_conjuncts(pobj)]


def pobjs(token: Token, *preps: str) -> list[Token]:
    """Objects of the named prepositions on a token, conjuncts included."""
    return _pobjs(token, set(preps))


def noun_roles(noun: Token, sense: Sense) -> tuple[list[Token], list[Token]]:
    """Agents and patients told within the phrase of an event noun: "Russian shelling of Douma", "the attack on X by Y"."""
    roles: dict[str, list[Token]] = {"agent": pobjs(noun, "by"), "patient": []}
    for child in noun.children:
        if child.dep_ in {"poss", "nmod"} and child.ent_type_ not in {"DATE", "TIME"}:
            roles[sense.owner if child.dep_ == "poss" else "agent"] += with_conjuncts(child)
        elif child.dep_ in {"amod", "compound"} and is_actor(child):
            roles["patient" if child.lemma_ in kind("people") else "agent"].append(child)
        elif child.dep_ == "acl" and child.tag_ == "VBN" and agent(child) is not None:
            roles["agent"] += agents(child)
    of = pobjs(noun, "of")
    roles[sense.of] += of
    roles["patient"] += [found for found in _pobjs(noun, sense.preps - {"of", "by"}) if found not in of]
    if "between" in sense.preps:
        roles["agent"] += pobjs(noun, "between", "among")
        roles["patient"] = [found for found in roles["patient"] if found not in roles["agent"]]
    return _once(roles["agent"]), _once(roles["patient"])


def _once(tokens: list[Token]) -> list[Token]:
    return list(dict.fromkeys(tokens))


def is_actor(token: Token, *, people: bool = True) -> bool:
    """Whether a word names or describes somebody who can act, and not a time or a weapon; `people`: also those who mostly suffer."""
    if token.ent_type_ in _ACTOR_ENTITIES:
        return True
    if not people:
        return token.pos_ in {"NOUN", "PROPN"} and token.lemma_.lower() in kinds("group", "organ")
    return token.pos_ in {"NOUN", "PROPN"} and token.lemma_.lower() in kinds("group", "organ", "people")


def up(token: Token) -> Iterator[Token]:
    """The heads above a token, nearest first."""
    while token.head != token:
        token = token.head
        yield token


_WITHIN = 4
"""Steps of the parse from the verb of a clause down to whoever still takes part in it."""


def takes_part(token: Token, word: Token) -> bool:
    """Whether a word hangs, by few steps, on the clause another word stands in."""
    clause = next((one for one in (word, *word.ancestors) if one.pos_ in _VERBS), word)
    for steps, above in enumerate((token, *token.ancestors)):
        if above in {clause, word}:
            return True
        if steps == _WITHIN:
            return False
    return False
