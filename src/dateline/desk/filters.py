"""Placeholder until the filter language is merged."""

from collections.abc import Callable

from dateline.model import Event


def event_filter(where: str) -> Callable[[Event], bool]:
    raise NotImplementedError(where)
