"""The word lists of deeds and bonds, made ready to be asked: which senses can this verb, noun or adjective have?"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from spacy.tokens import Token

from dateline.reading import lexicon


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Sense:
    """One sense of a group of words; the fields are explained at the head of lexicon/deeds.toml."""

    type: str
    mode: str | None = None
    harm: str | None = None
    preps: frozenset[str] = frozenset()
    of: str = "patient"
    owner: str = "agent"
    needs: str | None = None
    subject_is: str = "agent"
    control: str | None = None
    patient: str = "object"
    turned: bool = False
    complement: bool = False
    passive_only: bool = False
    passive_subject: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A word in a sense, and what must stand with it.

    Attributes:
        beside: a particle, preposition or modifier that must stand by; None = nothing.
        objects: nouns of which one must be its object; None = any or none.
    """

    sense: Sense
    beside: str | None = None
    objects: frozenset[str] | None = None


@dataclass(frozen=True, slots=True)
class Words:
    """Lemma → entries, by part of speech; `lights` are verbs that lend an event noun its doer."""

    verbs: dict[str, list[Entry]]
    nouns: dict[str, list[Entry]]
    adjectives: dict[str, list[Entry]]
    lights: frozenset[str]


@cache
def words(name: str) -> Words:
    """A list of lexicon/ in the form of deeds.toml."""
    table = lexicon.load(name)
    made = Words(defaultdict(list), defaultdict(list), defaultdict(list), frozenset(table["lights"]["verbs"].split()))
    for row in table["sense"]:
        _enter(made, row, table["classes"])
    return made


def _enter(made: Words, row: dict[str, Any], classes: dict[str, str]) -> None:
    sense = _sense(row)
    for word in row.get("verbs", "").split():
        lemma, entry = _verb(word, sense, classes)
        made.verbs[lemma].append(entry)
    for pair in row.get("pairs", ()):
        objects = frozenset(_expand(pair["objects"], classes))
        for verb in pair["verbs"].split():
            lemma, narrower = _verb(verb, sense, classes)
            if narrower.objects is None:
                made.verbs[lemma].append(Entry(sense=sense, objects=objects))
    for word in row.get("nouns", "").split():
        modifier, _, lemma = word.rpartition("~")
        made.nouns[lemma].append(Entry(sense=sense, beside=modifier or None))
    for word in row.get("adjectives", "").split():
        made.adjectives[word].append(Entry(sense=sense))


def _sense(row: dict[str, Any]) -> Sense:
    kept = {key: value for key, value in row.items() if key not in {"verbs", "nouns", "adjectives", "pairs", "preps"}}
    return Sense(preps=frozenset(row.get("preps", "").split()), **kept)


def _verb(word: str, sense: Sense, classes: dict[str, str]) -> tuple[str, Entry]:
    lemma, _, objects = word.partition("=")
    lemma, _, beside = lemma.partition("+")
    return lemma, Entry(sense=sense, beside=beside or None, objects=frozenset(_expand(objects, classes)) if objects else None)


def _expand(words_: str, classes: dict[str, str]) -> Iterator[str]:
    for word in words_.split():
        if word.startswith("@"):
            yield from classes.get(word[1:], "").split()
        else:
            yield word


def lemma(token: Token) -> str:
    """The lemma in lower case, where spaCy's rules cut it wrong ("staged" is no "stag") the right one."""
    found = token.lemma_.lower()
    return _CUT_WRONG.get(found, found)


_CUT_WRONG = {
    "stag": "stage",
    "wag": "wage",
    "snip": "snipe",
    "can": "cane",
    "rap": "rape",
    "fin": "fine",
    "din": "dine",
    "cordone": "cordon",
    "defunde": "defund",
    "rebrande": "rebrand",
    "waterboarde": "waterboard",
    "lambast": "lambaste",
    "kidnapp": "kidnap",
    "retook": "retake",
    "overran": "overrun",
}


@cache
def governors() -> dict[str, str]:
    """Lemma of a word a predicate can hang on → what that makes of the predicate ("plan" → "planned")."""
    table = lexicon.load("certainty")["governors"]
    return {word: effect for effect, listed in reversed(table.items()) for word in listed.split()}


@cache
def beside() -> dict[str, str]:
    """Modal or adverb → what it makes of the predicate it stands by."""
    table = lexicon.load("certainty")
    return {word: effect for group in ("modals", "adverbs") for effect, listed in table[group].items() for word in listed.split()}


@cache
def markers() -> dict[str, str]:
    """Word that opens a clause → what it makes of the clause ("if" → "conditional")."""
    table = lexicon.load("certainty")["markers"]
    return {word: effect for effect, listed in table.items() for word in listed.split()}


@cache
def kind(name: str) -> frozenset[str]:
    """A class of nouns of lexicon/actors.toml ("armed", "weapon", "place" …)."""
    return frozenset(lexicon.load("actors")["nouns"][name].split())


def event_word(token: Token) -> str:
    """The lemma of a noun; for a doing that the parse takes for a verb ("shelling in the port killed …") the word itself."""
    doing = token.tag_ == "VBG" and token.lower_ in kind("event")
    return str(token.lower_ if doing else token.lemma_.lower())


@cache
def kinds(*names: str) -> frozenset[str]:
    """Several classes of nouns as one."""
    return frozenset().union(*(kind(name) for name in names))


@cache
def violence(name: str) -> frozenset[str]:
    """A list of lexicon/violence.toml."""
    return frozenset(lexicon.load("violence")["words"][name].split())


@cache
def control() -> frozenset[str]:
    """Verbs whose object does what hangs on them: "urged Russia to stop", "accused them of shelling"."""
    return frozenset(lexicon.load("certainty")["control"]["object"].split())
