"""Tiny makers of nouns, with defaults, for tests."""

from dataclasses import replace
from datetime import date
from functools import cache
from typing import Any

from dateline.model import (
    Attribution,
    Candidate,
    Certainty,
    Claim,
    Count,
    Doubt,
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
    Reading,
    Report,
    Role,
    Source,
    SourceKind,
    SourceType,
    Span,
    Timex,
    TimexType,
    When,
    content_id,
    published_on,
)
from dateline.reading.options import Options
from dateline.reading.pipeline import Pipeline


def report(
    text: str, *, published: str | date | None = "2017-04-24", outlet: str | None = "Example Wire", headline: str | None = None
) -> Report:
    day = date.fromisoformat(published) if isinstance(published, str) else published
    name = content_id(text, outlet=outlet, headline=headline, published=str(day), url=None)
    return Report(id=name, text=text, outlet=outlet, headline=headline, published=published_on(day) if day else None)


@cache
def pipeline(*readers: str) -> Pipeline:
    """A pipeline of the named readers, or of all; made once for all tests."""
    return Pipeline.build(Options(readers=readers) if readers else Options())


def reading(text: str, *, published: str | date | None = "2017-04-24", outlet: str | None = "Example Wire") -> Reading:
    return pipeline().read(report(text, published=published, outlet=outlet))


def span(text: str, words: str, *, nth: int = 1) -> Span:
    """Where words stand in a text, the nth time they do."""
    start = -1
    for _ in range(nth):
        start = text.index(words, start + 1)
    return Span(start, start + len(words))


def mention(text: str, words: str, *, kind: MentionKind = MentionKind.GROUP, form: MentionForm = MentionForm.FULL, **rest: Any) -> Mention:
    found = span(text, words, nth=rest.pop("nth", 1))
    return Mention(span=found, kind=kind, form=form, head=rest.pop("head", found), **rest)


def place(text: str, words: str, lat: float | None = None, lon: float | None = None, **rest: Any) -> Place:
    """A place where words stand in a text; a town of Syria that goes by these words, unless said otherwise."""
    nth = rest.pop("nth", 1)
    known = {"gazetteer_id": words, "name": words, "kind": PlaceKind.TOWN, "country": "SY", "score": 0.95} if lat is not None else {}
    return Place(span=span(text, words, nth=nth), lat=lat, lon=lon, **known | rest)


def when(text: str, words: str, earliest: str | None = None, latest: str | None = None, **rest: Any) -> When:
    """A time where words stand in a text, from one day to another; None = open."""
    first, last = (date.fromisoformat(day) if day else None for day in (earliest, latest))
    return When(span=span(text, words, nth=rest.pop("nth", 1)), earliest=first, latest=last, **{"grain": Grain.DAY} | rest)


TOWN = (
    "Government troops took the town of Saraqib on Sunday, SANA said, citing a military source. "
    "The opposition denied it. The rebels, also known as the Northern Front, may have lost at least 70 fighters there, Reuters reported."
)


