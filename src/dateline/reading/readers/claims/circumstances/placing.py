"""Where a deed was: the finest place its own words tell, else the place of the clauses and deeds it belongs to."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from itertools import chain
from typing import TypeAlias

from spacy.tokens import Token

from dateline.model import LIFE, Claim, MentionForm, MentionKind, PartKind, Place, PlaceKind, RelationKind, Span
from dateline.reading import phrases
from dateline.reading.page import PROSE, Page
from dateline.reading.readers.claims.arguments import subjects
from dateline.reading.readers.claims.circumstances import reach
from dateline.reading.readers.claims.circumstances.pointing import ON_THE_GROUND
from dateline.reading.readers.claims.draft import Draft
from dateline.reading.readers.claims.ground import Ground
from dateline.reading.readers.claims.words import event_word, kind, kinds

_COARSENESS = {PlaceKind.SITE: 0.0, PlaceKind.TOWN: 1.0, None: 1.0, PlaceKind.ADMIN2: 2.0, PlaceKind.COUNTRY: 4.0}
_PROVINCE = 3.0
"""Rank by kind; a name that nothing resolves is mostly a small place, and what is not listed is a province, a region or a water."""

_ITSELF = -2.5
"""What was struck or taken is where it happened, be it a region with a town told beside it."""

_AFAR = 1.5
"""A town only measured from ("40 km west of Arish") gives way to one that is told itself, not to a province."""

_ELSEWHERE = frozenset({"ACCUSE", "REJECT", "REQUEST", "THREATEN", "SUPPORT", "SANCTION", "CLAIM_RESPONSIBILITY", "DENY_RESPONSIBILITY"})
"""Deeds of words: what they speak of lies elsewhere."""

_PLACED_BY = frozenset(
    {"in", "at", "near", "inside", "outside", "around", "on", "across", "throughout", "into", "to", "over", "along"}
    | {"of", "off", "above", "below", "through", "toward", "towards", "between", "within", "by", "behind", "beyond", "past"}
    | {"under", "onto", "from", "for", "out", "during", "amid"}
)
_DURING = frozenset({"in", "during", "by", "amid"})
"""Prepositions of the event a deed is part of; other events it names have a place of their own."""

_OF_DEEDS = frozenset({"from", "for", "by"})
"""Prepositions that place only some things: a retreat is from a town, a battle for it, a crash by it."""

_ANY_DEED = _PLACED_BY - _OF_DEEDS

_MEANS = frozenset({"with", "from"})
"""What leads to a place only by way of something else: "hit with water cannon near the shoal", "from the air on the road"."""

_POINTS = ("north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest")
_AWAY = frozenset({*_POINTS, "outside", "close", "miles", "kilometres", "km"})
_HOLDS = frozenset({"pobj", "appos", "conj", "prep", "compound", "nmod", "poss"})
_HOSTS = frozenset({"host"})

_BY_WORD = {
    word: kinds_
    for words, kinds_ in (
        ("town city village municipality hamlet", frozenset({PlaceKind.TOWN})),
        ("province governorate oblast region state", frozenset({PlaceKind.ADMIN1, PlaceKind.REGION})),
        ("district county", frozenset({PlaceKind.ADMIN2})),
        ("country", frozenset({PlaceKind.COUNTRY})),
    )
    for word in words.split()
}
"""Words for a place told before, and what it may be."""

_OTHERS = frozenset({"other", "another", "next", "nearby", "neighbouring", "neighboring", "second", "same", "whole", "few", "last"})

Spot: TypeAlias = tuple[float, Place]
"""A place with its rank: the lower, the better."""


class Places:
    """The places of a page by what happened there; made once a page."""

    def __init__(self, page: Page, ground: Ground) -> None:
        self._page = page
        self._ground = ground
        described = (one.head.start for one in page.mentions if one.form is MentionForm.DESCRIPTION and one.kind is MentionKind.PLACE)
        self._starts = sorted({*(place.span.start for place in page.places), *described})

    def of(self, draft: Draft, *, again: Claim | None = None) -> Place | None:
        """Where it was; None where the text does not say. `again`: the claim that told the same deed before."""
        if draft.type in LIFE or not self._page.places:
            return None
        sentence = phrases.sentence(draft.trigger)
        first = bisect_left(self._starts, sentence.start_char)
        if first < len(self._starts) and self._starts[first] < sentence.end_char:
            for tier in self._tiers(draft):
                if (best := min(tier, key=lambda spot: spot[0], default=None)) is not None:  # of equals the first
                    return best[1]
        return again.where if again is not None and again.where is not None else self._in_caption(draft)

    def _tiers(self, draft: Draft) -> Iterator[Iterable[Spot]]:
        """What may tell its place, the surest first."""
        yield self._own(draft)
        yield self._left(draft)
        if reach.stands_alone(draft):
            return
        yield self._where_clause(draft.clause)
        for verb in reach.above(draft):
            yield self._adjuncts(verb) if draft.type in _ELSEWHERE else self._of_verb(verb)
        yield self._of_subjects(draft.clause)
        if draft.type in ON_THE_GROUND:
            for verb in (*reach.around(draft.clause), *reach.joined_before(draft)):
                yield self._of_verb(verb)
                yield self._of_subjects(verb)

    def _own(self, draft: Draft) -> Iterator[Spot]:
        """The places that fill its roles, and those its own phrases tell."""
        for token in draft.of("place"):
            yield from self._named(token, _ITSELF)
        if draft.type not in _ELSEWHERE:
            for token in draft.of("patient"):
                yield from self._struck(token, draft)
        for word in (draft.trigger, draft.cause):
            if word is not None and word.pos_ == "NOUN":
                yield from self._rocked(word)
        if draft.type in _ELSEWHERE:
            yield from self._adjuncts(draft.clause, {"on", "of", "to", "into", "over"})
            yield from self._signed(draft.clause)
            return
        for word in dict.fromkeys((*reach.own(draft), *draft.words, *draft.of("patient"), *draft.of("place"))):
            yield from self._of_verb(word) if word.pos_ in reach.VERBAL else self._of_noun(word)

    def _named(self, token: Token, shift: float = 0.0) -> Iterator[Spot]:
        place = self._ground.place(token) or self._again(token)
        if place is None or self._ground.is_time(token):  # a month or a feast with the name of a town
            return
        if place.relation is not None and place.relation.kind is RelationKind.AWAY:
            shift = _AFAR
        if place.kind is PlaceKind.COUNTRY:  # struck or not, it is no finer than what is told beside it
            shift = max(shift, 0.0)
        yield _COARSENESS.get(place.kind, _PROVINCE) + shift, place

    def _again(self, token: Token) -> Place | None:
        """The place that "the town" was told to be: the only one of its kind in the paragraph so far, else in the one before."""
        kinds_ = _BY_WORD.get(token.lemma_.lower())
        number = self._page.part_number(token.idx)
        if kinds_ is None or number is None or not _points_back(token):
            return None
        for part in self._page.parts[max(0, number - 1) : number + 1][::-1]:
            before = Span(part.span.start, min(part.span.end, token.idx + 1))
            told = [place for place in self._page.places_in(before) if place.kind in {None, *kinds_}] if part.kind in PROSE else []
            if told:
                return told[-1] if len({place.gazetteer_id for place in told}) == 1 and told[-1].kind else None
        return None

    def _struck(self, token: Token, draft: Draft) -> Iterator[Spot]:
        """What a deed was done to, where that is a place; a country mostly acts or suffers as a state."""
        if draft.type == "ASSAULT" or self._ground.is_spot(token):
            yield from self._named(token, _ITSELF)

    def _rocked(self, event: Token) -> Iterator[Spot]:
        """As in "the Ghouta attack", "a blast that rocked the city of Aleppo"."""
        for child in event.children:
            if child.dep_ in {"compound", "nmod"} and self._ground.is_town(child):
                yield from self._named(child)
            elif child.dep_ == "relcl":
                for hit in child.children:
                    if hit.dep_ == "dobj":
                        yield from self._named(hit)

    def _of_verb(self, verb: Token) -> Iterator[Spot]:
        """What a verb's own phrases and its object tell."""
        yield from self._adjuncts(verb)
        for child in verb.children:
            if child.dep_ in {"dobj", "nsubjpass", "attr"} and child.pos_ != "PRON":
                if self._ground.is_spot(child):
                    yield from self._named(child, _ITSELF)
                yield from self._of_noun(child)

    def _signed(self, verb: Token) -> Iterator[Spot]:
        """As in "signed an agreement in Asmara"."""
        for child in verb.children:
            if child.dep_ == "dobj" and child.lemma_.lower() in kind("document"):
                yield from self._of_noun(child)

    def _adjuncts(self, verb: Token, but: AbstractSet[str] = frozenset()) -> Iterator[Spot]:
        for child in verb.children:
            if child.dep_ == "prep" and child.lower_ in _MEANS:
                yield from (spot for tool in child.children if tool.dep_ == "pobj" for spot in self._adjuncts(tool))
            elif child.dep_ == "prep" and child.lower_ in _ANY_DEED and child.lower_ not in but:
                yield from self._phrase(child)
            elif child.dep_ in {"advmod", "npadvmod"} and child.lower_ in _AWAY:  # "west of Aleppo"
                yield from self._phrase(child, _AFAR)
            elif child.dep_ in {"prt", "advmod"}:  # "back across the river", "out of the town"
                yield from self._adjuncts(child)

    def _of_noun(self, noun: Token) -> Iterator[Spot]:
        """What the phrase of a victim, an event or a thing tells; people have homes and offices, which are not where it happened."""
        lemma = noun.lemma_.lower()
        people, event = lemma in kinds("people", "organ", "group"), lemma in kind("event")
        for child in noun.children:
            word = child.lower_
            if child.dep_ == "prep" and word == "of" and people and lemma not in kind("dweller"):
                for counted in child.children:  # "dozens of people in the town"
                    if counted.dep_ == "pobj" and self._ground.place(counted) is None:
                        yield from self._of_noun(counted)
            elif child.dep_ == "prep" and word in _PLACED_BY and (word not in _OF_DEEDS or (event and word == "for")):
                yield from self._phrase(child)
            elif child.dep_ in {"advmod", "npadvmod"} and word in _AWAY:
                yield from self._phrase(child, _AFAR)
            elif child.dep_ in {"poss", "compound", "nmod"} and (self._ground.is_town(child) or lemma in kind("place")):
                yield from self._spots(child)
            elif child.dep_ == "poss":
                yield from (spot for inner in child.children if inner.dep_ == "nmod" for spot in self._spots(inner))
            elif child.dep_ in {"appos", "conj"} and child.pos_ in {"NOUN", "PROPN"}:
                yield from self._spots(child)
                yield from self._of_noun(child)

    def _phrase(self, top: Token, shift: float = 0.0) -> Iterator[Spot]:
        """The places of a prepositional phrase, clauses that hang on them left out."""
        for child in top.children:
            if child.lower_ in _AWAY:
                yield from self._phrase(child, _AFAR)
            elif child.dep_ in {"compound", "nmod", "poss"}:
                yield from self._spots(child)
                if child.dep_ == "poss" and top.lemma_.lower() in kind("place"):  # "on Ukraine's border"
                    yield from self._named(child, _AFAR)
            elif child.dep_ in _HOLDS and (child.dep_ != "prep" or child.lower_ in _PLACED_BY | {"with"}):
                yield from self._named(child, shift)
                elsewhere = child.lemma_.lower() in kind("event") and top.lower_ not in _DURING
                if not elsewhere:
                    yield from self._adjuncts(child) if self._ground.is_time(child) else self._phrase(child, shift)

    def _spots(self, token: Token) -> Iterator[Spot]:
        if self._ground.is_spot(token):
            yield from self._named(token)

    def _left(self, draft: Draft) -> Iterator[Spot]:
        """Where it came from: "fled from the town", "fired from the hills"."""
        if draft.type in _ELSEWHERE:
            return
        for word in dict.fromkeys((draft.trigger, draft.clause)):
            for child in word.children:
                if child.dep_ == "prep" and child.lower_ == "from":
                    yield from self._phrase(child)

    def _where_clause(self, verb: Token) -> Iterator[Spot]:
        """As in "in the town, where both sides signed": what the clause hangs on."""
        if verb.dep_ in {"relcl", "advcl"} and any(child.tag_ == "WRB" and child.lower_ == "where" for child in verb.children):
            yield from self._named(verb.head)

    def _of_subjects(self, verb: Token) -> Iterator[Spot]:
        return chain.from_iterable(self._of_subject(subject) for subject in subjects(verb))

    def _of_subject(self, subject: Token) -> Iterator[Spot]:
        """The place of an event that does it, or of who plays host: "five days of fighting in Juba have killed"."""
        nodes = (subject, *(inner for prep in subject.children if prep.lower_ == "of" for inner in prep.children))
        for node in nodes:
            if event_word(node) in kind("event"):
                yield from self._rocked(node)
                yield from self._of_noun(node)
        if subject.head.lemma_ in _HOSTS:
            yield from self._spots(subject)
        for child in subject.children:  # "police in Nairobi fired", "a court in Cairo sentenced"; not "rebels from Chad"
            if child.dep_ == "prep" and child.lower_ in {"in", "at", "near"}:
                yield from self._phrase(child)

    def _in_caption(self, draft: Draft) -> Place | None:
        """The one place a caption tells."""
        part = self._page.part_at(draft.trigger.idx)
        if part is None or part.kind is not PartKind.CAPTION:
            return None
        told = self._page.places_in(part.span)
        return told[0] if len({place.gazetteer_id or place.span.of(self._page.text) for place in told}) == 1 else None


def _points_back(noun: Token) -> bool:
    """As in "the ancient town", not "the next town" or "the town of X"."""
    pointed = any(child.dep_ == "det" and child.lower_ in {"the", "this", "that"} for child in noun.children)
    return pointed and not any(child.lower_ in _OTHERS or child.lower_ == "of" or child.pos_ == "PROPN" for child in noun.children)
