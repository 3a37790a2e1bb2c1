"""What one sentence tells of one occurrence: what accounts are put together from."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property

from dateline.corroborate.accounts.knowing import Known
from dateline.corroborate.accounts.saying import Sayings
from dateline.corroborate.accounts.sentences import Sentences
from dateline.corroborate.lexicon import acts_in, family_of, kinds_in, load
from dateline.corroborate.near import apart_km, finest
from dateline.model import Aspect, Certainty, Claim, Harm, Mention, MentionKind, PartKind, Period, PlaceKind, Reading, Saying, Spot
from dateline.model.attested import NAMED

HAPPENED = frozenset({Certainty.ASSERTED, Certainty.LIKELY, Certainty.POSSIBLE})
"""What is planned, called for, left open or told for an if has not happened, on anybody's word."""

_WORD = re.compile(r"(?<!\w)[a-z]{4,}")
_A_SPELL_DAYS = 10  # what is told of a longer time is no day to go by
_COARSE = frozenset({PlaceKind.ADMIN1, PlaceKind.COUNTRY, PlaceKind.REGION})
_NAMES = frozenset({MentionKind.PLACE, MentionKind.PERSON})  # armies, groups and agencies are in every report


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """The claims of one sentence that tell one occurrence.

    Attributes:
        sentence: its number.
        occurrence: what the reader says they tell ("o1"); None = told once.
        when: the narrowest time that its words give, were it a year; None = none.
        days: the same where it is a spell of days one can go by.
        around: where it is told to be; where that is not said, the places named last before.
        fine: ids, or names, of the spots finer than a province.
        doers: keys of who is said to have done it.
        tolls: harm and whom → at least how many; `numbers` = harms with their counts.
        sets_apart: it begins as something else ("In another attack, …").
        points_back: it speaks of something told before ("the raid", "the death toll").
    """

    sentence: int
    family: str
    occurrence: str | None
    sayings: tuple[Saying, ...]
    when: Period | None
    days: Period | None
    spots: tuple[Spot, ...]
    around: tuple[Spot, ...]
    fine: frozenset[str]
    doers: frozenset[str]
    tolls: Mapping[tuple[Harm, str | None], int | None]
    numbers: frozenset[tuple[Harm, int]]
    acts: frozenset[str]
    targets: frozenset[str]
    names: frozenset[str]
    words: frozenset[str]
    sets_apart: bool
    points_back: bool
    lead: bool


