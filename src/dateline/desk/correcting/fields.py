"""The fields of a claim that can be corrected: how each is read, and how it is laid over a claim."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from dateline.desk.correcting import values
from dateline.desk.correcting.values import Filler, Spot
from dateline.errors import BadQuery
from dateline.model import Certainty, Claim, Harm, Mention, MentionForm, MentionKind, Place, Polarity, Reading, Role

ROLE = "role "


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a claim.

    Attributes:
        read: its value out of words; raises BadQuery.
        lay: the claim with that value in this field.
    """

    read: Callable[[str], Any]
    lay: Callable[[Claim, Any, Reading], Claim]


def field(name: str) -> Field:
    """Raises BadQuery when a claim has no such field; lists those it has."""
    if name.startswith(ROLE):
        return Field(values.told(values.fillers), lambda claim, value, reading: _cast(claim, name.removeprefix(ROLE), value or (), reading))
    if name not in _FIELDS:
        raise BadQuery.unknown("field of a claim", name, (f"{ROLE}NAME", *_FIELDS))
    return _FIELDS[name]


def _type(words: str) -> str:
    from dateline.reading.vocabulary.claims import claim_types

    known = {name.casefold(): name for name in claim_types()}
    found = known.get("_".join(words.split()).casefold())
    if found is None:
        raise BadQuery.unknown("type of claim", words, known.values())
    return found


def _cast(claim: Claim, name: str, fillers: tuple[Filler, ...], reading: Reading) -> Claim:
    """With these in a role, in the place of those it had."""
    new = [_role(name, filler, reading) for filler in fillers]
    first = next((index for index, role in enumerate(claim.roles) if role.name == name), len(claim.roles))
    before = [role for role in claim.roles[:first] if role.name != name]
    return replace(claim, roles=(*before, *new, *(role for role in claim.roles[first:] if role.name != name)))


def _role(name: str, filler: Filler, reading: Reading) -> Role:
    place = next((one for one in reading.places if one.span == filler.span), None)
    mention = next((one for one in reading.mentions if one.span == filler.span), None)
    if filler.kind is None and place and (name == "place" or mention is None):
        return Role(name=name, place=place)
    return Role(name=name, mention=_named(mention, filler))


def _named(found: Mention | None, filler: Filler) -> Mention:
    if found is not None:
        return found if filler.kind in {None, found.kind} else replace(found, kind=filler.kind)
    return Mention(span=filler.span, kind=filler.kind or MentionKind.OTHER, form=MentionForm.DESCRIPTION, head=filler.span)


def _where(claim: Claim, spot: Spot | None, reading: Reading) -> Claim:
    if spot is None:
        return replace(claim, where=None)
    place = next((one for one in reading.places if one.span == spot.span), None) or Place(span=spot.span)
    return replace(claim, where=place if spot.gazetteer_id in {None, place.gazetteer_id} else _meaning(place, spot.gazetteer_id or ""))


def _meaning(place: Place, gazetteer_id: str) -> Place:
    """The same words, meaning another of the places they could mean.

    Raises:
        BadQuery: when they could not; lists the places they could.
    """
    rival = next((one for one in place.rivals if one.gazetteer_id == gazetteer_id), None)
    if rival is None:
        known = ", ".join(f"{one.gazetteer_id} ({one.name}, {one.country})" for one in place.rivals) or "no other place"
        raise BadQuery(f"these words cannot mean place {gazetteer_id!r} of the gazetteer; they could mean: {known}")
    return replace(
        place,
        gazetteer_id=rival.gazetteer_id,
        name=rival.name,
        kind=rival.kind,
        country=rival.country,
        lat=rival.lat,
        lon=rival.lon,
        radius_km=None,  # how far the rival reaches is not known here
        precision=None,
        extent=None,
        score=rival.score,
        why=rival.why,
    )


def _plain(name: str, read: Callable[[str], Any]) -> Field:
    return Field(read, lambda claim, value, _: replace(claim, **{name: value}))


_FIELDS = {
    "words": _plain("evidence", values.spans),
    "type": _plain("type", _type),
    "polarity": _plain("polarity", values.one_of(Polarity)),
    "certainty": _plain("certainty", values.one_of(Certainty)),
    "when": _plain("when", values.told(values.period)),
    "where": Field(values.told(values.spot), _where),
    "harm": _plain("harm", values.told(values.one_of(Harm))),
    "count": _plain("count", values.told(values.count)),
}
