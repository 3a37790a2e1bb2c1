"""Lineage claims and names as the record's derived tables keep them."""

import json
from datetime import date
from typing import Any

from dateline.model import Attested, Certainty, LineageClaim, MentionForm, MentionKind, Origin, Period, Polarity

_WORDS = ("type", "subject", "object", "holder", "reporter", "evidence", "words")


def life_written(claim: LineageClaim) -> str:
    """A lineage claim of a report as JSON."""
    plain = {name: getattr(claim, name) for name in _WORDS}
    return json.dumps(
        plain | {"when": _days(claim.when), "said": _days(claim.said), "polarity": claim.polarity, "certainty": claim.certainty},
        ensure_ascii=False,
    )


def life_from(written: str) -> LineageClaim:
    plain = json.loads(written)
    return LineageClaim(
        **{name: plain[name] for name in _WORDS},
        origin=Origin.REPORT,
        when=_period(plain["when"]),
        said=_period(plain["said"]),
        polarity=Polarity(plain["polarity"]),
        certainty=Certainty(plain["certainty"]),
    )


def name_from(row: tuple[Any, ...]) -> Attested:
    """A row of `names` beside its report's id, outlet and days."""
    text, kind, form, chain, count, countries, report, published, outlet = row
    days = json.loads(published) if published else None
    return Attested(
        text=text,
        kind=MentionKind(kind),
        form=MentionForm(form),
        chain=chain,
        count=count,
        countries=tuple(filter(None, countries.split(","))),
        report=report,
        outlet=outlet,
        published=_period([days["earliest"], days["latest"]]) if days else None,
    )


def _days(period: Period | None) -> list[str | None] | None:
    return [day.isoformat() if day else None for day in (period.earliest, period.latest)] if period else None


def _period(days: list[str | None] | None) -> Period | None:
    if not days or not any(days):
        return None
    earliest, latest = (date.fromisoformat(day) if day else None for day in days)
    return Period(earliest=earliest, latest=latest)
