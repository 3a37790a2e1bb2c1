"""What stands behind the last word of a story in its own line: who wrote it, whose wire it was, where to read on."""

import re
from dataclasses import dataclass

from dateline.model import PartKind
from dateline.reading.readers.parts.words import LISTS, any_of

_CREDIT, _CAPTION = LISTS["credit"], LISTS["caption"]
_AGENCY = any_of(LISTS["dateline"]["agencies"])
_PHOTO = any_of(_CAPTION["photos"])
_AFTER_SENTENCE = r"(?:^|(?<=[.!?…\"”’)\]])|(?<=[.!?]\s))\s*"
_DEEDS = any_of(_CREDIT["deeds"])
_BETWEEN = frozenset(_CREDIT["between"])

_WRITTEN_BY = re.compile(
    rf"""{_AFTER_SENTENCE}(?P<part>
    [(\[]?\s*(?:{_DEEDS}|our\s+correspondents?)\s+by:?\s+(?P<names>[^()\[\]]{{3,}}?)[)\]]?\.?
    )$""",
    re.IGNORECASE | re.VERBOSE,
)
_CONTRIBUTED = re.compile(
    rf"""{_AFTER_SENTENCE}(?P<part>
    [(\[—–*-]*\s*(?:{_AGENCY}|Agencies|The\s+Associated\s+Press|[A-Z])(?:[^.!?]|(?<=\b[A-Z])\.){{0,200}}?
    contributed\s+(?:reporting|to\s+th(?:is|e)\s+(?:report|story|article|piece))[^.!?]{{0,60}}\.?[)\]]?
    )$""",
    re.VERBOSE,
)
_SIGNED_OFF = re.compile(
    rf"""(?P<part>
    (?:(?<=[.!?\"”’)])|(?<=[.!?\"”’)]\s))\s*(?:-{{1,2}}|[–—])\s*(?:with\s+)?{_AGENCY}\.?   # . -- Reuters
    | [(\[](?:With|Sources?:?)\s+[^()\[\]]{{2,60}}[)\]]                                      # (With AFP)
    )$""",
    re.VERBOSE,
)
_SIGNED_IN_BRACKETS = re.compile(rf"(?<=[.!?\"”’])\s*(?P<part>[(\[]{_AGENCY}(?:[/,;]\s?{_AGENCY})*[)\]]\.?)$")
_INITIALS = r"(?:[A-Z]\.\s?)*[A-Z][\w'’-]+(?:\s(?:al-)?[A-Z][\w'’-]+)?"
_WRITERS = re.compile(rf"(?:^|(?<=[.!?\"”’)])\s+)(?P<part>{_INITIALS}(?:\s*/\s*{_INITIALS}){{1,3}})$")
"""As state agencies sign: "S. Writer/O. Sample"."""
_WRITER_ALONE = re.compile(r"(?<=[.!?\"”])\s+(?P<part>[A-Z][a-z]+(?:[\s-](?:al-|el-|Al-|El-)?[A-Z][a-z]+){1,2})$")
"""As some dailies and state agencies sign: the story's last sentence, and a name."""
_SOURCE = re.compile(
    rf"""{_AFTER_SENTENCE}(?P<part>
    Sources?\s*:?\s*(?:{_AGENCY}|[A-Z][\w-]*)(?:\s+(?:and|with)\s+agencies|[/,+&]\s*{_AGENCY}|\s+[A-Z][\w-]*){{0,3}}
    )$""",
    re.VERBOSE,
)
_PICTURE_BY = re.compile(
    rf"""(?P<part>
    [(\[](?=[^()\[\]]{{2,80}}[)\]]$)(?:{_AGENCY}\s+)?(?:{_PHOTO}|{_AGENCY}/)[^()\[\]]*[)\]]    # (AP Photo/J. Sample)
    | {_AFTER_SENTENCE}(?:Photos?|Photograph|Pictures?|(?:(?:Image|Photo)\s+)?[Cc]redit|Images?)
      \s*(?::|by\b|©)\s*(?P<names>[^.!?]{{2,60}})\.?                                           # Photo: AFP
    | (?<=\w\s)(?:Photo|Photograph|Picture|Image)s?:\s(?P<named>[^.!?]{{2,60}})\.?             # A street in Idlib Photo: AFP
    | \[{_AGENCY}(?:/\w+)?\]                                                                   # [Reuters]
    | [(\[][A-Z][^()\[\]]{{2,40}}/\s?{_AGENCY}[)\]]                                            # [J. Sample/Reuters]
    | {_AFTER_SENTENCE}(?:REUTERS|AFP|AP|EPA)/[A-Z][^.!?]{{2,60}}\.?                            # REUTERS/J. Sample
    | ^Images?\s+(?:copyright|source)\b[^.!?]{{2,60}}
    )$""",
    re.VERBOSE,
)
_NAME_ALONE = re.compile(rf"[(\[]{_AGENCY}(?:/\w+)?[)\]]")
_STANDARDS = re.compile(r"(?P<part>Our\s+Standards:\s*The\s+Thomson\s+Reuters\s+Trust\s+Principles\.?)$")
_RUN_IN = re.compile(
    r"(?:(?<=[.!?\"”’)])|(?<=\s))(?P<part>Community\s+standards\s*Discussion\b.*|Comment\s+via\s+(?:Facebook|Sputnik).*|Last\s+Update:.{5,80})$",
    re.DOTALL,
)
_READ_ON = re.compile(r"(?<=[.!?\"”’)\w])\s+(?P<part>(?:Read\s+Also|Also\s+Read|Read\s+More|See\s+Also|Related\s+Articles)(?::.{0,200})?)$")
_WIDGET = re.compile(r"(?<=[)\]])\s+(?P<part>Twitter|Facebook|Tweet|Share|Print)$")


