"""A reading in the words a journalist would use, for the case files."""

from typing import Any

from dateline.model import Attribution, Claim, Mention, Period, Place, Reading, RelationKind, Span, When

Plain = dict[str, Any]


def plain(reading: Reading) -> dict[str, list[Plain]]:
    """Every noun as a flat table of words as printed; broken spans joined by " … ", days as ISO, nothing as None."""
    text = reading.report.text
    outlet = reading.report.outlet
    return {
        "parts": [{"text": part.span.of(text), "kind": str(part.kind)} for part in reading.parts],
        "mentions": [_mention(mention, text) for mention in reading.mentions],
        "whens": [_when(when, text) for when in reading.whens],
        "places": [_place(place, text) for place in reading.places],
        "attributions": [_attribution(attribution, text, outlet) for attribution in reading.attributions],
        "claims": [_claim(claim, text, outlet) for claim in reading.claims],
        "doubts": [
            {"reader": doubt.reader, "text": doubt.span and doubt.span.of(text), "reason": doubt.reason} for doubt in reading.doubts
        ],
    }


def _words(spans: tuple[Span, ...], text: str) -> str:
    return " … ".join(span.of(text) for span in spans)


def _mention(mention: Mention, text: str) -> Plain:
    return {
        "text": mention.span.of(text),
        "kind": str(mention.kind),
        "form": str(mention.form),
        "head": mention.head.of(text),
        "chain": mention.chain,
    }


def _when(when: When, text: str) -> Plain:
    return {
        "text": when.span and when.span.of(text),
        "earliest": when.earliest and when.earliest.isoformat(),
        "latest": when.latest and when.latest.isoformat(),
        "grain": str(when.grain),
        "type": when.timex and str(when.timex.type),
        "value": when.timex and when.timex.value,
        "anchor": when.anchor,
        "zone": when.zone,
    }


def _place(place: Place, text: str) -> Plain:
    return {
        "text": place.span.of(text),
        "name": place.name,
        "id": place.gazetteer_id,
        "kind": place.kind and str(place.kind),
        "country": place.country,
        "part": place.relation.words if place.relation and place.relation.kind is RelationKind.PART else None,
        "precision": place.precision and str(place.precision),
        "relation": place.relation and str(place.relation.kind),
        "direction": place.relation and place.relation.direction,
        "distance_km": place.relation and place.relation.distance_km,
        "extent": place.extent and [place.extent.lat, place.extent.lon, place.extent.radius_km],
    }


def _period(period: Period | None) -> list[str | None] | None:
    if period is None:
        return None
    return [period.earliest and period.earliest.isoformat(), period.latest and period.latest.isoformat()]


def _attribution(attribution: Attribution, text: str, outlet: str | None) -> Plain:
    source = attribution.source
    return {
        "source": source and source.span.of(text),
        "source_kind": source and str(source.kind),
        "source_type": source and str(source.type),
        "cue": _words(attribution.cue, text),
        "content": _words(attribution.content, text),
        "manner": str(attribution.manner),
        "stance": attribution.stance,
        "addressee": attribution.addressee and attribution.addressee.span.of(text),
        "medium": attribution.medium and attribution.medium.span.of(text),
        "said": _period(attribution.said),
        "why_unnamed": source and source.why_unnamed and source.why_unnamed.of(text),
        "chain": _chain(attribution, text, outlet),
    }


def _chain(attribution: Attribution | None, text: str, outlet: str | None) -> str:
    """Innermost first, the outlet last: "SANA < Reuters < Example Wire"; "?" where a link names no source."""
    links = [link.source.span.of(text) if link.source else "?" for link in (attribution.chain() if attribution else ())]
    return " < ".join([*links, outlet or "the outlet"])


def _claim(claim: Claim, text: str, outlet: str | None) -> Plain:
    roles: dict[str, str] = {}
    for role in claim.roles:
        words = role.span.of(text)
        roles[role.name] = f"{roles[role.name]} + {words}" if role.name in roles else words
    return {
        "type": claim.type,
        "mode": claim.mode,
        **roles,
        "when": _period(claim.when),
        "where": claim.where and claim.where.span.of(text),
        "polarity": str(claim.polarity),
        "certainty": str(claim.certainty),
        "aspect": claim.aspect and str(claim.aspect),
        "harm": claim.harm and str(claim.harm),
        "count": claim.count and [claim.count.least, claim.count.most],
        "chain": _chain(claim.attribution, text, outlet),
        "evidence": _words(claim.evidence, text),
        "occurrence": claim.occurrence,
        "supersedes": [_words(older.evidence, text) for older in claim.supersedes],
    }
