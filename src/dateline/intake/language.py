"""Which language a text is in, where that can be told with confidence."""

import re
import unicodedata
from collections import Counter

from dateline.errors import NotAReport

NAMES = {
    "ar": "Arabic", "bn": "Bengali", "de": "German", "el": "Greek", "en": "English", "es": "Spanish", "fa": "Persian", "fr": "French",
    "he": "Hebrew", "hi": "Hindi", "id": "Indonesian", "it": "Italian", "ja": "Japanese", "ko": "Korean", "ku": "Kurdish", "nl": "Dutch",
    "pl": "Polish", "pt": "Portuguese", "ru": "Russian", "so": "Somali", "sw": "Swahili", "tr": "Turkish", "uk": "Ukrainian", "ur": "Urdu",
    "zh": "Chinese",
}  # fmt: skip
"""ISO 639-1 code → name; others are named by their code."""

_ENGLISH = frozenset(
    (
        "the of and to in a is was were for on that by with at as from it an has had have been be are they their who which after his said not"
        " its this but or than when into over also about more"
    ).split()
)
_IN_NAMES = frozenset("al el ul ud as ash ad ar an az ez es ibn bin bint abu abd de la del van von der da di".split())
"""Lower-case pieces of names, which say nothing of the text's language."""

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_SCRIPTS = {
    "ARABIC": "ar", "CYRILLIC": "ru", "HEBREW": "he", "GREEK": "el", "CJK": "zh", "HIRAGANA": "ja", "KATAKANA": "ja", "HANGUL": "ko",
    "DEVANAGARI": "hi", "BENGALI": "bn",
}  # fmt: skip
_TELLING = (
    ("ARABIC", frozenset("ٹڈڑںے"), "ur"),
    ("ARABIC", frozenset("پچژگ"), "fa"),
    ("CYRILLIC", frozenset("іїєґ"), "uk"),
)
_LOOKED_AT = 20_000  # code points; more changes no verdict
_ENGLISH_SHARE = 0.10  # running English has 0.25–0.4 of these words, headlines less, other languages under 0.05
_ENOUGH_WORDS = 8  # written small and no pieces of names; below, nothing is said of a text's language
_ENOUGH_LETTERS = 20


def refuse_other(text: str, where: str, languages: tuple[str, ...]) -> None:
    """Raises NotAReport when a text is surely in a language that may not come in. Short texts and lists of names pass."""
    found = language_of(text)
    if found and found not in languages:
        raise NotAReport(where, f"reads as {name_of(found)}; {_reads(languages)}; translate it first")


def refuse_declared(declared: str, where: str, languages: tuple[str, ...]) -> None:
    """Raises NotAReport when a report is marked with a language that may not come in."""
    if primary(declared) not in languages:
        raise NotAReport(where, f"is marked as {name_of(primary(declared))}; {_reads(languages)}; translate it first, or mend the mark")


def primary(tag: str) -> str:
    """The language of a tag: "en" of "en-GB"."""
    return re.split(r"[-_]", tag.strip().lower())[0]


def name_of(code: str) -> str:
    return NAMES.get(code, f"language {code!r}")


def language_of(text: str) -> str | None:
    """ISO 639-1 code; None where there is too little to tell."""
    looked_at = text[:_LOOKED_AT]
    script = _script(looked_at)
    if script is None:
        return None
    if script != "LATIN":
        return _by_letters(script, looked_at)
    return _by_words([word for word in _WORD.findall(looked_at) if word[0].islower() and word not in _IN_NAMES], looked_at)


def _script(text: str) -> str | None:
    """The script most letters are in; None where there are hardly any."""
    counts = Counter({character: count for character, count in Counter(text).items() if character.isalpha()})
    if counts.total() < _ENOUGH_LETTERS:
        return None
    scripts: Counter[str] = Counter()
    for character, count in counts.items():
        scripts[unicodedata.name(character, "?").split(maxsplit=1)[0]] += count
    return scripts.most_common(1)[0][0]


def _by_letters(script: str, text: str) -> str | None:
    letters = set(text.lower())
    for telling_script, telling, code in _TELLING:
        if script == telling_script and len(letters & telling) >= 2:
            return code
    if script == "CJK" and any("\u3040" <= letter <= "\u30ff" for letter in letters):
        return "ja"
    return _SCRIPTS.get(script)


def _by_words(small: list[str], text: str) -> str | None:
    """By the words written small: names, which look like any language, are not."""
    if len(small) < _ENOUGH_WORDS:
        return None
    share = sum(word in _ENGLISH for word in small) / len(small)
    if share >= _ENGLISH_SHARE:
        return "en"
    import py3langid

    guess = str(py3langid.classify(text)[0])
    # It has to choose, and takes English for Nigerian Pidgin; so it is asked last, and believed only where little words abound that are not English.
    if guess in {"en", "pcm"}:
        return "en"
    short = sum(len(word) <= 3 for word in small) / len(small)
    return guess if short >= 0.1 else None


def _reads(languages: tuple[str, ...]) -> str:
    return f"dateline reads {', '.join(name_of(code) for code in languages)}"
