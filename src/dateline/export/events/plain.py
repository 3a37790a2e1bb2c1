"""Placeholder until the filters branch is merged."""

from typing import Any

from dateline.model import Event


def plain(event: Event, headings: Any = ()) -> dict[str, Any]:
    return {"id": event.id}
