"""Media and what was read off files, as JSON."""

from functools import cache

from pydantic import TypeAdapter

from dateline.model import Inspected, Medium


def medium_written(medium: Medium) -> str:
    return _medium().dump_json(medium).decode()


def medium_from(written: str) -> Medium:
    return _medium().validate_json(written)


def inspected_written(found: Inspected) -> str:
    return _inspected().dump_json(found).decode()


def inspected_from(written: str) -> Inspected:
    return _inspected().validate_json(written)


@cache
def _medium() -> TypeAdapter[Medium]:
    return TypeAdapter(Medium)


@cache
def _inspected() -> TypeAdapter[Inspected]:
    return TypeAdapter(Inspected)
