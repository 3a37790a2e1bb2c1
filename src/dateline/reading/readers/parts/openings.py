"""What stands before the first word of a story in its own line: a printed day, the headline, a dateline."""

import re
from collections.abc import Iterator

from dateline.reading.readers.parts.words import CLOCK, DAY, DAY_OF_YEAR, LISTS, YEAR, any_of

_LISTS = LISTS["dateline"]
_CITIES = any_of(_LISTS["cities"])
_CAPITAL_CITIES = any_of(city.upper() for city in _LISTS["cities"])
_NEVER = frozenset(_LISTS["never"])
_AGENCY = any_of(_LISTS["agencies"])

_ONE_DAY = rf"""
    (?:(?:{_CITIES}\s+)?{_AGENCY}\s+ | {any_of(_LISTS["dates"])}\s*:?\s*)?
    (?:{CLOCK}\s*,?\s*(?:on\s+)?)?
    {DAY_OF_YEAR}
    (?:\s*[,|/–-]?\s*(?:at\s+)?{CLOCK}(?!\S*\w))?
"""
_PRINTED_DAY = re.compile(
    rf"""{_ONE_DAY}
    (?:\s*[|/–-]\s*{_ONE_DAY})?
    (?:\s*\(updated[^()]{{1,30}}\))?
    (?:\s*Get\s+short\s+URL(?:\s+\d+)*)?
    (?P<mark>\s*[:|–—-]+(?=\s))?
    (?P<end>\s*$|\s+|(?=Get\s+short\s+URL))
    """,
    re.IGNORECASE | re.VERBOSE,
)
_REACH = 200  # code points; nothing before a story is longer
_LABELS = re.compile(r"(?:\s*\[[^\[\]]{2,80}\]){0,3}?\s*\[(?:TEXT|EXCERPTS?|SUMMARY)\]")
_STARTS = re.compile(r"[\"“‘'«(\[]?[A-Z0-9]")
"""The first letter of a story."""

# Possessive: capitals that do not open a dateline must not be tried in all their lengths.
_IN_CAPS = r"[A-Z](?:['’.]?[A-Z])++\.?"
_CAPITALS = rf"{_IN_CAPS}(?:[\ /-]{_IN_CAPS}){{0,3}}"
_NAME = r"[A-Z][\w.'’]*+(?:-[\w'’]++)*+"
_DESK = any_of(_LISTS["desks"])
_REGION = rf"(?:,\s+(?:{_NAME}\s+){{0,2}}{_DESK}\b|,\s+{_NAME}(?:\s(?:of\s|and\s|the\s)?{_NAME}){{0,3}}\.?)"
_COUNTRY = r"(?:\s\([A-Z][\w\ .'’-]{2,30}\)(?=,\s))"  # in brackets, a day behind it
_DATE = rf"(?:[,.]?\s+(?i:{DAY})(?:,?\s+(?:{YEAR}|\d\d\b))?\.?)"
_SIGNED = rf"""(?:,?\s*(?P<signed>
    \((?:{_AGENCY}|[\w-]+\.(?:com|net|org))(?:[/,][^()]{{1,30}})?\)     # (Reuters)
    | \([A-Z][\w.&'’\ -]{{1,45}}\)(?=\s*[:–—_-])                         # a wire unknown to us, a dash behind it
    | (?<=[,.]\s)(?:{_AGENCY}(?:\.\w+)?|[A-Z]{{3,6}})(?=\s*[–—:-])      # SANA –
    | /\s*{_AGENCY}\s*/\.?                                              # /TASS/.
))"""
_DASH = r"\s*(?P<dash>-{2,}|[–—―]|[-_](?=\s)|(?<=[)])-)"

