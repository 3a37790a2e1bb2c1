"""The cue book: which words attribute, how surely in which frame, and with what stance."""

from dataclasses import dataclass, field
from functools import cache

from spacy.tokens import Token

from dateline.reading import lexicon
from dateline.reading.readers.attributions.drafting.frames import Frame

_PARTS = {"VERB": "verb", "AUX": "verb", "NOUN": "noun", "PROPN": "noun", "ADJ": "adjective"}
_LISTS = {"verb": "verbs", "noun": "nouns", "adjective": "adjectives"}
_SLIPS = {"hop": "hope", "retweete": "retweet", "alleg": "allege", "plege": "pledge", "warne": "warn", "vowe": "vow"}
_WEIGHT = 3.0  # how many sightings the usual rate is worth

_USUAL: dict[str, dict[Frame, float]] = {
    "verb": {Frame.QUOTE: 0.92, Frame.CLAUSE: 0.85, Frame.INFINITIVE: 0.6, Frame.OBJECT: 0.35, Frame.PREPOSITION: 0.4, Frame.AS: 0.5},
    "noun": {Frame.CLAUSE: 0.55, Frame.INFINITIVE: 0.3, Frame.QUOTE: 0.1, Frame.PREPOSITION: 0.12},
    "adjective": {Frame.CLAUSE: 0.6, Frame.INFINITIVE: 0.4, Frame.PREPOSITION: 0.2},
}
"""The rate of a listed word that was never counted, by frame."""

_BY_OBJECT = frozenset({"verifies", "denies", "accuses", "disputes", "confirms", "retracts", "claims"})
_WITH_OBJECT = {Frame.OBJECT: 0.7}
"""Stances that take what was said as an object: "denied the allegation"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What the book says of a word: its stance, and 0–1 how often it attributes in each frame."""

    stance: str
    rates: dict[Frame, float]
    surest: float = field(init=False)  # the highest of its rates

    def __post_init__(self) -> None:
        object.__setattr__(self, "surest", max(self.rates.values()))


ANY_VERB = Entry(stance="says", rates={Frame.QUOTE: 0.45})
"""A verb nobody listed says something only with a quotation: "…," he barked."""


@cache
def entries() -> dict[tuple[str, str], Entry]:
    """The book, by part of speech and lemma."""
    stances = _stances()
    counted = lexicon.load("cue_rates")
    keys = [*stances, *((part, lemma) for part in _LISTS for lemma in counted[part])]
    return {
        (part, lemma): Entry(
            stance=stances.get((part, lemma), "other"),
            rates=_rates(
                part, counted[part].get(lemma, {}), stance=stances.get((part, lemma)), is_deed=lemma in words("deeds", _LISTS[part])
            ),
        )
        for part, lemma in dict.fromkeys(keys)
    }


@cache
def _stances() -> dict[tuple[str, str], str]:
    """The first stance a word is listed under is its own."""
    found: dict[tuple[str, str], str] = {}
    cues = lexicon.load("cues")
    for part, table in _LISTS.items():
        for stance, words in cues[table].items():
            for lemma in words.split():
                found.setdefault((part, lemma), stance)
    return found


def _rates(part: str, counts: dict[str, list[int]], *, stance: str | None, is_deed: bool) -> dict[Frame, float]:
    """Counts smoothed towards what a listed word usually does; a word nobody listed starts from nothing."""
    usual = _USUAL[part] | (_WITH_OBJECT if stance in _BY_OBJECT and part == "verb" else {}) if stance else {}
    rates = {}
    for frame in Frame:
        if is_deed and frame not in {Frame.QUOTE, Frame.CLAUSE}:
            continue
        hits, seen = counts.get(frame, (0, 0))
        rates[frame] = (hits + _WEIGHT * usual.get(frame, 0.0)) / (seen + _WEIGHT)
    return rates


def lemma(word: Token) -> str:
    """The dictionary form, the model's known slips mended."""
    return _mended(word.lemma_)


def _mended(lemma_: str) -> str:
    found = lemma_.lower()
    return _SLIPS.get(found, found)


def is_listed(word: Token) -> bool:
    """Whether the word stands in our own list, rather than in the counts alone."""
    return (_PARTS.get(word.pos_, ""), lemma(word)) in _stances()


def is_known(word: Token) -> bool:
    """Whether the word stands in our list or in the counts."""
    return (_PARTS.get(word.pos_, ""), lemma(word)) in entries()


def part_of(word: Token) -> str | None:
    """The part of the book a word would stand in; None when it is no verb, noun or adjective."""
    return _PARTS.get(word.pos_)


def entry(word: Token) -> Entry | None:
    """What the book says of a word in a text; None when it does not attribute."""
    return entry_of(word.pos_, word.lemma_, state=word.lower_ if word.tag_ == "VBN" and word.dep_ != "amod" else None)


def entry_of(pos: str, lemma_: str, *, state: str | None) -> Entry | None:
    """The same by part of speech and lemma, as the parse gives them; `state` is a participle that may be an adjective, lower case."""
    part = _PARTS.get(pos)
    if part is None:
        return None
    found = entries().get((part, _mended(lemma_)))
    if found is None and state is not None:
        found = entries().get(("adjective", state))
    return found or (ANY_VERB if part == "verb" else None)


def is_state(word: Token) -> bool:
    """As in "are worried that …", which the parse may take for a passive."""
    if word.tag_ != "VBN" or word.dep_ == "amod" or ("verb", lemma(word)) in entries():
        return False
    return ("adjective", word.lower_) in entries()


@cache
def words(table: str, key: str) -> frozenset[str]:
    """A plain list of the cue lexicon."""
    return frozenset(lexicon.load("cues")[table].get(key, "").split())
