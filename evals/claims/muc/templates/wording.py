"""How a mention is put in a template: its words without what stands before and after the phrase that names or describes."""

import re

from dateline.model import Mention

_BEFORE = re.compile(
    r"^(?:(?:THE|A|AN|SOME|SEVERAL|MANY|ABOUT|AROUND|AT LEAST|APPROXIMATELY|ALMOST|NEARLY|MORE THAN|UP TO|OTHER|ANOTHER|BOTH|ALL|EACH|EVERY|HIS|HER|THEIR|ITS|OUR"
    r"|THIS|THAT|THESE|THOSE|ONE|TWO|THREE|FOUR|FIVE|SIX|SEVEN|EIGHT|NINE|TEN|ELEVEN|TWELVE|\d[\d,.]*|DOZENS OF|HUNDREDS OF|SCORES OF|THOUSANDS OF|OF|"
    r"VARIOUS|NUMEROUS|FEW|CERTAIN|ALLEGED|SUSPECTED|PRESUMED|AS)\s+)+"
)
_AFTER = re.compile(r"\s+(?:OF|IN|FROM|ON|AT|WHO|WHICH|THAT|WITH|NEAR|BY|FOR|TO|AND|BELONGING|WHERE|WHOSE|LOCATED|DURING|,).*$")
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
