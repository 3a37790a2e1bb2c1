"""Instants as these tables hold them: in UTC and of one length, so that words sort as time does."""

from datetime import UTC, datetime


def written(instant: datetime | None) -> str | None:
    return None if instant is None else instant.astimezone(UTC).isoformat(timespec="microseconds")


def read(instant: str | None) -> datetime | None:
    return None if instant is None else datetime.fromisoformat(instant)
