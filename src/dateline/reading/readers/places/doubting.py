"""What is said of a place that is not settled beyond doubt."""

from collections import Counter
from collections.abc import Iterator

from dateline.model import Candidate, Doubt
from dateline.reading.gazetteer import gazetteer
from dateline.reading.page import Page
from dateline.reading.readers.places.choosing.reasons import SPOKEN_OF
from dateline.reading.readers.places.toponym import Toponym

SURE = 0.6
"""Below this score a Doubt names what else it could be."""

_AT_HOME = 0.05
"""From this score on so does a rival in a country that the report speaks of, where it does not speak of the other's."""

_NAMED = 3


def doubt(page: Page, toponym: Toponym, found: tuple[Candidate, ...], *, is_settled: bool) -> Doubt | None:
    """Why a name is not settled, or not surely; None where it is."""
    reason = _reason(toponym.span.of(page.text), toponym, found, is_settled=is_settled)
    return Doubt(reader="places", span=toponym.span, reason=reason) if reason else None


def _reason(words: str, toponym: Toponym, found: tuple[Candidate, ...], *, is_settled: bool) -> str | None:
    if not found:
        return f"the gazetteer has no place called {words}"
    if not is_settled:
        return f"nothing says which {words} is meant: {_listed(toponym, found[:_NAMED])} …"
    if found[0].score < SURE:
        return f"{words} could also be another place: {_listed(toponym, found[:_NAMED])}"
    at_home = next((rival for rival in found[1:] if _is_at_home(rival, found[0])), None)
    return f"{words} could also lie where the report speaks of: {_listed(toponym, (found[0], at_home))}" if at_home else None


def _is_at_home(rival: Candidate, best: Candidate) -> bool:
    return rival.score >= _AT_HOME and rival.country != best.country and SPOKEN_OF in rival.why and SPOKEN_OF not in best.why


def _listed(toponym: Toponym, candidates: tuple[Candidate, ...]) -> str:
    return "; ".join(_told(toponym, candidates))


def _told(toponym: Toponym, candidates: tuple[Candidate, ...]) -> Iterator[str]:
    """Each with its kind and country; where several are alike in both, also with the unit it lies in: "Athens (town in Ohio, US)"."""
    alike = Counter((one.name, one.kind, one.country) for one in candidates)
    for one in candidates:
        unit = _unit(toponym, one) if alike[one.name, one.kind, one.country] > 1 else None
        yield f"{one.name} ({one.kind}{f' in {unit}' if unit else ''}, {one.country or 'across borders'})"


def _unit(toponym: Toponym, candidate: Candidate) -> str | None:
    """The name of the first-level unit it lies in; None where the gazetteer tells none."""
    entry = next(hit.entry for hit in toponym.hits if hit.entry.id == candidate.gazetteer_id)
    unit = gazetteer().unit(entry.country, entry.admin1)
    return unit.name if unit and unit.id != entry.id else None
