"""A Reading out of plain data: the mirror of `written.py`, losing nothing."""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import Any, TypeAlias, TypeVar

from dateline.model.attribution import Attribution, Manner
from dateline.model.claim import Aspect, Certainty, Claim, Count, Harm, Polarity, Role
from dateline.model.doubt import Doubt
from dateline.model.edition import Edition, PubStatus
from dateline.model.mention import Mention, MentionForm, MentionKind
from dateline.model.part import Part, PartKind
from dateline.model.place import Candidate, Extent, Place, PlaceKind, Precision, RelationKind, SpatialRelation
from dateline.model.reading import Reading
from dateline.model.report import Report
from dateline.model.source import Source, SourceKind, SourceType
from dateline.model.span import Span
from dateline.model.when import Grain, Period, Timex, TimexType, When

Plain: TypeAlias = Mapping[str, Any]
Noun = TypeVar("Noun")


def reading_from(plain: Plain) -> Reading:
    """The reading that `written` wrote.

    Raises:
        ValueError: when a key is missing, a value is of the wrong kind or an id leads nowhere.
    """
    try:
        return _Rebuilder(plain).whole()
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError(f"not a reading as dateline writes it: {type(error).__name__}: {error}") from error


class _Rebuilder:
    """Makes what others refer to first; attributions and claims make those they refer to as they need them."""

    def __init__(self, plain: Plain) -> None:
        self._plain = plain
        self._mentions = {item["id"]: _mention(item) for item in plain["mentions"]}
        self._whens = {item["id"]: _when(item) for item in plain["whens"]}
        self._places = {item["id"]: _place(item) for item in plain["places"]}
        self._unmade = {item["id"]: item for item in plain["attributions"]}
        self._attributions: dict[str, Attribution] = {}
        self._unmade_claims = {item["id"]: item for item in plain["claims"]}
        self._claims: dict[str, Claim] = {}

    def whole(self) -> Reading:
        plain = self._plain
        return Reading(
            report=report_from(plain["report"]),
            parts=tuple(_part(item) for item in plain["report"]["parts"]),
            mentions=tuple(self._mentions.values()),
            whens=tuple(self._whens.values()),
            places=tuple(self._places.values()),
            attributions=tuple(self._attribution(item["id"]) for item in plain["attributions"]),
            claims=tuple(self._claim(item["id"]) for item in plain["claims"]),
            doubts=tuple(_doubt(item) for item in plain["doubts"]),
            made_by=tuple(plain["made_by"].items()),
        )

    def _attribution(self, name: str) -> Attribution:
        if name not in self._attributions:
            item = self._unmade.pop(name)  # popped, so that a chain that bites its tail is an error and no endless loop
            self._attributions[name] = Attribution(
                source=_maybe(self._source, item["source"]),
                cue=_spans(item["cue"]),
                content=_spans(item["content"]),
                manner=Manner(item["manner"]),
                stance=item["stance"],
                addressee=_maybe(self._mentions.__getitem__, item["addressee"]),
                medium=_maybe(self._mentions.__getitem__, item["medium"]),
                said=_maybe(self._period, item["said"]),
                said_at=_maybe(self._places.__getitem__, item["said_at"]),
                inside=_maybe(self._attribution, item["inside"]),
                score=item["score"],
                source_score=item.get("source_score"),  # readings stored by version 2 of the reader have none
                content_score=item.get("content_score"),
            )
        return self._attributions[name]

    def _source(self, item: Plain) -> Source:
        return Source(
            span=_span(item),
            kind=SourceKind(item["kind"]),
            type=SourceType(item["type"]),
            mention=_maybe(self._mentions.__getitem__, item["mention"]),
            why_unnamed=_maybe(_span, item["why_unnamed"]),
        )

    def _claim(self, name: str) -> Claim:
        if name not in self._claims:
            self._claims[name] = self._made(self._unmade_claims.pop(name))  # popped, as above
        return self._claims[name]

    def _made(self, item: Plain) -> Claim:
        return Claim(
            type=item["type"],
            mode=item["mode"],
            roles=tuple(self._role(role) for role in item["roles"]),
            when=_maybe(self._period, item["when"]),
            where=_maybe(self._places.__getitem__, item["where"]),
            polarity=Polarity(item["polarity"]),
            certainty=Certainty(item["certainty"]),
            aspect=_maybe(Aspect, item["aspect"]),
            harm=_maybe(Harm, item["harm"]),
            count=_maybe(lambda count: Count(least=count[0], most=count[1]), item["count"]),
            attribution=_maybe(self._attribution, item["attribution"]),
            evidence=_spans(item["evidence"]),
            score=item["score"],
            rule=item["rule"],
            occurrence=item.get("occurrence"),  # readings stored by version 3 of the reader link nothing
            supersedes=tuple(map(self._claim, item.get("supersedes", ()))),
        )

    def _role(self, item: Plain) -> Role:
        return Role(
            name=item["role"],
            mention=_maybe(self._mentions.__getitem__, item.get("mention")),
            place=_maybe(self._places.__getitem__, item.get("place")),
        )

    def _period(self, item: Plain) -> Period:
        return Period(earliest=_day(item["earliest"]), latest=_day(item["latest"]), when=_maybe(self._whens.__getitem__, item["when"]))


