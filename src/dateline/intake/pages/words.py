"""Words as a page prints them, told apart from how it lays them out."""

import re
from typing import Any

_NO_KEY = re.compile(r"[\W_]+")  # what is no letter and no digit, as str.isalnum has it
_ENDS_SENTENCE = re.compile(r"[.!?…:;][\"'”’)\]]*$")
_LAST_WORD = re.compile(r"\S[.!?…][\"'”’)\]]*$")
_FEW = 5  # words before the last: "All rights reserved." is none


def text_of(element: Any) -> str:
    """All words in an element, white space as single blanks."""
    return one_line("".join(element.itertext()))


def one_line(text: str) -> str:
    return " ".join(text.split())


def ends_sentence(text: str) -> bool:
    return bool(_ENDS_SENTENCE.search(text))


def key_of(text: str) -> str:
    """Letters and digits alone: two printings of the same words have the same key."""
    return _NO_KEY.sub("", text.casefold())


def holds_sentence(text: str) -> bool:
    """Whether six words or more end as a sentence does. Word by word: one pattern over all of it takes minutes where no sentence ends."""
    return any(_LAST_WORD.search(word) for word in text.split()[_FEW:])
