"""What to watch: one file, one table a source."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import MISSING, dataclass, fields, replace
from datetime import timedelta
from pathlib import Path
from typing import Any

from dateline.desk.watching.plans.lengths import length_of
from dateline.errors import BadSetting

_EVERY_LEAST = timedelta(seconds=10)


@dataclass(frozen=True, slots=True, kw_only=True)
class Watched:
    """One feed, sitemap, OPML list or page to look at again and again.

    Attributes:
        url: an http(s) address, or the name of an OPML file.
        outlet: who publishes what is found, where it does not say so itself; None = not known.
        every: how often the list is looked at; a server that asks for less is heard.
        follow: whether the pages behind its entries are fetched; False takes only the whole texts that stand in a feed.
        revisit: how often a page that was met is looked at again; None = never.
        revisit_for: how long after it was met.
        include, exclude: patterns of addresses (`*` any letters, `?` one): one of the first must fit, where there are any, and no other.
        most: new pages a round, the newest first; the others wait for the next.
        back: pages that the list dates earlier than so long before they are met are passed over; None = none are.
    """

    url: str
    outlet: str | None = None
    every: timedelta = timedelta(minutes=15)
    follow: bool = True
    revisit: timedelta | None = timedelta(hours=6)
    revisit_for: timedelta = timedelta(days=7)
    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    most: int = 20
    back: timedelta | None = None


KEYS = {"for": "revisit_for"}
"""Keys of the file that are no name in Python."""

_LENGTHS = frozenset({"every", "revisit", "revisit_for", "back"})
_KNOWN = tuple({**dict.fromkeys(one.name for one in fields(Watched))})
_IN_FILE = tuple({value: key for key, value in KEYS.items()}.get(name, name) for name in _KNOWN)


def plan_of(path: Path) -> tuple[Watched, ...]:
    """The sources a file names, each with the defaults of `[defaults]` beneath what its own table says.

    Raises:
        BadSetting: when it cannot be read, holds what nobody knows, or a value cannot be meant; names line and key.
    """
    try:
        text = path.read_text(encoding="utf-8")
        tables = tomllib.loads(text)
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise BadSetting(f"{path}: {getattr(error, 'strerror', None) or error}") from None
    return tuple(_Written(path, text).sources(tables))


@dataclass(frozen=True, slots=True)
class _Written:
    """A file as it was written, for errors that name the line."""

    path: Path
    text: str

    def sources(self, tables: Mapping[str, Any]) -> Iterator[Watched]:
        for key in tables:
            if key not in {"defaults", "source"}:
                raise self._wrong(key, f"nothing is known by the name of {key!r}; there are: [defaults], [[source]]")
        defaults, sources = tables.get("defaults", {}), tables.get("source", [])
        if not isinstance(defaults, dict) or not isinstance(sources, list) or not all(isinstance(one, dict) for one in sources):
            raise self._wrong("source", "sources are written as [[source]], one table each, and defaults as [defaults]")
        if not sources:
            raise BadSetting(f'{self.path} names no source; write one:\n[[source]]\nurl = "https://…/rss"')
        met: dict[str, int] = {}
        common = self._values(defaults, 0)
        if "url" in common:
            raise self._wrong("url", "a source has an address of its own: write url under [[source]]")
        for number, table in enumerate(sources, 1):
            watched = self._source({**common, **self._values(table, number)}, number)
            if met.setdefault(watched.url, number) != number:
                raise self._wrong("url", f"{watched.url!r} is named twice, by sources {met[watched.url]} and {number}", number)
            yield watched

    def _source(self, values: dict[str, Any], number: int) -> Watched:
        if "url" not in values:
            raise BadSetting(f"{self.path}, source {number}: has no url")
        watched = Watched(**values)
        if "://" not in watched.url:  # a file is counted from the folder of the file that names it
            return replace(watched, url=str(self.path.parent / watched.url))
        return watched

    def _values(self, table: Mapping[str, Any], number: int) -> dict[str, Any]:
        return dict(self._value(key, value, number) for key, value in table.items())

    def _value(self, key: str, value: Any, number: int) -> tuple[str, Any]:
        name = KEYS.get(key, key)
        if key not in _IN_FILE:
            raise self._wrong(key, f"nothing is known by the name of {key!r}; there are: {', '.join(_IN_FILE)}", number)
        try:
            return name, _meant(name, value)
        except ValueError as error:
            raise self._wrong(key, f"{key} = {value!r}: {error}", number) from None

    def _wrong(self, key: str, what: str, number: int | None = None) -> BadSetting:
        place = f", line {line}" if (line := self._line(key, number)) else ""
        return BadSetting(f"{self.path}{place}: {what}")

    def _line(self, key: str, number: int | None) -> int | None:
        """Where a key stands in the nth [[source]] (0: in [defaults]; None: anywhere), from 1."""
        table = 0
        for place, line in enumerate(self.text.splitlines(), 1):
            table += bool(re.match(r"\s*\[\[\s*source\s*\]\]", line))
            if number in {None, table} and re.match(rf"""\s*\[{{0,2}}\s*["']?{re.escape(key)}["']?\s*[=.\]]""", line):
                return place
        return None


def _meant(name: str, value: Any) -> Any:
    """A value as Watched has it.

    Raises:
        ValueError: when it cannot be meant; says what can.
    """
    if name in _LENGTHS:
        return _length(name, value)
    if name in {"include", "exclude"}:
        if not isinstance(value, list) or not all(isinstance(one, str) and one for one in value):
            raise ValueError('write patterns in brackets: ["*/world/*"]')
        return tuple(value)
    default = next(one.default for one in fields(Watched) if one.name == name)
    wanted: type = str if default is MISSING or default is None else type(default)
    if type(value) is not wanted or not (value or wanted is bool) or (isinstance(value, int) and value < 0):
        raise ValueError({str: "write words in quotation marks", bool: "write true or false", int: "write a number, 1 or more"}[wanted])
    return value


def _length(name: str, value: Any) -> timedelta | None:
    if value is False and name in {"revisit", "back"}:
        return None
    found = length_of(value) if isinstance(value, str) else None
    if found is None:
        raise ValueError('write a length of time: "15m", "6h", "7d"')
    if name in {"every", "revisit"} and found < _EVERY_LEAST:
        raise ValueError(f"a server is not asked more often than every {_EVERY_LEAST.seconds} s")
    return found
