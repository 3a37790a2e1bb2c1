"""Which incidents belong in the task's database (template-doc-part1.v7, 1.0), as far as claims tell."""

from datetime import date, timedelta

from evals.claims.muc.templates.casting import Sides
from evals.claims.muc.templates.incidents import Incident
from evals.claims.muc.templates.lists import any_of

_COUNTRIES = frozenset({"SV", "GT", "HN", "AR", "BO", "CL", "CO", "EC", "PE"})
_RECENT = timedelta(days=62)


def relevant(incident: Incident, sides: Sides, filed: date | None) -> bool:
    """Told of somebody or something in particular, recent, of the nine countries, and no fight between armies and guerrillas."""
    return _specific(incident, sides) and _recent(incident, filed) and _ours(incident) and not _warfare(sides)


def _specific(incident: Incident, sides: Sides) -> bool:
    """Somebody by name or number, or something, was hit; or somebody was, at a time or place that is told."""
    if sides.targets or any(victim.name or victim.claim.count for victim in sides.victims.values()):
        return True
    placed = any(claim.where is not None or (claim.when is not None and claim.when.when is not None) for claim in incident.claims)
    return bool(sides.victims) and (placed or bool(sides.weapons))


def _recent(incident: Incident, filed: date | None) -> bool:
    days = [claim.when.latest for claim in incident.claims if claim.when is not None and claim.when.when is not None and claim.when.latest]
    return filed is None or not days or max(days) >= filed - _RECENT


def _ours(incident: Incident) -> bool:
    countries = {claim.where.country for claim in incident.claims if claim.where is not None and claim.where.country}
    return not countries or bool(countries & _COUNTRIES)


def _warfare(sides: Sides) -> bool:
    """Only fighters were hit, or what fighters hold."""
    things = [set(words.lower().split()) for words in sides.targets]
    people = [set((victim.description or "").lower().split()) for victim in sides.victims.values()]
    civilians = [victim for victim in sides.victims.values() if victim.name]
    if civilians:
        return any_of("guerrillas", "words", sides.patients)
    fighters = [any_of("guerrillas", "words", words) or any_of("guerrillas", "military", words) for words in people]
    return all(fighters) and all(any_of("guerrillas", "fighting", words) for words in things)
