"""Which claims appeared, changed or vanished between two readings."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import chain

from dateline.desk.reports.wording import Alignment
from dateline.export.telling import NOT_TOLD, Teller, Telling
from dateline.model import Claim, Reading
from dateline.store import claim_ids

_SAME_PLACE = 0.25  # of the words of two claims, so many in the same place: they may be one claim
_ALL_BUT = 0.8  # … and so many: they are, even where their type differs


class Change(StrEnum):
    APPEARED = "appeared"
    CHANGED = "changed"
    REWORDED = "reworded"  # other words, told the same
    VANISHED = "vanished"


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldChanged:
    """What a claim told, and what it tells now; `field` is who, what, whom, when, where, certainty, on whose word, words, or a role."""

    field: str
    was: str
    now: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Changed:
    """A claim that is not as it was.

    Attributes:
        before: None = it appeared.
        after: None = it vanished.
        fields: what of it is told otherwise.
    """

    change: Change
    before: Telling | None
    after: Telling | None
    fields: tuple[FieldChanged, ...] = ()


@dataclass(frozen=True, slots=True)
class _Told:
    """A claim in words; `fields` is what it tells, but for the words it does so in."""

    claim: Claim
    telling: Telling
    fields: dict[str, str]


def changes(before: Reading, after: Reading, alignment: Alignment) -> tuple[tuple[Changed, ...], int]:
    """The claims that are not as they were, in the order of the later text, vanished ones where they stood; and how many are."""
    one, other = _told(before), _told(after)
    pairs = dict(_paired(one, other, alignment))
    found: list[tuple[float, Changed | None]] = [(new, _change(one[old], other[new])) for old, new in pairs.items()]
    met = set(pairs.values())
    found += [(new, Changed(change=Change.APPEARED, before=None, after=other[new].telling)) for new in range(len(other)) if new not in met]
    gone = [old for old in range(len(one)) if old not in pairs]
    found += [(_near(old, pairs), Changed(change=Change.VANISHED, before=one[old].telling, after=None)) for old in gone]
    told = tuple(change for _, change in sorted(found, key=lambda place: place[0]) if change is not None)
    return told, len(found) - len(told)


def _told(reading: Reading) -> list[_Told]:
    tellings = Teller(reading, claim_ids(reading)).all()
    return [_Told(claim, telling, _fields(telling)) for claim, telling in zip(reading.claims, tellings, strict=True)]


def _fields(telling: Telling) -> dict[str, str]:
    others: dict[str, str] = {}
    for role, filler in telling.others:
        others[role] = f"{others[role]} + {filler}" if role in others else filler
    return {
        "what": telling.what,
        "who": " + ".join(telling.who),
        "whom": " + ".join(telling.whom),
        **others,
        "when": telling.when or "",
        "where": telling.where or "",
        "certainty": telling.certainty,
        "on whose word": telling.chain,
    }


def _paired(one: Sequence[_Told], other: Sequence[_Told], alignment: Alignment) -> Iterator[tuple[int, int]]:
    """Which claim became which, each once: first those that stand where they stood and tell the same, then the likest."""
    known = [*_unmoved(one, other, alignment)]
    yield from known
    gone, taken = ({pair[side] for pair in known} for side in (0, 1))
    likeness = [
        (-score, abs(old - new), old, new)
        for old in range(len(one))
        for new in range(len(other))
        if old not in gone and new not in taken and (score := _likeness(one[old], other[new], alignment)) is not None
    ]
    for _, _, old, new in sorted(likeness):
        if old not in gone and new not in taken:
            gone.add(old)
            taken.add(new)
            yield old, new


def _unmoved(one: Sequence[_Told], other: Sequence[_Told], alignment: Alignment) -> Iterator[tuple[int, int]]:
    waiting: dict[tuple[tuple[str, str], ...], list[int]] = {}
    for new, now in enumerate(other):
        waiting.setdefault(tuple(now.fields.items()), []).append(new)
    for old, was in enumerate(one):
        alike = waiting.get(tuple(was.fields.items()), [])
        found = next((new for new in alike if alignment.shared(was.claim.evidence, other[new].claim.evidence) == 1), None)
        if found is not None:
            alike.remove(found)
            yield old, found


def _likeness(was: _Told, now: _Told, alignment: Alignment) -> float | None:
    """How likely two claims are one, told twice; None = they are not."""
    is_same_type = was.claim.type == now.claim.type
    actors = sum(was.fields[field] == now.fields[field] for field in ("who", "whom"))
    shared = alignment.shared(was.claim.evidence, now.claim.evidence)
    if is_same_type and (shared >= _SAME_PLACE or actors == 2):
        return shared + 1 + actors + 4 * (was.fields == now.fields)
    return shared + actors if shared >= _ALL_BUT else None


def _change(was: _Told, now: _Told) -> Changed | None:
    """None where nothing changed, not a word."""
    fields = [*_differing(was.fields, now.fields)]
    change = Change.CHANGED if fields else Change.REWORDED
    fields += _differing({"words": was.telling.quoted}, {"words": now.telling.quoted})
    return Changed(change=change, before=was.telling, after=now.telling, fields=tuple(fields)) if fields else None


def _differing(before: dict[str, str], after: dict[str, str]) -> Iterator[FieldChanged]:
    for field in dict.fromkeys(chain(before, after)):
        was, now = before.get(field, ""), after.get(field, "")
        if was != now:
            yield FieldChanged(field=field, was=was or NOT_TOLD, now=now or NOT_TOLD)


def _near(old: int, pairs: dict[int, int]) -> float:
    """Behind what became of the claim before it."""
    return max((new for earlier, new in pairs.items() if earlier < old), default=-1) + 0.5
