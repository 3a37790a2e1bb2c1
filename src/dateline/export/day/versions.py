"""One version of what happened, as a row of the day page."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from dateline.export import phrasing
from dateline.export.telling import Hand, Teller, Telling
from dateline.model import Claim, Count, Reading

_CROWD = frozenset({"people", "persons", "dead", "others", "victims", "person"})
_MANY = frozenset({"dozens", "scores", "hundreds", "thousands", "tens", "number", "dozen", "some", "many"})
SHORT = 8
"""Digits of a claim's id that are shown; `dateline show` takes them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """What one holder says of it in one report.

    Attributes:
        ids: of the claims that say it, shortened; several where a report says the same in other words.
        what: who did it to whom, as printed ("troops → the town", "… → the town"); of those counted the number and one word.
        count: None where nothing is counted.
        counts: whom it counts, by one word; empty for people of no kind.
        where: the words for where it was, with what the gazetteer calls it; None as for `when`.
        sure: as in "asserted", "denied", "planned".
        is_real: told as having been.
        is_statement: its words are all there is of it, since it is of no type.
        hands: the holder first, the outlet last.
        quotes: the words it stands on.
        thing: tells which versions of one report are of one thing.
        corrects, corrected: whether it supersedes another version, or is superseded.
    """

    ids: tuple[str, ...]
    what: str
    count: Count | None
    counts: str
    when: str | None
    where: str | None
    sure: str
    is_real: bool
    is_statement: bool
    hands: tuple[Hand, ...]
    published: str
    quotes: tuple[str, ...]
    thing: str
    corrects: bool
    corrected: bool

    @property
    def chain(self) -> str:
        """As in "residents < Northern Wire"."""
        return " < ".join(hand.words for hand in self.hands)


def version_of(name: str, claim: Claim, reading: Reading, teller: Teller, *, is_real: bool) -> Version:
    told = teller.tell(name, claim)
    return Version(
        ids=(name[:SHORT],),
        what=_what(told, claim),
        count=claim.count,
        counts="" if (whom := _counted(told.whom)) in _CROWD else whom,
        when=told.when,
        where=told.where,
        sure=told.certainty,
        is_real=is_real,
        is_statement=claim.type == "statement",
        hands=told.hands,
        published=phrasing.published(reading.report.published),
        quotes=told.words,
        thing=f"{reading.report.id} {claim.occurrence or name}",
        corrects=bool(told.corrects),
        corrected=bool(told.corrected_by),
    )


def merged(versions: Iterable[Version]) -> tuple[Version, ...]:
    """Those of one thing that say the same on the same word as one, with all their words; the fullest tells who and whom."""
    found: dict[tuple[object, ...], Version] = {}
    for one in versions:
        key = (one.thing, one.chain, one.count, one.sure, one.corrected)
        known = found.get(key)
        found[key] = one if known is None else _joined(known, one)
    return tuple(found.values())


def _joined(one: Version, other: Version) -> Version:
    fuller = max((one, other), key=lambda version: len(version.what))
    return replace(
        fuller,
        ids=(*one.ids, *other.ids),
        quotes=tuple(dict.fromkeys((*one.quotes, *other.quotes))),
        corrects=one.corrects or other.corrects,
        where=one.where or other.where,
        when=max((one.when, other.when), key=_is_dated),
    )


def _is_dated(when: str | None) -> int:
    """By how much it is told: by words of its own, by tense alone, not at all."""
    return 0 if when is None else 2 if "“" in when else 1


def _what(told: Telling, claim: Claim) -> str:
    """Doer and done-to on the two sides of an arrow, a side that is not told left open; victims need no arrow."""
    number = phrasing.count(claim.count)
    who, whom = " + ".join(told.who), " + ".join(told.whom)
    if number is not None:
        whom = f"{number} {_counted(told.whom)}".strip()
    others = [f"{role}: {filler}" for role, filler in told.others]
    open_ = "" if claim.type == "casualties" else "…"
    sides = [who or open_, whom or open_] if who or whom else []
    return " · ".join(filter(None, (" → ".join(filter(None, sides)), *others)))


def _counted(words: tuple[str, ...]) -> str:
    """The word for those counted, as printed: "civilians" of "About 20 civilians", of "dozens of civilians"; empty where there is none."""
    if len(words) != 1:
        return ""
    head, _, rest = re.sub(r"\[.*\]", "", words[0]).partition(" of ")
    last = _last(head)
    word = _last(rest) if last in _MANY else last
    return word if word.isalpha() and word not in _MANY else ""


def _last(words: str) -> str:
    found = re.split(r" (?:in|at|near|from|on) ", words)[0].split()
    return found[-1].casefold() if found else ""
