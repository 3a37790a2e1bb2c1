"""Why a server could not be heard, and when it asks to be left alone."""

from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

_LONGEST_S = 7 * 86_400.0
"""However long a server asks us to wait, it is asked again after a week: by then it has forgotten us."""


def reason_of(error: BaseException) -> str:
    """The innermost reason, in words and without Python's names."""
    from http.client import BadStatusLine, IncompleteRead, LineTooLong

    while inner := _beneath(error):
        error = inner
    if isinstance(error, IncompleteRead):
        return "the answer breaks off"
    if isinstance(error, LineTooLong) or "headers" in str(error):
        return "its headers have no end"
    if isinstance(error, BadStatusLine):
        return "what answers is no web server"
    said = (isinstance(error, OSError) and error.strerror) or str(error).rpartition(": ")[2]
    return said.lower() or type(error).__name__


def retry_after(told: str | None, *, now: datetime | None = None) -> float | None:
    """The seconds a server asks us to wait (RFC 9110, 10.2.3: a number, or a date), a week at most; None = it does not say.

    Args:
        now: what a date is counted from; None = the clock, as nothing else says when the answer came.
    """
    if told is None:
        return None
    if told.strip().isdigit() and len(told.strip()) < 12:
        return min(_LONGEST_S, float(told))
    try:
        wait = (parsedate_to_datetime(told) - (now or datetime.now(UTC))).total_seconds()
    except (ValueError, TypeError, OverflowError):
        return None
    return min(_LONGEST_S, max(0.0, wait))


def _beneath(error: BaseException) -> BaseException | None:
    named = (getattr(error, "reason", None), error.__cause__, *error.args[1:])
    return next((inner for inner in named if isinstance(inner, BaseException) and inner is not error), None)
