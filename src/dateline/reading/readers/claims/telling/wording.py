"""Turns of phrase as data (lexicon/lineage.toml): where one stands in a sentence, and where its other side is."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from spacy.tokens import Doc, Token

from dateline.reading import lexicon
from dateline.reading.phrases import sentence

VOICES = ("verbs", "passives", "nouns", "phrases", "mutual", "pairs")
_BETWEEN = frozenset({"DET", "ADV", "ADJ", "NUM"})
_HANGS = frozenset({"prep", "prt", "advmod", "npadvmod", "agent", "dative", "pobj", "dobj", "oprd", "attr", "acomp"})
_FAR = 8  # words between two of a turn, as in "went over, lock, stock and barrel, to"


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """One turn: its words in order, each with its alternatives; the fields are explained at the head of lexicon/lineage.toml.

    `needed` are the words behind the first without which it cannot stand in a sentence.
    """

    type: str
    voice: str
    words: tuple[frozenset[str], ...]
    optional: frozenset[int]
    needed: tuple[frozenset[str], ...]
    turned: bool = False
    states: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A turn where it stands; `other` is who the "*" stood for, None when it has none."""

    turn: Turn
    words: tuple[Token, ...]
    other: Token | None


@cache
def turns() -> dict[str, list[Turn]]:
    """First word → the turns that begin with it, longest first."""
    made: defaultdict[str, list[Turn]] = defaultdict(list)
    for row in lexicon.load("lineage")["turn"]:
        for voice in VOICES:
            for line in row.get(voice, ()):
                turn = _turn(line, row, voice)
                for word in turn.words[0]:
                    made[word].append(turn)
    for listed in made.values():
        listed.sort(key=lambda turn: -len(turn.words))
    return made


def _turn(line: str, row: dict[str, str | bool], voice: str) -> Turn:
    words = [frozenset(word.removesuffix("?").split("|")) for word in line.split()]
    optional = frozenset(index for index, word in enumerate(line.split()) if word.endswith("?"))
    return Turn(
        type=str(row["type"]),
        voice=voice,
        words=tuple(words),
        optional=optional,
        needed=tuple(word for index, word in enumerate(words) if index and index not in optional and word != {"*"}),
        turned=bool(row.get("turned")),
        states=bool(row.get("states")),
    )


def standing(token: Token) -> Iterator[Found]:
    """The turns that begin at a token, the longest of each type and voice."""
    seen: set[tuple[str, str]] = set()
    for turn in _beginning(token):
        found = _match(turn, token) if (turn.type, turn.voice) not in seen and _may_stand(turn, token) else None
        if found is not None:
            seen.add((turn.type, turn.voice))
            yield found


def _may_stand(turn: Turn, token: Token) -> bool:
    """Whether the sentence has all its words at all: most turns need not be tried."""
    if not _fits(turn.voice, token):
        return False
    here = _words_in(token.doc, *_edges(token)) if turn.needed else frozenset()
    return not any(word.isdisjoint(here) for word in turn.needed)


def _edges(token: Token) -> tuple[int, int]:
    whole = sentence(token)
    return whole.start, whole.end


def _beginning(token: Token) -> list[Turn]:
    lemma, lower = token.lemma_.lower(), token.lower_
    return turns().get(lemma, []) + (turns().get(lower, []) if lower != lemma else [])


def _fits(voice: str, token: Token) -> bool:
    if voice in {"nouns", "pairs"}:
        return token.pos_ == "NOUN"
    if voice == "phrases":
        return token.pos_ not in {"VERB", "AUX"}
    return token.pos_ in {"VERB", "AUX"}


def _match(turn: Turn, first: Token) -> Found | None:
    told, other = [first], None
    for index in range(1, len(turn.words)):
        if turn.words[index] == {"*"}:
            other = noun_after(told[-1])
            if other is None:
                return None
            continue
        word = _next(turn.words[index], told, other)
        if word is not None:
            told.append(word)
        elif index not in turn.optional:
            return None
    return Found(turn=turn, words=tuple(told), other=other)


@lru_cache(maxsize=2)  # a sentence is asked for many turns, one after another
def _words_in(doc: Doc, start: int, end: int) -> frozenset[str]:
    """The words of a sentence, as written and as lemmas."""
    return frozenset(form for token in doc[start:end] for form in (token.lower_, token.lemma_.lower()))


def _next(wanted: frozenset[str], told: list[Token], other: Token | None) -> Token | None:
    """The next word of a turn: right after the last but for what may stand between, or hanging on one of the words before."""
    last = told[-1] if other is None or other.i < told[-1].i else other
    close = True
    for word in last.doc[last.i + 1 : min(sentence(last).end, last.i + 1 + _FAR)]:
        if (word.lower_ in wanted or word.lemma_.lower() in wanted) and (
            close or ((word.head in told or (word.head.dep_ == "conj" and word.head.head in told)) and word.dep_ in _HANGS)
        ):
            return word
        within = other is not None and word.i <= other.i + 1
        close = close and (
            within or word.pos_ in _BETWEEN or word.tag_ in {"PRP$", "POS"} or word.text in {'"', "“", "-"} or word.dep_ == "neg"
        )
    return None


def noun_after(word: Token, *, owned: bool = False) -> Token | None:
    """The head of the noun phrase that follows a word; None where something else does; `owned`: of "X's men" the men."""
    for token in word.doc[word.i + 1 : min(sentence(word).end, word.i + 6)]:
        if token.pos_ in {"NOUN", "PROPN", "PRON"} and token.tag_ not in {"PRP$", "WDT", "WP"}:
            return _head(token, owned=owned)
        of_people = token.pos_ == "ADJ" and token.ent_type_ in {"NORP", "GPE"}
        if of_people and token.head.pos_ == "NOUN" and token.head.i > token.i:
            return token
        if token.pos_ not in _BETWEEN and token.tag_ not in {"PRP$", "POS"} and token.text not in {'"', "“", "'", "‘", "a"}:
            return None
    return None


def _head(token: Token, *, owned: bool) -> Token:
    while (
        token.dep_ in {"compound", "nmod", "amod", *(["poss"] if owned else [])}
        and token.head.i > token.i
        and token.head.pos_ in {"NOUN", "PROPN"}
    ):
        token = token.head
    return token


def named_above(noun: Token) -> Token:
    """The head an apposition is on; of "the Army of Saint Michael, a remnant" the army, not the saint."""
    head = noun.head
    if head.dep_ == "pobj" and head.head.lower_ == "of" and head.head.head.pos_ == "PROPN" and head.pos_ == "PROPN":
        return head.head.head
    return head
