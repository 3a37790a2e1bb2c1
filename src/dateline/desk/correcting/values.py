"""The values of corrections, as they are written and read: spans, fillers, days, counts, words of a vocabulary."""

import re
from collections.abc import Callable, Iterable
from datetime import date
from enum import StrEnum
from typing import NamedTuple, TypeVar

from dateline.errors import BadQuery
from dateline.model import Count, MentionKind, Period, Span
from dateline.store import bounds_of

NOT_TOLD = "not told"
_SPAN = re.compile(r"(\d+)\s*(?:[-–—]|\.\.)\s*(\d+)")
_AS = re.compile(r"\s+as\s+")
_T = TypeVar("_T")
_E = TypeVar("_E", bound=StrEnum)


class Filler(NamedTuple):
    """Words that fill a role; `kind` None = whatever the reader found there, else a mention of no kind in particular."""

    span: Span
    kind: MentionKind | None = None


class Spot(NamedTuple):
    """Words that say where; `gazetteer_id` None = as the reader resolved them, else one of the places they could mean."""

    span: Span
    gazetteer_id: str | None = None


def told(read: Callable[[str], _T]) -> Callable[[str], _T | None]:
    """The same, or "not told"."""
    return lambda words: None if words.casefold() == NOT_TOLD else read(words)


def spans(words: str) -> tuple[Span, ...]:
    """As in "120–134, 150–160"."""
    return tuple(_span(part) for part in words.split(","))


def fillers(words: str) -> tuple[Filler, ...]:
    """As in "120–134 as group, 150–160"."""
    return tuple(_filler(part) for part in words.split(","))


def spot(words: str) -> Spot:
    """As in "120–134 as 172408"."""
    first, *rest = _AS.split(words.strip(), maxsplit=1)
    return Spot(_span(first), rest[0].strip() if rest else None)


def period(words: str) -> Period:
    """As in "2017-04-04", "2017-04", "2017-04-04..2017-04-06", "2017-04-04.." and "..2017-04-06"."""
    first, dots, last = (part.strip() for part in words.partition(".."))
    if not dots:
        return Period(earliest=bounds_of(first)[0], latest=bounds_of(first)[1])
    earliest, latest = (bounds_of(first)[0] if first else None), (bounds_of(last)[1] if last else None)
    if earliest and latest and earliest > latest:
        raise BadQuery(f"{words!r} runs backwards; swap the two days")
    if not earliest and not latest:
        raise BadQuery(f"{words!r} bounds nothing; write {NOT_TOLD}")
    return Period(earliest=earliest, latest=latest)


def count(words: str) -> Count:
    """As in "70", "70..", "..70" and "20..30"."""
    match = re.fullmatch(r"(\d*)\s*(\.\.)?\s*(\d*)", words.strip())
    least, dots, most = match.groups() if match else ("", "", "")
    if not (least or most):
        raise BadQuery(f"{words!r} counts nothing; write 70, 70.., ..70, 20..30 or {NOT_TOLD}")
    if not dots:
        return Count(least=int(least or most), most=int(least or most))
    if least and most and int(least) > int(most):
        raise BadQuery(f"{words!r} runs backwards; swap the two counts")
    return Count(least=int(least) if least else None, most=int(most) if most else None)


def one_of(kind: type[_E]) -> Callable[[str], _E]:
    """One of the words of an enumeration."""

    def read(words: str) -> _E:
        plain = "_".join(words.casefold().split())
        if plain not in set(kind):
            raise BadQuery.unknown(kind.__name__.lower(), words, kind)
        return kind(plain)

    return read


def written(value: object) -> str:
    """A value as it is written, in one way only: two corrections that mean the same are the same words."""
    if value is None:
        return NOT_TOLD
    if isinstance(value, Span):
        return f"{value.start}–{value.end}"
    if isinstance(value, Filler | Spot):
        return f"{written(value.span)}{f' as {value[1]}' if value[1] else ''}"
    if isinstance(value, Period):
        return _between(value.earliest, value.latest)
    if isinstance(value, Count):
        return _between(value.least, value.most)
    return ", ".join(map(written, value)) if isinstance(value, tuple) else str(value)


def spans_in(value: object) -> Iterable[Span]:
    """The stretches of the report a value speaks of."""
    if isinstance(value, Span):
        return (value,)
    if isinstance(value, Filler | Spot):
        return (value.span,)
    return tuple(span for one in value for span in spans_in(one)) if isinstance(value, tuple) else ()


def _between(first: date | int | None, last: date | int | None) -> str:
    if first == last:
        return str(first)
    return f"{'' if first is None else first}..{'' if last is None else last}"


def _filler(words: str) -> Filler:
    first, *rest = _AS.split(words.strip(), maxsplit=1)
    return Filler(_span(first), one_of(MentionKind)(rest[0]) if rest else None)


def _span(words: str) -> Span:
    match = _SPAN.fullmatch(words.strip())
    if not match or int(match[1]) >= int(match[2]):
        raise BadQuery(f"{words.strip()!r} is no stretch of the report; write its first code point and the one after its last: 120–134")
    return Span(int(match[1]), int(match[2]))