_TAIL = rf"{_COUNTRY}?(?P<region>{_REGION})??(?P<date>{_DATE})?{_SIGNED}?(?:{_DASH}|(?P<colon>\s*:)|(?=\s))\s*"
_IN_CAPITALS = re.compile(rf"(?P<place>{_CAPITALS}){_TAIL}", re.VERBOSE)
_IN_SMALL = re.compile(
    rf"(?P<place>{_CITIES}(?:(?:\s*[/,]\s*|\s+and\s+){_CITIES})?|{_NAME}(?:\s(?:al-|el-)?{_NAME}){{0,2}}){_TAIL}", re.VERBOSE
)
_CITY = re.compile(rf"{_CITIES}\b")
_CAPITAL_CITY = re.compile(rf"{_CAPITAL_CITIES}(?!\w)")
_SIGNATURE_ALONE = re.compile(
    rf"""(?:
    \({_AGENCY}\)\s*(?:-{{1,2}}|[–—])?                      # (Reuters) -
    | {_AGENCY}\s*(?:-{{2}}|[–—-](?=\s)|/(?=\s))            # AFP –
    | (?:{_CITIES})\s*/\s*{_AGENCY}\s*/                    # Baghdad / NINA /
    | \({_CITIES}(?:{_DATE})?\)\s*[–—-]                     # (Beirut) –
    | \[{_CITIES}(?:{_DATE})?(?:,\s*{_AGENCY})?\]           # [Kabul, 24 April]
    | (?:SANA|WAFA|KUNA|NINA)-(?=[A-Z])                     # SANA-Two
    )\s*""",
    re.VERBOSE,
)
_BARE = re.compile(rf"(?P<place>{_CAPITALS})(?P<region>,?\s+{_NAME}(?:\s{_NAME})?)??\s+(?={any_of(_LISTS['openers'])}\s)")
_AGENCY_BARE = re.compile(
    rf"\s*((?:{_AGENCY}|Agencies)(?:\s*(?:and|,|/|&)\s*(?:{_AGENCY}|[Aa]gencies))?)\s+(?=[A-Z\"“])(?!(?:News|Agency)\b)"
)
_WIRE_AND_DAY = re.compile(rf"(?<=\w)\s+(?={_AGENCY}\s+(?i:{DAY_OF_YEAR})\s+[A-Z\"“])")
_SHORTEST_HEADLINE = 15
_BARE_CITY = re.compile(rf"{_CAPITAL_CITIES}\s+(?=[A-Z][a-z])")
_SPEAKER = re.compile(r"^[A-Z][A-Z .'’-]+:", re.MULTILINE)
_SPEECH = re.compile(r"\s*(?:[\"“‘']|(?:I|We|You|Our|My)\b)")
_ALONE = re.compile(
    rf"(?P<place>{_CAPITALS}|{_CITIES}){_REGION}??(?P<date>{_DATE}(?:,?\s+{YEAR})?)?(?:,?\s*(?P<signed>\({_AGENCY}\)|{_AGENCY}))?[\s:–—.-]*"
)
_PLACE_AND_WHO = re.compile(  # Idlib province – Example Observatory for Human Rights, 6 April 2017
    rf"{_NAME}(?:[\s-]{_NAME}){{0,2}}(?:,?\s+{_DESK})?\s+[–—-]{{1,2}}\s+{_NAME}(?:\s+(?:(?:of|for|and|the|in|on)\s+)*{_NAME}){{0,7}}[,–—-]?\s+{DAY_OF_YEAR}\.?"
)
_PICTURE_CREDIT = re.compile(rf"[(\[][^()\[\]]{{0,60}}\b(?i:{any_of(LISTS['caption']['photos'])})\b[^()\[\]]{{0,60}}[)\]](?=\s+[A-Z\"“])")
_SENTENCE_END = re.compile(r"[.!?][\"”’)]*\s+(?=[A-Z\"“])")
_INSIDE = re.compile(rf"(?<=[.!?\"”’)])\s+(?={_CAPITALS}{_REGION}?{_DATE}?,?\s*\({_AGENCY}\))")


