"""How a source is watched, as the record remembers it."""

import json
from dataclasses import asdict
from datetime import timedelta
from typing import Any

from dateline.desk.watching.plans.plan import Watched
from dateline.intake.web.addresses import origin_of
from dateline.store.watched import Named, WatchedSource

_LENGTHS = ("every", "revisit", "revisit_for", "back")


def named(watched: Watched, *, title: str | None = None) -> Named:
    """A source as the record takes it in.

    Raises:
        FetchFailed: when its address is none.
    """
    terms = {
        key: value.total_seconds() if isinstance(value, timedelta) else value for key, value in asdict(watched).items() if key != "url"
    }
    host = "" if is_file(watched.url) else origin_of(watched.url)
    return Named(address=watched.url, terms=json.dumps(terms, ensure_ascii=False, sort_keys=True), host=host, title=title)


def terms_of(source: WatchedSource) -> Watched:
    """What was asked for when the source was entered."""
    told: dict[str, Any] = json.loads(source.terms)
    lengths = {key: timedelta(seconds=told[key]) for key in _LENGTHS if told.get(key) is not None}
    patterns = {key: tuple(told[key]) for key in ("include", "exclude")}
    return Watched(**{**told, **lengths, **patterns, "url": source.address})


def is_file(address: str) -> bool:
    return "://" not in address
