"""Accounts and copies as plain data and back: what the record keeps of them. Short keys and no empty ones, for there are many."""

from datetime import date
from typing import Any, TypeAlias

from dateline.model.account import Account, Party, Saying, Spot, Voice
from dateline.model.claim import Certainty, Count, Harm
from dateline.model.copying import Syndication, Taken
from dateline.model.place import PlaceKind
from dateline.model.span import Span
from dateline.model.when import Period

Plain: TypeAlias = dict[str, Any]
_WORDS = ("acts", "targets", "names", "words")


def account_written(account: Account) -> Plain:
    """As dicts, lists, strings, numbers and None."""
    return _told({
        "id": account.id,
        "report": account.report,
        "position": account.position,
        "outlet": account.outlet,
        "family": account.family,
        "sayings": [_saying(saying) for saying in account.sayings],
        "known": _day(account.known),
        "captured": _day(account.captured),
        "days": _days(account.days),
        "told": _days(account.told),
        "spots": [_spot(spot) for spot in account.spots],
        "lead": account.lead,
        **{key: sorted(getattr(account, key)) for key in _WORDS},
    })  # fmt: skip


def account_from(plain: Plain) -> Account:
    return Account(
        id=plain["id"],
        report=plain["report"],
        position=plain.get("position", 0),
        outlet=plain.get("outlet"),
        family=plain["family"],
        sayings=tuple(map(_saying_from, plain["sayings"])),
        known=_day_from(plain.get("known")),
        captured=_day_from(plain.get("captured")),
        days=_days_from(plain.get("days")),
        told=_days_from(plain.get("told")) or Period(),
        spots=tuple(map(spot_from, plain.get("spots", ()))),
        lead=plain.get("lead", False),
        **{key: frozenset(plain.get(key, ())) for key in _WORDS},
    )


def syndication_written(found: Syndication) -> Plain:
    """As `account_written`, for what one report took from another."""
    passages = [[one.start, one.end, other.start, other.end] for one, other in found.passages]
    return _told({
        "one": found.one,
        "other": found.other,
        "kind": str(found.kind),
        "share": found.share,
        "passages": passages,
        "original": found.original,
        "why": list(found.why),
    })  # fmt: skip


def syndication_from(plain: Plain) -> Syndication:
    return Syndication(
        one=plain["one"],
        other=plain["other"],
        kind=Taken(plain["kind"]),
        share=plain.get("share", 0.0),
        passages=tuple((Span(*row[:2]), Span(*row[2:])) for row in plain.get("passages", ())),
        original=plain.get("original"),
        why=tuple(plain.get("why", ())),
    )


def _saying(saying: Saying) -> Plain:
    return _told({
        "claim": saying.claim,
        "type": saying.type,
        "voices": [[voice.key, voice.label] for voice in saying.voices],
        "span": [saying.span.start, saying.span.end],
        "stance": saying.stance,
        "denied": saying.is_denied,
        "certainty": None if saying.certainty is Certainty.ASSERTED else str(saying.certainty),
        "doers": [[party.key, party.label] for party in saying.doers],
        "sufferers": [[party.key, party.label] for party in saying.sufferers],
        "harm": saying.harm and str(saying.harm),
        "whom": saying.whom,
        "count": saying.count and [saying.count.least, saying.count.most],
        "days": _days(saying.days),
        "spot": saying.spot and _spot(saying.spot),
        "supersedes": list(saying.supersedes),
    })  # fmt: skip


def _saying_from(plain: Plain) -> Saying:
    count, spot, harm = plain.get("count"), plain.get("spot"), plain.get("harm")
    return Saying(
        claim=plain["claim"],
        type=plain["type"],
        voices=tuple(Voice(key, label) for key, label in plain["voices"]),
        span=Span(*plain["span"]),
        stance=plain.get("stance"),
        is_denied=plain.get("denied", False),
        certainty=Certainty(plain.get("certainty", Certainty.ASSERTED)),
        doers=tuple(Party(key, label) for key, label in plain.get("doers", ())),
        sufferers=tuple(Party(key, label) for key, label in plain.get("sufferers", ())),
        harm=Harm(harm) if harm else None,
        whom=plain.get("whom"),
        count=Count(least=count[0], most=count[1]) if count else None,
        days=_days_from(plain.get("days")),
        spot=spot_from(spot) if spot else None,
        supersedes=tuple(plain.get("supersedes", ())),
    )


def _spot(spot: Spot) -> list[Any]:
    return [spot.name, spot.id, spot.kind and str(spot.kind), list(spot.units), spot.lat, spot.lon, spot.radius_km]


def spot_from(plain: list[Any]) -> Spot:
    name, number, kind, units, lat, lon, radius = plain
    return Spot(name=name, id=number, kind=PlaceKind(kind) if kind else None, units=tuple(units), lat=lat, lon=lon, radius_km=radius)


def _told(plain: Plain) -> Plain:
    return {key: value for key, value in plain.items() if value not in (None, False, [], "")}


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _day_from(day: str | None) -> date | None:
    return date.fromisoformat(day) if day else None


def _days(period: Period | None) -> list[str | None] | None:
    return [_day(period.earliest), _day(period.latest)] if period and (period.earliest or period.latest) else None


def _days_from(days: list[str | None] | None) -> Period | None:
    return Period(earliest=_day_from(days[0]), latest=_day_from(days[1])) if days else None
