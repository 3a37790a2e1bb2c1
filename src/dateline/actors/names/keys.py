"""Under which keys a name is found: coarse enough that every spelling of it shares one, fine enough that few other names do."""

from functools import lru_cache
from itertools import combinations

from dateline.actors.names.form import NameForm
from dateline.actors.names.word import Word

_COARSE = str.maketrans("gjqxCZsSQTDtpfv", "kkkkzzzzzdddbbb", "h")
_TWICE = {"D": "z", "x": "", "Z": "k"}
"""Letters that are also heard as one of another class: Dhawahiri, Zawahiri; Khattab, Hattab; Zhabhat, Jabhat."""
_LOSABLE = 4  # consonants a word needs before one of them may be missing
_PAIRED = 12  # words of a very long name that are put in pairs
_ARTICLES = 4  # more small words than these are not tried in every combination when an acronym is made


@lru_cache(maxsize=65536)
def word_keys(word: Word) -> frozenset[str]:
    """Its meanings, where it is known; else its consonants in no order, with each left out once."""
    if word.senses:
        return word.senses
    coarse = _coarse(word.sound.skeleton)
    if not any(coarse):
        return frozenset({f"={word.text}"})
    long = [one for one in coarse if len(one) >= _LOSABLE]
    return coarse | {f"-{one[:place]}{one[place + 1 :]}" for one in long for place in range(len(one))}


def _coarse(skeleton: str) -> frozenset[str]:
    """Its consonants by class, in no order, so that two swapped make no difference."""
    readings = {skeleton, *(skeleton.replace(letter, other) for letter, other in _TWICE.items() if letter in skeleton)}
    return frozenset("".join(sorted(reading.translate(_COARSE))) for reading in readings)


def single_keys(form: NameForm) -> set[str]:
    """One word is enough."""
    return {key for word in form.words for key in word_keys(word)} | _together(form)


def _together(form: NameForm) -> set[str]:
    """Two neighbours written as one word: Nasr Allah, Nasrallah."""
    keys: set[str] = set()
    for one, other in zip(form.words, form.words[1:], strict=False):
        keys |= _coarse(one.sound.skeleton + other.sound.skeleton)
    return keys


def pair_keys(form: NameForm) -> set[str]:
    """Two words together, for names of which each word is common."""
    keys = [sorted(key for key in word_keys(word) if not key.startswith("-")) for word in form.words[:_PAIRED]]
    return {"+".join(sorted((one, other))) for mine, theirs in combinations(keys, 2) for one in mine for other in theirs}


def acronym_keys(form: NameForm) -> set[str]:
    """The letters that could stand for a full name, articles and links counted or not."""
    free = [place for place, (_, must) in enumerate(form.initials) if not must]
    chosen = [frozenset(some) for size in range(min(len(free), _ARTICLES) + 1) for some in combinations(free[:_ARTICLES], size)]
    return {"".join(letter for place, (letter, must) in enumerate(form.initials) if must or place in some) for some in chosen}