def made_by_hand(text: str = TOWN, *, version: str = "1", name: str | None = None, outlet: str | None = "Example Wire") -> Reading:
    """A reading with a noun of every kind, a chain of three, a denial and a count, made without any reader. `text` starts with TOWN."""
    troops = mention(text, "Government troops", kind=MentionKind.ORGAN, form=MentionForm.DESCRIPTION)
    sana = mention(text, "SANA", kind=MentionKind.OUTLET, form=MentionForm.ACRONYM)
    officer = mention(text, "a military source", kind=MentionKind.PERSON, form=MentionForm.DESCRIPTION)
    opposition = mention(text, "The opposition", form=MentionForm.DESCRIPTION)
    rebels = mention(text, "The rebels", form=MentionForm.DESCRIPTION, chain="k1")
    front = mention(text, "the Northern Front", chain="k1")
    reuters = mention(text, "Reuters", kind=MentionKind.OUTLET)
    sunday = When(
        span=span(text, "Sunday"),
        earliest=date(2017, 4, 23),
        latest=date(2017, 4, 23),
        grain=Grain.DAY,
        timex=Timex(type=TimexType.DATE, value="2017-04-23"),
        anchor="published",
        rule="last weekday",
    )
    rival = Candidate(gazetteer_id="2", name="Saraqeb", kind=PlaceKind.TOWN, country="SY", lat=35.0, lon=36.0, score=0.2, why=("name",))
    town = Place(
        span=span(text, "the town of Saraqib"),
        gazetteer_id="172408",
        name="Sarāqib",
        kind=PlaceKind.TOWN,
        country="SY",
        lat=35.86,
        lon=36.8,
        score=0.9,
        rivals=(rival,),
    )
    day = Period.of(sunday)
    taken = span(text, "Government troops took the town of Saraqib on Sunday")
    by_sana = Attribution(
        source=Source(span=sana.span, kind=SourceKind.NAMED, type=SourceType.OUTLET, mention=sana),
        cue=(span(text, "said"),),
        content=(taken,),
        manner=Manner.INDIRECT,
        stance="relays",
    )
    by_officer = Attribution(
        source=Source(span=officer.span, kind=SourceKind.UNNAMED, type=SourceType.PERSON, mention=officer),
        cue=(span(text, "citing"),),
        content=(taken,),
        manner=Manner.INDIRECT,
        stance="says",
        said=day,
        said_at=town,
        inside=by_sana,
    )
    denial = Attribution(
        source=Source(span=opposition.span, kind=SourceKind.DESCRIBED, type=SourceType.GROUP, mention=opposition),
        cue=(span(text, "denied"),),
        content=(span(text, "it"),),
        manner=Manner.INDIRECT,
        stance="denies",
    )
    losses = span(text, "The rebels, also known as the Northern Front, may have lost at least 70 fighters there")
    by_reuters = Attribution(
        source=Source(span=reuters.span, kind=SourceKind.NAMED, type=SourceType.OUTLET, mention=reuters),
        cue=(span(text, "reported"),),
        content=(losses,),
        manner=Manner.INDIRECT,
        stance="says",
    )
    roles = (Role(name="agent", mention=troops), Role(name="place", place=town))
    control = Claim(type="controls", roles=roles, evidence=(taken,), when=day, where=town, attribution=by_officer, score=0.9, rule="verbs")
    denied = replace(
        control, polarity=Polarity.DENIED, attribution=denial, evidence=(span(text, "The opposition denied it"),), rule="denials"
    )
    same = Claim(
        type="same_as",
        roles=(Role(name="subject", mention=rebels), Role(name="object", mention=front)),
        evidence=(span(text, "The rebels, also known as the Northern Front"),),
    )
    toll = Claim(
        type="casualties",
        roles=(Role(name="patient", mention=rebels),),
        evidence=(losses,),
        certainty=Certainty.POSSIBLE,
        harm=Harm.KILLED,
        count=Count(least=70, most=None),
        attribution=by_reuters,
    )
    one = report(text, outlet=outlet)
    return Reading(
        report=replace(one, id=name) if name else one,
        parts=(Part(span=Span(0, len(text)), kind=PartKind.BODY),),
        mentions=tuple(sorted((troops, sana, officer, opposition, rebels, front, reuters), key=lambda noun: noun.span)),
        whens=(sunday,),
        places=(town,),
        attributions=(by_officer, by_sana, denial, by_reuters),
        claims=(control, denied, same, toll),
        doubts=(
            Doubt(reader="places", span=span(text, "there"), reason="which of two places is meant"),
            Doubt(reader="intake", span=None, reason="no byline"),
        ),
        made_by=(("parse", "by hand"), ("claims", version)),
    )


def renamed_by_hand(text: str = "The Nusra Front changed its name to Fatah al-Sham on Sunday.", *, outlet: str = "Example Wire") -> Reading:
    """A reading of one claim: that one group took another name."""
    old, new = mention(text, "Nusra Front", chain="k1"), mention(text, "Fatah al-Sham", chain="k2")
    sunday = when(text, "Sunday", "2016-07-24", "2016-07-24")
    roles = (Role(name="subject", mention=old), Role(name="object", mention=new))
    claim = Claim(type="renamed", roles=roles, evidence=(Span(0, len(text)),), when=Period.of(sunday))
    day = report(text, published="2016-07-29", outlet=outlet)
    return Reading(report=day, mentions=(old, new), whens=(sunday,), claims=(claim,))
