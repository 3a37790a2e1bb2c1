"""What an event is called, and how much stands behind it, in words."""

from collections import Counter
from collections.abc import Iterable, Sequence

from dateline.export.html.frame import counted
from dateline.export.phrasing import days, line
from dateline.model import Event, Root, Value

ACTS = {
    "air": "air strike",
    "shelling": "shelling",
    "blast": "explosion",
    "chemical": "chemical attack",
    "clash": "clash",
    "execution": "execution",
    "shooting": "shooting",
    "abduction": "abduction",
    "crash": "crash",
    "capture": "place taken",
    "siege": "siege",
    "arrest": "arrests",
}
"""Kinds of deed (corroborate/lexicon/acts.toml) as a headline has them."""

FAMILIES = {
    "violence": "violence",
    "talks": "talks",
    "aid": "aid",
    "protest": "protest",
    "sanction": "sanction",
    "concession": "concession",
}
FIELDS = {"doer": "by", "happened": "did it happen"}
_ORDER = ("happened", "killed", "wounded", "captured", "missing", "displaced", "day", "place", "doer")
_TOLD_ROOTS = 4
_VALUES, _TOLLS = 4, 3


def title(event: Event) -> str:
    """As in "chemical attack, Khān Shaykhūn"; of acts and places the most told."""
    acts = Counter(act for account in event.accounts for act in account.acts if act in ACTS)
    act = min(acts, key=lambda one: (-acts[one], -list(ACTS).index(one)), default=None)
    what = ACTS[act] if act and event.family == "violence" else FAMILIES.get(event.family, event.family)
    place = next((value.words for value in event.of("place")), None)
    return f"{what}, {line(place)}" if place else f"{what}, place not told"


def when(event: Event) -> str:
    """The day most independent roots tell, else that none does."""
    told = event.of("day")
    return told[0].words if told else days(event.days) or "day not told"


def number(least: int, most: int) -> str:
    """As in "2", "2–5": unnamed sources may be among the others."""
    return str(least) if least == most else f"{least}–{most}"


def behind(event: Event) -> str:
    """As in "11 reports, 2 roots: SANA; the Observatory"."""
    roots = number(event.least_roots, event.most_roots)
    copied = f" ({event.copies} copied)" if event.copies else ""
    named = "root" if event.most_roots == 1 else "roots"
    return f"{counted(len(event.reports), 'report')}{copied}, {roots} {named}: {listed(event.roots, _TOLD_ROOTS)}"


def listed(roots: Sequence[Root], most: int = _TOLD_ROOTS) -> str:
    """The labels of some roots, the rest counted."""
    shown = "; ".join(line(root.label) for root in roots[:most])
    rest = len(roots) - most
    return f"{shown}; {rest} more" if rest > 0 else shown


def field(name: str) -> str:
    """As a person would ask: "killed: civilians", "by", "place"."""
    return FIELDS.get(name, name)


def in_order(event: Event) -> list[str]:
    """The fields told of an event, as a reader asks for them: did it happen, tolls, day, place, by whom."""
    names = dict.fromkeys(value.field for value in event.values)
    return sorted(names, key=lambda name: (_ORDER.index(name.split(":")[0]) if name.split(":")[0] in _ORDER else len(_ORDER), name))


def standing(values: Iterable[Value]) -> tuple[Value, ...]:
    """Those that nothing replaced."""
    return tuple(value for value in values if not value.superseded)


def tolls(event: Event) -> str:
    """The tolls that stand, as in "killed 58 / at least 72, killed: civilians 20, wounded 300"; the rest is on the event's own page."""
    told = []
    for harm in ("killed", "wounded", "captured", "missing", "displaced"):
        for name in (harm, *_kinds(event, harm)):
            values = standing(event.of(name))
            if values:
                told.append(f"{name} {' / '.join(value.words for value in values[:_VALUES])}{' / …' if len(values) > _VALUES else ''}")
    return f"{', '.join(told[:_TOLLS])}{', …' if len(told) > _TOLLS else ''}"


def _kinds(event: Event, harm: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(value.field for value in event.values if value.field.startswith(f"{harm}:")))
