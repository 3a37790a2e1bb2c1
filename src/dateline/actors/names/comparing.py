"""Compare two names: small named features, each of which can say why."""

import re

from rapidfuzz import fuzz

from dateline.actors.names.acronym import articles_used
from dateline.actors.names.alignment import Alignment, align
from dateline.actors.names.comparison import Comparison
from dateline.actors.names.form import NameForm
from dateline.actors.names.word import Word
from dateline.model import MentionKind

_PATRONYMIC = re.compile("(?:[oe]v[iy]t?ch|[oe]vna|[oe]wicz)$")
_MANY = "only words many names are made of"
_FEW, _LOOSE = 3, 0.55
"""A name of one word with so few consonants must match better than this cost: Basra and Busra are two towns."""
_APART = frozenset({MentionKind.PERSON, MentionKind.PLACE, MentionKind.WEAPON, MentionKind.DOCUMENT})
"""Kinds that nothing of another kind shares a bearer with; group, state, organ and organisation are told apart too badly for that."""


def compare(a: NameForm, b: NameForm) -> Comparison:
    """Whether two names are one, as far as strings can tell; which of the two comes first makes no difference."""
    found = compare_from(a, b, 0.0)
    assert found is not None  # no score lies below 0
    return found


def compare_from(a: NameForm, b: NameForm, floor: float) -> Comparison | None:
    """The same, but None where it is plain, before any reason is put into words, that the score would lie below the floor."""
    if (a.norm, a.text) > (b.norm, b.text):
        a, b = b, a
    found = _compared(a, b, floor)
    if found is None:
        return None
    if a.kind is not b.kind and a.kind and b.kind and {a.kind, b.kind} & _APART and found.score > 0.6:
        return Comparison.of(0.6, f"one is a {a.kind}, one a {b.kind}", *found.why)
    return found


def _compared(a: NameForm, b: NameForm, floor: float) -> Comparison | None:
    if a.text == b.text or (a.norm == b.norm and a.words and not _article_apart(a, b)):
        return Comparison.of(1.0, "the same words")
    if not a.words or not b.words:
        return Comparison.of(0.0, "no word to compare")
    if a.acronym or b.acronym:
        found = _acronyms(a, b)
        if found:
            return found
    aligned = align(a.words, b.words)
    if floor > 0 and aligned.only_a and aligned.only_b and _nearness(a, b, aligned) < floor and not _initials(aligned):
        return None
    return _judged(a, b, aligned)


def _acronyms(a: NameForm, b: NameForm) -> Comparison | None:
    """None = letters say nothing here, and the words decide."""
    if a.acronym and b.acronym:
        if a.acronym == b.acronym:
            return Comparison.of(0.95, f"the same letters: {a.acronym.upper()}")
        return None
    short, full = (a, b) if a.acronym else (b, a)
    used = articles_used(short.acronym or "", full.initials)
    if used is None:
        return None
    says = f"{short.text} could be {full.text}: its letters fit"
    if len(short.acronym or "") < 3:
        return Comparison.of(0.6, f"{says}, but two letters fit many names")
    extra = used - sum(letter.islower() for letter in short.text)  # the e of LeT is meant
    if extra > 0:
        return Comparison.of(0.8 if extra == 1 and len(short.acronym or "") > 3 else 0.7, f"{says}, small words counted")
    return Comparison.of(0.82, says)


def _apart(a: NameForm, b: NameForm, found: Alignment, *why: str) -> Comparison:
    return Comparison.of(_nearness(a, b, found), *why, *found.why)


def _nearness(a: NameForm, b: NameForm, found: Alignment) -> float:
    """How near two different names are: by the words that match and by the letters."""
    return 0.49 * (found.share + fuzz.token_sort_ratio(a.norm, b.norm) / 100) / 2


def _judged(a: NameForm, b: NameForm, found: Alignment) -> Comparison:
    if not found.only_a and not found.only_b:
        return _spelling(a, b, found)
    if found.only_a and found.only_b:
        return _both_left(a, b, found)
    return _one_left(a, b, found)


