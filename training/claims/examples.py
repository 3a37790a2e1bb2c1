"""Passages as the network sees them: a window of words, and what it should answer of them."""

import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Doc

from dateline.reading.encoder.windows import LONGEST, Window, windows
from dateline.reading.encoder.wordpieces import WordPieces
from dateline.reading.parsing import Parser
from dateline.reading.readers.claims.trained.scheme import CERTAINTIES, DENIED, HABITUAL, NONE, TYPES, Slot
from training.claims.gold import Pair, Passage, Told
from training.shaping import shaped

_NUMBERS = {name: number for number, name in enumerate(TYPES)}
UPPER, TITLE = 0.12, 0.06
"""Shares of windows that are learned IN CAPITALS and In The Manner of Headlines."""

ALONE = 0.4
"""Share of passages that are learned by themselves; the others stand in a row, as the sentences of a paragraph do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A word that tells a claim: its type, how sure it is (numbers that hold), and who fills which slot."""

    word: int
    type: int
    sure: tuple[int, ...]
    roles: tuple[tuple[Slot, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Between:
    """Two stretches of words, and what may pass between them; `word` is what tells it, where that is marked."""

    source: tuple[int, ...]
    target: tuple[int, ...]
    types: tuple[int, ...]
    word: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A window with its answers; `marked` are the words of which all is known."""

    name: str
    window: Window
    words: tuple[str, ...]
    asked: tuple[Asked, ...]
    between: tuple[Between, ...]
    marked: tuple[bool, ...]


def examples(passages: Iterable[Passage], parser: Parser, cutter: WordPieces) -> list[Example]:
    """One for each passage that can be read at once."""
    found = []
    for passage in passages:
        doc = parser.words(passage.text)
        cut = list(windows(doc, [], cutter))
        if len(cut) == 1:
            found.append(_example(passage, doc, cut[0]))
    return found


def _example(passage: Passage, doc: Doc, window: Window) -> Example:
    place = {token: number for number, token in enumerate(window.tokens)}

    def at(offset: int) -> int:
        return next(place[token.i] for token in doc if token.idx <= offset < token.idx + len(token) and token.i in place)

    told = passage.told or ()
    asked = tuple(_asked(one, at(one.trigger), tuple((slot, at(start)) for slot, start in one.roles)) for one in told)
    between = tuple(_of_claims(asked)) if told else tuple(_of_pair(pair, doc, place) for pair in passage.pairs)
    size = len(window.tokens)
    return Example(
        name=passage.name,
        window=window,
        words=tuple(doc[token].text for token in window.tokens),
        asked=asked,
        between=between,
        marked=(passage.told is not None,) * size,
    )


def _asked(told: Told, word: int, roles: tuple[tuple[Slot, int], ...]) -> Asked:
    sure = [CERTAINTIES.index(told.certainty)]
    if told.polarity == "denied":
        sure.append(DENIED)
    if told.aspect == "habitual":
        sure.append(HABITUAL)
    return Asked(word=word, type=_NUMBERS[told.type], sure=tuple(sure), roles=roles)


def _of_claims(asked: Sequence[Asked]) -> Iterator[Between]:
    """What the marked claims say of pairs, and of every pair of their fillers of which they say nothing."""
    said: dict[tuple[int, int], dict[int, int]] = {}
    for one in asked:
        firsts, seconds = ([word for slot, word in one.roles if slot is wanted] for wanted in (Slot.FIRST, Slot.SECOND))
        for first in firsts:
            for second in seconds:
                if first != second:
                    said.setdefault((first, second), {})[one.type] = one.word
    for (first, second), types in said.items():
        for type_, word in types.items():
            yield Between(source=(first,), target=(second,), types=(type_,), word=word)
    fillers = sorted({word for one in asked for _, word in one.roles})
    for first in fillers:
        for second in fillers:
            if first != second and (first, second) not in said and (second, first) not in said:
                yield Between(source=(first,), target=(second,), types=(NONE,))


def _of_pair(pair: Pair, doc: Doc, place: dict[int, int]) -> Between:
    source, target = (
        tuple(place[token.i] for token in doc if token.idx < end and token.idx + len(token) > start and token.i in place)
        for start, end in (pair.source, pair.target)
    )
    return Between(source=source, target=target, types=tuple(_NUMBERS[name] for name in pair.types))


def rows(some: Sequence[Example], chance: random.Random) -> list[Example]:
    """The passages in a new order, most of them joined to paragraphs, some in other capitals."""
    order = list(some)
    chance.shuffle(order)
    made: list[list[Example]] = []
    for one in order:
        fits = made and chance.random() > ALONE and sum(len(other.window.pieces) for other in (*made[-1], one)) <= LONGEST
        if fits:
            made[-1].append(one)
        else:
            made.append([one])
    return [_recased(joined(row), chance) for row in made]


def joined(row: Sequence[Example]) -> Example:
    """Several passages as one paragraph."""
    whole = row[0]
    for one in row[1:]:
        whole = _followed(whole, one)
    return whole


def _followed(one: Example, other: Example) -> Example:
    words, pieces = len(one.words), len(one.window.pieces) - 2

    def on(places: Iterable[int]) -> tuple[int, ...]:
        return tuple(place + words for place in places)

    window = Window(
        tokens=tuple(range(words + len(other.words))),
        pieces=one.window.pieces[:-1] + other.window.pieces[1:],
        shapes=one.window.shapes[:-1] + other.window.shapes[1:],
        firsts=one.window.firsts + tuple(first + pieces for first in other.window.firsts),
    )
    asked = tuple(replace(it, word=it.word + words, roles=tuple((slot, place + words) for slot, place in it.roles)) for it in other.asked)
    between = tuple(
        replace(it, source=on(it.source), target=on(it.target), word=None if it.word is None else it.word + words) for it in other.between
    )
    return Example(
        name=one.name,
        window=window,
        words=one.words + other.words,
        asked=one.asked + asked,
        between=one.between + between,
        marked=one.marked + other.marked,
    )


def _recased(example: Example, chance: random.Random) -> Example:
    """In other capitals now and then: the pieces of words know no case, only the shapes do."""
    draw = chance.random()
    if draw < UPPER:
        return replace(example, window=shaped(example.window, [word.upper() for word in example.words]))
    if draw < UPPER + TITLE:
        return replace(example, window=shaped(example.window, [word[:1].upper() + word[1:] for word in example.words]))
    return example
