"""A Reading as plain data: what `dateline read --jsonl` writes and the record keeps. The way back is `rebuilt.py`.

Every noun gets an id by its order (m1, t1, p1, a1, c1) and is referred to by it. Keys stand in one order, always. Where a noun holds
more than DESIGN.md §5 lists (a rule, a mode, why a source is unnamed) it has a further key.
"""

from collections.abc import Hashable, Iterable
from datetime import date, datetime
from typing import Any, TypeAlias

from dateline.model.attribution import Attribution
from dateline.model.claim import Claim, Role
from dateline.model.doubt import Doubt
from dateline.model.edition import Edition
from dateline.model.mention import Mention
from dateline.model.part import Part
from dateline.model.place import Candidate, Place, SpatialRelation
from dateline.model.reading import Reading
from dateline.model.report import Report
from dateline.model.source import Source
from dateline.model.span import Span
from dateline.model.when import Period, When

Plain: TypeAlias = dict[str, Any]


def written(reading: Reading) -> Plain:
    """A reading as dicts, lists, strings, numbers and None.

    Raises:
        ValueError: when a noun refers to another that is not in the reading's own tuples; names both.
    """
    return _Writer(reading).whole()


class Ids:
    """The ids of a reading's nouns, by their order."""

    def __init__(self, reading: Reading) -> None:
        self._by_noun: dict[Hashable, str] = {}
        for letter, nouns in (
            ("m", reading.mentions),
            ("t", reading.whens),
            ("p", reading.places),
            ("a", reading.attributions),
            ("c", reading.claims),
        ):
            for number, noun in enumerate(nouns, 1):
                self._by_noun.setdefault(noun, f"{letter}{number}")

    def of(self, noun: Hashable | None, *, asked_by: str = "the reading") -> str | None:
        """The id of a noun; None for None.

        Raises:
            ValueError: when the reading's tuples do not hold it.
        """
        if noun is None:
            return None
        try:
            return self._by_noun[noun]
        except KeyError:
            kind = type(noun).__name__.lower()
            raise ValueError(f"{asked_by} refers to one of the {kind}s that is not in the reading: {noun!r}") from None


class _Writer:
    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._text = reading.report.text
        self._ids = Ids(reading)

    def whole(self) -> Plain:
        reading = self._reading
        return {
            "report": written_report(reading.report, parts=reading.parts),
            "mentions": [self._mention(f"m{n}", mention) for n, mention in enumerate(reading.mentions, 1)],
            "whens": [self._when(f"t{n}", when) for n, when in enumerate(reading.whens, 1)],
            "places": [self._place(f"p{n}", place) for n, place in enumerate(reading.places, 1)],
            "attributions": [self._attribution(f"a{n}", attribution) for n, attribution in enumerate(reading.attributions, 1)],
            "claims": [self._claim(f"c{n}", claim) for n, claim in enumerate(reading.claims, 1)],
            "doubts": [_doubt(doubt) for doubt in reading.doubts],
            "made_by": dict(reading.made_by),
        }

    def _words(self, span: Span) -> Plain:
        return {"start": span.start, "end": span.end, "text": span.of(self._text)}

    def _mention(self, name: str, mention: Mention) -> Plain:
        return {
            "id": name,
            **self._words(mention.span),
            "kind": str(mention.kind),
            "form": str(mention.form),
            "chain": mention.chain,
            "head": _span(mention.head),
        }

    def _when(self, name: str, when: When) -> Plain:
        words = self._words(when.span) if when.span else {"start": None, "end": None, "text": None}
        return {"id": name, **words, **_bounds(when), **_time(when), "rule": when.rule}

    def _place(self, name: str, place: Place) -> Plain:
        return {
            "id": name,
            **self._words(place.span),
            "gazetteer_id": place.gazetteer_id,
            "name": place.name,
            "lat": place.lat,
            "lon": place.lon,
            "kind": _text(place.kind),
            "country": place.country,
            "score": place.score,
            "rivals": [_rival(rival) for rival in place.rivals],
            "why": list(place.why),
            "radius_km": place.radius_km,
            "precision": _text(place.precision),
            "relation": place.relation and _relation(place.relation),
            "extent": place.extent and {"lat": place.extent.lat, "lon": place.extent.lon, "radius_km": place.extent.radius_km},
        }

    def _attribution(self, name: str, attribution: Attribution) -> Plain:
        return {
            "id": name,
            "source": attribution.source and self._source(name, attribution.source),
            "cue": _spans(attribution.cue),
            "content": _spans(attribution.content),
            "manner": str(attribution.manner),
            "stance": attribution.stance,
            "addressee": self._ids.of(attribution.addressee, asked_by=name),
            "medium": self._ids.of(attribution.medium, asked_by=name),
            "said": self._period(name, attribution.said),
            "said_at": self._ids.of(attribution.said_at, asked_by=name),
            "inside": self._ids.of(attribution.inside, asked_by=name),
            "score": attribution.score,
            "source_score": attribution.source_score,
            "content_score": attribution.content_score,
        }

    def _source(self, name: str, source: Source) -> Plain:
        return {
            "mention": self._ids.of(source.mention, asked_by=name),
            **self._words(source.span),
            "kind": str(source.kind),
            "type": str(source.type),
            "why_unnamed": source.why_unnamed and self._words(source.why_unnamed),
        }

    def _claim(self, name: str, claim: Claim) -> Plain:
        return {
            "id": name,
            "type": claim.type,
            "mode": claim.mode,
            "roles": [self._role(name, role) for role in claim.roles],
            "when": self._period(name, claim.when),
            "where": self._ids.of(claim.where, asked_by=name),
            "polarity": str(claim.polarity),
            "certainty": str(claim.certainty),
            "aspect": _text(claim.aspect),
            "harm": _text(claim.harm),
            "count": claim.count and [claim.count.least, claim.count.most],
            "attribution": self._ids.of(claim.attribution, asked_by=name),
            "evidence": _spans(claim.evidence),
            "score": claim.score,
            "rule": claim.rule,
            "occurrence": claim.occurrence,
            "supersedes": [self._ids.of(older, asked_by=name) for older in claim.supersedes],
        }

    def _role(self, name: str, role: Role) -> Plain:
        fillers = {"mention": role.mention, "place": role.place}
        return {"role": role.name} | {key: self._ids.of(noun, asked_by=name) for key, noun in fillers.items() if noun is not None}

    def _period(self, name: str, period: Period | None) -> Plain | None:
        return {**_bounds(period), "when": self._ids.of(period.when, asked_by=name)} if period else None