def printed_day(text: str, start: int, end: int) -> int | None:
    """Where a day printed at the head ends; None when there is none, or the day belongs to a sentence."""
    match = _PRINTED_DAY.match(text, start, min(end, start + _REACH))
    if not match:
        return None
    rest = match.end()
    if rest < end and not (_STARTS.match(text, rest, end) or text[rest : rest + 3] == "by "):
        return None
    return match.end("mark") if match["mark"] else match.start("end")


def headline_end(text: str, start: int, end: int, headline: str) -> tuple[int, int] | None:
    """Where the headline handed in with the report stands at the head of a line: letters and digits alone are compared."""
    headline = headline.split(" | ", maxsplit=1)[0]
    found = _headline_found(text, start, end, headline)
    while found is None and " - " in headline:  # "… - Region - Site": some titles carry the page's path
        headline = headline.rsplit(" - ", maxsplit=1)[0]
        found = _headline_found(text, start, end, headline)
    return found


def _headline_found(text: str, start: int, end: int, headline: str) -> tuple[int, int] | None:
    wanted = _letters(headline)
    if len(wanted) < 12:
        return None
    window = text[start : min(end, start + len(headline) * 2 + 200)]
    places = [index for index, character in enumerate(window) if character.isalnum()]
    found = "".join(window[index] for index in places).casefold()
    if len(found) != len(places):
        return None  # a letter that folds into two
    at = found.find(wanted)
    if not 0 <= at <= 100:
        return None
    first, last = start + places[at], start + places[at + len(wanted) - 1] + 1
    while last < end and text[last] in ".!?\"'”’»)":
        last += 1
    rest = text[last : min(end, last + 80)].lstrip()
    if rest and not (text[last].isspace() and _STARTS.match(rest)):
        return None
    while first > start and text[first - 1] in "\"'“‘«(":
        first -= 1
    return first, last


