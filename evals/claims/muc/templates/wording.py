"""How a mention is put in a template: its words without what stands before and after the phrase that names or describes."""

import re

from dateline.model import Mention

_COUNTS = (
    "ONE|TWO|THREE|FOUR|FIVE|SIX|SEVEN|EIGHT|NINE|TEN|ELEVEN|TWELVE|DOZENS OF|HUNDREDS OF|SCORES OF|THOUSANDS OF|SEVERAL|MANY|SOME|FEW"
)
_BOUNDS = "ABOUT|AROUND|AT LEAST|APPROXIMATELY|ALMOST|NEARLY|MORE THAN|UP TO|VARIOUS|NUMEROUS|CERTAIN|BOTH|ALL|EACH|EVERY"
_POINTING = "THE|A|AN|OTHER|ANOTHER|HIS|HER|THEIR|ITS|OUR|THIS|THAT|THESE|THOSE|OF|AS|ALLEGED|SUSPECTED|PRESUMED"
_BEFORE = re.compile(rf"^(?:(?:{_COUNTS}|{_BOUNDS}|{_POINTING}|\d[\d,.]*)\s+)+")
_AFTER = re.compile(
    r"\s+(?:OF|IN|FROM|ON|AT|WHO|WHICH|THAT|WITH|NEAR|BY|FOR|TO|AND|BELONGING|WHERE|WHOSE|LOCATED|DURING|WEARING|CARRYING|HEADED|LED)\b.*$"
)
_MEMBERS = re.compile(
    r"^(?:GROUP|GROUPS|BAND|COLUMN|GANG|NUMBER|DOZENS|HUNDREDS|SOME|SERIES|MEMBERS?|PAIR|MAJORITY|PART|REST)\s+OF\s+(?:THE\s+)?"
)


def words_of(mention: Mention, text: str) -> str:
    """The words of a mention on one line, without brackets after it."""
    whole = " ".join(mention.span.of(text).upper().split())
    return re.sub(r"\s*[\[(].*$", "", whole).strip(" ,.;:\"'-")


def described(mention: Mention, text: str) -> str:
    """A description without numbers and articles before it and phrases after it."""
    phrase = _BEFORE.sub("", words_of(mention, text))
    inner = _MEMBERS.sub("", phrase)
    phrase = _BEFORE.sub("", inner) if inner != phrase and not phrase.startswith("MEMBER") else phrase
    cut = _AFTER.sub("", phrase).strip(" ,.;:\"'-")
    return cut or phrase
