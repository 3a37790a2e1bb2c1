"""Times that are bounded on one side at most: "recently", "now", "in the near future", "once"."""

import re

from dateline.reading.readers.times.forms import Answer, Form, Found
from dateline.reading.readers.times.setting import Setting
from dateline.reading.readers.times.tense import Tense
from dateline.reading.readers.times.words import WORDS, one_line, one_of


def _vague(found: Found, setting: Setting) -> Answer | None:
    word = one_line(found["vague"].lower())
    if _means_else(word, found, setting):
        return None
    value = _REFS[word]
    now = setting.published
    day = now.day if now else None
    ends = {"PRESENT_REF": (day, day), "PAST_REF": (None, day), "FUTURE_REF": (day, None)}[value]
    return Answer(value=value, bounds=ends, anchor=now.words if now else None, moves=False)


_STARTS = re.compile(r"(?:^|[.!?]\s+|\n\s*|[“\"])$")


def _once(found: Found, setting: Setting) -> Answer | None:
    """Formerly, as in "once allied"; not "once a week", "once he left", "at once"."""
    token = setting.tenses.token_at(found.span.start)
    after = setting.tenses.token_at(found.span.end + 1)
    if token.dep_ != "advmod" or after.tag_ not in {"VBN", "VBD", "JJ"} or token.head.i != after.i or token.head.dep_ == "advcl":
        return None
    now = setting.published
    return Answer(value="PAST_REF", bounds=(None, now.day if now else None), anchor=now.words if now else None, moves=False)


def _means_else(word: str, found: Found, setting: Setting) -> bool:
    """Whether it names no time: "soon after the raid", "the future of the port", "Future Party"."""
    token, after = setting.tenses.token_at(found.span.end - 1), setting.after(found.span, 20)
    if token.pos_ == "PROPN" or (word in {"the past", "the future", "future"} and token.dep_ == "compound"):
        return True
    if word == "previously":  # inside a sentence it orders two events and names no time
        return not _STARTS.search(setting.before(found.span, 3))
    if word in {"soon", "shortly"} and setting.tense(found.span) is Tense.PAST:
        return True
    if word == "the past" and token.dep_ == "amod" and _NOUN.match(after):
        return True
    follower = _FOLLOWERS.get(word)
    return follower is not None and re.match(rf"\s+(?:{follower})\b", after) is not None


_NOUN = re.compile(r"\s+(?:\w+\s+)?[a-z]+s?\b")
_FOLLOWERS = {"soon": "after|before|as", "shortly": "after|before|as", "recently": "as", "the future": "of"}


_REFS = {word: value for value, words in WORDS["vague"].items() for word in words}

FORMS = (
    Form("vague", rf"(?P<vague>(?i:{one_of(_REFS)}))", _vague, modified=False, near=("word", "unit")),
    Form("once", r"(?i:once)", _once, modified=False, near=("word",)),
)
