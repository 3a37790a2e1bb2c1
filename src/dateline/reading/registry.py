"""Readers by name, and the check that their order can work."""

from collections.abc import Iterable

from dateline import plugins
from dateline.errors import UnknownReader, UnmetNeed
from dateline.reading.options import Options
from dateline.reading.reader import Reader


def make(options: Options) -> tuple[Reader, ...]:
    """The readers the options name, in their order.

    Raises:
        UnknownReader: when a name is not installed.
        UnmetNeed: when a reader stands before what it needs.
    """
    readers = tuple(_reader(name, options) for name in options.readers)
    check(readers)
    return readers


def _reader(name: str, options: Options) -> Reader:
    try:
        made: Reader = plugins.load(plugins.READERS, name)(options)
    except KeyError:
        raise UnknownReader(name, plugins.installed(plugins.READERS)) from None
    return made


def check(readers: Iterable[Reader]) -> None:
    """Raises UnmetNeed when a reader stands before what it needs."""
    given: set[type] = set()
    for reader in readers:
        for need in reader.needs:
            if need not in given:
                raise UnmetNeed(reader.name, need.__name__)
        given.update(reader.gives)
