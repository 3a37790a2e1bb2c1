"""Whatever a reading holds, it comes back from JSON as it was."""

import json
from dataclasses import replace
from datetime import UTC, date
from typing import Any, TypeAlias

from hypothesis import given
from hypothesis import strategies as any_

from dateline.model import (
    Attribution,
    Certainty,
    Claim,
    Count,
    Doubt,
    Edition,
    Extent,
    Grain,
    Harm,
    Manner,
    Mention,
    MentionForm,
    MentionKind,
    Part,
    PartKind,
    Period,
    Place,
    PlaceKind,
    Polarity,
    Precision,
    PubStatus,
    Reading,
    RelationKind,
    Report,
    Role,
    Source,
    SourceKind,
    SourceType,
    Span,
    SpatialRelation,
    Timex,
    TimexType,
    When,
)
from dateline.model.rebuilt import reading_from
from dateline.model.written import written

Any_: TypeAlias = any_.SearchStrategy[Any]
LENGTH = 60
spans = any_.tuples(any_.integers(0, LENGTH - 1), any_.integers(1, LENGTH)).map(lambda pair: Span(min(pair[0], pair[1] - 1), max(pair)))
several_spans = any_.lists(spans, min_size=1, max_size=3).map(tuple)
words = any_.text(max_size=8)
scores = any_.floats(0, 1)
days = any_.none() | any_.dates(date(1, 1, 1))
bounds = any_.tuples(days, days).map(lambda pair: pair if None in pair else tuple(sorted(pair)))  # type: ignore[type-var]
timexes = any_.none() | any_.builds(Timex, type=any_.sampled_from(TimexType), value=words)


@any_.composite
def whens(draw: any_.DrawFn) -> When:
    earliest, latest = draw(bounds)
    return When(
        span=draw(any_.none() | spans),
        earliest=earliest,
        latest=latest,
        grain=draw(any_.sampled_from(Grain)),
        timex=draw(timexes),
        anchor=draw(any_.none() | words),
        zone=draw(any_.none() | words),
        rule=draw(words),
    )


mentions = any_.builds(
    Mention,
    span=spans,
    kind=any_.sampled_from(MentionKind),
    form=any_.sampled_from(MentionForm),
    head=spans,
    chain=any_.none() | words,
)
places = any_.builds(
    Place,
    span=spans,
    gazetteer_id=any_.none() | words,
    name=any_.none() | words,
    kind=any_.none() | any_.sampled_from(PlaceKind),
    lat=any_.none() | any_.floats(-90, 90),
    lon=any_.none() | any_.floats(-180, 180),
    precision=any_.none() | any_.sampled_from(Precision),
    relation=any_.none()
    | any_.builds(
        SpatialRelation,
        kind=any_.sampled_from(RelationKind),
        words=words,
        direction=any_.none() | words,
        distance_km=any_.none() | any_.floats(0, 1000),
        other=any_.none() | words,
    ),
    extent=any_.none() | any_.builds(Extent, lat=any_.floats(-90, 90), lon=any_.floats(-180, 180), radius_km=any_.floats(0, 9000)),
    score=scores,
    why=any_.lists(words, max_size=2).map(tuple),
)
parts = any_.lists(any_.builds(Part, span=spans, kind=any_.sampled_from(PartKind)), max_size=3).map(tuple)


