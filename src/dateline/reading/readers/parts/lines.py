"""What job a whole line or paragraph does, by its own words."""

import re

from dateline.model import PartKind
from dateline.reading.readers.parts.closings import closing
from dateline.reading.readers.parts.openings import is_dateline_alone, printed_day
from dateline.reading.readers.parts.words import DAY, DAY_OF_YEAR, LISTS, any_of, opening

_RELATED, _BOILERPLATE, _CAPTION, _BYLINE = LISTS["related"], LISTS["boilerplate"], LISTS["caption"], LISTS["byline"]
_AGENCY = any_of(LISTS["dateline"]["agencies"])

_LINK_OPENS = opening(_RELATED["openings"])
_LINK_SURELY = opening(_RELATED["sure"])
_LINK_WITHIN = opening(_RELATED["within"])
_LINK_ALONE = frozenset(_RELATED["whole"])
_FOLLOW = re.compile(r"\W*Follow\b.{0,80}\bon\s+(?:Twitter|Facebook|X|Instagram|Telegram|WhatsApp|Google News|YouTube)\b", re.IGNORECASE)
_PAGE_OPENS = opening(_BOILERPLATE["openings"])
_PAGE_SAYS = re.compile(any_of(_BOILERPLATE["phrases"]), re.IGNORECASE)
_RIGHTS = re.compile(r"\W{0,3}(?:©|\(c\)\s|&copy;|Copyright\s*(?:©|\(c\)|\d{4}|by\b))", re.IGNORECASE)
_RESERVED = re.compile(r"rights\s+reserved|material\s+may\s+not", re.IGNORECASE)
_COUNTS = re.compile(r"[\s|•·–-]*\d[\d.,]*[kK]?\s+(?:views|reads|shares|comments)\s*$")
_BAR = frozenset(_BOILERPLATE["bar"])

_PICTURE = (
    r"(?:(?:file|handout|undated|still|satellite|video|combination|combo|aerial|archive|frame\s+from|frame\s+grab|screen\s?grab|screenshot|grab)\s+)*"
    r"(?:photo|photograph|picture|image|still\s+image|frame\s+grab|screenshot|combination)s?(?:\s+(?:grab|image|combination|of\s+pictures))?"
)
_CAPTION_OPENS = opening(_CAPTION["openings"])
_SHOWN_IN = re.compile(
    rf"(?:FILE\s*[–—:-]+\s*)?(?:(?:In|On)\s+(?:this|these)\b.{{0,40}}?\b{_PICTURE}\b|(?:This|These|An?)\s+(?:[\w.]+[\s,]+){{0,6}}?{_PICTURE}\s+"
    r"(?:taken|released|provided|made|shows?|showing|obtained|published|posted|grabbed|from)\b)",
    re.IGNORECASE,
)
_PICTURED = re.compile(
    r"\((?:pictured|above|left|right|below|file|seen here)\)\s*$|\[(?:File|Reuters|AFP|AP|EPA|Getty)\b[^\]]{0,40}\]\s*\.?$"
)

_BY = re.compile(
    r"(?:(?:By|BY|by|From|Words by|Story by|Report by)\s+|(?:BYLINE|Byline|Author|AUTHOR|Reporter)\s*:\s*(?:By\s+)?)"
    r"(?P<names>[^.!?:]+(?:\b[A-Z]\.[^.!?:]*)*)\.?$"
)
_AND_WHEN = re.compile(rf"(?<=[\w.])[\s|.,–—-]+(?:{any_of(LISTS['dateline']['dates'])}:?\s+)?(?:{DAY_OF_YEAR}|{DAY})\.?$", re.IGNORECASE)
_NAME = r"(?:[A-Z][\w.'’-]+|(?:al|el|bin|de|van|von|ibn|abu)[\s-](?=[A-Z]))"
_PERSON = rf"{_NAME}(?:\s+{_NAME}){{1,3}}"
_PEOPLE = rf"{_PERSON}(?:(?:,|\s+and)\s+{_PERSON})*"
_ROLE = any_of(_BYLINE["roles"])
_SOMEBODY_IN = re.compile(
    rf"{_PEOPLE}\s+in\s+{_NAME}(?:\s+{_NAME}){{0,2}}(?:(?:,|\s+and|\s*;)\s+{_PEOPLE}\s+in\s+{_NAME}(?:\s+{_NAME}){{0,2}})*$"
)
_SOMEBODY_AT = re.compile(rf"{_PEOPLE},\s+{any_of(LISTS['dateline']['cities'])}$")
_SOMEBODY_WHO = re.compile(rf"{_PERSON}\s*[,|/–—-]\s*(?:[A-Z][\w.&’'-]*\s+|the\s+|of\s+|and\s+){{0,6}}(?i:{_ROLE})\b[^.!?]{{0,40}}$")
_BYLINE_ALONE = frozenset(_BYLINE["whole"])
_SMALL = frozenset(_BYLINE["between"])
_OUTLET_BY_HEAD = re.compile(
    rf"(?:(?:The|Al|[A-Z][\w.'’-]+)\s+){{1,3}}{any_of(_BYLINE['outlets'])}(?:\s+{any_of(_BYLINE['outlet_tails'])})?"
)
_OUTLET = rf"(?:[Tt]he\s+)?(?:{_AGENCY}|[Nn]ews\s+[Aa]gencies|[Aa]gencies)"
_OUTLET_ALONE = re.compile(
    rf"\W*(?:[Ww]ith\s+(?:additional\s+)?(?:reporting\s+(?:by|from)\s+)?)?{_OUTLET}(?:\s*(?:[/,&+]|and)\s*{_OUTLET})*\W*$"
)


