"""Which sense a word has here, if any."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from dateline.reading.readers.claims.arguments import agents, is_passive, patients, pobjs, subjects
from dateline.reading.readers.claims.ground import Ground
from dateline.reading.readers.claims.words import Entry, Sense, Words, event_word, kind, lemma

_BESIDE = frozenset({"prt", "prep", "advmod", "dative", "acomp", "oprd", "dobj", "ccomp", "attr", "xcomp"})


def verb_sense(verb: Token, words: Words, ground: Ground) -> Entry | None:
    """The best entry of a verb: one that asks for an object noun before one that asks for a particle before a bare one."""
    entries = words.verbs.get(lemma(verb))
    if not entries:
        return None
    fitting = [
        (_rank(entry), -index, entry)
        for index, entry in enumerate(entries)
        if _fits(verb, entry, ground) and met(verb, entry.sense, ground)
    ]
    return max(fitting, key=lambda one: one[:2])[2] if fitting else None


def _rank(entry: Entry) -> int:
    return 4 * (entry.objects is not None) + 2 * (entry.beside is not None) + (entry.sense.needs is not None)


def _fits(verb: Token, entry: Entry, ground: Ground) -> bool:
    if entry.objects is not None:
        found = object_among(verb, entry.objects)
        if found is None or ("*person" in entry.objects and ground.place(found) is not None):
            return False
    if entry.beside is not None and entry.beside not in _beside(verb, ground):
        return False
    return not entry.sense.passive_only or is_passive(verb)


def _beside(verb: Token, ground: Ground) -> Iterator[str]:
    """The words beside a verb that may be part of what it says: not the "on" of "opened on Tuesday"."""
    for child in verb.children:
        if child.dep_ in _BESIDE and (child.dep_ != "prep" or not _dates(child, verb, ground)):
            yield child.lower_
            yield child.lemma_.lower()
            if child.dep_ == "prep":
                yield from (pobj.lemma_.lower() for pobj in child.children if pobj.dep_ in {"pobj", "pcomp"})
            if child.dep_ == "oprd":
                yield from (inner.lower_ for inner in child.children)


def _dates(prep: Token, verb: Token, ground: Ground) -> bool:
    """As in "on Tuesday he called", "talks opened on Tuesday"."""
    return prep.i < verb.i or any(child.dep_ == "pobj" and ground.is_time(child) for child in prep.children)


def object_among(verb: Token, nouns: frozenset[str]) -> Token | None:
    """The object, passive subject or complement of a verb that is one of the nouns; "air strike" counts as "strike" and "air_strike"."""
    found = list(patients(verb, None)) + [child for child in verb.children if child.dep_ in {"oprd", "acomp", "attr"}]
    found += pobjs(verb, "under", "on", "into")
    if "*person" in nouns:
        persons = [token for token in found if token.ent_type_ == "PERSON" or token.lower_ in {"him", "her", "them"}]
        if persons:
            return persons[0]
    for token in found:
        if token.lemma_.lower() in nouns or _compound(token) & nouns:
            return token
    return next((inner for token in found for inner in _counted(token) if inner.lemma_.lower() in nouns), None)


def _compound(token: Token) -> set[str]:
    return {f"{child.lemma_}_{token.lemma_}".lower() for child in token.children if child.dep_ in {"compound", "amod"}}


def _counted(token: Token) -> Iterator[Token]:
    """As in "dozens of rockets": the rockets."""
    if token.lemma_.lower() in {
        "dozen",
        "ten",
        "tens",
        "hundred",
        "thousand",
        "score",
        "number",
        "series",
        "group",
        "ton",
        "part",
        "most",
        "all",
        "lot",
        "couple",
        "handful",
        "pair",
        "form",
        "kind",
        "wave",
        "volley",
        "million",
        "billion",
    }:
        for child in token.children:
            if child.lower_ == "of":
                yield from (inner for inner in child.children if inner.dep_ == "pobj")


def noun_sense(noun: Token, words: Words) -> Entry | None:
    """The best entry of an event noun: one whose modifier stands by before a bare one."""
    entries = words.nouns.get(event_word(noun))
    if not entries:
        return None
    modifiers = {child.lemma_.lower() for child in noun.children if child.dep_ in {"compound", "amod", "nmod"}}
    fitting = [entry for entry in entries if entry.beside is None or entry.beside in modifiers]
    return max(fitting, key=lambda entry: entry.beside is not None, default=None)


def met(word: Token, sense: Sense, ground: Ground) -> bool:
    """Whether what the sense needs is told."""
    if sense.needs is None:
        return True
    if sense.turned and sense.needs == "place":  # "fell to the rebels": what fell is the subject
        return any(ground.is_place(token) for token in subjects(word))
    verbal = word.pos_ == "VERB"
    return _NEEDS[sense.needs](
        Told(word=word, doing=agents(word) if verbal else [], done=patients(word, sense) if verbal else [], ground=ground)
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What a word tells, for the checks below."""

    word: Token
    doing: list[Token]
    done: list[Token]
    ground: Ground

    def someone(self) -> list[Token]:
        return self.doing or subjects(self.word)


