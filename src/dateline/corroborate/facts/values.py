"""The values of an event's fields, each with the roots it rests on."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date

from dateline.corroborate.facts.content import DAY, DOER, HAPPENED, PLACE
from dateline.corroborate.facts.root import Told, Whose
from dateline.model import Harm, Root, Value

_FIELDS = (*map(str, Harm), DAY, PLACE, DOER, HAPPENED)


def values(told: Sequence[Told], stands: Sequence[bool]) -> dict[tuple[str, str], Value]:
    """(Field, key of the content) → value; by field, then those on the most independent roots first."""
    groups: dict[tuple[str, str], list[tuple[Told, bool]]] = defaultdict(list)
    for one, does in zip(told, stands, strict=True):
        groups[one.content.field, one.content.key].append((one, does))
    found = {key: _value(group) for key, group in groups.items()}
    return dict(sorted(found.items(), key=lambda item: _place(item[1])))


def _value(group: Sequence[tuple[Told, bool]]) -> Value:
    told = [one for one, _ in group]
    content = told[0].content
    found = roots(told)
    least, most = independent(found)
    days = sorted(one.account.known for one in told if one.account.known)
    return Value(
        field=content.field,
        words=content.words,
        claims=tuple(dict.fromkeys(one.saying.claim for one in told)),
        roots=found,
        least_roots=least,
        most_roots=most,
        count=content.count,
        days=content.days,
        spot=content.spot,
        party=content.party,
        happened=content.happened,
        first=days[0] if days else None,
        last=days[-1] if days else None,
        is_denied=content.is_denied,
        superseded=not any(does for _, does in group),
    )


def roots(told: Iterable[Told]) -> tuple[Root, ...]:
    """The distinct ones, those named first, then by label."""
    through: dict[str, tuple[Whose, dict[str, str | None]]] = {}
    for one in told:
        _, reports = through.setdefault(one.root.key, (one.root, {}))
        reports[one.account.report] = one.account.outlet
    found = [_root(whose, reports) for whose, reports in through.values()]
    found.sort(key=lambda root: (not root.is_named, root.label, root.key))
    return tuple(found)


def _root(whose: Whose, reports: dict[str, str | None]) -> Root:
    outlets = tuple(dict.fromkeys(filter(None, reports.values())))
    return Root(key=whose.key, label=whose.label, is_named=whose.is_named, reports=tuple(reports), outlets=outlets)


def independent(found: Sequence[Root]) -> tuple[int, int]:
    """How many roots there are at least and at most: one not named may be one of the others."""
    named = sum(root.is_named for root in found)
    return max(named, min(1, len(found))), len(found)


def _place(value: Value) -> tuple[int, str, int, int, date, str]:
    harm = value.field.partition(":")[0]
    return _FIELDS.index(harm), value.field, -value.least_roots, -value.most_roots, value.first or date.max, value.words
