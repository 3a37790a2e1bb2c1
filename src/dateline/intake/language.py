"""Which language a text is in, where that can be told with confidence. Names, letters and small words: languages.toml."""

import re
import tomllib
import unicodedata
from collections import Counter
from functools import cache
from importlib.resources import files
from typing import Any

from dateline.errors import NotAReport

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_LOOKED_AT = 20_000  # code points; more changes no verdict
_ENGLISH_SHARE = 0.25  # of the words written small: running English has 0.3–0.5; a language with "a" or "in" of its own stays below
_FAR_FROM_ENGLISH = 1.2  # nats a character by which the best guess must lead: other languages have 1.4–3.6, lists of Arabic names 0.9
_ENOUGH_WORDS = 6  # written small and no pieces of names; below, nothing is said of a text's language
_ENOUGH_LETTERS = 20


def accepted(text: str, declared: str | None, *, where: str, languages: tuple[str, ...]) -> str:
    """The language a report comes in with: as declared, else as it reads, else the first that may come in (short texts, lists of names).

    Args:
        declared: a language tag ("en-GB"), taken at its word; None = not marked.

    Raises:
        NotAReport: when it is marked with, or surely in, a language that may not come in.
    """
    if declared is not None:
        code = _code(declared)
        if code not in languages:
            raise NotAReport(where, f"is marked as {name_of(code)}; {_reads(languages)}; translate it first, or mend the mark")
        return code
    found = language_of(text)
    if found and found not in languages:
        raise NotAReport(where, f"reads as {name_of(found)}; {_reads(languages)}; translate it first")
    return found or languages[0]


def _code(declared: str) -> str:
    """ISO 639-1 code of a tag or a name: "en" of "en-GB" and of "English"."""
    words = declared.strip().lower()
    named = {name.lower(): code for code, name in _known()["names"].items()}
    return str(named.get(words, re.split(r"[-_]", words)[0]))


def name_of(code: str) -> str:
    name: str | None = _known()["names"].get(code)
    return name or f"language {code!r}"


def language_of(text: str) -> str | None:
    """ISO 639-1 code; None where there is too little to tell."""
    looked_at = text[:_LOOKED_AT]
    script = _script(looked_at)
    if script is None:
        return None
    if script != "LATIN":
        return _by_letters(script, looked_at)
    in_names = _known()["words"]["in_names"]
    return _by_words([word for word in _WORD.findall(looked_at) if word[0].islower() and word not in in_names], looked_at)


def _script(text: str) -> str | None:
    """The script most letters are in; None where there are hardly any letters."""
    counts = Counter({character: count for character, count in Counter(text).items() if character.isalpha()})
    if counts.total() < _ENOUGH_LETTERS:
        return None
    scripts: Counter[str] = Counter()
    for character, count in counts.items():
        scripts[unicodedata.name(character, "?").split(maxsplit=1)[0]] += count
    return scripts.most_common(1)[0][0]


def _by_letters(script: str, text: str) -> str | None:
    letters = set(text.lower())
    for telling in _known()["telling"]:
        if script == telling["script"] and len(letters & set(telling["letters"])) >= 2:
            return str(telling["language"])
    if script == "CJK" and any("\u3040" <= letter <= "\u30ff" for letter in letters):
        return "ja"
    found: str | None = _known()["scripts"].get(script)
    return found


def _by_words(small: list[str], text: str) -> str | None:
    """By the words written small: names, which look like any language, are not."""
    if len(small) < _ENOUGH_WORDS:
        return None
    english = _known()["words"]["english"]
    if sum(word in english for word in small) / len(small) >= _ENGLISH_SHARE:
        return "en"
    import py3langid

    # It has to choose, and takes English for Nigerian Pidgin and names for anything: so it is asked last, and must be far from English.
    likelihoods = {str(code): float(score) for code, score in py3langid.rank(text)}
    guess = max(likelihoods, key=likelihoods.__getitem__)
    if guess in {"en", "pcm"}:
        return "en"
    return guess if likelihoods[guess] - likelihoods["en"] >= _FAR_FROM_ENGLISH * len(text) else None


def _reads(languages: tuple[str, ...]) -> str:
    return f"dateline reads {', '.join(name_of(code) for code in languages)}"


@cache
def _known() -> dict[str, Any]:
    table = tomllib.loads(files(__package__).joinpath("languages.toml").read_text(encoding="utf-8"))
    table["words"] = {name: frozenset(words) for name, words in table["words"].items()}
    return table
