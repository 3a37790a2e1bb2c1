"""The words that say how something lies to a place, as patterns over lower-cased text that ends or begins where the name does."""

import re
from typing import NamedTuple

from dateline.reading import lexicon
from dateline.reading.readers.places.meaning.measures import DIRECTION, HEDGE, JOURNEY, LENGTH, LENGTH_LETTERS, VAGUE_LENGTH, one_of

_LEXICON = lexicon.load("places")
_WORDS: dict[str, list[str]] = {key: words.split() for key, words in _LEXICON["relations"].items()}
_PARTS, _ROADS, _BORDERS = one_of(_WORDS["parts"]), one_of(_WORDS["roads"]), "(?:border|frontier)"

_SIDE = rf"(?:{DIRECTION}(?:ern(?:most)?|ward)?|central|downtown|upper|lower|mid|rural|coastal|outer|inner|far|greater)"
_SIDES = rf"(?:{_SIDE}(?:(?:,|,?\s+and|,?\s+or|\s+to)?[\s-]+{_SIDE})*)"
_MARKED = rf"(?:(?:[\w’'-]+[-\s]{one_of(_WORDS['held'])}|{one_of(_WORDS['marked'])})\s+)?"
_WORD = r"(?!(?:in|of|at|from|to|on|near|by|with|and|for|between|off|into|over)\b)[\w'’-]+"
_UNITS = one_of([*_WORDS["units"], *(word + "s" for word in _WORDS["units"]), "cities", "counties", "municipalities"])
_LEAD = rf"(?:(?:the|a|its|their)\s+)?(?:(?:{_WORD}\s+){{0,4}}{_UNITS}\s+(?:of\s+)?(?:the\s+)?)?{_MARKED}"
"""What may stand between "near" and the name: "the", "the besieged Syrian city of"."""

_SOME_OF_IT = r"(?:\s+(?:central|downtown|the\s+(?:cent(?:re|er)|outskirts|edge|coast|border|borders|shores?|city)\s+(?:of|with)))?"
_FROM = rf"(?:(?:away\s+)?from|outside(?:\s+of)?|short\s+of|out\s+of|beyond|off(?:\s+the\s+(?:coast|shores?)\s+of)?){_SOME_OF_IT}"
_WAY = rf"(?:(?:away|inland|offshore|further|due)[\s,]+)?(?:to\s+the\s+)?(?:due\s+)?(?P<side>{DIRECTION})\s+(?:of|from)"
_JUST = r"(?:(?:just|due|immediately|further|far|directly)\s+)?"


class Phrase(NamedTuple):
    """Words before a name, and letters one of which must be there: most names have none of them, and a pattern is dear to try."""

    letters: tuple[str, ...]
    pattern: re.Pattern[str]

    def search(self, left: str) -> re.Match[str] | None:
        return self.pattern.search(left) if any(one in left for one in self.letters) else None


def _before(pattern: str, *letters: str) -> Phrase:
    return Phrase(letters, re.compile(rf"(?<![\w-])(?P<words>{pattern})\s+{_LEAD}$"))


AWAY = (
    _before(rf"{HEDGE}{LENGTH}\s+(?:{_WAY}|{_FROM})", *LENGTH_LETTERS),
    _before(rf"{HEDGE}(?:{VAGUE_LENGTH}|{JOURNEY})\s+(?:{_WAY}|{_FROM})", *LENGTH_LETTERS, "hour", "minute", "day"),
    _before(rf"{_JUST}(?:to\s+the\s+|(?<!the\s)(?<!the\sfar\s)(?<!the\sextreme\s)){_JUST}(?P<side>{DIRECTION})\s+of", "st of", "th of"),
    _before(
        rf"{_JUST}(?:across|over)\s+the\s+(?:border|river|frontier|strait|bay|(?:front\s*)?line)\s+from|{_JUST}opposite",
        *("across", "over the", "opposite"),
    ),
)
HELD = re.compile(rf"\bthe\s+(?:[\w’'-]+[-\s]{one_of(_WORDS['held'])}|{one_of(_WORDS['marked'])})\s+$")
"""Before a direction: "the rebel-held east of Aleppo" is in it, "the hills east of Aleppo" are not."""