def _spelling(a: NameForm, b: NameForm, found: Alignment) -> Comparison:
    """All words match: the worst match counts most, for one other letter can make another name."""
    score = 1 - 0.12 * found.worst - 0.06 * found.mean
    if _article_apart(a, b):
        return Comparison.of(min(score, 0.7), f"{_MANY}, and the article is written another way", *found.why)
    if any(pair.dialect for pair in found.pairs) and _all_common(a) and _all_common(b):
        return Comparison.of(min(score, 0.7), f"{_MANY}, spelt as two regions do", *found.why)
    slip = any("misspelling" in why for why in found.why)
    if len(a.words) == 1 and not slip and found.worst > _LOOSE and min(len(a.skeleton), len(b.skeleton)) <= _FEW:
        return Comparison.of(min(score, 0.7), "one short word, and it could be another", *found.why)
    return Comparison.of(score, *found.why or ("the same words",))


def _article_apart(a: NameForm, b: NameForm) -> bool:
    """Ansarul Islam and Ansar al-Islam: where every word is common, how the article is written may be what tells two groups apart."""
    return ((a.fused and b.separate) or (b.fused and a.separate)) and all(word.senses for word in a.words)


def _all_common(form: NameForm) -> bool:
    """Known words, up to one."""
    return len(form.words) > 1 and sum(bool(word.senses) for word in form.words) >= len(form.words) - 1 and bool(form.words[-1].senses)


def _initials(found: Alignment) -> bool:
    """What is left of both is a name and its first letter: A. Khamenei, Ali Khamenei."""
    if len(found.only_a) != len(found.only_b):
        return False
    return all(
        mine.text[0] == theirs.text[0] and min(len(mine.text), len(theirs.text)) == 1 and not mine.text[0].isdigit()
        for mine, theirs in zip(found.only_a, found.only_b, strict=True)
    )


def _both_left(a: NameForm, b: NameForm, found: Alignment) -> Comparison:
    left = f"{_names(found.only_a)} in one, {_names(found.only_b)} in the other"
    if found.pairs and _initials(found) and not (a.acronym or b.acronym):
        return Comparison.of(0.6, f"{left}: could be its first letter", *found.why)
    return _apart(a, b, found, left)


def _one_left(a: NameForm, b: NameForm, found: Alignment) -> Comparison:
    left = found.only_a or found.only_b
    says = f"{_names(left)} only in one"
    if any(word.branch for word in left):
        return _apart(a, b, found, f"{says}: a branch, a part or a namesake")
    if all(word.optional for word in left) and found.pairs:
        return Comparison.of(0.9 - 0.1 * found.worst, f"{says}: names often go without it", *found.why)
    if found.pairs and all(_PATRONYMIC.search(word.text) for word in left):
        return Comparison.of(0.88 - 0.08 * found.worst, f"{says}: a patronymic", *found.why)
    if not found.pairs:
        return _apart(a, b, found, says)
    if all(word.head for word in left) or _personal(a, b):
        surname = max(a.words, b.words, key=len)[-1] not in left  # "Zawahiri" says more than "Ayman"
        score = (0.6 if surname else 0.5) + 0.1 * found.share - 0.05 * found.worst
        return Comparison.of(score, f"{says}: the other could be its short form", *found.why)
    return _apart(a, b, found, f"{says}: it tells the two apart")


def _personal(a: NameForm, b: NameForm) -> bool:
    """Persons, or names of which nothing is told and no word says that they are none."""
    if a.personal or b.personal:
        return True
    told = any(sense.startswith("term:") for word in (*a.words, *b.words) for sense in word.senses)
    letters = any(word.exact for word in (*a.words, *b.words))
    return a.kind is None and b.kind is None and not told and not letters


def _names(words: tuple[Word, ...]) -> str:
    return ", ".join([word.text for word in words])