def headline_before_wire(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Where a headline nobody handed in ends, by the wire and day glued behind it ("… AFP Tuesday 3 Oct 2017 The rebels …")."""
    match = _WIRE_AND_DAY.search(text, start, min(end, start + _REACH))
    if not match or match.start() - start < _SHORTEST_HEADLINE or _SENTENCE_END.search(text, start, match.start()):
        return None
    return start, match.start()


def agency_end(text: str, start: int, end: int) -> int | None:
    """Where a wire's bare name behind a headline ends, when the story follows without a mark ("… AFP Rebels took …")."""
    match = _AGENCY_BARE.match(text, start, min(end, start + _REACH))
    return match.end(1) if match else None


def _letters(words: str) -> str:
    return "".join(character for character in words if character.isalnum()).casefold()


def dateline_end(text: str, start: int, end: int, *, first: bool) -> int | None:
    """Where a dateline ends, its dash or colon included; None when the paragraph opens with none.

    Args:
        first: whether it is the story's first paragraph; further on only a signed dateline counts.
    """
    for ends in (_capitals, _small_letters, _signature, _bare):
        if (found := ends(text, start, end, first=first)) is not None:
            found = _past_labels(text, found, end)
            if _story_follows(text, found, end):
                return found
    return None


def _past_labels(text: str, at: int, end: int) -> int:
    """Behind "[REPORT] [TEXT]", with which monitoring services open a translation."""
    labels = _LABELS.match(text, at, min(end, at + _REACH))
    return labels.end() if labels else at


def _story_follows(text: str, at: int, end: int) -> bool:
    rest = text[at : min(end, at + 80)].lstrip()
    return len(rest) > 8 and bool(_STARTS.match(rest)) and (any(character.islower() for character in rest[:40]) or _shouted(text))


def _shouted(text: str) -> bool:
    """Whether a text is in capitals throughout, as old wires were: a place in capitals then says nothing."""
    return not any(character.islower() for character in text[:2000])


def _capitals(text: str, start: int, end: int, *, first: bool) -> int | None:
    match = _IN_CAPITALS.match(text, start, min(end, start + _REACH))
    if not match or match["place"] in _NEVER or len(match["place"]) < 3:
        return None
    known = bool(_CAPITAL_CITY.match(text, start, min(end, start + _REACH)))
    told = match["date"] or match["region"] or known
    signed = match["signed"] or ""
    if not match["date"] and not signed.startswith(("(", "/")) and _shouted(text):
        return None
    if match["dash"]:
        tight = match.end() - match.start() == len(match["place"]) + len(match["dash"])  # "SIEGEL--Jerome …" is a death notice
        sure = match["signed"] or (first and (told or (len(match["place"]) > 4 and not tight)))
    elif match["colon"]:
        sure = match["signed"] or (first and (known or match["date"] or _is_town(match, text)))
    else:
        sure = match["signed"]
    return _end(match) if sure else None


def _is_town(match: re.Match[str], text: str) -> bool:
    """Whether "X:" opens a story ("MIRANSHAH:") and not a speech ("SPEAKER:"): where one speaks others answer."""
    named = len(match["place"]) > 4 and match["place"].count(" ") < 2
    return named and not _SPEECH.match(text, match.end()) and len(_SPEAKER.findall(text)) == 1


def _small_letters(text: str, start: int, end: int, *, first: bool) -> int | None:
    match = _IN_SMALL.match(text, start, min(end, start + _REACH))
    if not match or not first:
        return None
    known = bool(_CITY.fullmatch(match["place"].split("/")[0].split(",")[0].split(" and ")[0]))
    if match["signed"]:
        sure = bool(match["dash"] or match["date"] or known)
    elif match["dash"]:
        sure = bool(match["date"] and match["place"]) or (known and not _dash_again(text, match.end(), end))
    else:
        sure = bool(match["colon"] and known and match["date"])
    return _end(match) if sure else None


def _dash_again(text: str, start: int, end: int) -> bool:
    """Whether a second dash follows: a pair of them sets a phrase apart and opens no story ("Aleppo – Syria's largest city – fell")."""
    sentence = re.match(r"[^.!?]*", text[start : min(end, start + 400)])
    return bool(sentence and re.search(r"\s(?:-{1,2}|[–—])\s|—", sentence[0]))


def _signature(text: str, start: int, end: int, *, first: bool) -> int | None:
    match = _SIGNATURE_ALONE.match(text, start, min(end, start + _REACH))
    return start + len(match[0].rstrip()) if match and first else None


def _bare(text: str, start: int, end: int, *, first: bool) -> int | None:
    if not first:
        return None
    match = _BARE.match(text, start, min(end, start + _REACH))
    if match and match["place"] not in _NEVER and len(match["place"]) > 4:
        return start + len(match[0].rstrip())
    match = _BARE_CITY.match(text, start, min(end, start + _REACH))
    return start + len(match[0].rstrip()) if match else None


def _end(match: re.Match[str]) -> int:
    return match.start() + len(match[0].rstrip())


def is_dateline_alone(words: str) -> bool:
    """Whether a line holds a place, a day, a wire's name and no more."""
    if _PLACE_AND_WHO.fullmatch(words):
        return True
    match = _ALONE.fullmatch(words)
    return bool(match and match["place"] not in _NEVER and (match["date"] or _CAPITAL_CITY.match(words) or match["signed"]))


def caption_inside(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Where the words of a picture stand in the middle of a first paragraph, closed by its credit in brackets; None when none do."""
    match = _PICTURE_CREDIT.search(text, start, min(end, start + 500))
    if not match:
        return None
    before = max((found.end() for found in _SENTENCE_END.finditer(text, start, match.start())), default=start)
    return before, match.end()


def datelines_inside(text: str, start: int, end: int) -> Iterator[int]:
    """Where a signed wire dateline begins in the middle of a paragraph: two texts were run together."""
    for match in _INSIDE.finditer(text, start, end):
        if dateline_end(text, match.end(), end, first=False):
            yield match.end()
