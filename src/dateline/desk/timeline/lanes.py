"""The lanes of a timeline: by place, by who is said to have done it, by what kind of thing happened."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from dateline.reading.gazetteer import gazetteer
from dateline.store import Glance
from dateline.store.folding import SEPARATOR

By = Literal["place", "actor", "family", "none"]
"""What lanes go by."""

_MOST = 12
_REST, _NOT_TOLD, _DESCRIBED = "rest", "not told", "described"
_WORDS: dict[By, dict[str, str]] = {
    "place": {_REST: "other places", _NOT_TOLD: "place not told"},
    "actor": {_REST: "others", _NOT_TOLD: "nobody said to have done it", _DESCRIBED: "described, not named"},
    "family": {_REST: "others", _NOT_TOLD: "not told"},
    "none": {_NOT_TOLD: "all"},
}
_NEAR = "~"
_COLUMN = {"place": "provinces", "actor": "doers", "family": "family"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Lane:
    """A lane of a timeline.

    Attributes:
        key: code of a province or country, key of an actor, a family; "rest", "not told" or "described" (only described, not named).
        label: in words.
        events: how many of the events drawn lie in it.
    """

    key: str
    label: str
    events: int


class Told(NamedTuple):
    """What a lane is of."""

    key: str
    label: str


class Marks(NamedTuple):
    """Where events lie; see `Timeline`."""

    lanes: tuple[Lane, ...]
    at: list[int]
    lane: list[int]
    near: list[int]


def lanes_of(glances: Sequence[Glance], by: By) -> Marks:
    """The lanes; and of each mark the number of the event and of the lane, and which go by what is only named nearby."""
    words = _words(glances, by)
    counted = Counter(words)  # very many are told of the same
    told = {one: _OF[by](one) or (Told(_NOT_TOLD, _WORDS[by][_NOT_TOLD]),) for one in counted}
    shown = _shown(told, counted, by)
    number = {one.label: place for place, one in enumerate(shown)}
    of = {one: sorted({number.get(lane.label, number.get(_WORDS[by].get(_REST, ""), 0)) for lane in ones}) for one, ones in told.items()}
    at = [event for event, one in enumerate(words) for _ in of[one]]
    lane = [place for one in words for place in of[one]]
    events = Counter(lane)
    lanes = tuple(Lane(key=one.key, label=one.label, events=events[place]) for place, one in enumerate(shown))
    near = [mark for mark, event in enumerate(at) if words[event][:1] == _NEAR] if by == "place" else []
    return Marks(lanes, at, lane, near)


def _words(glances: Sequence[Glance], by: By) -> list[str]:
    if by == "none":
        return [""] * len(glances)
    place = Glance._fields.index(_COLUMN[by])
    return [str(one[place]) for one in glances]


def _shown(told: Mapping[str, Sequence[Told]], counted: Mapping[str, int], by: By) -> list[Told]:
    """The fullest, then the rest in one, then what tells nobody or nowhere; whoever has one name has one lane."""
    events: Counter[str] = Counter()
    first: dict[str, Told] = {}
    for words, ones in told.items():
        for one in ones:
            events[one.label] += counted[words]
            first.setdefault(one.label, one)
    last = [label for key in (_DESCRIBED, _NOT_TOLD) if (label := _WORDS[by].get(key)) in first]
    known = [first[label] for label, _ in events.most_common() if label not in last]
    rest = [Told(_REST, _WORDS[by][_REST])] if len(known) > _MOST else []
    return [*known[:_MOST], *rest, *(first[label] for label in last if label)]


def _provinces(codes: str) -> tuple[Told, ...]:
    return tuple(Told(code, _province(code)) for code in codes.replace(_NEAR, "").split())


def _province(code: str) -> str:
    country, _, unit = code.partition(".")
    known = gazetteer().country(country)
    name = known.name if known else country
    entry = gazetteer().unit(country, unit) if unit else None
    if entry:
        return f"{entry.name}, {name}"
    return f"{name}, unit {unit}" if unit else f"{name}, no nearer"


def _doers(doers: str) -> tuple[Told, ...]:
    """Those named, or told to be of a side; where none is, that somebody is described."""
    told = [one.partition("\t") for one in doers.split(SEPARATOR)] if doers else []
    named = tuple(Told(key, label) for key, _, label in told if not key.startswith("word:"))
    return named or ((Told(_DESCRIBED, _WORDS["actor"][_DESCRIBED]),) if told else ())


def _families(family: str) -> tuple[Told, ...]:
    return (Told(family, family),) if family else ()


_OF: dict[By, Callable[[str], tuple[Told, ...]]] = {"place": _provinces, "actor": _doers, "family": _families, "none": _families}