_LOOSE_BODIES = frozenset({"network", "organisation", "organization", "alliance", "coalition"})
"""Bodies that are firms and clubs as often as they are armed groups."""


def _own_group(told: Told) -> bool:
    """A body and a group it can be in: not "3,000 people left the town", not "the country joined the convention"."""
    ground = told.ground
    bodies = [token for token in told.someone() if ground.is_body(token) and not any(child.dep_ == "nummod" for child in token.children)]
    groups = [token for token in told.done if ground.is_group(token) and ground.place(token) is None]
    armed = any(ground.is_armed(token) and token.lemma_ not in _LOOSE_BODIES for token in (*groups, *bodies))
    return bool(bodies) and bool(groups) and armed


def _lone(told: Told) -> bool:
    """Whether one person is all who is told: nobody meets alone."""
    return len(told.someone()) == 1 and told.someone()[0].lower_ in {"he", "she", "i", "it"}


def _groups(told: Told) -> bool:
    """Two bodies of which one at least is a group."""
    group = any(told.ground.may_be_group(token) for token in told.done + told.someone())
    return group and all(any(told.ground.is_body(token) for token in side) for side in (told.done, told.someone()))


_NEEDS: dict[str, Callable[[Told], bool]] = {
    "agent": lambda told: any(token.lemma_.lower() not in kind("place") for token in told.doing),
    "armed": lambda told: _groups(told) and any(told.ground.is_armed(token) for token in told.done + told.someone()),
    "place": lambda told: any(
        told.ground.is_place(token) and token.lemma_ not in {"office", "seat"} for token in told.done or subjects(told.word)
    ),
    "captive": lambda told: bool(told.doing) and any(told.ground.is_people(token) and not token.like_num for token in told.done),
    "groups": _groups,
    "own_group": _own_group,
    "company": lambda told: bool(told.done) or len(told.doing) > 1 or any(token.tag_ in {"NNS", "NNPS"} for token in told.doing),
    "counterpart": lambda told: (
        (not told.done and not _lone(told)) or any(told.ground.is_body(token) or told.ground.is_people(token) for token in told.done)
    ),
    "leader": lambda told: any(map(told.ground.may_be_group, told.done)) and any(map(told.ground.is_body, told.doing)),
    "patient": lambda told: bool(told.done),
    "complement": lambda told: any(child.dep_ in {"xcomp", "ccomp"} and child.tag_ == "VB" for child in told.word.children),
    "body": lambda _: True,  # telling/plausible.py looks at who did it
    "count": lambda told: any(child.like_num for token in subjects(told.word) for child in token.children),
    "designation": lambda _: False,  # telling/bonds.py looks for the list itself
}
"""What `needs` in the lexicons asks for."""
