"""What stands at a token: who or what is mentioned there, which place is meant, what kind of thing it is."""

from dataclasses import replace
from functools import cached_property

from spacy.tokens import Token

from dateline.model import Grain, Mention, MentionForm, MentionKind, Place, PlaceKind, Span
from dateline.reading.page import Page
from dateline.reading.phrases import noun_phrase
from dateline.reading.readers.claims.words import kind, kinds

_BODIES = frozenset({MentionKind.GROUP, MentionKind.STATE, MentionKind.ORGAN, MentionKind.ORGANISATION})
_BY_WORD = {
    "people": MentionKind.PEOPLE,
    "group": MentionKind.GROUP,
    "organ": MentionKind.ORGAN,
    "weapon": MentionKind.WEAPON,
    "media": MentionKind.MEDIA,
    "document": MentionKind.DOCUMENT,
    "event": MentionKind.EVENT,
    "place": MentionKind.PLACE,
}


_BACK = 6  # letters: as far before a place as " in " reaches, and into what stands before that


class Ground:
    """The mentions and places of a page by the token they turn on; made once a page."""

    def __init__(self, page: Page) -> None:
        self._page = page

    def mention(self, token: Token) -> Mention:
        """The longest mention headed there, else the longest that holds the token, else a new one for its noun phrase."""
        return self.known(token) or self._new(token)

    def victims(self, token: Token) -> Mention:
        """Whom a toll counts: the mention without where and when it was."""
        found = self.mention(token)
        if found.form is not MentionForm.DESCRIPTION:
            return found
        words = self._page.tokens(found.span)
        if words[0].lower_ == "how" and token.i - words[0].i > 1:  # "did not say how many people": no number is told
            words = words[2:]
            found = replace(found, span=self._page.span(words[0], words[-1]))
        aside = next((word for word in words if word.i > token.i and _sets_scene(word)), None)
        if aside is None:
            return found
        return replace(found, span=self._page.span(words[0], aside.nbor(-1 - (aside.nbor(-1).is_punct))))

    def known(self, token: Token) -> Mention | None:
        """As `mention`, but only what somebody mentioned."""
        return self._by_head.get(token.idx) or self._holding.get(token.idx)

    def place(self, token: Token) -> Place | None:
        """The place whose words hold the token, the longest; for "the town of X" X, for "the X neighbourhood" X."""
        found = self._places.get(token.idx)
        if found is None and token.pos_ in {"NOUN", "PROPN"} and token.lemma_.lower() in kind("area"):
            named = [child for child in token.children if child.dep_ in {"appos", "compound", "nmod"} and child.pos_ == "PROPN"]
            named += [inner for prep in token.children if prep.lower_ == "of" for inner in prep.children if inner.dep_ == "pobj"]
            found = next((self._places[inner.idx] for inner in named if inner.idx in self._places), None)
        return found

    def is_town(self, token: Token) -> bool:
        """A place by name that is no country: "the Ghouta attack" is one there, "the Russia attack" one by it."""
        return self.is_spot(token) and self.kind_of(token) is MentionKind.PLACE

    def is_spot(self, token: Token) -> bool:
        """A place that is no country: what happens to a country mostly happens to the state."""
        place = self.place(token)
        return place is not None and place.kind is not PlaceKind.COUNTRY

    def is_prose(self, token: Token) -> bool:
        """Whether it stands where the report speaks about the world: not in its dateline."""
        return self._page.is_prose(token.idx)

    def is_time(self, token: Token) -> bool:
        """Whether it belongs to a time the text tells, or is a word for one."""
        if token.idx in self._hours:
            return not self.is_known_people(token)
        return token.pos_ == "NOUN" and token.lemma_.lower() in kind("hour")

    def is_known_people(self, token: Token) -> bool:
        return token.lemma_.lower() in kinds("people", "group", "organ")

    @cached_property
    def _hours(self) -> frozenset[int]:
        return frozenset(word.idx for when in self._page.whens if when.span is not None for word in self._page.tokens(when.span))

    @cached_property
    def _by_head(self) -> dict[int, Mention]:
        found: dict[int, Mention] = {}
        for mention in sorted(self._page.mentions, key=lambda one: len(one.span)):
            if not self._has_aside(mention):
                found[mention.head.start] = mention
        return found

    def _has_aside(self, mention: Mention) -> bool:
        return any(word.idx > mention.head.start and _starts_aside(word) for word in self._page.tokens(mention.span))

    @cached_property
    def _holding(self) -> dict[int, Mention]:
        """Tokens inside a name, for names whose head the parse sees elsewhere than the mention does; a name by its own words only."""
        found: dict[int, Mention] = {}
        for mention in sorted(self._page.mentions, key=lambda one: -len(one.span)):
            if mention.form in {MentionForm.FULL, MentionForm.ACRONYM, MentionForm.SHORT}:
                for token in self._page.tokens(mention.span):
                    found[token.idx] = mention
        return found

    @cached_property
    def _places(self) -> dict[int, Place]:
        found: dict[int, Place] = {}
        for place in sorted(self._page.places, key=lambda one: len(one.span)):
            if not self._page.is_prose(place.span.start) or self._sets_clock(place):  # where it was written, not where it happened
                continue
            for token in self._page.tokens(place.span):
                found[token.idx] = place
        return found

    def _sets_clock(self, place: Place) -> bool:
        """Whether a place only says by whose clock: "at 8:40 p.m. in Washington"."""
        text, start = self._page.text, place.span.start
        clocks = (when for when in self._page.whens_in(Span(max(0, start - _BACK), start + 1)) if when.grain in {Grain.MINUTE, Grain.HOUR})
        return any(when.span and text[when.span.end : start].strip().lower() == "in" for when in clocks)

    def _new(self, token: Token) -> Mention:
        form = MentionForm.PRONOUN if token.pos_ == "PRON" else MentionForm.DESCRIPTION
        if token.pos_ in {"VERB", "AUX"}:
            return Mention(span=self._clause(token), kind=MentionKind.EVENT, form=form, head=self._page.span(token, token))
        prefix, hyphen, _ = token.text.rpartition("-")
        if hyphen and prefix and token.dep_ in {"amod", "compound", "nmod"}:  # "U.S.-backed": who backs
            span = Span(token.idx, token.idx + len(prefix))
            return Mention(span=span, kind=MentionKind.OTHER, form=MentionForm.SHORT, head=span)
        phrase = noun_phrase(token, conjuncts=False)
        counted = self.is_people(token) and any(child.dep_ == "nummod" or child.lower_ == "of" for child in (token, *token.children))
        aside = next(
            (word.i for word in phrase if word.i > token.i and (_starts_aside(word) or (counted and _sets_scene(word)))), phrase.end
        )
        phrase = token.doc[phrase.start : aside - (token.doc[aside - 1].is_punct and aside < phrase.end)]
        if not phrase.start <= token.i < phrase.end:
            phrase = token.doc[token.i : token.i + 1]
        return Mention(span=self._page.span_of(phrase), kind=self.kind_of(token), form=form, head=self._page.span(token, token))

    def _clause(self, verb: Token) -> Span:
        words = [
            token
            for token in verb.subtree
            if not token.is_space and not (token.is_punct and token.i in {verb.left_edge.i, verb.right_edge.i})
        ]
        return self._page.span(words[0], words[-1])

    def kind_of(self, token: Token) -> MentionKind:
        """What kind of thing a word speaks of."""
        known = self._by_head.get(token.idx)
        if known is not None:
            return known.kind
        lemma = token.lemma_.lower()
        return next((found for name, found in _BY_WORD.items() if lemma in kind(name)), MentionKind.OTHER)

    def is_place(self, token: Token) -> bool:
        if token.idx in self._places or self.kind_of(token) is MentionKind.PLACE or token.ent_type_ in {"GPE", "LOC", "FAC"}:
            return True
        lemma = token.lemma_.lower()
        if lemma in kind("place"):
            return True
        counted = lemma in {"most", "much", "part", "all", "half", "rest", "bulk", "dozen", "number", "percent", "%"}
        return counted and any(self.is_place(inner) for prep in token.children if prep.lower_ == "of" for inner in prep.children)

    def is_people(self, token: Token) -> bool:
        lemma = token.lemma_.lower()
        if token.ent_type_ in {"PERSON", "NORP"} or token.like_num:
            return not self.is_place(token)
        return lemma in kind("people") or lemma in kind("group") or lemma in {"soldier", "troop", "policeman", "officer", "guard", "police"}

    def is_group(self, token: Token) -> bool:
        """An armed group or movement, not a club, firm or parliament."""
        known = self.known(token)
        if known is not None and known.kind in {MentionKind.GROUP, MentionKind.ORGANISATION}:
            return True
        return token.lemma_.lower() in kind("armed") or token.ent_type_ == "ORG"

    def is_armed(self, token: Token) -> bool:
        """A group by name or by word, not a firm, party or convention."""
        return self.kind_of(token) is MentionKind.GROUP or token.lemma_.lower() in kind("armed")

    def may_be_group(self, token: Token) -> bool:
        """A group, or a name that the parse takes for a person's; never a place."""
        return self.is_group(token) or (token.pos_ == "PROPN" and self.kind_of(token) is not MentionKind.PLACE and token.ent_type_ != "GPE")

    def is_body(self, token: Token) -> bool:
        """Whoever can found, lead, back or leave a group."""
        kind_ = self.kind_of(token)
        if self.is_group(token) or kind_ in _BODIES | {MentionKind.PERSON} or (kind_ is MentionKind.PLACE and token.pos_ == "PROPN"):
            return True
        return (
            (token.pos_ == "PROPN" and kind_ is MentionKind.OTHER)
            or token.ent_type_ in {"PERSON", "GPE", "NORP", "ORG"}
            or token.pos_ == "PRON"
            or token.lemma_.lower() in kinds("organ", "people")
        )


def _sets_scene(word: Token) -> bool:
    """Where a count of people ends and where or when begins: "58 people | in the town"."""
    return word.dep_ == "prep" and word.lower_ in {"in", "at", "near", "on", "during", "after", "inside", "outside", "across", "when", "by"}


def _starts_aside(word: Token) -> bool:
    """Where a noun phrase ends early: "…, including four children", "the rebels | of shelling X"."""
    return word.lower_ in {"including", "among"} or (word.dep_ == "prep" and any(child.dep_ == "pcomp" for child in word.children))