def written_report(report: Report, *, parts: tuple[Part, ...] | None = None) -> Plain:
    """A report as plain data.

    Args:
        parts: what a reading took for its parts; None = those the report came with. `given_parts` keeps the latter where they differ.
    """
    taken = report.parts if parts is None else parts
    # Where there is none the key is not there either: most reports come from no agency, and readings made before it stay what they were.
    edition = {"edition": _edition(report.edition)} if report.edition else {}
    return {
        "id": report.id,
        "outlet": report.outlet,
        "headline": report.headline,
        "byline": report.byline,
        "published": report.published and written_published(report.published),
        "language": report.language,
        "url": report.url,
        "capture": report.capture,
        "text": report.text,
        "parts": [_part(part) for part in taken],
        "given_parts": None if taken == report.parts else [_part(part) for part in report.parts],
        "doubts": [_doubt(doubt) for doubt in report.doubts],
        **edition,
    }


def _edition(edition: Edition) -> Plain:
    return {
        "item": edition.item,
        "version": edition.version,
        "standing": _text(edition.standing),
        "embargoed": _instant(edition.embargoed),
        "sent": _instant(edition.sent),
        "note": edition.note,
        "located": edition.located,
    }


def _instant(at: datetime | None) -> str | None:
    return at.isoformat() if at else None


def written_published(when: When) -> Plain:
    """A day of publication as plain data."""
    return {**_bounds(when), "how": when.rule, **_time(when), "span": when.span and _span(when.span)}


def _time(when: When) -> Plain:
    timex = when.timex and {"type": str(when.timex.type), "value": when.timex.value}
    return {"grain": str(when.grain), "timex": timex, "anchor": when.anchor, "zone": when.zone}


def _bounds(period: Period | When) -> Plain:
    return {"earliest": _day(period.earliest), "latest": _day(period.latest)}


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _relation(relation: SpatialRelation) -> Plain:
    return {
        "kind": str(relation.kind),
        "words": relation.words,
        "direction": relation.direction,
        "distance_km": relation.distance_km,
        "other": relation.other,
    }


def _text(value: str | None) -> str | None:
    return None if value is None else str(value)


def _span(span: Span) -> Plain:
    return {"start": span.start, "end": span.end}


def _spans(spans: Iterable[Span]) -> list[Plain]:
    return [_span(span) for span in spans]


def _part(part: Part) -> Plain:
    return {**_span(part.span), "kind": str(part.kind)}


def _doubt(doubt: Doubt) -> Plain:
    where = _span(doubt.span) if doubt.span else {"start": None, "end": None}
    return {"reader": doubt.reader, **where, "reason": doubt.reason}


def _rival(rival: Candidate) -> Plain:
    return {
        "gazetteer_id": rival.gazetteer_id,
        "name": rival.name,
        "lat": rival.lat,
        "lon": rival.lon,
        "kind": str(rival.kind),
        "country": rival.country,
        "score": rival.score,
        "why": list(rival.why),
    }
