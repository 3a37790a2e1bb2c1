"""The words that say how something lies to a place, as patterns over lower-cased text that ends or begins where the name does."""

import re
from collections.abc import Iterable

from dateline.reading import lexicon

_LEXICON = lexicon.load("places")
_RELATIONS = {key: words.split() for key, words in _LEXICON["relations"].items()}
_KM = {"km": 1.0, "mile": 1.609, "nautical": 1.852, "metre": 0.001, "yard": 0.000914}
LENGTHS = {word: _KM[unit] for unit, words in _LEXICON["lengths"].items() for word in words}
NUMBERS: dict[str, float] = {**lexicon.load("times")["numbers"], "a": 1, "an": 1, "half a": 0.5, "half": 0.5, "dozen": 12, "a dozen": 12, "a hundred": 100}
_COMPASS = {"north": "N", "south": "S", "east": "E", "west": "W"}


def _one_of(words: Iterable[str]) -> str:
    return "(?:" + "|".join(sorted(map(re.escape, words), key=lambda word: (-len(word), word))) + ")"


_DIRECTION = r"(?:(?:north|south)(?:[\s-]?(?:east|west))?|east|west)"
_SIDE = rf"(?:{_DIRECTION}(?:ern(?:most)?|ward)?|central|downtown|upper|lower|mid|rural|coastal|outer|inner|far|greater)"
_SIDES = rf"(?:{_SIDE}(?:(?:,|,?\s+and|,?\s+or|\s+to)?[\s-]+{_SIDE})*)"
_PLAIN_WORD = r"(?!(?:in|of|at|from|to|on|near|by|with|and|for|between|off|into|over)\b)[\w'’-]+"
_UNIT = _one_of({*_RELATIONS["units"], *(word + "s" for word in _RELATIONS["units"]), "cities", "counties", "municipalities"})
_MARKED = r"(?:[\w’'-]+[-\s](?:held|controlled|run|occupied|backed|besieged|stricken)|besieged|embattled|war-torn|war-ravaged|occupied|neighbou?ring|nearby)"
LEAD = rf"(?:(?:the|a|its|their)\s+)?(?:(?:{_PLAIN_WORD}\s+){{0,4}}{_UNIT}\s+(?:of\s+)?(?:the\s+)?)?(?:{_MARKED}\s+)?"
"""What may stand between "near" and the name: "the", "the besieged Syrian city of"."""

_NUMBER = rf"(?:\d[\d,]*(?:\.\d+)?|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)[\s-](?:one|two|three|four|five|six|seven|eight|nine)|{_one_of(NUMBERS)})"
_LENGTH = rf"(?P<least>{_NUMBER})(?:\s*(?:-|–|to|or)\s*(?P<most>{_NUMBER}))?[\s-]*(?P<unit>{_one_of(LENGTHS)})(?:\s*\([^()]{{1,30}}\))?"
_HEDGE = r"(?:(?:some|about|around|roughly|just|only|nearly|almost|approximately|under|over|at\s+least|up\s+to|a\s+mere|less\s+than|more\s+than|barely)\s+)*"
_VAGUE = rf"(?:(?:a\s+few|several|some|dozens\s+of|hundreds\s+of|tens\s+of|a\s+couple\s+of|a)\s+(?:hundred\s+|dozen\s+)?{_one_of(LENGTHS)})"
_JOURNEY = r"(?:(?:an?|half\s+an|one|two|three|four|five|several|a\s+few|\d+)[\s-](?:hour|minute|day)(?:s?['’]s?|s)?(?:\s+(?:drive|walk|flight|ride|march|journey))?(?:\s+by\s+\w+)?)"
_FROM = r"(?:(?:away\s+)?from|outside(?:\s+of)?|short\s+of|out\s+of|beyond|off(?:\s+the\s+(?:coast|shores?)\s+of)?)"
_OF_IT = r"(?:(?:central\s+|downtown\s+|the\s+(?:cent(?:re|er)|outskirts|edge|coast|border|borders|shores?|city)\s+(?:of|with)\s+))?"
_WAY = rf"(?:(?:away|inland|offshore|further|due)[\s,]+)?(?:to\s+the\s+)?(?:due\s+)?(?P<side>{_DIRECTION})\s+(?:of|from)"


def _before(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?P<words>{pattern})\s+{LEAD}$")


