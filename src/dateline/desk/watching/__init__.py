"""Watching: feeds, sitemaps and pages looked at again and again, and what each look brings."""

from dateline.desk.watching.about_watching import AboutWatching
from dateline.desk.watching.pace import Pace, Patience
from dateline.desk.watching.plans.plan import Watched, plan_of
from dateline.desk.watching.status import SourceState
from dateline.desk.watching.tiding import News, Tiding

__all__ = ["AboutWatching", "News", "Pace", "Patience", "SourceState", "Tiding", "Watched", "plan_of"]