class Pieces:
    """Cuts a reading into pieces."""

    def __init__(self, reading: Reading, ids: Sequence[str], known: Known) -> None:
        self._reading = reading
        self._ids = ids
        self._known = known
        self._sentences = Sentences(reading)
        self._sayings = Sayings(reading, known)

    def all(self) -> list[Piece]:
        """In the order of the text; claims of what did not happen, and of no kind of occurrence, are in none."""
        corrects = any(claim.supersedes for claim in self._reading.claims)
        names = dict(zip(self._reading.claims, self._ids, strict=True)) if corrects else {}
        told: dict[tuple[int, str], list[tuple[Claim, Saying]]] = {}
        for name, claim in zip(self._ids, self._reading.claims, strict=True):
            family = family_of(claim.type)
            if family and claim.certainty in HAPPENED and claim.aspect is not Aspect.HABITUAL:
                number = self._sentences.number(min(claim.evidence).start)
                told.setdefault((number, family), []).append((claim, self._sayings.saying(name, claim, names)))
        return [self._piece(*key, group) for key, claims in sorted(told.items()) for group in _apart(claims)]

    def _piece(self, number: int, family: str, told: Sequence[tuple[Claim, Saying]]) -> Piece:
        text = self._sentences.words(number)
        words = frozenset(map(stem, _WORD.findall(text)))
        sayings = tuple(saying for _, saying in told)
        when = _narrowest(saying.days for saying in sayings)
        spots = self._spots(number, [saying.spot for saying in sayings if saying.spot])
        return Piece(
            sentence=number,
            family=family,
            occurrence=next((claim.occurrence for claim, _ in told if claim.occurrence), None),
            sayings=sayings,
            when=when,
            days=_if_short(when),
            spots=spots,
            around=spots or self._named_before(number),
            fine=frozenset(spot.id or spot.name for spot in spots if spot.kind not in _COARSE),
            doers=frozenset(party.key for saying in sayings for party in saying.doers),
            tolls={(saying.harm, saying.whom): saying.count.least for saying in sayings if saying.harm and saying.count},
            numbers=frozenset((one.harm, one.count.least) for one in sayings if one.harm and one.count and one.count.least),
            acts=acts_in(text),
            targets=kinds_in("targets", text),
            names=frozenset(filter(None, map(self._known.sound, (*self._named.get(number, ()), *(spot.name for spot in spots))))),
            words=words,
            sets_apart=_sets_apart(text),
            points_back=_points_back(text),
            lead=number < 3 or number in self._headlines,
        )

    def _spots(self, number: int, told: list[Spot]) -> tuple[Spot, ...]:
        """Where its claims say it was; where they do not, the places the sentence names."""
        fine = [spot for spot in told if spot.kind is not PlaceKind.COUNTRY]
        return finest(fine or self._named_spots.get(number, ()))

    def _named_before(self, number: int) -> tuple[Spot, ...]:
        """The places of the nearest sentence before that names any."""
        before = [sentence for sentence in self._named_spots if sentence < number]
        return finest(self._named_spots[max(before)]) if before else ()

    @cached_property
    def _named_spots(self) -> dict[int, list[Spot]]:
        found: dict[int, list[Spot]] = {}
        for place in self._reading.places:
            if place.gazetteer_id and place.kind is not PlaceKind.COUNTRY:
                found.setdefault(self._sentences.number(place.span.start), []).append(self._sayings.spot(place))
        return found

    @cached_property
    def _named(self) -> dict[int, list[str]]:
        """Sentence → the places and persons named in it: a town spelt in a way that no gazetteer has is still told by its name."""
        found: dict[int, list[str]] = {}
        countries = {place.span for place in self._reading.places if place.kind is PlaceKind.COUNTRY}
        for mention in filter(_is_named, self._reading.mentions):
            if mention.span in countries:
                continue
            words = " ".join(mention.span.of(self._reading.report.text).split())
            found.setdefault(self._sentences.number(mention.span.start), []).append(words)
        return found

    @cached_property
    def _headlines(self) -> frozenset[int]:
        return frozenset(self._sentences.number(part.span.start) for part in self._reading.parts if part.kind is PartKind.HEADLINE)


def _is_named(mention: Mention) -> bool:
    return mention.form in NAMED and mention.kind in _NAMES


def stem(word: str) -> str:
    """The first five letters: "bombing" and "bombed" are one word here."""
    return word[:5]


def _sets_apart(words: str) -> bool:
    start = f" {words[:70].casefold()}"
    return any(f" {word}" in start for word in load("apart")["apart"])


def _points_back(words: str) -> bool:
    return bool(_pointing().search(words.casefold()))


@cache
def _pointing() -> re.Pattern[str]:
    words = load("back")
    pointers, things, phrases = ("|".join(map(re.escape, words[name])) for name in ("pointers", "things", "phrases"))
    return re.compile(rf"\b(?:(?:{pointers}) (?:\w+ ){{0,2}}(?:{things})|{phrases})\b")


def _apart(told: Sequence[tuple[Claim, Saying]]) -> list[list[tuple[Claim, Saying]]]:
    """The claims of one sentence by what they tell: "four in Homs and five in Hama" are two, though one sentence says so."""
    groups: list[list[tuple[Claim, Saying]]] = []
    for one in told:
        home = next((group for group in groups if not any(_far(one[1], other[1]) for other in group)), None)
        if home is None:
            groups.append([one])
        else:
            home.append(one)
    return groups


def _far(one: Saying, other: Saying) -> bool:
    return one.spot is not None and other.spot is not None and apart_km(one.spot, other.spot) > 0


def _narrowest(periods: Iterable[Period | None]) -> Period | None:
    """The shortest of those closed at both ends."""
    closed = [(period.latest - period.earliest, period) for period in periods if period and period.earliest and period.latest]
    return min(closed, key=lambda one: (one[0], one[1].earliest), default=(None, None))[1]


def _if_short(when: Period | None) -> Period | None:
    return when if when and when.latest and when.earliest and (when.latest - when.earliest).days <= _A_SPELL_DAYS else None
