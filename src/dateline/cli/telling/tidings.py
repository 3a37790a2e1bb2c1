"""What watching brings, a line each."""

import json
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

from dateline.cli.telling.changes import changes, counted, plain_changes
from dateline.cli.telling.plain import plain
from dateline.desk.watching import News, SourceState, Tiding
from dateline.desk.watching.plans.lengths import in_words
from dateline.export.phrasing import line

_SILENT = frozenset({News.UNCHANGED, News.KNOWN})


def told(tiding: Tiding, *, diff: bool = True) -> Iterator[str]:
    """A tiding for a reader; nothing where nothing happened.

    Args:
        diff: whether what changed in a page is told word by word, too.
    """
    if tiding.news in _SILENT:
        return
    yield f"{tiding.at.astimezone():%H:%M:%S}  {tiding.news:<8} {_what(tiding)}"
    if tiding.compared and diff:
        yield from (f"          {one}" for one in changes(tiding.compared))


def as_json(tiding: Tiding) -> str:
    """A tiding for a program, on one line; of a change, what stayed is left out."""
    found: dict[str, Any] = plain(tiding) | {"at": tiding.at.isoformat()}
    return json.dumps(found | {"compared": plain_changes(tiding.compared) if tiding.compared else None}, ensure_ascii=False)


def stands(standing: SourceState, now: datetime) -> Iterator[str]:
    """Where a source stands."""
    name = line(standing.outlet or standing.title or "")
    yield f"{line(standing.address)}{f' · {name}' if name else ''}{f' · in {line(standing.via)}' if standing.via else ''}"
    seen = f"had {_ago(standing.seen_at, now)}" if standing.seen_at else "not had yet"
    changed = f", last changed {_ago(standing.changed_at, now)}" if standing.changed_at else ""
    pages = f" · pages {standing.pages}, of them not fetched yet {standing.waiting}" if standing.pages else ""
    due = f"next {_until(standing.due_at, now)}, every {in_words(timedelta(seconds=standing.every_s))}"
    yield f"    {standing.kind or 'not known what'} · {seen}{changed} · {due}{pages}"
    if standing.error:
        yield (f"    failures in a row {standing.failures}: {line(standing.error)}" if standing.failures else f"    {line(standing.error)}")


def _what(tiding: Tiding) -> str:
    address = line(tiding.address)
    if tiding.news in {News.LISTED, News.FAILED, News.GONE}:
        return f"{address}: {line(tiding.told)}"
    title = f"{line(tiding.outlet or '')}: {line(tiding.title or '')}".removeprefix(": ")
    claims = "not read yet" if tiding.claims is None else f"{tiding.claims} claims"
    if tiding.news is News.CLUTTER:
        return f"{title} (other bytes, the same text: a capture, no new version) · {tiding.report}"
    if tiding.news is News.CHANGED:
        told_ = counted(tiding.compared) if tiding.compared else claims
        return f"{title} ({told_}) · {tiding.report} was {tiding.before}"
    trouble = f"; could not be read: {line(tiding.told)}" if tiding.told else ""
    return f"{title} ({claims}{trouble}) · {tiding.report}"


def _ago(instant: datetime, now: datetime) -> str:
    return f"{in_words_roughly((now - instant).total_seconds())} ago"


def _until(instant: datetime | None, now: datetime) -> str:
    if instant is None:
        return "not any more"
    return f"in {in_words_roughly((instant - now).total_seconds())}" if instant > now else "now"


def in_words_roughly(seconds: float) -> str:
    """As in "40 s", "12 min", "5 h", "3 days"."""
    for unit, size in (("days", 86_400), ("h", 3_600), ("min", 60)):
        if seconds >= 2 * size:
            return f"{seconds / size:.0f} {unit}"
    return f"{max(0, seconds):.0f} s"
