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
    ["the", "of", "and", "to", "in", "a", "is", "was", "were", "for", "on", "that", "by", "with", "at", "as", "from", "it", "an", "has", "had", "have", "been", "be", "are", "they", "their", "who", "which", "after", "his", "said", "not"]
)
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
_ENOUGH_WORDS = 12  # below, names alone can make up a text and nothing is said of its language
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
    return _by_words(_WORD.findall(looked_at.lower()), looked_at)


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


def _by_words(words: list[str], text: str) -> str | None:
    if len(words) < _ENOUGH_WORDS:
        return None
    share = sum(word in _ENGLISH for word in words) / len(words)
    if share >= _ENGLISH_SHARE:
        return "en"
    import py3langid

    # It knows Nigerian Pidgin, which news English often looks like to it; and it has to choose, so it is asked only where English is unlikely.
    guess = str(py3langid.classify(text)[0])
    if guess in {"en", "pcm"}:
        return "en"
    # A text that is mostly names looks like anything: another language has small words of its own, again and again.
    small = Counter(word for word in words if len(word) <= 3)
    return guess if small.total() / len(words) >= 0.2 and share < _ENGLISH_SHARE / 2 else None


def _reads(languages: tuple[str, ...]) -> str:
    return f"dateline reads {', '.join(name_of(code) for code in languages)}"