AWAY = tuple(
    _before(pattern)
    for pattern in (
        rf"{_HEDGE}{_LENGTH}\s+{_WAY}",
        rf"{_HEDGE}{_LENGTH}\s+{_FROM}{_OF_IT}",
        rf"{_HEDGE}(?:{_VAGUE}|{_JOURNEY})\s+(?:{_WAY}|{_FROM}{_OF_IT})",
        rf"(?:(?:(?:just|immediately|further|far|directly)\s+)?to\s+the\s+|(?<!the\s)(?:(?:just|due|immediately|further|far|directly)\s+)?)(?P<side>{_DIRECTION})\s+of",
        r"(?:just\s+)?(?:across|over)\s+the\s+(?:border|river|frontier|strait|bay|front\s*line|line)\s+from",
        r"(?:directly\s+)?opposite",
        r"off\s+(?:the\s+)?(?:\w+\s+)?(?:coast|coasts|coastline|shores?)\s+of",
    )
)
OFF = re.compile(rf"\b{_one_of(_RELATIONS['ships'])}\s+(?P<words>off)\s+(?:the\s+)?$")
_CLOSE = rf"(?:just\s+)?(?:in\s+and\s+)?{_one_of(_RELATIONS['close'])}(?:\s+of)?"
NEAR = tuple(
    _before(pattern)
    for pattern in (
        rf"within\s+{_HEDGE}{_LENGTH}\s+of",
        rf"(?:close|next|adjacent|near|nearer|closer)\s+to|not\s+far\s+from|{_CLOSE}|within\s+(?:\w+\s+)?(?:reach|range|distance|sight)\s+of",
        rf"(?:in|at|to|from)?\s*the\s+(?:\w+\s+)?{_one_of(_RELATIONS['vicinity'])}\s+(?:of|to)",
        r"(?:the\s+)?(?:\w+\s+)?borders?\s+with",
    )
)
PART = tuple(
    _before(pattern)
    for pattern in (
        rf"(?:the\s+)?(?:{_SIDES}\s+)?(?:old\s+city|city\s+cent(?:re|er)|{_one_of(_RELATIONS['parts'])})\s+of",
        r"(?:the\s+)?old\s+city\s+of",
    )
)
PART_BEFORE = re.compile(rf"(?<![\w-])(?P<words>{_SIDES})(?P<gap>[\s-]+)(?:the\s+)?(?:{_MARKED}\s+)?$")
_QUARTER = r"(?P<quarter>(?:[A-Z][\w’'-]*|al-\w+|of|the)(?:\s+(?:[A-Z][\w’'-]*|al-\w+|of|the)){0,3}\s+(?:district|neighbou?rhood|quarter|suburb|camp|area))\b"
PART_AFTER = re.compile(
    rf"^(?:['’]s?)?\s+(?P<words>(?:{_SIDES}\s+)?(?:countryside|outskirts|suburbs?|hinterland|periphery|fringes|old\s+city|(?:city\s+)?cent(?:re|er)(?=[\s.,;])|downtown))\b"
)
PART_SITE = re.compile(rf"\s(?P<words>(?:(?:international|military|air|national|central|general|university|force)\s+)*{_one_of(map(str.lower, _LEXICON['features']['of_towns']))})$")
OWNED = re.compile(rf"^['’]s?\s+(?P<words>(?:{_SIDES}\s+)?(?:{_one_of(_RELATIONS['parts'])}|border\s+(?:region|area)s?)|{_DIRECTION})\b(?!\s+of\b)")
QUARTER = re.compile(rf"^['’]s?\s+(?:{_SIDES}\s+)?{_QUARTER}")
BORDER_AFTER = re.compile(r"^(?:['’]s?)?\s+(?P<words>(?:\w+\s+)?(?:border|frontier))\b(?!\s+(?:guards?|police|force|forces|agents?|with|crossing|town|city|village|region|area)\b)")
SITE = re.compile(rf"\s(?P<words>(?:(?:international|military|air|national|central|general|university|force)\s+)*{_one_of(map(str.lower, _LEXICON['features']['of_towns']))})$")
OWNED = re.compile(r"^['’]s?\s+\w")

BETWEEN = _before(r"(?:(?:half\s*way|mid\s*way|somewhere)\s+)?(?:in\s+)?between")
LINKING = re.compile(
    rf"\b(?P<words>{_one_of(_RELATIONS['roads'])}\s+(?:(?:that|which)\s+)?(?:links?|linking|connects?|connecting|joins?|joining|leads?\s+from|leading\s+from|runs?\s+from|running\s+from|from))\s+{LEAD}$"
)
AND = re.compile(rf"^(?:\s+{_UNIT})?,?\s+and\s+{LEAD}$")
TO = re.compile(rf"^(?:\s+{_UNIT})?,?\s+(?:and|to|with)\s+{LEAD}$")
DASH = re.compile(r"^(?:\s?[-–—/]\s?|-to-|\s+to\s+)$")
ROAD_AFTER = re.compile(rf"^\s+(?P<words>(?:\w+\s+)?{_one_of(_RELATIONS['roads'])})\b")
BORDER_WITH = re.compile(rf"^['’]s?\s+(?P<words>(?:\w+\s+)?(?:border|frontier)\s+with)\s+{LEAD}$")
DEALINGS = re.compile(rf"\b{_one_of(word.replace('_', ' ') for word in _RELATIONS['dealings'])}\s+(?:\w+\s+)?$")
ALSO = re.compile(rf"^,?\s+(?:and|or)\s+{LEAD}$")


def compass(words: str) -> str | None:
    """The direction told ("north-eastern" → NE; "central" → centre); None where none is, or more than one."""
    found = re.findall(r"(north|south)[\s-]?(east|west)|(north|south|east|west)|\b(cent(?:re|er|ral)|heart|downtown|old\s+city|mid)\b", words)
    if len(found) != 1:
        return None
    first, second, alone, centre = found[0]
    return "centre" if centre else _COMPASS[alone] if alone else _COMPASS[first] + _COMPASS[second]


def kilometres(match: re.Match[str]) -> float | None:
    """The distance told, the mean of a range ("30 to 40 km"); None where the pattern has none."""
    groups = match.groupdict()
    if not groups.get("unit"):
        return None
    told = [number for key in ("least", "most") if groups.get(key) and (number := _number(groups[key])) is not None]
    return round(sum(told) / len(told) * LENGTHS[re.sub(r"\s+", " ", groups["unit"])], 3) if told else None


def _number(words: str) -> float | None:
    if words[0].isdigit():
        return float(words.replace(",", ""))
    known = re.sub(r"\s+", " ", words)
    return NUMBERS[known] if known in NUMBERS else sum(NUMBERS[word] for word in re.split(r"[\s-]", known))