def closing(words: str, *, last: bool) -> tuple[int, PartKind] | None:
    """Where a paragraph's closing begins and what it is; None when it ends with its story. Ask again for what stands before it.

    Args:
        last: whether it is the text's last paragraph: only there does a bare "(AFP)" sign the story.
    """
    for shape in _SHAPES:
        if (last or not shape.at_the_end) and (match := shape.found(words)):
            part = match["part"]
            return match.start("part") + len(part) - len(part.lstrip()), shape.kind
    return None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Shape:
    """One shape of closing.

    Attributes:
        reach: code points from the paragraph's end in which it is looked for.
        needles: one of these stands in every closing of the shape; most paragraphs hold none and are passed over fast.
    """

    pattern: re.Pattern[str]
    kind: PartKind
    reach: int
    needles: tuple[str, ...]
    at_the_end: bool = False

    def found(self, words: str) -> re.Match[str] | None:
        window = max(0, len(words) - self.reach)
        for needle in self.needles:
            if words.find(needle, window) >= 0:
                break
        else:
            return None
        match = self.pattern.search(words, window)
        named = match.groupdict() if match else {}
        names = named.get("names") or named.get("named")
        return match if names is None or _names_only(names) else None


_SHAPES = (
    _Shape(pattern=_STANDARDS, kind=PartKind.BOILERPLATE, reach=80, needles=("Principles",)),
    _Shape(pattern=_RUN_IN, kind=PartKind.BOILERPLATE, reach=200, needles=("standards", "Comment via", "Last Update")),
    _Shape(pattern=_WIDGET, kind=PartKind.BOILERPLATE, reach=20, needles=(") ", "] ")),
    _Shape(pattern=_READ_ON, kind=PartKind.RELATED_LINK, reach=250, needles=("Also", "Read More", "Related", "ALSO", "READ MORE")),
    _Shape(pattern=_WRITTEN_BY, kind=PartKind.CREDIT, reach=600, needles=(" by ", " by:", " By ")),
    _Shape(pattern=_CONTRIBUTED, kind=PartKind.CREDIT, reach=400, needles=("contributed",)),
    _Shape(pattern=_SIGNED_IN_BRACKETS, kind=PartKind.CREDIT, reach=60, needles=(")", "]"), at_the_end=True),
    _Shape(pattern=_WRITERS, kind=PartKind.BYLINE, reach=120, needles=("/",), at_the_end=True),
    _Shape(pattern=_WRITER_ALONE, kind=PartKind.BYLINE, reach=50, needles=(". ", '" ', "” "), at_the_end=True),
    _Shape(pattern=_SIGNED_OFF, kind=PartKind.CREDIT, reach=80, needles=("-", "–", "—", "With ", "ource")),
    _Shape(pattern=_SOURCE, kind=PartKind.CREDIT, reach=100, needles=("Source",)),
    _Shape(pattern=_PICTURE_BY, kind=PartKind.CREDIT, reach=150, needles=(")", "]", "hoto", "icture", "mage", "redit", "/")),
)


def is_picture_credit(words: str, *, begun: bool) -> bool:
    """Whether words that close a paragraph speak of a picture, so that what stands before is its caption.

    Args:
        begun: whether the story has; "[Reuters]" behind its paragraphs only says where they are from.
    """
    return bool(_PICTURE_BY.search(words)) and not (begun and _NAME_ALONE.fullmatch(words))


def _names_only(words: str) -> bool:
    """Names and the small words between them, no sentence."""
    found = re.findall(r"[^\W\d_][\w'’.-]*", words)
    return bool(found) and all(word[0].isupper() or word.lower() in _BETWEEN for word in found)
