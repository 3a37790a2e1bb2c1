"""Which event an account joins: decided in one order, so that the order of arrival makes no difference and what was known by a day stays.

Accounts are gone through by when they were known (or captured), each looking back only at those before it. So the events as known on a day
are the same whatever is published later, and a report that comes late changes only what was known after it.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

from dateline.corroborate.events.features import gap_days
from dateline.model import Account

ENOUGH = -1.25
_SAME_REPORT = 1.0
_BEST = 0.8  # how much the best link weighs beside all of them together
_UNLINKED = -4.0
TOGETHER, APART = 1000.0, -1000.0
"""Scores of pairs that an analyst joined or parted: before anything that speaks by itself."""


class Member(NamedTuple):
    """An account already in an event, and its link to the one that looks for a home; None = they are not linked."""

    account: Account
    score: float | None


def in_order(account: Account, *, by_capture: bool = False) -> tuple[date, str, int]:
    """The order accounts are gone through; those without a day come last."""
    day = account.captured if by_capture else account.known
    return day or date.max, account.report, account.position


def home(account: Account, events: Mapping[str, Sequence[Member]]) -> str | None:
    """The event it joins, of those with a linked member; None = it tells an occurrence of its own.

    Args:
        events: id → all members so far.
    """
    scores = ((fit(account, members), event) for event, members in events.items())
    best = max(((score, event) for score, event in scores if score is not None), default=None)
    return best[1] if best else None


def fit(account: Account, members: Sequence[Member]) -> float | None:
    """How well it fits: mostly its best link, a little all of them; None where that is not enough or the days told speak against it."""
    told = [member.score for member in members if member.score is not None]
    if APART in told:
        return None
    if TOGETHER in told:
        return TOGETHER
    if _days_against(account, members):
        return None
    others = [member for member in members if member.account.report != account.report]
    if not others:
        return None
    scores = [_UNLINKED if member.score is None else member.score for member in others]
    score = _BEST * max(scores) + (1 - _BEST) * sum(scores) / len(scores)
    needed = ENOUGH + (_SAME_REPORT if len(others) < len(members) else 0.0)
    return score if score >= needed else None


def _days_against(account: Account, members: Sequence[Member]) -> bool:
    """Whether at least half of those that tell the day tell another."""
    dated = [member.account.days for member in members if member.account.days] if account.days else []
    return bool(dated) and 2 * sum(gap_days(account.days, days) > 1 for days in dated if account.days) >= len(dated)
