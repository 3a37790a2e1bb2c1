"""Casualties: one claim for each harm and kind of person, with how many (ANNOTATION.md claims 7, 8)."""

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from dateline.model import Count, Polarity
from dateline.reading.readers.claims.arguments import pobjs, subjects
from dateline.reading.readers.claims.draft import Draft
from dateline.reading.readers.claims.ground import Ground
from dateline.reading.readers.claims.telling.counts import count_of
from dateline.reading.readers.claims.telling.tolls import figures, tolled
from dateline.reading.readers.claims.words import kinds

_STATES = {
    "dead": "killed",
    "wounded": "wounded",
    "injured": "wounded",
    "missing": "missing",
    "homeless": "displaced",
    "hurt": "wounded",
    "killed": "killed",
}
_NOUNS = {"death": "killed", "fatality": "killed", "injury": "wounded", "casualty": None}
_NOBODY = frozenset({"nobody", "none", "no-one"})
_ANYBODY = frozenset({"anyone", "anybody"})


def harms(sentence: Sequence[Token], drafts: list[Draft], ground: Ground) -> Iterator[Draft]:
    """What the deeds did to people, and tolls told without a deed."""
    told: set[int] = set()
    violent = any(draft.type == "ASSAULT" for draft in drafts)
    for draft in drafts:
        if draft.harm is not None and (violent or not _is_natural(draft)):
            for harm in _suffered(draft, ground):
                told.update(token.i for token in harm.evidence())
                yield harm
    for token in sentence:
        if token.i not in told:
            yield from _state(token) if token.lower_ in _STATES else _toll(token)


def _is_natural(draft: Draft) -> bool:
    """A death in passing: of one named, of nobody counted, or asked about ("how many will die"), with no violence told beside it."""
    if draft.trigger.lemma_ not in {"die", "death", "perish", "drown"} or draft.cause is not None:
        return False
    return all(
        token.ent_type_ == "PERSON" or count_of(token) is None or any(child.tag_ == "WRB" for child in token.children)
        for token in draft.of("patient")
    )


def _suffered(draft: Draft, ground: Ground) -> Iterator[Draft]:
    for patient in draft.of("patient"):
        if patient.lower_ in _ANYBODY and _is_negated(draft.clause):
            yield _casualty(draft, patient)
        if not ground.is_people(patient) and patient.lemma_.lower() not in _NOBODY and count_of(patient) is None:
            continue
        yield _casualty(draft, patient)
        for part in _including(patient, draft.trigger):
            yield _casualty(draft, part)


def _is_negated(verb: Token) -> bool:
    return any(child.dep_ == "neg" for child in verb.children)


def _casualty(draft: Draft, patient: Token) -> Draft:
    made = Draft(
        type="casualties",
        harm=draft.harm,
        trigger=draft.trigger,
        clause=draft.clause,
        rule=f"harm {draft.rule}",
        count=count_of(patient),
        cause=draft.cause,
    )
    made.fill("agent", draft.of("agent"))
    made.fill("patient", [patient])
    made.words = [word for word in patient.children if word.dep_ in {"nummod", "det"}]
    if patient.lemma_.lower() in _NOBODY or any(child.lower_ == "no" for child in patient.children):
        made.polarity, made.count = Polarity.DENIED, None
    return made


def _including(patient: Token, verb: Token) -> Iterator[Token]:
    """As in "12 people, including four children": the children."""
    for holder in (patient, verb):
        for child in holder.children:
            if child.lower_ in {"including", "among"} and child.i > patient.i:
                for pobj in child.children:
                    if pobj.dep_ in {"pobj", "dobj"}:
                        yield from (pobj, *(one for one in pobj.conjuncts))
                return


def _state(word: Token) -> Iterator[Draft]:
    """As in "12 people dead", "30 injured": a state right after whom it counts."""
    if word.dep_ == "amod" or (word.pos_ == "VERB" and word.dep_ not in {"acl", "conj", "oprd", "ROOT", "ccomp", "acomp"}):
        return
    figure = _before(word)
    if figure is None:
        return
    clause = next((head for head in (word.head, word.head.head) if head.pos_ in {"VERB", "AUX"}), word)
    made = Draft(
        type="casualties", harm=_STATES[word.lower_], trigger=word, clause=clause, rule=f"state {word.lower_}", count=count_of(figure)
    )
    made.fill("patient", [figure])
    yield made


def _before(word: Token) -> Token | None:
    """The number, or the counted noun, that stands right before a state."""
    for back in range(word.i - 1, max(word.sent.start, word.i - 4) - 1, -1):
        token = word.doc[back]
        if token.like_num or token.lower_ in {"dozens", "scores", "hundreds", "thousands"}:
            noun = token.head
            return noun if noun.i in range(back + 1, word.i) and noun.pos_ == "NOUN" else token
        if token.pos_ in {"VERB", "PUNCT", "CCONJ", "ADP"}:
            return None
    return None


def _toll(noun: Token) -> Iterator[Draft]:
    if noun.lemma_ in _NOUNS and noun.pos_ == "NOUN":
        if any(child.dep_ == "nummod" for child in noun.children) or (
            noun.lower_ != noun.lemma_ and any(child.lower_ == "no" for child in noun.children)
        ):
            yield _noun_toll(noun, _NOUNS[noun.lemma_], count_of(noun))
    elif noun.pos_ == "NOUN" and (harm := tolled(noun)) is not None:
        for rule, figure in figures(noun):
            made = _noun_toll(noun, harm, count_of(figure))
            made.rule, made.words = rule, [*made.words, figure]
            yield made
    elif noun.lemma_ == "life" and noun.head.lemma_ in {"claim", "lose", "take"} and noun.dep_ in {"dobj", "nsubjpass"}:
        counted = pobjs(noun, "of") or _losers(noun)
        made = _noun_toll(noun, "killed", count_of(counted[0] if counted else noun))
        made.fill("patient", counted)
        if made.count or counted:
            yield made


def _losers(life: Token) -> list[Token]:
    """As in "six civilians lost their lives": the civilians."""
    own = any(child.tag_ == "PRP$" for child in life.children)
    return subjects(life.head) if own and life.head.lemma_ == "lose" and life.dep_ == "dobj" else []


def _noun_toll(noun: Token, harm: str | None, count: Count | None) -> Draft:
    clause = next((head for head in (noun.head, noun.head.head) if head.pos_ in {"VERB", "AUX"}), noun)
    made = Draft(type="casualties", harm=harm, trigger=noun, clause=clause, rule=f"toll {noun.lemma_}", count=count)
    made.fill("patient", [token for token in pobjs(noun, "of", "among") if token.lemma_ in kinds("people", "organ")])
    if any(child.lower_ == "no" for child in noun.children):
        made.polarity = Polarity.DENIED
    return made
