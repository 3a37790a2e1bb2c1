"""A Query as SQL."""

import json
from collections.abc import Iterator

from dateline.errors import BadQuery
from dateline.model import Order
from dateline.store.folding import country_key, fold, gazetteer_key
from dateline.store.query import Query, bounds_of

_ACTOR = "EXISTS (SELECT 1 FROM claim_actors WHERE claim = claims.number AND names LIKE ? ESCAPE '\\')"
_NAME = (
    "EXISTS (SELECT 1 FROM claim_actors WHERE claim = claims.number AND instr(char(31) || names || char(31), char(31) || ? || char(31)))"
)
_PLACE = "EXISTS (SELECT 1 FROM claim_places WHERE claim = claims.number AND names LIKE ? ESCAPE '\\')"
_WITHIN = "EXISTS (SELECT 1 FROM claim_places, json_each(?) WHERE claim = claims.number AND instr(names, json_each.value))"
_REPORT = "reading IN (SELECT number FROM readings WHERE report = ?)"
_VOICE = "outlet LIKE ? ESCAPE '\\' OR holder LIKE ? ESCAPE '\\'"
_WORDS = "claims.number IN (SELECT rowid FROM claim_words WHERE claim_words MATCH ?)"
# An open side is no bound, but with both sides open nothing is known and nothing can be said to overlap.
_OVERLAPS = "({0}earliest IS NOT NULL OR {0}latest IS NOT NULL) AND ({0}{1} IS NULL OR {0}{1} {2} ?)"

KNOWN_BY = {Order.PUBLISHED: "published_latest <= ?", Order.CAPTURED: "substr(captured, 1, 10) <= ?"}
"""When a claim is surely known by a day, by what that day counts."""


def where(query: Query) -> tuple[str, list[str]]:
    """A condition over `claims` and its parameters; the condition holds no word of the caller's."""
    conditions = ["newest"]
    parameters: list[str] = []
    for condition, values in _wanted(query):
        conditions.append(condition)
        parameters.extend(values)
    return " AND ".join(f"({condition})" for condition in conditions), parameters


def _wanted(query: Query) -> Iterator[tuple[str, tuple[str, ...]]]:
    for condition, part in (
        (_ACTOR, query.actor),
        ("outlet LIKE ? ESCAPE '\\'", query.outlet),
        ("holder LIKE ? ESCAPE '\\'", query.holder),
    ):
        if part is not None:
            yield condition, (containing(part),)
    for condition, value in (
        ("type = ? COLLATE NOCASE", query.type),
        ("polarity = ?", query.polarity),
        ("certainty = ?", query.certainty),
        (_REPORT, query.report),
    ):
        if value is not None:
            yield condition, (value,)
    if query.voice:
        yield " OR ".join([_VOICE] * len(query.voice)), tuple(containing(name) for name in query.voice for _ in range(2))
    if query.text is not None:
        yield _WORDS, (_all_of(query.text),)
    if query.names:
        yield " OR ".join([_NAME] * len(query.names)), tuple(map(fold, query.names))
    yield from _places(query)
    yield from ((condition, (day,)) for condition, day in _days(query))


def _places(query: Query) -> Iterator[tuple[str, tuple[str, ...]]]:
    wanted = []
    if query.place is not None:
        wanted.append((_PLACE, containing(query.place)))
    if query.country is not None:
        wanted.append((_PLACE, f"%{country_key(query.country)}%"))
    if query.within:
        wanted.append((_WITHIN, json.dumps([gazetteer_key(name) for name in query.within])))
    if wanted:
        yield " OR ".join(condition for condition, _ in wanted), tuple(value for _, value in wanted)


def _days(query: Query) -> Iterator[tuple[str, str]]:
    happened = bounds_of(query.when) if query.when else (query.earliest, query.latest)
    if query.known:
        yield KNOWN_BY[query.by], query.known.isoformat()
    for prefix, earliest, latest in (
        ("", *happened),
        ("published_", query.published_earliest, query.published_latest),
    ):
        if earliest:
            yield _OVERLAPS.format(prefix, "latest", ">="), earliest.isoformat()
        if latest:
            yield _OVERLAPS.format(prefix, "earliest", "<="), latest.isoformat()


def containing(part: str) -> str:
    """A pattern for LIKE, with a backslash to escape: the folded words anywhere."""
    folded = fold(part)
    for special in ("\\", "%", "_"):
        folded = folded.replace(special, f"\\{special}")
    return f"%{folded}%"


def _all_of(text: str) -> str:
    """Each word quoted, so that none is taken for an operator of the search language."""
    words = [word.replace('"', "") for word in fold(text).split()]
    wanted = [f'"{word}"' for word in words if any(letter.isalnum() for letter in word)]
    if not wanted:
        raise BadQuery(f"{text!r} holds no word to search for")
    return " ".join(wanted)
