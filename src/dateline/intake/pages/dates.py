"""When a page was published, and where on it that was found."""

import re
from collections.abc import Iterator
from datetime import date
from itertools import islice
from typing import Any

from dateline.intake.pages.markup import Markup
from dateline.intake.pages.words import text_of
from dateline.intake.published import UNRESOLVED, Published, absurdity, day_in_words, day_of
from dateline.model import Doubt, Sureness, how_sure, published_on

METAS = (
    "article:published_time",
    "og:article:published_time",
    "og:published_time",
    "datepublished",
    "parsely-pub-date",
    "sailthru.date",
    "publishdate",
    "publish-date",
    "pubdate",
    "cxenseparse:recs:publishtime",
    "dc.date.issued",
    "dcterms.created",
    "dc.date",
    "date",
)
"""Meta elements that name a day of publication, the most trusted first."""

_CHANGED = ("article:modified_time", "og:updated_time", "dc.date.modified", "dcterms.modified", "last-modified")
"""Meta elements that name a day of change."""

_URL_DAY = re.compile(r"/((?:19|20)\d\d)[/-](\d{1,2})[/-](\d{1,2})(?:[/-]|$)")
_DATED = re.compile(r"date|time|publish|posted|byline|meta", re.IGNORECASE)
_UPDATED = re.compile(r"update|modif", re.IGNORECASE)
_LETTERS_OF_A_DAY = 32  # "Published on Wednesday, September 14" has 31
_UNSET = frozenset({date(1970, 1, 1), date(1969, 12, 31)})
"""Zero on computer clocks, in the time zones east and west: no day, but a field nobody filled."""


def published_on_page(markup: Markup, html: str, fetched_on: date) -> Published:
    """The first day found that can be true, the surest place first; the When's `rule` says which. Absurd ones leave a Doubt."""
    doubts: list[Doubt] = []
    for value, how in _candidates(markup, html):
        day = day_of(value)
        if day is None:
            continue
        wrong = "is the zero of computer clocks" if day in _UNSET else absurdity(day, fetched_on)
        if wrong is None:
            return Published(when=published_on(day, how=how), doubts=tuple(doubts))
        doubts.append(Doubt(reader="intake", span=None, reason=f"the publication date {value!r} ({how}) {wrong} and was passed over"))
    doubts.append(
        Doubt(reader="intake", span=None, reason=f"no publication date was found on the page; {UNRESOLVED}; --published gives one")
    )
    return Published(when=None, doubts=tuple(dict.fromkeys(doubts)))


def told_by_markup(day: Published) -> bool:
    """Whether the page's own mark-up names the day; one read off its address or its print gives way to what the user says."""
    return how_sure(day.when) is Sureness.STATED


def changed_since(markup: Markup, published: Published) -> Iterator[Doubt]:
    """That a page says it was changed, where that is all it tells or was on a later day: what stood there before is not known."""
    since = published.when.latest if published.when else None
    for day, how in islice(_changes(markup), 1):
        if since is None or day > since:
            what = "after it was published; what it said before is not known" if since else "which is no day of publication"
            yield Doubt(reader="intake", span=None, reason=f"the page says it was changed on {day.isoformat()} ({how}), {what}")


def _changes(markup: Markup) -> Iterator[tuple[date, str]]:
    """The days of change a page tells, and where."""
    value, where = markup.told_under("dateModified")
    told = [(value, f"{where} dateModified"), *((markup.metas.get(name), f"meta {name}") for name in _CHANGED)]
    for one, how in told:
        day = day_of(one) if one else None
        if day is not None and day not in _UNSET:
            yield day, how


def _candidates(markup: Markup, html: str) -> Iterator[tuple[str, str]]:
    for field in ("datePublished", "dateCreated"):
        value, where = markup.told_under(field)
        if value:
            yield value, f"{where} {field}"
    for name in METAS:
        if value := markup.metas.get(name):
            yield value, f"meta {name}"
    yield from _time_elements(markup.tree)
    if markup.address and (match := _URL_DAY.search(markup.address)):
        year, month, day = (int(number) for number in match.groups())
        yield f"{year:04}-{month:02}-{day:02}", "url"
    yield from _printed(markup.tree)
    yield from _printed_alone(markup.tree)
    changed = {day for day, _ in _changes(markup)}
    # A guess that is the day of a change is that: nothing on the page says that it came out then.
    yield from ((value, how) for value, how in _by_htmldate(html, markup.address) if day_of(value) not in changed)


def _time_elements(tree: Any) -> Iterator[tuple[str, str]]:
    """Those said to be of publication, then those of the article; a page's other times are of other things."""
    elements = [element for element in tree.iter("time") if element.get("datetime") and not _UPDATED.search(_marks(element))]
    told = [element for element in elements if element.get("pubdate") is not None or "publish" in _marks(element).lower()]
    within = [element for element in elements if next(element.iterancestors("article", "main", "header"), None) is not None]
    for element in [*told, *within]:
        yield element.get("datetime"), "time element"


def _printed(tree: Any) -> Iterator[tuple[str, str]]:
    """A day in words in an element whose class says it holds one."""
    for element in tree.iter("p", "span", "div", "time", "li"):
        if _DATED.search(element.get("class") or "") and not _UPDATED.search(_marks(element)):
            words = text_of(element)
            if len(words) < 120 and (day := day_in_words(words)):
                yield day.isoformat(), "printed on the page"


def _printed_alone(tree: Any) -> Iterator[tuple[str, str]]:
    """A day in words in a line of its own, where the page prints no other such day."""
    days = set()
    for words in tree.itertext("p", "div", "span", "td", "font", "b", "i", "em", "small", "br", "center", "h4", "h5", "h6"):
        line = words.strip()
        if 8 < len(line) < 60 and (day := day_in_words(line)) and sum(map(str.isalpha, line)) < _LETTERS_OF_A_DAY:
            days.add(day)
    if len(days) == 1:
        yield days.pop().isoformat(), "printed on the page"


def _marks(element: Any) -> str:
    return " ".join(element.get(name) or "" for name in ("class", "id", "itemprop", "property"))


def _by_htmldate(html: str, url: str | None) -> Iterator[tuple[str, str]]:
    from htmldate import find_date

    # Not the extensive search: it takes any day on the page for the day of publication.
    found = find_date(html, url=url, original_date=True, extensive_search=False)
    if found:
        yield found, "htmldate"
