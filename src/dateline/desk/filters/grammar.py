"""Filters as written, and what they are made of.

filter = both { "or" both } ;
both   = part { [ "and" ] part } ;
part   = [ "not" | "-" ] ( "(" filter ")" | term | words ) ;
term   = field ( ":" | "=" | "<" | "<=" | ">" | ">=" ) value [ ".." value ] ;
words  = value ;
value  = a word without blanks, brackets and quotation marks | '"' words '"' ;
"""

import re
from dataclasses import dataclass
from typing import NamedTuple, TypeAlias

from dateline.errors import BadQuery

OPERATORS = (":", "=", "<", "<=", ">", ">=")
_TOKEN = re.compile(
    r"\s*(?:(?P<bracket>[()])|(?P<minus>-(?=[^\s\d]))|(?P<field>[A-Za-z_]+)(?P<operator><=|>=|[:=<>])|\"(?P<quoted>[^\"]*)(?P<closed>\"?)|(?P<word>[^\s()\"]+))"
)
_DEEPEST = 60
_JOINS = frozenset({"or", "and", "not"})


@dataclass(frozen=True, slots=True)
class Term:
    """A field held against a value, or two for a range; `column` is where it stands, from 1."""

    field: str
    operator: str
    value: str
    last: str | None = None
    column: int = 1

    def __str__(self) -> str:
        return f"{self.field}{self.operator}{_quoted(self.value)}{f'..{_quoted(self.last)}' if self.last is not None else ''}"


@dataclass(frozen=True, slots=True)
class Words:
    """Words that must stand in it."""

    text: str

    def __str__(self) -> str:
        return _quoted(self.text)


@dataclass(frozen=True, slots=True)
class Not:
    part: "Filter"

    def __str__(self) -> str:
        return f"not {_bracketed(self.part)}"


@dataclass(frozen=True, slots=True)
class All:
    parts: tuple["Filter", ...]

    def __str__(self) -> str:
        return " ".join(map(_bracketed, self.parts))


@dataclass(frozen=True, slots=True)
class Any:
    parts: tuple["Filter", ...]

    def __str__(self) -> str:
        return " or ".join(map(_bracketed, self.parts))


Filter: TypeAlias = Term | Words | Not | All | Any


class _Token(NamedTuple):
    """`kind`: value, quoted, field, a bracket, a minus, or the end."""

    kind: str
    text: str
    column: int


def parse(written: str) -> Filter:
    """A filter out of what was written.

    Raises:
        BadQuery: when it cannot be understood; names the column, from 1, and what was expected there.
    """
    return _Parser(written).whole()


class _Parser:
    def __init__(self, written: str) -> None:
        self._tokens = list(_tokens(written))
        self._at = 0
        self._deep = 0

    def whole(self) -> Filter:
        found = self._either()
        if self._kind() != "end":
            raise self._unexpected("the end, or another condition")
        return found

    def _either(self) -> Filter:
        self._deep += 1
        if self._deep > _DEEPEST:
            raise BadQuery.at(self._token().column, f"more than {_DEEPEST} brackets in one another")
        parts = [self._both()]
        while self._is_word("or"):
            self._at += 1
            parts.append(self._both())
        self._deep -= 1
        return parts[0] if len(parts) == 1 else Any(tuple(parts))

    def _both(self) -> Filter:
        parts = [self._part()]
        while self._kind() not in {"end", ")"} and not self._is_word("or"):
            if self._is_word("and"):
                self._at += 1
            parts.append(self._part())
        return parts[0] if len(parts) == 1 else All(tuple(parts))

    def _part(self) -> Filter:
        refused = 0
        while self._kind() == "-" or self._is_word("not"):
            refused += 1
            self._at += 1
        found = self._one()
        return Not(found) if refused % 2 else found

    def _one(self) -> Filter:
        token = self._token()
        if token.kind == "(":
            self._at += 1
            found = self._either()
            if self._kind() != ")":
                raise self._unexpected("a closing bracket")
            self._at += 1
            return found
        if token.kind == "field":
            self._at += 1
            return self._term(token)
        if token.kind == "quoted" or (token.kind == "value" and token.text.casefold() not in _JOINS):
            self._at += 1
            if not token.text.strip():
                raise BadQuery.at(token.column, "no words to look for")
            return Words(token.text)
        raise self._unexpected("a condition (field:value), words or an opening bracket")

    def _term(self, field: _Token) -> Term:
        name, operator = field.text.split("\x1f")
        if self._kind() not in {"value", "quoted"}:
            raise self._unexpected(f"a value for {name}")
        value = self._token()
        self._at += 1
        first, dots, last = value.text.partition("..") if value.kind == "value" else (value.text, "", "")
        return Term(name.casefold(), operator, first if dots else value.text, last if dots else None, field.column)

    def _token(self) -> _Token:
        return self._tokens[self._at]

    def _kind(self) -> str:
        return self._token().kind

    def _is_word(self, word: str) -> bool:
        return self._kind() == "value" and self._token().text.casefold() == word

    def _unexpected(self, expected: str) -> BadQuery:
        token = self._token()
        found = "nothing more" if token.kind == "end" else repr(token.text.replace("\x1f", ""))
        return BadQuery.at(token.column, f"expected {expected}, found {found}")


def _tokens(written: str) -> "list[_Token]":
    found, at = [], 0
    while written[at:].strip():
        match = _TOKEN.match(written, at)
        if match is None:  # a field's sign alone
            raise BadQuery.at(at + 1, f"{written[at:].strip()[:12]!r} cannot be understood; write field:value")
        found.append(_token_of(match))
        at = match.end()
    return [*found, _Token("end", "", len(written) + 1)]


def _token_of(match: re.Match[str]) -> _Token:
    column = match.end() - len(match.group().lstrip()) + 1
    if match["bracket"] or match["minus"]:
        return _Token(match["bracket"] or "-", match.group().strip(), column)
    if match["field"]:
        return _Token("field", f"{match['field']}\x1f{match['operator']}", column)
    if match["quoted"] is not None:
        if not match["closed"]:
            raise BadQuery.at(column, "a quotation mark that is not closed")
        return _Token("quoted", match["quoted"], column)
    return _Token("value", match["word"], column)


def _quoted(value: str) -> str:
    is_plain = re.fullmatch(r"[^\s()\":=<>-][^\s()\":=<>]*", value) and ".." not in value and value.casefold() not in _JOINS
    return value if is_plain else f'"{value}"'


def _bracketed(part: Filter) -> str:
    return f"({part})" if isinstance(part, All | Any | Not) else str(part)
