"""The reader."""

from collections.abc import Iterator

from dateline.model import Candidate, Doubt, Mention, Place
from dateline.reading.options import Options
from dateline.reading.page import Page
from dateline.reading.readers.places import choosing, doubting, finding
from dateline.reading.readers.places.meaning import meant
from dateline.reading.readers.places.toponym import Toponym

_TOSSED, _NEARLY = 0.4, 0.75
"""Below this score nothing is chosen where a rival has so much of it."""

_NO_CAPITALS = "the text has no capital letters, so most names of places in it cannot be told"

_MOST_RIVALS = 5
_LEAST = 0.002  # of a score for a rival to be named beside a place that was chosen


class Places:
    """Says which words name a place, which one, and what else it could be."""

    name = "places"
    version = "4"
    gives: tuple[type, ...] = (Place,)
    needs: tuple[type, ...] = (Mention,)

    def __init__(self, options: Options) -> None:
        pass

    def read(self, page: Page) -> Iterator[Place | Doubt]:
        if page.text.islower():
            yield Doubt(reader=Places.name, span=None, reason=_NO_CAPITALS)
        toponyms, asked = finding.toponyms(page), set[str]()
        choices = choosing.choices(page, toponyms)
        places = [_place(toponym, found) for toponym, found in zip(toponyms, choices, strict=True)]
        filed = frozenset(index for index, toponym in enumerate(toponyms) if toponym.in_dateline)
        for toponym, found, place in zip(toponyms, choices, meant(page.text, places, filed=filed), strict=True):
            yield place
            doubt = doubting.doubt(page, toponym, found, is_settled=_sure(found) is not None)
            if doubt and doubt.reason not in asked:  # once a name is enough
                asked.add(doubt.reason)
                yield doubt


def resolve(page: Page, toponyms: list[Toponym]) -> list[Place]:
    """Where names lie that somebody else has found on the page."""
    return [_place(toponym, found) for toponym, found in zip(toponyms, choosing.choices(page, toponyms), strict=True)]


def _place(toponym: Toponym, found: tuple[Candidate, ...]) -> Place:
    best = _sure(found)
    if best is None:
        told = toponym.asked[0] if toponym.asked and not found else None  # the text itself says "the village of"
        return Place(span=toponym.span, kind=told, rivals=found[:_MOST_RIVALS])
    entry = next(hit.entry for hit in toponym.hits if hit.entry.id == best.gazetteer_id)
    return Place(
        span=toponym.span,
        gazetteer_id=best.gazetteer_id,
        name=best.name,
        kind=best.kind,
        country=best.country,
        lat=best.lat,
        lon=best.lon,
        radius_km=entry.radius_km,
        score=best.score,
        why=best.why,
        rivals=tuple(rival for rival in found[1 : _MOST_RIVALS + 1] if rival.score >= _LEAST),
    )


def _sure(found: tuple[Candidate, ...]) -> Candidate | None:
    """The best, unless it is hardly better than nothing, or than the next."""
    if not found or found[0].score < choosing.TOSS:
        return None
    tossed = len(found) > 1 and found[0].score < _TOSSED and found[1].score > _NEARLY * found[0].score
    return None if tossed else found[0]
