"""What stands behind the last word of a story in its own line: who wrote it, whose wire it was, where to read on."""

import re

from dateline.model import PartKind
from dateline.reading.readers.parts.words import LISTS, any_of

_CREDIT, _CAPTION = LISTS["credit"], LISTS["caption"]
_AGENCY = any_of(LISTS["dateline"]["agencies"])
_PHOTO = any_of(_CAPTION["photos"])
_REACH = 600  # code points from the end in which a closing is looked for
_AFTER_SENTENCE = r"(?:^|(?<=[.!?…\"”’)\]])|(?<=[.!?] ))\s*"
_DEEDS = any_of(_CREDIT["deeds"])
_BETWEEN = frozenset(_CREDIT["between"])

_WRITTEN_BY = re.compile(rf"{_AFTER_SENTENCE}(?P<part>[(\[]?\s*(?:{_DEEDS}|our\s+correspondents?)\s+by:?\s+(?P<names>[^()\[\]]{{3,}}?)[)\]]?\.?)$", re.IGNORECASE)
_CONTRIBUTED = re.compile(
    rf"{_AFTER_SENTENCE}(?P<part>[(\[—–*-]*\s*(?:{_AGENCY}|Agencies|The\s+Associated\s+Press|[A-Z])(?:[^.!?]|(?<=\b[A-Z])\.){{0,200}}?"
    r"contributed\s+(?:reporting|to\s+th(?:is|e)\s+(?:report|story|article|piece))[^.!?]{0,60}\.?[)\]]?)$"
)
_SIGNED_OFF = re.compile(rf"(?P<part>(?:(?<=[.!?\"”’)])|(?<=[.!?\"”’)] ))\s*(?:-{{1,2}}|[–—])\s*(?:with\s+)?{_AGENCY}\.?|[(\[](?:With|Sources?:?)\s+[^()\[\]]{{2,60}}[)\]])$")
_SIGNED_IN_BRACKETS = re.compile(rf"(?<=[.!?\"”’])\s*(?P<part>[(\[]{_AGENCY}(?:[/,;]\s?{_AGENCY})*[)\]]\.?)$")
_SOURCE = re.compile(rf"{_AFTER_SENTENCE}(?P<part>Sources?\s*:?\s*(?:{_AGENCY}|[A-Z][\w-]*)(?:\s+(?:and|with)\s+agencies|[/,+&]\s*{_AGENCY}|\s+[A-Z][\w-]*){{0,3}})$")
_PICTURE_BY = re.compile(
    rf"(?P<part>[(\[](?=[^()\[\]]{{2,80}}[)\]]$)(?:{_AGENCY}\s+)?(?:{_PHOTO}|{_AGENCY}/)[^()\[\]]*[)\]]|"
    rf"{_AFTER_SENTENCE}(?:Photos?|Photograph|Pictures?|Images?|Credit|Image credit|Photo credit)\s*(?::|by\b|©)\s*[^.!?]{{2,60}}\.?"
    rf"|\[{_AGENCY}(?:/\w+)?\])$"
)
_STANDARDS = re.compile(r"(?P<part>Our\s+Standards:\s*The\s+Thomson\s+Reuters\s+Trust\s+Principles\.?)$")
_RUN_IN = re.compile(
    r"(?:(?<=[.!?\"”’)])|(?<=\s))(?P<part>Community\s+standards\s*Discussion\b.*|Comment\s+via\s+(?:Facebook|Sputnik).*|Last\s+Update:.{5,80})$", re.DOTALL
)
_READ_ON = re.compile(r"(?<=[.!?\"”’)])\s+(?P<part>(?:Read\s+Also|Also\s+Read|Read\s+More|See\s+Also|Related\s+Articles)(?::.{0,200})?)$")
_WIDGET = re.compile(r"(?<=[)\]])\s+(?P<part>Twitter|Facebook|Tweet|Share|Print)$")


def closing(text: str, start: int, end: int, *, last: bool) -> tuple[int, PartKind] | None:
    """Where a closing begins and what it is; None when the paragraph ends with its story. Ask again for what stands before it.

    Args:
        last: whether it is the text's last paragraph: only there does a bare "(AFP)" sign the story.
    """
    window_start = max(start, end - _REACH)
    window = text[window_start:end]
    for pattern, kind in _ALWAYS if not last else _AT_THE_END:
        match = pattern.search(window)
        if match and (pattern is not _WRITTEN_BY or _names_only(match["names"])):
            part = match["part"]
            return window_start + match.start("part") + len(part) - len(part.lstrip()), kind
    return None


_ALWAYS: tuple[tuple[re.Pattern[str], PartKind], ...] = (
    (_STANDARDS, PartKind.BOILERPLATE),
    (_RUN_IN, PartKind.BOILERPLATE),
    (_WIDGET, PartKind.BOILERPLATE),
    (_READ_ON, PartKind.RELATED_LINK),
    (_WRITTEN_BY, PartKind.CREDIT),
    (_CONTRIBUTED, PartKind.CREDIT),
    (_SIGNED_OFF, PartKind.CREDIT),
    (_SOURCE, PartKind.CREDIT),
    (_PICTURE_BY, PartKind.CREDIT),
)
_AT_THE_END = (*_ALWAYS, (_SIGNED_IN_BRACKETS, PartKind.CREDIT))


def is_picture_credit(words: str) -> bool:
    """Whether words that close a paragraph speak of a picture, so that what stands before is its caption."""
    return bool(_PICTURE_BY.search(words))


def _names_only(words: str) -> bool:
    """Names and the small words between them, no sentence."""
    found = re.findall(r"[^\W\d_][\w'’.-]*", words)
    return bool(found) and all(word[0].isupper() or word.lower() in _BETWEEN for word in found)
