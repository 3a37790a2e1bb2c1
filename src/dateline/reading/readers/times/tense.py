"""What the verb around some words says of time."""

from bisect import bisect_right
from collections.abc import Iterator
from enum import StrEnum
from itertools import takewhile

from spacy.attrs import IDX
from spacy.tokens import Doc, Token

from dateline.model import Span
from dateline.reading.readers.times.words import WORDS

_WILL = frozenset(WORDS["tense"]["future_auxiliaries"])
_PLANNING = frozenset(WORDS["tense"]["planning"])
_SCHEDULED = frozenset(WORDS["tense"]["scheduled"])
_EXPECTED = frozenset(WORDS["tense"]["expected"])
_ENDS_SET = frozenset(WORDS["tense"]["ends_set"])
_PERCEIVED = frozenset(WORDS["tense"]["perceived"])
_DAYPARTS = frozenset(WORDS["dayparts"])
_HAPPENED = frozenset(WORDS["tense"]["happened"])
_ENDS = frozenset(WORDS["tense"]["ends"])
_TILL = frozenset({"by", "before", "until", "till"})

_HAVE = frozenset({"has", "have", "'ve", "’ve"})


class Tense(StrEnum):
    PAST = "past"
    PRESENT = "present"
    FUTURE = "future"
    UNKNOWN = "unknown"


class Tenses:
    """The tense of the clause that stands around an offset, by the parse."""

    def __init__(self, doc: Doc) -> None:
        self._doc = doc
        self._starts: list[int] = doc.to_array(IDX).tolist()

    def token_at(self, offset: int) -> Token:
        return self._doc[max(0, bisect_right(self._starts, offset) - 1)]

    def root(self, span: Span) -> Token:
        """The word of a stretch that the others in it hang on."""
        first, last = self.token_at(span.start).i, self.token_at(span.end - 1).i
        return self._doc[first : last + 1].root

    def at(self, offset: int) -> Tense:
        token = self.token_at(offset)
        if self.dates_what_happened(offset):
            return Tense.PAST
        verb = verb_over(token)
        if verb is None:
            return Tense.UNKNOWN
        return Tense.FUTURE if _is_end_to_come(token, verb) else tense_of(verb)

    def dates_what_happened(self, offset: int) -> bool:
        """Whether a day hangs on what is spoken of as happened: "Wednesday's attack", "the killing of a guard on Friday"."""
        token = self.token_at(offset)
        for node in token.ancestors:
            if node.pos_ == "NOUN" and node.lower_ not in _DAYPARTS:
                return node.lemma_ in _HAPPENED
            if node.pos_ in {"VERB", "AUX"}:
                return False
        return False

    def is_name(self, span: Span) -> bool:
        """Whether the words are part of somebody's name ("Tariq Ramadan") or stand for him ("Ramadan said")."""
        last = self.token_at(span.end - 1)
        if self.follows_name(span):
            return True
        if last.ent_type_ == "ORG":
            return last.i + 1 < len(self._doc) and last.nbor(1).ent_iob_ == "I"
        return last.ent_type_ == "PERSON" and (last.dep_ in {"nsubj", "nsubjpass", "dobj"} or self._is_in_full_name(last.text))

    def _is_in_full_name(self, word: str) -> bool:
        return any(ent.label_ == "PERSON" and len(ent) > 1 and word in ent.text.split() for ent in self._doc.ents)

    def follows_name(self, span: Span) -> bool:
        """Whether a name stands right before the words, as in "Mohammed Eid"."""
        first = self.token_at(span.start)
        return first.i > 0 and first.nbor(-1).pos_ == "PROPN"

    def is_earlier(self, span: Span) -> bool:
        """Whether the clause looks back from what is told: "had fled"."""
        verb = verb_over(self.token_at(span.start))
        return verb is not None and _had(verb)

    def is_ahead(self, offset: int) -> bool:
        """Whether the day at an offset lies ahead: by the tense, or as one on the calendar ("the truce begins on Friday")."""
        verb = verb_over(self.token_at(offset))
        if verb is not None and verb.tag_ in {"VBZ", "VBP"} and _is_on_calendar(verb):
            return True
        return self.at(offset) is Tense.FUTURE


def verb_over(token: Token) -> Token | None:
    """The nearest verb a token hangs on; None in a verbless line."""
    return next((node for node in _upwards(token) if node.pos_ in {"VERB", "AUX"}), None)


def _is_end_to_come(token: Token, verb: Token) -> bool:
    """Whether a time is one waited for: "due by Friday", "a deadline of Friday", "extended until Friday", "runs until Friday"."""
    if verb.lemma_ in _EXPECTED and not _had(verb) and (verb.tag_ == "VBN" or _stands_behind_object(token, verb)):
        return True
    path = list(takewhile(lambda node: node != verb, _upwards(token)))
    if _is_looked_forward_to(path, verb):
        return True
    place = next((place for place, node in enumerate(path) if node.pos_ in {"ADP", "SCONJ"}), None)
    if place is None:
        return any(node.lemma_ in _ENDS for node in path)  # "a Friday deadline"
    if any(node.dep_ == "poss" for node in path[:place]):
        return False  # "before Friday's raid"
    if path[place].lower_ not in _TILL:
        return any(node.lemma_ in _ENDS for node in path[place:])  # "a deadline of Friday"
    return _sets_end(verb)


