"""Deeds told again, or told on: "the attack" has the when and where told before, "they burned houses" those of the sentence before."""

from spacy.tokens import Token

from dateline.model import Certainty, Claim, Polarity
from dateline.reading import phrases
from dateline.reading.readers.claims.arguments import subjects
from dateline.reading.readers.claims.circumstances.tenses import auxiliaries, steps_back
from dateline.reading.readers.claims.draft import Draft
from dateline.reading.readers.claims.ground import Ground
from dateline.reading.readers.claims.words import kind, lemma

ON_THE_GROUND = frozenset({"ASSAULT", "casualties", "controls", "holds", "located_at", "strength", "RETREAT", "MOBILIZE", "COERCE", "AID"})
"""Deeds that have a spot on the map, and share it with what is told in the same breath."""

_POINTS = frozenset({"the", "this", "that", "these", "those"})
_BESIDE = frozenset({"det", "prep", "punct", "agent", "case"})
"""What may stand by a noun that points: a word that narrows it ("the second attack") tells another deed."""

_REAL = frozenset({Certainty.ASSERTED, Certainty.LIKELY})


class Told:
    """The deeds a report has told so far."""

    def __init__(self, ground: Ground) -> None:
        self._ground = ground
        self._deeds: list[tuple[Draft, Claim]] = []

    def note(self, draft: Draft, claim: Claim) -> None:
        """Keeps what was told as having been; what has neither when nor where is nothing to point to."""
        dated = claim.when is not None and claim.when.when is not None
        if (dated or claim.where is not None) and claim.polarity is Polarity.AFFIRMED and claim.certainty in _REAL:
            self._deeds.append((draft, claim))

    def again(self, draft: Draft) -> Claim | None:
        """The claim that told the same deed before: the last the noun can mean, one told by the same word before others."""
        noun = _pointer(draft) if self._deeds else None
        if noun is None:
            return None
        type_ = "ASSAULT" if draft.type == "casualties" else draft.type
        deeds = [
            (one, claim)
            for one, claim in reversed(self._deeds)
            if claim.type == type_ and one.trigger.i < noun.i and not _around(one, noun)
        ]
        word = lemma(noun)
        same = (claim for one, claim in deeds if word in {lemma(one.trigger), lemma(one.cause) if one.cause is not None else ""})
        return next(same, deeds[0][1] if deeds and type_ == "ASSAULT" else None)

    def going_on(self, draft: Draft) -> Claim | None:
        """The deed of the sentence before, for one that tells no when and where: the same people go on, or it tells what came of it."""
        if not self._deeds or draft.type not in ON_THE_GROUND:
            return None
        start = phrases.sentence(draft.trigger).start
        last, claim = next(((one, claim) for one, claim in reversed(self._deeds) if one.trigger.i < start), (None, None))
        if (
            last is None
            or claim is None
            or claim.type not in ON_THE_GROUND
            or steps_back(last.clause)
            or phrases.sentence(last.trigger).end != start
        ):
            return None
        return claim if _is_outcome(draft) or self._same_people(draft, last) else None

    def _same_people(self, draft: Draft, last: Draft) -> bool:
        """As in "They burned houses": a pronoun for those who did what was told last."""
        subject = next((one for one in subjects(draft.clause) if one.tag_ == "PRP"), None) if draft.clause.tag_ == "VBD" else None
        mention = self._ground.known(subject) if subject is not None else None
        if mention is None or mention.chain is None:
            return False
        doers = (self._ground.known(token) for token in last.of("agent"))
        return any(doer is not None and doer.chain == mention.chain for doer in doers)


def _is_outcome(draft: Draft) -> bool:
    """As in "Five people were killed": suffered in the simple past, and nobody and nothing is named that did it."""
    helpers = auxiliaries(draft.clause)
    verb = draft.clause
    if verb.dep_ == "conj" and not helpers:  # "… and dozens wounded"
        helpers, verb = auxiliaries(verb.head), verb.head
    suffered = bool(helpers) and helpers <= {"was", "were"} and any(child.dep_ == "nsubjpass" for child in verb.children)
    return suffered and draft.cause is None and not draft.of("agent")


def _pointer(draft: Draft) -> Token | None:
    """The event noun that points back: the deed itself, or what caused it."""
    for noun in (draft.trigger, draft.cause):
        if noun is not None and noun.pos_ == "NOUN" and _points(noun):
            return noun
    return None


def _points(noun: Token) -> bool:
    if noun.lemma_.lower() not in kind("event") or not all(child.dep_ in _BESIDE for child in noun.children):
        return False
    told = (inner for child in noun.children if child.dep_ == "prep" for inner in child.children if inner.dep_ == "pobj")
    return _is_known(noun) and all(map(_is_known, told))


def _is_known(noun: Token) -> bool:
    """As in "the attack", "this raid on the hotel": pointed to, and not by a name, which tells more than was told."""
    return any(child.dep_ == "det" and child.lower_ in _POINTS for child in noun.children) and noun.pos_ == "NOUN"


def _around(deed: Draft, noun: Token) -> bool:
    """Whether the noun stands inside what tells the deed: "bombed two camps in response to the raid"."""
    return deed.trigger.is_ancestor(noun) or deed.trigger == noun or deed.clause.is_ancestor(noun)