@any_.composite
def readings(draw: any_.DrawFn) -> Reading:
    """References lead only to nouns of the reading itself, as they do when readers made it."""
    some_mentions = tuple(draw(any_.lists(mentions, max_size=4)))
    some_whens = tuple(draw(any_.lists(whens(), max_size=3)))
    some_places = tuple(draw(any_.lists(places, max_size=3)))
    a_mention, a_when, a_place = _one_of(some_mentions), _one_of(some_whens), _one_of(some_places)
    periods = any_.none() | any_.builds(lambda pair, when: Period(earliest=pair[0], latest=pair[1], when=when), bounds, a_when)
    links: tuple[Attribution, ...] = ()
    for _ in range(draw(any_.integers(0, 4))):
        links = (draw(_attributions(a_mention, periods, a_place, _one_of(links))), *links)
    return Reading(
        report=draw(_reports()),
        parts=draw(parts),
        mentions=some_mentions,
        whens=some_whens,
        places=some_places,
        attributions=links,
        claims=_corrected(draw, draw(any_.lists(_claims(a_mention, periods, a_place, _one_of(links)), max_size=4))),
        doubts=tuple(draw(any_.lists(any_.builds(Doubt, reader=words, span=any_.none() | spans, reason=words), max_size=2))),
        made_by=tuple(draw(any_.dictionaries(words, words, max_size=3)).items()),
    )


def _corrected(draw: any_.DrawFn, claims: list[Claim]) -> tuple[Claim, ...]:
    """The claims in any order, each superseding any of those made before it."""
    made: list[Claim] = []
    for claim in claims:
        older = draw(any_.lists(any_.sampled_from(made), max_size=2)) if made else []
        made.append(replace(claim, supersedes=tuple(older)))
    return tuple(draw(any_.permutations(made)))


def _one_of(nouns: tuple[object, ...]) -> Any_:
    return any_.sampled_from(nouns) | any_.none() if nouns else any_.none()


instants = any_.datetimes(timezones=any_.just(UTC))
editions = any_.builds(
    Edition,
    item=words,
    version=any_.none() | words,
    standing=any_.none() | any_.sampled_from(PubStatus),
    embargoed=any_.none() | instants,
    sent=any_.none() | instants,
    note=any_.none() | words,
    located=any_.none() | words,
)


@any_.composite
def _reports(draw: any_.DrawFn) -> Report:
    return Report(
        id=draw(words),
        text="x" * LENGTH,
        outlet=draw(any_.none() | words),
        byline=draw(any_.none() | words),
        published=draw(any_.none() | whens()),
        parts=draw(parts),
        doubts=tuple(draw(any_.lists(any_.builds(Doubt, reader=words, span=any_.none() | spans, reason=words), max_size=2))),
        edition=draw(any_.none() | editions),
    )


@any_.composite
def _attributions(draw: any_.DrawFn, a_mention: Any_, periods: Any_, a_place: Any_, a_link: Any_) -> Attribution:
    source = any_.builds(
        Source,
        span=spans,
        kind=any_.sampled_from(SourceKind),
        type=any_.sampled_from(SourceType),
        mention=a_mention,
        why_unnamed=any_.none() | spans,
    )
    return draw(
        any_.builds(
            Attribution,
            source=any_.none() | source,
            cue=several_spans,
            content=several_spans,
            manner=any_.sampled_from(Manner),
            stance=words,
            addressee=a_mention,
            medium=a_mention,
            said=periods,
            said_at=a_place,
            inside=a_link,
            score=scores,
        )
    )


def _claims(a_mention: Any_, periods: Any_, a_place: Any_, a_link: Any_) -> any_.SearchStrategy[Claim]:
    counts = any_.builds(Count, least=any_.none() | any_.integers(0), most=any_.none() | any_.integers(0))
    return any_.builds(
        Claim,
        type=words,
        mode=any_.none() | words,
        roles=any_.lists(any_.builds(Role, name=words, mention=a_mention, place=a_place), max_size=2).map(tuple),
        evidence=several_spans,
        when=periods,
        where=a_place,
        polarity=any_.sampled_from(Polarity),
        certainty=any_.sampled_from(Certainty),
        harm=any_.none() | any_.sampled_from(Harm),
        count=any_.none() | counts,
        attribution=a_link,
        score=scores,
        rule=words,
        occurrence=any_.none() | words,
    )


@given(readings())
def test_a_reading_comes_back_from_json_as_it_was(reading: Reading) -> None:
    assert reading_from(json.loads(json.dumps(written(reading)))) == reading
