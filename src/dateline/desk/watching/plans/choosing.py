"""Which of the pages a list names are met, and under which address."""

from datetime import datetime
from fnmatch import fnmatchcase
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from dateline.desk.watching.plans.plan import Watched
from dateline.errors import FetchFailed
from dateline.intake.intake import Link
from dateline.intake.published import day_of
from dateline.intake.web.addresses import origin_of
from dateline.store.watched import Met

_CAMPAIGN = "utm_"
"""Parameters that tell a publisher which list a reader came from, and change nothing of the page."""


def met(link: Link, terms: Watched, now: datetime) -> Met | None:
    """A page as the record remembers it; None = it is passed over."""
    address = plain(link.url)
    try:
        host = origin_of(address)
    except FetchFailed:
        return None
    if not is_wanted(address, terms) or _is_too_old(link, terms, now):
        return None
    return Met(
        address=address,
        host=host,
        title=link.title,
        outlet=link.outlet,
        published=link.published,
        told=link.how,
        updated=link.updated,
        dated=link.published or link.updated or "",
    )


def is_wanted(address: str, terms: Watched) -> bool:
    """Whether the patterns let it in; upper and lower case are told apart, as in addresses."""
    if any(fnmatchcase(address, pattern) for pattern in terms.exclude):
        return False
    return not terms.include or any(fnmatchcase(address, pattern) for pattern in terms.include)


def plain(url: str) -> str:
    """The address without fragment and `utm_…` parameters: a page that several lists name is one page."""
    parts = urlsplit(url)
    if _CAMPAIGN in parts.query:
        kept = [pair for pair in parse_qsl(parts.query, keep_blank_values=True) if not pair[0].startswith(_CAMPAIGN)]
        parts = parts._replace(query=urlencode(kept))
    return urlunsplit(parts._replace(fragment=""))


def _is_too_old(link: Link, terms: Watched, now: datetime) -> bool:
    """By what the list says; one without a day is never too old, for nobody knows."""
    if terms.back is None:
        return False
    days = [day for told in (link.published, link.updated) if told and (day := day_of(told))]
    return bool(days) and max(days) < (now - terms.back).date()
