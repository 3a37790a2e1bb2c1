"""When something is looked at again. Pure: the instant and the chance come in."""

from dataclasses import replace
from datetime import datetime, timedelta

from dateline.desk.watching.plan import Watched
from dateline.errors import FetchFailed, KeptOut, ReportError
from dateline.intake.web import Manners
from dateline.store.watched import Seen

_GONE = frozenset({404, 410})
_KEPT_OUT_FOR = timedelta(days=1)


def source_due(now: datetime, terms: Watched, manners: Manners) -> datetime:
    return manners.after_round(now, terms.every)


def page_due(now: datetime, until: datetime, terms: Watched, manners: Manners) -> datetime | None:
    """When a page is looked at again; None = not any more."""
    if terms.revisit is None:
        return None
    due = manners.after_round(now, terms.revisit)
    return due if due <= until else None


def after_failure(
    now: datetime, seen: Seen, error: ReportError, *, usual: datetime | None, until: datetime | None, manners: Manners
) -> Seen:
    """How something stands that could not be had: it is tried later with each failure in a row, and never before its usual time.

    Args:
        usual: when it would have been due; None = as soon as its rest is over.
        until: after that it is not tried again; None = always.
    """
    failures = seen.failures + 1
    again = manners.after_trouble(now, failures=failures, retry_after_s=error.after_s if isinstance(error, FetchFailed) else None)
    if isinstance(error, KeptOut):
        again = now + _KEPT_OUT_FOR
    due = max(again, usual or again)
    return replace(seen, tried_at=now, failures=failures, error=error.what, due_at=due if until is None or due <= until else None)


def is_gone(error: ReportError) -> bool:
    """Whether a server says that there is no such page."""
    return isinstance(error, FetchFailed) and error.status in _GONE