def line_kind(words: str, *, head: bool) -> PartKind | None:
    """The job of a line that does not tell the story; None for prose and headlines.

    Args:
        head: whether the story has not begun: bylines stand there.
    """
    for kind, holds in _JOBS:
        if holds(words):
            return kind
    if head and len(words) < 160 and (is_byline(words) or is_outlet_alone(words)):
        return PartKind.BYLINE
    if not head and _is_link_within(words):
        return PartKind.RELATED_LINK
    if len(words) < 60 and _OUTLET_ALONE.match(words):
        return PartKind.BYLINE if head else PartKind.CREDIT
    return None


def stands_alone(words: str) -> bool:
    """Whether a line is surely a paragraph of its own, so that lines around it are not joined to it."""
    if len(words) > 200:
        return False
    return line_kind(words, head=True) is not None


def opens_links(words: str) -> bool:
    """Whether a line is a heading that a list of links follows."""
    if words.rstrip(": ").lower() in _LINK_ALONE or re.match(r"More (?:from|on) ", words, re.IGNORECASE):
        return True
    match = _LINK_OPENS.match(words)
    return match is not None and not words[match.end() :].strip(": ")


def is_caption(words: str) -> bool:
    """Whether a paragraph speaks of a picture that stood beside it."""
    if _CAPTION_OPENS.match(words) or _SHOWN_IN.match(words):
        return len(words) < 900
    return len(words) < 500 and bool(_PICTURED.search(words))


def is_byline(words: str) -> bool:
    """Whether a line says who wrote the story, and no more."""
    if words.rstrip(".").lower() in _BYLINE_ALONE:
        return True
    while match := _AND_WHEN.search(words):
        words = words[: match.start()]  # "By the foreign desk. Published June 23, 2017. Updated June 24."
    if match := _BY.match(words):
        return _names_only(match["names"])
    return any(shape.match(words) for shape in (_SOMEBODY_IN, _SOMEBODY_WHO, _SOMEBODY_AT))


def is_outlet_alone(words: str) -> bool:
    """Whether a line is an outlet's name, by its last word: "Northern Wire", "The Coastal Courier"."""
    return len(words) < 40 and bool(_OUTLET_BY_HEAD.fullmatch(words))


def _names_only(words: str) -> bool:
    found = re.findall(r"[^\W\d_][\w'’.-]*", words)
    named = sum(word[0].isupper() for word in found)
    return 0 < len(found) <= 18 and named >= 1 and all(word[0].isupper() or word.lower() in _SMALL for word in found)


def _is_page_furniture(words: str) -> bool:
    if _is_rule(words) or _is_bar(words):
        return True
    if len(words) > 700:
        return False
    if _RIGHTS.match(words):
        return bool(_RESERVED.search(words)) or len(words) > 90
    return bool(_PAGE_OPENS.match(words)) or (len(words) < 300 and bool(_PAGE_SAYS.search(words)))


def _is_rule(words: str) -> bool:
    """A line drawn with signs: "___"."""
    return len(words) < 120 and not any(character.isalnum() for character in words)


def _is_bar(words: str) -> bool:
    """Whether there is nothing but the names of buttons and counts: "Share Tweet Print 12"."""
    if len(words) > 120:
        return False
    buttons = [word for word in re.split(r"[\s|/·•,]+", words.lower()) if word and not word.isdigit()]
    return bool(buttons) and all(button in _BAR for button in buttons) and any(len(button) > 3 for button in buttons)


def _is_link(words: str) -> bool:
    if len(words) > 250:
        return False
    if _LINK_SURELY.match(words) or _FOLLOW.match(words) or words.rstrip(": ").lower() in _LINK_ALONE:
        return True
    return bool(_LINK_OPENS.match(words)) and not _ends_sentence(words)


def _is_link_within(words: str) -> bool:
    """Whether a title stands behind "Timeline:" and the like; before the story such words open a headline, and alone they are a heading."""
    match = _LINK_WITHIN.match(words) if len(words) < 160 else None
    return match is not None and match.end() < len(words) and not _ends_sentence(words)


def _is_credit(words: str) -> bool:
    if _RIGHTS.match(words) and len(words) <= 90 and not _RESERVED.search(words):
        return True
    return closing(words, last=False) == (0, PartKind.CREDIT)


def _is_dateline(words: str) -> bool:
    if len(words) >= 120:
        return False
    bare = _COUNTS.sub("", words).lstrip("|•·–—- ")
    return bool(bare) and (printed_day(bare, 0, len(bare)) == len(bare) or is_dateline_alone(words))


def _is_quotation(words: str) -> bool:
    return words.startswith("> ")


def _ends_sentence(words: str) -> bool:
    return bool(re.search(r"[.!?…][\"'”’)\]]*$", words))


_JOBS = (
    (PartKind.BOILERPLATE, _is_page_furniture),
    (PartKind.RELATED_LINK, _is_link),
    (PartKind.DATELINE, _is_dateline),
    (PartKind.CREDIT, _is_credit),
    (PartKind.QUOTE_BLOCK, _is_quotation),
)
