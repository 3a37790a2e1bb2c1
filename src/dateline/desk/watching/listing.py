"""A list that was looked at: the pages and lists it names, and the whole texts in it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from dateline.desk.watching.keeping import Keeping
from dateline.desk.watching.look import Look
from dateline.desk.watching.plans.choosing import met
from dateline.desk.watching.plans.terms import named
from dateline.desk.watching.tiding import News, Tiding
from dateline.errors import ReportError
from dateline.intake import Given
from dateline.intake.intake import Directory, Link
from dateline.intake.web import Fetched
from dateline.store.watched import Listed, Met, Named, WatchedSource

_DEEPEST = 3
"""Lists in lists in lists: no index of sitemaps names indexes, and one that names itself would never end."""

_NO_NEWS = frozenset({News.FAILED, News.CLUTTER, News.KNOWN})
"""Of the texts in a feed: each of its rounds brings the same ones again."""


@dataclass(frozen=True, slots=True)
class Lists:
    """One list, as one look found it."""

    keeping: Keeping
    source: WatchedSource
    look: Look

    def named_in(self, found: Fetched, kind: Directory) -> tuple[list[Link], list[ReportError]]:
        """Its links, and why further ones cannot be followed."""
        items = list(kind.links(found.capture, found.body))
        return [one for one in items if isinstance(one, Link)], [one for one in items if isinstance(one, ReportError)]

    def listed(self, found: Fetched, kind: str, links: Sequence[Link], errors: Sequence[ReportError]) -> Iterator[Tiding]:
        """Notes what it names, and keeps the whole texts in it where their pages are not wanted."""
        if not self.look.terms.follow:
            yield from self._whole_texts(found)
        pages, lists = tuple(self._pages(links)), tuple(self._further(links))
        new, further = self._noted(found, kind, pages, lists)
        if new or further:
            yield self._tiding(News.LISTED, _counted(len(pages), new, "page") if pages else _counted(len(lists), further, "list"))
        if errors:
            more = f", and {len(errors) - 1} more like it" if len(errors) > 1 else ""
            yield self._tiding(News.FAILED, f"{errors[0].what}{more}")

    def _noted(self, found: Fetched, kind: str, pages: tuple[Met, ...], lists: tuple[Named, ...]) -> tuple[int, int]:
        """How many pages and lists are new. A list that names any is kept: it is what tells of their day."""
        look, store = self.look, self.keeping.at.store
        names = Listed(kind=kind, pages=pages, lists=lists, until=look.now + look.terms.revisit_for, most=look.terms.most)
        new, further = store.watched.listed(self.source.address, look.well(found), names, at=look.now)
        if new or further:
            store.keep_capture(found.capture, found.body, at=look.now)
        return new, further

    def _pages(self, links: Sequence[Link]) -> Iterator[Met]:
        if self.look.terms.follow:
            yield from filter(None, (met(link, self.look.terms, self.look.now) for link in links if not link.lists))

    def _further(self, links: Sequence[Link]) -> Iterator[Named]:
        if self._depth() < _DEEPEST:
            terms = self.look.terms
            yield from (
                named(replace(terms, url=one.url, outlet=one.outlet or terms.outlet), title=one.title) for one in links if one.lists
            )

    def _whole_texts(self, found: Fetched) -> Iterator[Tiding]:
        """The reports that stand in the feed itself; those of which it has a teaser only are summed up."""
        teasers = 0
        for tiding in self.keeping.kept(found, Given(outlet=self.look.terms.outlet), source=self.source.address, before=None):
            teasers += tiding.news is News.FAILED
            if tiding.news not in _NO_NEWS:
                yield tiding
        if teasers:
            told = f"{teasers} of its entries hold no whole text; set follow = true to have the pages behind them"
            yield self._tiding(News.FAILED, told)

    def _tiding(self, news: News, told: str) -> Tiding:
        address = self.source.address
        return Tiding(news=news, at=self.look.now, address=address, source=address, title=self.source.title, told=told)

    def _depth(self) -> int:
        source, depth = self.source, 0
        while source.via and depth < _DEEPEST:
            source, depth = self.keeping.at.store.watched.source(source.via), depth + 1
        return depth


def _counted(all_: int, new: int, what: str) -> str:
    return f"{all_:,} {what}{'' if all_ == 1 else 's'}, {new:,} new"
