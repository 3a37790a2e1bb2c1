"""An event as plain data, for programs: docs/reference/json.md."""

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from dateline.export.events.sheet import Titled
from dateline.export.events.words import title
from dateline.model import Dispute, Event, Period, Root, Spot, Value
from dateline.model.accounts_written import account_written

Plain = dict[str, Any]


def plain(event: Event, headings: Sequence[Titled] = ()) -> Plain:
    """All of it; `headings` are of its reports, where they were asked for."""
    return {
        "id": event.id,
        "title": title(event),
        "family": event.family,
        "days": _days(event.days),
        "reports": list(event.reports),
        "outlets": list(event.outlets),
        "copies": event.copies,
        "least_roots": event.least_roots,
        "most_roots": event.most_roots,
        "roots": [_root(root) for root in event.roots],
        "circles": [list(circle) for circle in event.circles],
        "values": [_value(value) for value in event.values],
        "disputes": [_dispute(dispute) for dispute in event.disputes],
        "accounts": [account_written(account) for account in event.accounts],
        "headings": [asdict(heading) for heading in headings],  # type: ignore[call-overload]
    }


def _value(value: Value) -> Plain:
    return {
        "field": value.field,
        "words": value.words,
        "count": value.count and [value.count.least, value.count.most],
        "days": _days(value.days),
        "spot": value.spot and _spot(value.spot),
        "party": value.party and {"key": value.party.key, "label": value.party.label},
        "happened": value.happened,
        "is_denied": value.is_denied,
        "superseded": value.superseded,
        "first": value.first and value.first.isoformat(),
        "last": value.last and value.last.isoformat(),
        "least_roots": value.least_roots,
        "most_roots": value.most_roots,
        "roots": [root.label for root in value.roots],
        "claims": list(value.claims),
    }


def _dispute(dispute: Dispute) -> Plain:
    sides = [{"value": side.value, "values": [_value(value) for value in side.values]} for side in dispute.sides]
    return {"field": dispute.field, "sides": sides, "why": dispute.why, "decides": dispute.decides}


def _root(root: Root) -> Plain:
    return {
        "key": root.key,
        "label": root.label,
        "is_named": root.is_named,
        "reports": list(root.reports),
        "outlets": list(root.outlets),
    }


def _spot(spot: Spot) -> Plain:
    return {"name": spot.name, "gazetteer_id": spot.id, "lat": spot.lat, "lon": spot.lon, "radius_km": spot.radius_km}


def _days(period: Period | None) -> Plain | None:
    if period is None:
        return None
    return {
        "earliest": period.earliest and period.earliest.isoformat(),
        "latest": period.latest and period.latest.isoformat(),
    }
