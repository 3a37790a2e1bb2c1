"""Walking through nouns to what they are made of."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any, TypeVar

Kind = TypeVar("Kind")


def within(noun: Any, kind: type[Kind]) -> Iterator[Kind]:
    """Everything of a kind in a noun, itself included, however deep."""
    if isinstance(noun, kind):
        yield noun
    if isinstance(noun, tuple):
        for item in noun:
            yield from within(item, kind)
    elif is_dataclass(noun):
        for field in fields(noun):
            yield from within(getattr(noun, field.name), kind)
