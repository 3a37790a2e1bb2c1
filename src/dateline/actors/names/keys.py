"""Under which keys a name is found: coarse enough that every spelling of it shares one, fine enough that few other names do."""

from functools import lru_cache
from itertools import combinations

from dateline.actors.names.form import NameForm
from dateline.actors.names.word import Word

_COARSE = str.maketrans({"g": "k", "j": "k", "q": "k", "x": "k", "C": "S", "Z": "z", "s": "z", "S": "z", "T": "d", "D": "d", "t": "d", "p": "b", "f": "b", "v": "b", "h": None})  # fmt: skip
_LOSABLE = 4  # consonants a word needs before one of them may be missing
_ARTICLES = 4  # more small words than these are not tried in every combination when an acronym is made


@lru_cache(maxsize=65536)
def word_keys(word: Word) -> frozenset[str]:
    """Its meanings, where it is known; else its consonants in no order, with each left out once."""
    if word.senses:
        return word.senses
    coarse = "".join(sorted(word.sound.skeleton.translate(_COARSE)))
    if not coarse:
        return frozenset({f"={word.text}"})
    shorter = {coarse[:place] + coarse[place + 1 :] for place in range(len(coarse))} if len(coarse) >= _LOSABLE else set()
    return frozenset({coarse, *(f"-{one}" for one in shorter)})


def single_keys(form: NameForm) -> set[str]:
    """One word is enough."""
    return {key for word in form.words for key in word_keys(word)} | _together(form)


def _together(form: NameForm) -> set[str]:
    """Two neighbours written as one word: Nasr Allah, Nasrallah."""
    keys = set()
    for one, other in zip(form.words, form.words[1:], strict=False):
        keys.add("".join(sorted((one.sound.skeleton + other.sound.skeleton).translate(_COARSE))))
    return keys


def pair_keys(form: NameForm) -> set[str]:
    """Two words together, for names of which each word is common."""
    keys = [sorted(key for key in word_keys(word) if not key.startswith("-")) for word in form.words]
    return {"+".join(sorted((one, other))) for mine, theirs in combinations(keys, 2) for one in mine for other in theirs}


def acronym_keys(form: NameForm) -> set[str]:
    """The letters that could stand for a full name, articles and links counted or not."""
    free = [place for place, (_, must) in enumerate(form.initials) if not must]
    chosen = [frozenset(some) for size in range(min(len(free), _ARTICLES) + 1) for some in combinations(free[:_ARTICLES], size)]
    return {"".join(letter for place, (letter, must) in enumerate(form.initials) if must or place in some) for some in chosen}
