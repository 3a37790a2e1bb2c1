"""One version of a thing: a claim beside the words it was made of."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from dateline.model import Claim, Mention, PartKind, Period, Polarity
from dateline.reading import phrases
from dateline.reading.page import Page
from dateline.reading.readers.claims.draft import Draft
from dateline.reading.readers.claims.ground import Ground
from dateline.reading.readers.claims.occurrences.words import listed
from dateline.reading.readers.claims.words import event_word, kind

VIOLENT = frozenset({"ASSAULT", "casualties"})
"""An attack and what it did to people are one occurrence."""

STATES = frozenset({"controls", "located_at", "holds", "strength"})
"""How things stand: two holders who differ on who or how many speak of one state."""

_DOERS, _SUFFERERS = ("agent", "subject"), ("patient", "object", "place")
_HAPPENS = frozenset({"come", "occur", "happen", "take", "be", "begin", "start"})
_POINTS = frozenset({"the", "this", "that", "these", "those"})
_BESIDE = frozenset({"det", "prep", "punct", "agent", "case", "compound", "amod", "poss", "nummod", "acl", "relcl"})


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Version:
    """One claim, and what tells whether another tells the same.

    Attributes:
        words: the first letters of the words that tell it, by which "bombed" is known in "the bombing".
        doers, sufferers: what fills its roles, each by its chain, its place in the gazetteer, and its word ("word convoy").
        speaker: on whose word, by chain or words; None = the outlet.
        sentence: the first token of its sentence; `number` counts the sentences of the report.
        is_headline: it stands above the report, and the report tells it again.
        pointer: the event noun that points back to what was told ("the attack"); None where none does.
    """

    draft: Draft
    claim: Claim
    words: frozenset[str]
    doers: frozenset[str]
    sufferers: frozenset[str]
    speaker: str | None
    sentence: int
    number: int
    is_headline: bool
    pointer: Token | None

    @property
    def family(self) -> str:
        return "violence" if self.claim.type in VIOLENT else self.claim.type

    @property
    def is_denied(self) -> bool:
        return self.claim.polarity is Polarity.DENIED

    @property
    def period(self) -> Period | None:
        """When it happened, by its own words: a day beside "the attack" may be that of whoever spoke of it."""
        when, noun = self.claim.when, self.pointer
        if when is None or noun is None or noun.head.lemma_ in _HAPPENS:
            return when
        span = when.when.span if when.when else None
        if span is None or self.draft.cause == noun:
            return when if span is None else None
        last = noun.right_edge
        return when if noun.left_edge.idx <= span.start and span.end <= last.idx + len(last) else None


def version(draft: Draft, claim: Claim, page: Page, ground: Ground, starts: Sequence[int]) -> Version:
    """`starts` are the first tokens of the report's sentences."""
    part, sentence = page.part_at(draft.trigger.idx), phrases.sentence(draft.trigger).start
    return Version(
        draft=draft,
        claim=claim,
        words=_words(draft),
        doers=_fillers(draft, _DOERS, ground),
        sufferers=_fillers(draft, _SUFFERERS, ground),
        speaker=speaker_of(claim),
        sentence=sentence,
        number=bisect_right(starts, sentence),
        is_headline=part is not None and part.kind is PartKind.HEADLINE,
        pointer=_pointer(draft),
    )


def _words(draft: Draft) -> frozenset[str]:
    deeds = (word for word in draft.words if event_word(word) in kind("event"))
    return frozenset(event_word(token)[:4] for token in (draft.trigger, draft.cause, *deeds) if token is not None)


def speaker_of(claim: Claim) -> str | None:
    source = claim.attribution.source if claim.attribution else None
    if source is None:
        return None
    return by_name(source.mention) if source.mention else f"{source.span}"


def by_name(mention: Mention) -> str:
    return mention.chain or f"{mention.span}"


def _fillers(draft: Draft, names: tuple[str, ...], ground: Ground) -> frozenset[str]:
    return frozenset(key for name in names for token in draft.of(name) for word in (token, *of_whom(token)) for key in _keys(word, ground))


def of_whom(figure: Token) -> list[Token]:
    """As in "18 of the 31 trucks": the trucks."""
    if not figure.like_num:
        return []
    return [inner for prep in figure.children if prep.lower_ == "of" for inner in prep.children if inner.dep_ == "pobj"]


def _keys(token: Token, ground: Ground) -> list[str]:
    known, place = ground.known(token), ground.place(token)
    keys = [known.chain] if known is not None and known.chain else []
    if place is not None and place.gazetteer_id:
        keys.append(f"place {place.gazetteer_id}")
    if token.pos_ in {"NOUN", "PROPN"} and token.lemma_.lower() not in listed("crowd"):
        keys.append(f"word {token.lemma_.lower()}")
    return keys


def _pointer(draft: Draft) -> Token | None:
    told = (draft.trigger, draft.cause, *(draft.of("patient") if draft.rule.startswith("blamed") else ()))
    return next((noun for noun in told if noun is not None and points(noun)), None)


def points(noun: Token) -> bool:
    """As in "the attack", "its capture", "Tuesday's air strike": an event told before, and none told apart from it."""
    if noun.pos_ not in {"NOUN", "PROPN"} and event_word(noun) not in kind("event"):
        return False
    beside = [child for child in noun.children if child.dep_ in _BESIDE]
    if any(child.lower_ in listed("apart") or child.ent_type_ == "ORDINAL" for child in beside) or not all(map(_is_known, _of(noun))):
        return False
    return any(
        (child.dep_ == "det" and child.lower_ in _POINTS)
        or child.tag_ == "PRP$"
        or (child.dep_ == "poss" and child.ent_type_ in {"DATE", "TIME"})
        for child in beside
    )


def _of(noun: Token) -> list[Token]:
    return [inner for prep in noun.children if prep.lower_ == "of" for inner in prep.children if inner.dep_ == "pobj"]


def _is_known(noun: Token) -> bool:
    """A name, or a noun that points itself: "the killing of 30 civilians" tells what was not told before."""
    return noun.pos_ in {"PROPN", "PRON"} or any(child.lower_ in _POINTS or child.tag_ == "PRP$" for child in noun.children)
