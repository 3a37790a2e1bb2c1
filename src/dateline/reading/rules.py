"""spaCy's attribute ruler with a memory.

The ruler of en_core_web_sm matches some 180 patterns against every token and takes an eighth of the parse. None of them is longer than
two tokens or looks at more than word, tag and dependency, so what it does to a token follows from the token and its neighbours, and is
worked out once for each surrounding. The output is the same; a test holds the two equal.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from spacy.language import Language
from spacy.tokens import Doc, Token
from spacy.vocab import Vocab

_SEEN_BY_PATTERNS = {"LOWER", "TAG", "DEP", "IS_SPACE"}


class Look(NamedTuple):
    """What patterns can see of a token. A word that no pattern names is as good as any other, and so is any white space."""

    word: str
    tag: str
    dep: str


class Outcome(NamedTuple):
    """What the ruler makes of a token, as spaCy's hashes; a lemma of 0 is left alone."""

    tag: int
    pos: int
    morph: int
    lemma: int
    dep: int


_NOTHING = Look("", "", "")
_UNNAMED = "unnamed"  # any word that stands in no pattern


class RememberedRules:
    """Stands in for a pipeline's attribute ruler."""

    def __init__(self, ruler: Any, vocab: Vocab) -> None:
        self._ruler, self._vocab = ruler, vocab
        patterns = _patterns(ruler)
        self._names = _Names(token for pattern in patterns for token in pattern)
        self._in_pairs = _Names(token for pattern in patterns if len(pattern) > 1 for token in pattern)
        self._words: dict[str, str] = {}
        self._beside: dict[Look, Look] = {}
        self._outcomes: dict[tuple[Look, Look, Look], Outcome] = {}

    def __call__(self, doc: Doc) -> Doc:
        looks = [self._look(token) for token in doc]
        beside = [_NOTHING, *map(self._as_neighbour, looks), _NOTHING]
        for token, surrounding in zip(doc, zip(beside[:-2], looks, beside[2:], strict=True), strict=True):
            outcome = self._outcomes.get(surrounding)
            if outcome is None:
                outcome = self._outcomes[surrounding] = self._worked_out(surrounding)
            _apply(outcome, token)
        return doc

    def _look(self, token: Token) -> Look:
        lower = token.lower_
        word = self._words.get(lower)
        if word is None:
            word = self._words[lower] = " " if token.is_space else lower if self._names.word(lower) else _UNNAMED
        return Look(word, token.tag_, token.dep_)

    def _as_neighbour(self, look: Look) -> Look:
        known = self._beside.get(look)
        if known is None:
            touches = self._in_pairs.word(look.word) or look.dep in self._in_pairs.deps
            known = self._beside[look] = look if touches else _NOTHING
        return known

    def _worked_out(self, surrounding: tuple[Look, Look, Look]) -> Outcome:
        looks = [look for look in surrounding if look is not _NOTHING]
        doc = Doc(self._vocab, words=[look.word for look in looks])
        for token, look in zip(doc, looks, strict=True):
            token.tag_, token.dep_ = look.tag, look.dep
        done: Any = self._ruler(doc)[0 if surrounding[0] is _NOTHING else 1]
        return Outcome(done.tag, done.pos, done.morph.key, done.lemma, done.dep)


class _Names:
    """The words and dependencies some tokens of patterns name."""

    def __init__(self, tokens: Iterator[Mapping[str, Any]]) -> None:
        listed = list(tokens)
        self._words = {name for token in listed for name in _named(token.get("LOWER"))}
        self._regexes = [re.compile(token["LOWER"]["REGEX"]) for token in listed if "REGEX" in token.get("LOWER", ())]
        self.deps = {name for token in listed for name in _named(token.get("DEP"))}

    def word(self, lower: str) -> bool:
        return lower in self._words or any(regex.search(lower) for regex in self._regexes)


def _named(value: Any) -> list[str]:
    if isinstance(value, Mapping):
        return [name for names in value.values() if isinstance(names, list) for name in names]
    return [] if value is None else [value]


def _apply(outcome: Outcome, token: Any) -> None:
    token.pos = outcome.pos
    token.set_morph(outcome.morph)
    if outcome.lemma:
        token.lemma = outcome.lemma
    if outcome.tag != token.tag:
        token.tag = outcome.tag
    if outcome.dep != token.dep:
        token.dep = outcome.dep


def remember_rules(nlp: Language) -> None:
    """Gives a pipeline's attribute ruler a memory, where its patterns allow it; else it stays as it is."""
    if "attribute_ruler" in nlp.pipe_names and all(map(_sees_little, _patterns(nlp.get_pipe("attribute_ruler")))):
        nlp.add_pipe("remembered_rules", before="attribute_ruler")
        nlp.remove_pipe("attribute_ruler")


@Language.factory("remembered_rules")
def _made(nlp: Language, name: str) -> RememberedRules:  # noqa: ARG001 - spaCy hands it in by name
    return RememberedRules(nlp.get_pipe("attribute_ruler"), nlp.vocab)


def _patterns(ruler: Any) -> list[list[dict[str, Any]]]:
    return [pattern for rule in ruler.patterns for pattern in rule["patterns"]]


def _sees_little(pattern: list[dict[str, Any]]) -> bool:
    return len(pattern) <= 2 and all(token.keys() <= _SEEN_BY_PATTERNS for token in pattern)