def _maybe(make: Callable[[Any], Noun], value: Any) -> Noun | None:
    return None if value is None else make(value)


def report_from(item: Plain) -> Report:
    """A report as `written.written_report` writes it."""
    parts = item["parts"] if item["given_parts"] is None else item["given_parts"]
    return Report(
        id=item["id"],
        text=item["text"],
        outlet=item["outlet"],
        headline=item["headline"],
        byline=item["byline"],
        published=_maybe(_published, item["published"]),
        language=item["language"],
        url=item["url"],
        parts=tuple(_part(part) for part in parts),
        capture=item["capture"],
        doubts=tuple(_doubt(doubt) for doubt in item["doubts"]),
        edition=_maybe(_edition, item.get("edition")),
    )


def _edition(item: Plain) -> Edition:
    return Edition(
        item=item["item"],
        version=item["version"],
        standing=_maybe(PubStatus, item["standing"]),
        embargoed=_maybe(datetime.fromisoformat, item["embargoed"]),
        sent=_maybe(datetime.fromisoformat, item["sent"]),
        note=item["note"],
        located=item["located"],
    )


def _published(item: Plain) -> When:
    return _time(item, span=_maybe(_span, item["span"]), rule=item["how"])


def _when(item: Plain) -> When:
    return _time(item, span=None if item["start"] is None else _span(item), rule=item["rule"])


def _time(item: Plain, *, span: Span | None, rule: str) -> When:
    return When(
        span=span,
        earliest=_day(item["earliest"]),
        latest=_day(item["latest"]),
        grain=Grain(item["grain"]),
        timex=_maybe(lambda timex: Timex(type=TimexType(timex["type"]), value=timex["value"]), item["timex"]),
        anchor=item["anchor"],
        zone=item.get("zone"),
        rule=rule,
    )


def _day(value: str | None) -> date | None:
    return None if value is None else date.fromisoformat(value)


def _span(item: Plain) -> Span:
    return Span(item["start"], item["end"])


def _spans(items: list[Plain]) -> tuple[Span, ...]:
    return tuple(_span(item) for item in items)


def _part(item: Plain) -> Part:
    return Part(span=_span(item), kind=PartKind(item["kind"]))


def _doubt(item: Plain) -> Doubt:
    return Doubt(reader=item["reader"], span=None if item["start"] is None else _span(item), reason=item["reason"])


def _mention(item: Plain) -> Mention:
    return Mention(
        span=_span(item),
        kind=MentionKind(item["kind"]),
        form=MentionForm(item["form"]),
        head=_span(item["head"]),
        chain=item["chain"],
    )


def _place(item: Plain) -> Place:
    return Place(
        span=_span(item),
        gazetteer_id=item["gazetteer_id"],
        name=item["name"],
        kind=_maybe(PlaceKind, item["kind"]),
        country=item["country"],
        lat=item["lat"],
        lon=item["lon"],
        radius_km=item["radius_km"],
        precision=_maybe(Precision, item.get("precision")),
        relation=_maybe(_relation, item.get("relation")) or _part_once_told(item),
        extent=_maybe(lambda extent: Extent(**extent), item.get("extent")),
        score=item["score"],
        why=tuple(item.get("why", ())),
        rivals=tuple(_rival(rival) for rival in item["rivals"]),
    )


def _relation(item: Plain) -> SpatialRelation:
    return SpatialRelation(
        kind=RelationKind(item["kind"]),
        words=item["words"],
        direction=item["direction"],
        distance_km=item["distance_km"],
        other=item["other"],
    )


def _part_once_told(item: Plain) -> SpatialRelation | None:
    """What readings kept before there were relations say: the words for a part of the place."""
    words = item.get("part_of_place")
    return SpatialRelation(kind=RelationKind.PART, words=words) if words else None


def _rival(item: Plain) -> Candidate:
    return Candidate(
        gazetteer_id=item["gazetteer_id"],
        name=item["name"],
        kind=PlaceKind(item["kind"]),
        country=item["country"],
        lat=item["lat"],
        lon=item["lon"],
        score=item["score"],
        why=tuple(item["why"]),
    )