def _sets_end(verb: Token) -> bool:
    """Whether "by", "before" or "until" with a verb name an end that is to come: "extended until Friday", "runs until Friday"."""
    told = verb.dep_ == "ccomp" and tense_of(verb) is Tense.PAST  # "told us they had come by noon": not an end anybody set
    governor = verb.head if verb.dep_ in {"xcomp", "ccomp", "acl"} and not told else verb
    return not {verb.lemma_, governor.lemma_}.isdisjoint(_ENDS_SET) or tense_of(verb) is Tense.PRESENT


def _is_looked_forward_to(path: list[Token], verb: Token) -> bool:
    """Whether the words up to the verb point on: "ahead of Sunday's vote", "set for April", "prepared for Monday's talks"."""
    if any(node.lower_ == "of" and node.head.lower_ == "ahead" for node in path):
        return True
    if verb.lemma_ in _PLANNING:
        return not _had(verb) and any(node.lower_ == "for" and node.head == verb for node in path)
    return verb.lemma_ in _ENDS_SET and any(node.lower_ in {"for", "to"} for node in path[1:2])  # "called a strike for Wednesday"


def _stands_behind_object(token: Token, verb: Token) -> bool:
    """Whether a day tells when the thing planned is to be: "planned a march on Saturday"; not "planned on Saturday to …"."""
    return any(child.dep_ == "dobj" and verb.i < child.i < token.i for child in verb.children)


def _had(verb: Token) -> bool:
    """Whether the verb looks back from what is told: "had fled", "had been due"."""
    return any(child.dep_ == "aux" and child.lower_ in {"had", "'d", "’d"} for child in verb.children)


def _upwards(token: Token) -> Iterator[Token]:
    yield token
    yield from token.ancestors


def tense_of(verb: Token) -> Tense:
    """Future covers what is planned ("is to", "plans to") and "would"; a bare form takes the tense of the verb it hangs on."""
    helpers = [child for child in verb.children if child.dep_ in {"aux", "auxpass"}]
    words, tags = {helper.lower_ for helper in helpers}, {helper.tag_ for helper in helpers}
    if "TO" in tags and not words & _WILL:
        return Tense.PAST if "have" in words and verb.head.lemma_ not in _EXPECTED else _of_infinitive(verb)
    if "MD" in tags and "have" not in words and ("could" not in words or _is_possible(verb)):
        return Tense.FUTURE
    if words & _HAVE or "VBD" in tags | {verb.tag_} or "MD" in tags:
        return Tense.PAST
    return Tense.PRESENT if (tags | {verb.tag_}) & {"VBZ", "VBP"} else _of_governor(verb)


def _is_possible(verb: Token) -> bool:
    """Whether "could" tells what may come ("could reopen"), not what was in reach or out of it ("could be heard", "could not enter")."""
    return verb.lemma_ not in _PERCEIVED and not any(child.dep_ == "neg" for child in verb.children)


def _is_on_calendar(verb: Token) -> bool:
    if any(child.dep_ == "acomp" and child.lemma_ in _EXPECTED for child in verb.children):
        return True  # "he is due in court on Friday"
    return verb.lemma_ in _SCHEDULED | _EXPECTED or (verb.lemma_ == "be" and any(map(_is_infinitive, verb.children)))  # "they are to meet"


def _is_infinitive(verb: Token) -> bool:
    return any(child.tag_ == "TO" for child in verb.children)


def _of_infinitive(verb: Token) -> Tense:
    governor = verb.head
    if governor is verb:
        return Tense.FUTURE  # a headline: "Envoy to visit Aden on Monday"
    if governor.lemma_ in _PLANNING | _EXPECTED or governor.lemma_ == "be":
        over = _had(governor) or (governor.pos_ == "ADJ" and _had(governor.head))  # "it had been due to expire on Friday"
        return Tense.PAST if over else Tense.FUTURE
    return _of_governor(verb)


def _of_governor(verb: Token) -> Tense:
    described = (verb.dep_ == "acl" and verb.tag_ in {"VBN", "VBG"}) or (verb.dep_ == "advcl" and verb.tag_ == "VBN")
    if described and verb.lemma_ not in _PLANNING | _EXPECTED | _SCHEDULED:
        return Tense.PAST  # "the accord signed on Saturday", "strikes hitting a school on Sunday", whatever is to come of them
    above = next((node for node in verb.ancestors if node.pos_ in {"VERB", "AUX"}), None)
    if above is not None:
        return tense_of(above)
    return Tense.PAST if verb.tag_ == "VBN" else Tense.UNKNOWN
