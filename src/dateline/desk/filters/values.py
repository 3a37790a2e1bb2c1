"""How a field is held against a value."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any, Generic, TypeVar

from dateline.desk.filters.grammar import Term
from dateline.errors import BadQuery
from dateline.store import bounds_of
from dateline.store.folding import fold

Thing = TypeVar("Thing")
Bounds = tuple[Any, Any]
Fits = Callable[[Thing], bool]


@dataclass(frozen=True, slots=True)
class Text(Generic[Thing]):
    """Words; a thing fits when any of its own holds them, without regard to case and accents."""

    of: Callable[[Thing], Iterable[str | None]]

    def fits(self, term: Term) -> Fits[Thing]:
        _only(term, ":", "=")
        if term.last is not None:
            raise BadQuery.at(term.column, f"{term.field} is no number and no day; put {term.value}..{term.last} in quotes")
        wanted = fold(term.value)
        if not wanted:
            raise BadQuery.at(term.column, f"{term.field} is held against nothing; leave it out to ask for any")
        if term.operator == "=":
            return lambda thing: any(fold(own) == wanted for own in self.of(thing) if own)
        return lambda thing: any(wanted in fold(own) for own in self.of(thing) if own)


@dataclass(frozen=True, slots=True)
class Number(Generic[Thing]):
    """Counts with bounds; None = open. A thing fits when any of its own may be so many."""

    of: Callable[[Thing], Iterable[tuple[int | None, int | None]]]

    def fits(self, term: Term) -> Fits[Thing]:
        return _between(term, self.of, *(_number(term, one) for one in (term.value, term.last)))


@dataclass(frozen=True, slots=True)
class Days(Generic[Thing]):
    """Days with bounds; None = open. A thing fits when any of its own may be then."""

    of: Callable[[Thing], Iterable[tuple[date | None, date | None]]]

    def fits(self, term: Term) -> Fits[Thing]:
        return _between(term, self.of, *(_days(term, one) for one in (term.value, term.last)))


@dataclass(frozen=True, slots=True)
class Word(Generic[Thing]):
    """One of a closed list; where it is open, also "any" and "none"."""

    of: Callable[[Thing], Iterable[str]]
    known: tuple[str, ...]
    is_open: bool = True

    def fits(self, term: Term) -> Fits[Thing]:
        _only(term, ":", "=")
        wanted = term.value.casefold()
        listed = {name.casefold() for name in self.known}
        more = ("any", "none") if self.is_open else ()
        if wanted not in {*listed, *more}:
            raise BadQuery.at(term.column, str(BadQuery.unknown(f"value of {term.field}", term.value, (*self.known, *more))))
        if wanted in {"any", "none"}:
            return lambda thing: any(True for _ in self.of(thing)) is (wanted == "any")
        return lambda thing: wanted in {own.casefold() for own in self.of(thing)}


Kind = Text[Thing] | Number[Thing] | Days[Thing] | Word[Thing]


def _between(term: Term, of: Callable[[Thing], Iterable[Bounds]], first: Bounds, last: Bounds | None) -> Fits[Thing]:
    """Whether bounds meet what the operator asks for."""
    low, high = first[0], (last or first)[1]
    if last is not None:
        _only(term, ":", "=")
        if low > high:
            raise BadQuery.at(term.column, f"{term.value}..{term.last} runs backwards; swap the two")
    if term.operator == ">":
        return lambda thing: any(most is None or most > high for _, most in of(thing))
    if term.operator == ">=":
        return lambda thing: any(most is None or most >= low for _, most in of(thing))
    if term.operator == "<":
        return lambda thing: any(least is None or least < low for least, _ in of(thing))
    if term.operator == "<=":
        return lambda thing: any(least is None or least <= high for least, _ in of(thing))
    return lambda thing: any((least is None or least <= high) and (most is None or most >= low) for least, most in of(thing))


def _number(term: Term, value: str | None) -> Any:
    if value is None:
        return None
    if not value.replace(",", "").isdecimal():
        raise BadQuery.at(term.column, f"{term.field} is a number, and {value!r} is none")
    number = int(value.replace(",", ""))
    return number, number


def _days(term: Term, value: str | None) -> Any:
    try:
        return bounds_of(value) if value is not None else None
    except BadQuery as error:
        raise BadQuery.at(term.column, f"{error}") from None


def _only(term: Term, *operators: str) -> None:
    if term.operator not in operators:
        told = " or ".join(operators)
        raise BadQuery.at(term.column, f"{term.field} takes no {term.operator}; use {told}")
