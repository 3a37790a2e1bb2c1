"""Our answer to a message: its incidents as templates, every slot that the claims tell."""

from collections.abc import Iterator
from datetime import date

from dateline.model import Count, Harm, PlaceKind, Reading
from evals.claims.muc.messages import Fill, Message, Template
from evals.claims.muc.templates.casting import Sides, Victim, lay_blame, name_bands, sides
from evals.claims.muc.templates.confidence import confidence
from evals.claims.muc.templates.countries import COUNTRIES, UNITS
from evals.claims.muc.templates.incidents import Incident, incidents
from evals.claims.muc.templates.lists import any_of, fill_for
from evals.claims.muc.templates.relevance import relevant
from evals.claims.muc.templates.reports import filed, written
from evals.claims.muc.templates.who import Cast

_HARMS = {Harm.KILLED: "DEATH", Harm.WOUNDED: "INJURY"}


def answer(message: Message, reading: Reading) -> tuple[Template, ...]:
    """The templates of one message."""
    cast, day = Cast(reading), filed(message.dateline)
    told = [(incident, sides(incident, cast)) for incident in incidents(reading)]
    lay_blame(told, cast)
    name_bands(told, cast)
    return tuple(_template(incident, cast_, reading, day) for incident, cast_ in told if relevant(incident, cast_, day))


def _template(incident: Incident, who: Sides, reading: Reading, day: date | None) -> Template:
    slots = {slot: tuple(fills) for slot, fills in _slots(incident, who, reading, day)}
    return Template(slots={slot: fills for slot, fills in slots.items() if fills})


def _slots(incident: Incident, who: Sides, reading: Reading, day: date | None) -> Iterator[tuple[str, list[Fill]]]:
    yield "INCIDENT: DATE", _set(_date(incident, day))
    yield "INCIDENT: LOCATION", _set(_location(incident, reading))
    yield "INCIDENT: TYPE", _set(_type(incident, who))
    yield "INCIDENT: STAGE OF EXECUTION", _set("ACCOMPLISHED")
    if _type(incident, who) not in {"KIDNAPPING", "ARSON"}:
        yield "INCIDENT: INSTRUMENT ID", [_fill(words) for words in who.weapons]
        yield "INCIDENT: INSTRUMENT TYPE", [_fill(kind, words) for words in who.weapons if (kind := fill_for("instruments", words))]
    yield "PERP: INCIDENT CATEGORY", _set(_category(who))
    yield "PERP: INDIVIDUAL ID", [_fill(words) for words in who.individuals]
    yield "PERP: ORGANIZATION ID", [_fill(words) for words in who.organisations]
    yield "PERP: ORGANIZATION CONFIDENCE", [_fill(confidence(claim, name, reading), name) for name, claim in who.organisations.items()]
    if incident.type != "KIDNAPPING":
        yield from _things(who)
    yield from _people(who)


def _things(who: Sides) -> Iterator[tuple[str, list[Fill]]]:
    yield "PHYS TGT: ID", [_fill(words) for words in who.targets]
    yield "PHYS TGT: TYPE", [_fill(fill_for("buildings", words) or "OTHER", words) for words in who.targets]
    yield "PHYS TGT: NUMBER", [_fill("PLURAL" if words.endswith("S") else "1", words) for words in who.targets]
    hit = [words for words, claim in who.targets.items() if claim.mode in {"explosives", "destroy"}]
    yield (
        "PHYS TGT: EFFECT OF INCIDENT",
        [_fill("DESTROYED" if who.targets[words].mode == "destroy" else "SOME DAMAGE", words) for words in hit],
    )


def _people(who: Sides) -> Iterator[tuple[str, list[Fill]]]:
    victims = list(who.victims.values())
    yield "HUM TGT: NAME", [_fill(victim.name) for victim in victims if victim.name]
    yield "HUM TGT: DESCRIPTION", [_fill(victim.description, victim.name) for victim in victims if victim.description]
    yield "HUM TGT: TYPE", [_fill(victim.kind, _tag(victim)) for victim in victims]
    yield "HUM TGT: NUMBER", [_fill(_number(victim), _tag(victim)) for victim in victims]
    yield "HUM TGT: EFFECT OF INCIDENT", [_fill(_HARMS[victim.harm], _tag(victim)) for victim in victims if victim.harm in _HARMS]


def _tag(victim: Victim) -> str:
    return victim.name or victim.description or ""


def _number(victim: Victim) -> str:
    count = victim.claim.count
    if victim.name:
        return "1"
    if count is None:
        return "PLURAL" if (victim.description or "").endswith(("S", "PEOPLE", "MEN", "WOMEN", "CHILDREN")) else "1"
    return _counted(count)


def _counted(count: Count) -> str:
    if count.least is not None and count.least == count.most:
        return str(count.least)
    return "PLURAL" if count.least is None else f"{count.least}-{'' if count.most is None else count.most}"


def _fill(value: str | None, tag: str | None = None) -> Fill:
    return Fill(values=(value or "-",), tags=() if tag is None else (tag,))


def _set(value: str | None) -> list[Fill]:
    return [] if value is None else [_fill(value)]


def _type(incident: Incident, who: Sides) -> str:
    explosive = any(fill_for("instruments", words) in {"BOMB", "DYNAMITE", "EXPLOSIVE", "VEHICLE BOMB", "MINE"} for words in who.weapons)
    return "BOMBING" if incident.type == "ATTACK" and explosive else incident.type


def _category(who: Sides) -> str | None:
    if not who.agents:
        return None
    return (
        "STATE-SPONSORED VIOLENCE"
        if any_of("guerrillas", "state", who.agents) and not any_of("guerrillas", "words", who.agents)
        else "TERRORIST ACT"
    )


def _date(incident: Incident, day: date | None) -> str | None:
    told = [claim.when for claim in incident.claims if claim.when is not None and claim.when.when is not None]
    exact = next((when.latest for when in told if when.latest is not None and when.earliest == when.latest), None)
    if exact is not None:
        return written(exact)
    bounded = next((when for when in told if when.earliest and when.latest), None)
    if bounded is not None and bounded.earliest and bounded.latest and (day is None or bounded.latest < day):
        return f"{written(bounded.earliest)} - {written(bounded.latest)}"
    return None if day is None else f"- {written(day)}"


def _location(incident: Incident, reading: Reading) -> str | None:
    places = [claim.where for claim in incident.claims if claim.where is not None and claim.where.country in COUNTRIES]
    if not places:
        return _home(reading)
    place = max(places, key=lambda one: one.kind is not PlaceKind.COUNTRY)
    country = COUNTRIES[place.country or ""]
    if place.kind in {None, PlaceKind.COUNTRY} or place.kind not in UNITS:
        return country
    name = " ".join(place.span.of(reading.report.text).upper().split())
    name = name.removesuffix(" DEPARTMENT").removesuffix(" PROVINCE").removesuffix(" CITY") if name != "GUATEMALA CITY" else name
    return f"{country}: {name} ({UNITS[place.kind]})"


def _home(reading: Reading) -> str | None:
    """The country most of the report's places lie in."""
    countries = [place.country for place in reading.places if place.country in COUNTRIES]
    return COUNTRIES[max(countries, key=countries.count) or ""] if countries else None
