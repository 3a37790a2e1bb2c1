"""Forms of words that tell a time, and the scan that finds them."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from dateline.model import Grain, Span, TimexType
from dateline.reading.readers.times.dates import Bounds
from dateline.reading.readers.times.words import KEYS, WORDS, one_of

if TYPE_CHECKING:
    from dateline.reading.readers.times.setting import Setting


EXPLICIT = "explicit"


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """Words of one form.

    Attributes:
        words: the named pieces the form took; pieces that took nothing are left out.
        modifier: START, MID, END for "early", "the middle of", "late"; BEFORE, AFTER for "earlier", "later"; NONE for what bounds
            nothing; "" without any.
    """

    form: "Form"
    span: Span
    words: dict[str, str]
    modifier: str = ""

    def __getitem__(self, name: str) -> str:
        return self.words.get(name, "")


@dataclass(frozen=True, slots=True)
class FromEvent:
    """What is counted from an event of the report, whose day may be told only later.

    Attributes:
        offset: where the words for the event begin.
        unit: as words.unit_of.
        first: steps from the event to the first day; None = open.
        last: steps to the last day.
        after: whether the event is over by then.
    """

    offset: int
    unit: str
    first: int | None
    last: int | None
    after: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a rule made of words found.

    Attributes:
        anchor: as When.anchor.
        bounds: None = those of the value.
        grain: None = that of the value.
        doubt: what could not be settled.
        zone: as When.zone.
        moves: whether later words may be counted from it.
        span: which of the words are the time, where not all are.
        event: the event it is counted from.
    """

    value: str
    type: TimexType = TimexType.DATE
    anchor: str | None = None
    bounds: Bounds | None = None
    grain: Grain | None = None
    doubt: str | None = None
    zone: str | None = None
    moves: bool = True
    event: FromEvent | None = None
    span: Span | None = None

    @property
    def counted(self) -> bool:
        """Whether it was counted from another time and does not stand by itself."""
        return self.anchor != EXPLICIT


Rule = Callable[[Found, "Setting"], Answer | None]


@dataclass(frozen=True, slots=True)
class Form:
    """A rule's name, the words it takes, and what it makes of them (None = no time after all).

    A group named `span` marks what is the expression where the pattern looks at more than it. What the pattern takes always holds a key of
    one of the kinds in `near` ("number" or those of KEYS); () = any.
    """

    name: str
    pattern: str
    rule: Rule
    modified: bool = True
    near: tuple[str, ...] = ()
    compiled: re.Pattern[str] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "compiled", re.compile(rf"(?<!\w)(?<!\d/)(?:{self.pattern})(?![\w])"))

    def find(self, text: str, stretch: tuple[int, int]) -> Iterator[Found]:
        for match in self.compiled.finditer(text, *stretch):
            words = {name: word for name, word in match.groupdict().items() if word is not None}
            edges = match.span("span") if "span" in words else match.span()
            yield Found(form=self, span=Span(*edges), words=words)


_LEFT = re.compile(
    r"(?<![\w-])(?i:(?:(?:"
    + "|".join(f"(?P<{kind}>{one_of(phrases)})" for kind, phrases in WORDS["modifiers"].items())
    + r")(?<=-)|(?:"
    + "|".join(f"(?P<{kind}_>{one_of(phrases)})" for kind, phrases in WORDS["modifiers"].items())
    + r")\s+))$"
)
_REACH = 30  # longer than any modifier
_LAST_WORD = re.compile(r"(?:^|[\s(])(\S+)[\s]+$|(-)$")
_MODIFYING = frozenset(word for phrases in WORDS["modifiers"].values() for phrase in phrases for word in phrase.split()[-1:])


KEY = re.compile(r"(?P<number>\d+)|(?<!\w)(?:" + "|".join(f"(?P<{kind}>{pattern})" for kind, pattern in KEYS.items()) + ")")
"""What every expression of the common forms holds, by kind."""
_AROUND = 80  # longer than any expression reaches from its key word


def _stretches(text: str, keys: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Where the times of a form can be: around its keys, no word cut. Looking only there saves two thirds of the work."""
    stretches: list[tuple[int, int]] = []
    start = end = -1
    for first, last in keys:
        if first - _AROUND > end:
            if end >= 0:
                stretches.append((start, end))
            start = max(0, first - _AROUND)
        end = text.find(" ", last + _AROUND)
        end = end if end >= 0 else len(text)
    return [*stretches, (start, end)] if end >= 0 else stretches


Sought = tuple[re.Pattern[str], tuple[Form, ...]]
"""Forms, and the key words one of which stands in whatever they take."""


def scan(text: str, sought: Iterable[Sought]) -> list[Found]:
    """All words of the forms, in order, none overlapping.

    The first wins; of those that start together the longest; of those equally long the form named first. Addresses on the web hold none.
    """
    ordered = [(found.span.start, -found.span.end, place, found) for place, found in enumerate(_all(text, sought))]
    ordered.sort(key=lambda item: item[:3])
    addresses = [address.span() for address in _ADDRESS.finditer(text)] if "/" in text else []
    chosen: list[Found] = []
    done = 0
    for start, _, _, found in ordered:
        if start >= done and not any(first <= start < last for first, last in addresses):
            chosen.append(_modified(found, text, done))
            done = found.span.end
    return chosen


_ADDRESS = re.compile(r"(?:https?://|www\.)\S+")


def _all(text: str, sought: Iterable[Sought]) -> Iterator[Found]:
    """What each form takes, form by form."""
    for pattern, forms in sought:
        keys = [(key.lastgroup, *key.span()) for key in pattern.finditer(text)]
        where: dict[tuple[str, ...], list[tuple[int, int]]] = {}
        for form in forms:
            near = form.near
            if near not in where:
                where[near] = _stretches(text, [(first, last) for kind, first, last in keys if not near or kind in near])
            for stretch in where[near]:
                yield from form.find(text, stretch)


def _modified(found: Found, text: str, done: int) -> Found:
    """The words with the modifier before them taken in."""
    start = found.span.start
    before = text[max(done, start - _REACH) : start]
    last = _LAST_WORD.search(before)
    if not found.form.modified or not last or (last[1] or "mid-").lower() not in _MODIFYING:
        return found
    match = _LEFT.search(before)
    if not match:
        return found
    kind = next(name.rstrip("_") for name, word in match.groupdict().items() if word)
    return replace(found, span=Span(start - len(match[0]), found.span.end), modifier=kind)
