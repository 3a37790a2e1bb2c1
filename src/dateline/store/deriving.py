"""What filters look at, made out of a reading."""

from collections.abc import Iterator
from dataclasses import dataclass

from dateline.model import Claim, Mention, Period, Place, Reading, When
from dateline.store.folding import SEPARATOR, country_key, fold, gazetteer_id_in, gazetteer_key
from dateline.store.naming import claim_ids

VERSION = 3
"""By which rules what is derived is made: raise it with any change that must reach records already kept."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One claim for the tables; `columns` are those of `claims` after `newest`, in their order."""

    id: str
    columns: tuple[str | None, ...]
    actors: tuple[tuple[str, str], ...]
    places: tuple[str, ...]


def rows(reading: Reading) -> Iterator[Row]:
    """One row a claim, in order."""
    naming = _Names(reading)
    for name, claim in zip(claim_ids(reading), reading.claims, strict=True):
        yield Row(id=name, columns=naming.columns(claim), actors=naming.actors(claim), places=naming.places(claim))


def place_in(names: str) -> tuple[str, str] | None:
    """Gazetteer id and folded name out of the names of a place; None where it was not resolved."""
    _, name, *codes = names.split(SEPARATOR)
    found = next((gazetteer_id_in(code) for code in codes if gazetteer_id_in(code)), None)
    return (found, name) if found else None


class _Names:
    """The folded names of actors, holders and places in one reading."""

    def __init__(self, reading: Reading) -> None:
        self._report = reading.report
        self._by_chain: dict[str, list[str]] = {}
        for mention in reading.mentions:
            if mention.chain:
                self._by_chain.setdefault(mention.chain, []).append(self._fold(mention))

    def columns(self, claim: Claim) -> tuple[str | None, ...]:
        return (
            claim.type,
            str(claim.polarity),
            str(claim.certainty),
            *_days(claim.when),
            self._outlet,
            self._holder(claim),
            *_days(self._report.published),
            fold(" ".join(span.of(self._report.text) for span in claim.evidence)),
        )

    def actors(self, claim: Claim) -> tuple[tuple[str, str], ...]:
        return tuple((role.name, self._all_names(role.mention)) for role in claim.roles if role.mention)

    def places(self, claim: Claim) -> tuple[str, ...]:
        meant = dict.fromkeys(place for place in (claim.where, *(role.place for role in claim.roles)) if place)
        return tuple(SEPARATOR.join(self._names_of(place)) for place in meant)

    def _names_of(self, place: Place) -> Iterator[str]:
        yield fold(place.span.of(self._report.text))
        yield fold(place.name or "")
        if place.country:
            yield country_key(place.country)
        if place.gazetteer_id:
            yield gazetteer_key(place.gazetteer_id)

    @property
    def _outlet(self) -> str | None:
        return fold(self._report.outlet) if self._report.outlet else None

    def _holder(self, claim: Claim) -> str | None:
        if claim.attribution is None:
            return self._outlet
        source = claim.attribution.source
        if source is None:
            return None
        words = fold(source.span.of(self._report.text))
        return SEPARATOR.join((words, self._all_names(source.mention))) if source.mention else words

    def _all_names(self, mention: Mention) -> str:
        siblings = self._by_chain.get(mention.chain, []) if mention.chain else []
        return SEPARATOR.join(dict.fromkeys((self._fold(mention), *siblings)))

    def _fold(self, noun: Mention | Place) -> str:
        return fold(noun.span.of(self._report.text))


def _days(time: Period | When | None) -> tuple[str | None, str | None]:
    if time is None:
        return None, None
    return time.earliest.isoformat() if time.earliest else None, time.latest.isoformat() if time.latest else None