NEAR = (
    _before(r"(?:off|along)\s+(?:the\s+)?(?:\w+\s+)?(?:coasts?|coastline|shores?|banks?|borders?|line)\s+of", "off ", "along "),
    Phrase((" off ",), re.compile(rf"\b{one_of(_WORDS['ships'])}\s+(?P<words>off)\s+(?:the\s+)?$")),
    _before(r"(?:hills?|heights|ridges?|slopes)\s+(?:above|over|overlooking)", "above", " over"),
    _before(rf"within\s+{HEDGE}{LENGTH}\s+of", "within"),
    _before(
        rf"{_JUST}(?:in\s+and\s+)?{one_of(_WORDS['close'])}(?:\s+of)?|(?:close|next|adjacent|near|nearer|closer)\s+to|not\s+far\s+from"
        r"|within\s+(?:\w+\s+)?(?:reach|range|distance|sight)\s+of",
        *(*_WORDS["close"], "close", "next", "adjacent", "far from", "within"),
    ),
    _before(rf"(?:(?:in|at|to|from)\s+)?the\s+(?:\w+\s+)?{one_of(_WORDS['vicinity'])}\s+(?:of|to)", *_WORDS["vicinity"]),
    _before(rf"(?:the\s+)?(?:\w+\s+)?{_BORDERS}s?\s+with", "border", "frontier"),
)
PART = (_before(rf"(?:the\s+)?(?:extreme\s+)?(?:{_SIDES}\s+)?(?:old\s+city|city\s+cent(?:re|er)|{_PARTS})\s+of", " of"),)
NAMED_PART = re.compile(r"\b[A-Z][\w’'-]+\s+(?:quarter|district|neighbou?rhood|suburb|area|camp)s?\s+of\s+(?:the\s+)?$")
"""Over text as printed: in "the Abu Salim quarter of Tripoli" the quarter is named itself, and Tripoli holds it."""

PART_BEFORE = re.compile(rf"(?<![\w-])(?P<words>{_SIDES})[\s-]+(?:the\s+)?{_MARKED}$")

PART_BEHIND = re.compile(
    rf"^(?:['’]s?)?\s+(?P<words>(?:{_SIDES}\s+)?(?:countryside|outskirts|suburbs?|hinterland|periphery|fringes|old\s+city|downtown"
    r"|(?:city\s+)?cent(?:re|er)(?=[\s.,;])))\b(?!\s+of\b)"
)
PART_OWNED = re.compile(
    rf"^['’]s?\s+(?P<words>(?:{_SIDES}\s+)?(?:{_PARTS}|{_BORDERS}\s+(?:region|area)s?)|{DIRECTION})\b(?!\s+(?:of|minist\w+)\b)"
)
_NAME = r"(?:[A-Z][\w’'-]*|al-\w+|of|the)"
QUARTER = re.compile(
    rf"^['’]s?\s+(?:{_SIDES}\s+)?(?P<words>{_NAME}(?:\s+{_NAME}){{0,3}}\s+(?:district|neighbou?rhood|quarter|suburb|camp|area))\b"
)
"""The one pattern over text as printed: "Aleppo's Sheikh Maqsoud district" is told from "Aleppo's poorest district" by its capitals."""

_NO_BORDER = r"(?!\s+(?:guards?|police|forces?|agents?|with|crossings?|towns?|city|villages?|regions?|areas?|provinces?|districts?)\b)"
BORDER_BEHIND = re.compile(rf"^(?:['’]s?)?\s+(?P<words>(?:\w+\s+)?{_BORDERS})\b{_NO_BORDER}")
OWNED = re.compile(r"^['’]s?\s+\w")
BETWEEN = _before(r"(?:(?:half\s*way|mid\s*way|somewhere)\s+)?(?:in\s+)?between", "between")
_LINKS = r"(?:links?|linking|connects?|connecting|joins?|joining|(?:leads?|leading|runs?|running)\s+from|from)"
LINKING = re.compile(rf"\b(?P<words>{_ROADS}\s+(?:(?:that|which)\s+)?{_LINKS})\s+{_LEAD}$")
_TAIL = rf"(?:\s+(?:{_UNITS}|{one_of(_LEXICON['features']['sites'])}))?,?"
AND = re.compile(rf"^{_TAIL}\s+and\s+{_LEAD}$")
TO = re.compile(rf"^{_TAIL}\s+(?:and|to|with)\s+{_LEAD}$")
AND_SOMEWHERE = re.compile(rf"^{_TAIL}\s+and\s+(?:the\s+)?[A-Z]")
BETWEEN_SOMEWHERE = re.compile(rf"\b(?P<words>between)\s+(?:the\s+)?[A-Z][\w'’-]+(?:[\s-][\w'’]+){{0,2}}{_TAIL}\s+and\s+{_LEAD}$")
"""Over text as printed: the other place is there, though nobody knows its name."""

DASH = re.compile(r"^(?:\s?[-–—/]\s?|-to-|\s+to\s+)$")
ROAD_BEHIND = re.compile(rf"^\s+(?P<words>(?:\w+\s+)?{_ROADS})\b")
BORDER_WITH = re.compile(rf"^['’]s?\s+(?P<words>(?:\w+\s+)?{_BORDERS}\s+with)\s+{_LEAD}$")
DEALINGS = re.compile(rf"\b{one_of(_WORDS['dealings'])}\s+(?:\w+\s+)?$")
LAND = re.compile(rf"\b(?:{_BORDERS}|crossing|sea|strait|road|area|zone|land)s?\s+$")
LEADING = frozenset({"of", "from", "to", "with", "opposite", *_WORDS["close"]})
"""What the words before a name may end with that hold for a list of names."""

ALSO = re.compile(rf"^{_TAIL}\s+(?:and|or)\s+{_LEAD}$")
