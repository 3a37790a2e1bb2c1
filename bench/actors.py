"""`python -m bench.actors`: how fast names are compared and found, in a process of its own, with rapidfuzz in turn beside.

The register is made of real shapes: given names, heads, words and places of the package's own lists put together by chance, 100,000
names. Seconds of processor time; forms are made beforehand, as a register's are; every name is asked once, half of them respelt.
"""

import gc
import json
import random
from collections.abc import Callable, Sequence
from statistics import median
from time import process_time

from rapidfuzz import fuzz, process

from dateline.actors.names import Index, NameForm, compare, form_of
from dateline.actors.names.words import lexicon

_NAMES, _ASKED, _PEER_ASKED, _ROUNDS = 100_000, 300, 20, 3
_SYLLABLES = [
    first + vowel
    for first in ["b", "d", "f", "g", "h", "j", "k", "l", "m", "n", "q", "r", "s", "t", "z", "sh", "kh", "gh"]
    for vowel in ("a", "i", "u", "aa", "ai")
]


def main() -> None:
    names = _names()
    began = process_time()
    forms = [form_of(name) for name in names]
    made = process_time() - began
    began = process_time()
    index = Index()
    for number, form in enumerate(forms):
        index.add(number, form)
    built = process_time() - began
    gc.freeze()  # a register is not rubbish: the collector need not look through it again and again
    asked = [_respelt(name) if number % 2 else name for number, name in enumerate(random.Random(2).sample(names, _ASKED))]
    ours = [_timed(index.find, form_of(name)) for name in asked]
    peer = [_timed(process.extract, name, names, scorer=fuzz.token_sort_ratio, limit=10) for name in asked[:_PEER_ASKED]]
    pairs = _pairs(index, [form_of(name) for name in asked], forms)
    figures = {
        "forms made/s": len(names) / made,
        "index built, s": built,
        "comparisons/s": _rate(lambda: [compare(one, other) for one, other in pairs], len(pairs)),
        "WRatio, pairs/s": _rate(lambda: [fuzz.WRatio(one.text, other.text) for one, other in pairs], len(pairs)),
        "token_sort_ratio, pairs/s": _rate(lambda: [fuzz.token_sort_ratio(one.text, other.text) for one, other in pairs], len(pairs)),
        "found in 100,000, ms (median)": 1000 * median(ours),
        "found in 100,000, ms (95 of 100)": 1000 * sorted(ours)[int(0.95 * len(ours))],
        "rapidfuzz over 100,000, ms": 1000 * median(peer),
    }
    print(json.dumps(figures))


def _timed(call: Callable[..., object], *given: object, **named: object) -> float:
    began = process_time()
    call(*given, **named)
    return process_time() - began


def _rate(work: Callable[[], object], size: int) -> float:
    """The middle of some rounds."""
    return size / median(_timed(work) for _ in range(_ROUNDS))


def _pairs(index: Index, asked: Sequence[NameForm], forms: Sequence[NameForm]) -> list[tuple[NameForm, NameForm]]:
    """What is left to compare after blocking."""
    return [(form, forms[number]) for form in asked for number in index.near(form)]


def _names() -> list[str]:
    """Heads with a word or two and at times a place; given names with a father's and a nisba."""
    chance, words = random.Random(1), lexicon()
    given = sorted(word for word, senses in words.senses.items() if word.isascii() and any(one.startswith("given") for one in senses))
    heads = sorted(word for word, senses in words.senses.items() if word.isascii() and senses & words.heads)
    places = sorted(word for word, senses in words.senses.items() if any(one.startswith("place") for one in senses))
    found: dict[str, None] = {}
    while len(found) < _NAMES:
        word = "".join(chance.choices(_SYLLABLES, k=chance.randint(2, 3))) + chance.choice(["", "", "n", "r", "h", "m"])
        group = f"{chance.choice(heads)} al-{word} {chance.choice(['', 'al-' + chance.choice(given), 'in ' + chance.choice(places)])}"
        person = f"{chance.choice(given)} {chance.choice(['', 'bin ', 'abu '])}{chance.choice(given)} al-{word}{chance.choice(['', 'i'])}"
        found[(group if chance.random() < 0.5 else person).strip().title()] = None
    return list(found)


def _respelt(name: str) -> str:
    """The same name by another desk."""
    for one, other in (("aa", "a"), ("kh", "k"), ("ai", "ei"), ("u", "ou"), ("q", "k"), ("Al-", "el-")):
        name = name.replace(one, other)
    return name


if __name__ == "__main__":
    main()
