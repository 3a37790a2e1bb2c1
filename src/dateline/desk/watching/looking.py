"""One look at one source or page: what it brings, and how it stands afterwards."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from dateline.desk.watching.choosing import met
from dateline.desk.watching.due import after_failure, is_gone, page_due, source_due
from dateline.desk.watching.keeping import AtHand, kept
from dateline.desk.watching.plan import Watched
from dateline.desk.watching.terms import is_file, named, terms_of
from dateline.desk.watching.tiding import News, Tiding
from dateline.errors import ReportError
from dateline.intake import Given
from dateline.intake.fitting import HEAD, fitting, installed
from dateline.intake.intake import Directory, Link
from dateline.intake.local import read_file
from dateline.intake.published import day_of
from dateline.intake.web import Fetched, Manners, Visitor
from dateline.model import Capture, digest_of
from dateline.store.watched import Met, Named, Seen, WatchedPage, WatchedSource
from dateline.version import TOOL

_DEEPEST = 3
"""Lists in lists in lists: no index of sitemaps names indexes, and one that names itself would never end."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Looking:
    """Looks at what is due.

    Attributes:
        reads: False keeps reports to be read later.
    """

    at: AtHand
    visitor: Visitor
    manners: Manners
    reads: bool = True

    def at_source(self, source: WatchedSource) -> Iterator[Tiding]:
        """A list, or a single page: whichever it turns out to be."""
        terms, now = terms_of(source), self.at.now()
        try:
            found = self._fetched(source.address, source.seen, now)
        except ReportError as error:
            seen = after_failure(now, source.seen, error, usual=source_due(now, terms, self.manners), until=None, manners=self.manners)
            yield from self._failed(error, source.address, source.address, source.seen, seen, is_source=True)
            return
        seen = _standing(source.seen, found, now, source_due(now, terms, self.manners))
        if found is None or found.capture.digest == source.seen.digest:
            self.at.store.watched.round_of(source, seen, most=terms.most, at=now)
            yield Tiding(news=News.UNCHANGED, at=now, address=source.address, source=source.address, title=source.title)
            return
        kind = fitting(found.capture, found.body[:HEAD], installed(self.at.options))
        if isinstance(kind, Directory):
            yield from self._listed(source, seen, found, kind, terms, now)
        else:
            given = Given(outlet=terms.outlet)
            yield from self._kept(source.address, source.address, source.seen, seen, found, given, is_source=True)

    def at_page(self, page: WatchedPage) -> Iterator[Tiding]:
        """A page that a list named."""
        terms, now, address = terms_of(self.at.store.watched.source(page.source)), self.at.now(), page.met.address
        usual = page_due(now, page.until, terms, self.manners)
        try:
            found = self._fetched(address, page.seen, now)
        except ReportError as error:
            seen = after_failure(now, page.seen, error, usual=usual, until=page.until, manners=self.manners)
            yield from self._failed(error, address, page.source, page.seen, seen, is_source=False)
            return
        seen = _standing(page.seen, found, now, usual)
        if found is None or found.capture.digest == page.seen.digest:
            self.at.store.watched.note(address, seen, is_source=False)
            yield Tiding(news=News.UNCHANGED, at=now, address=address, source=page.source, title=page.met.title, report=seen.report)
            return
        day = day_of(page.met.published or "")
        given = Given(published=day, outlet=terms.outlet or page.met.outlet, how=page.met.told or "given")
        yield from self._kept(address, page.source, page.seen, seen, found, given, is_source=False)

    def _fetched(self, address: str, seen: Seen, now: datetime) -> Fetched | None:
        if is_file(address):
            body = read_file(address, many=False, options=self.at.options)
            capture = Capture(url=address, fetched_at=now, media_type="text/x-opml", digest=digest_of(body), tool=TOOL)
            return Fetched(capture=capture, body=body)
        return self.visitor.visit(address, etag=seen.etag, last_modified=seen.last_modified)

    def _failed(self, error: ReportError, address: str, source: str, was: Seen, now: Seen, *, is_source: bool) -> Iterator[Tiding]:
        gone = is_gone(error) and was.seen_at is not None
        self.at.store.watched.note(address, now, is_source=is_source)
        if gone and was.error == now.error:
            return  # told when it went
        news = News.GONE if gone else News.FAILED
        yield Tiding(news=news, at=self.at.now(), address=address, source=source, report=was.report, told=error.what)

    def _kept(self, address: str, source: str, was: Seen, seen: Seen, found: Fetched, given: Given, *, is_source: bool) -> Iterator[Tiding]:
        """Kept first and noted afterwards: who is stopped between the two looks at this one page again, and finds it known."""
        last, error = was.report, None
        for tiding in kept(self.at, found.capture, found.body, given, source=source, before=was.report, reads=self.reads):
            last, error = tiding.report or last, tiding.told or None
            yield tiding
        self.at.store.watched.note(address, replace(seen, report=last, error=error), is_source=is_source)

    def _listed(
        self, source: WatchedSource, seen: Seen, found: Fetched, kind: Directory, terms: Watched, now: datetime
    ) -> Iterator[Tiding]:
        links, errors = _sorted(kind.links(found.capture, found.body))
        if errors and not links:
            failed = after_failure(now, replace(source.seen, seen_at=now), errors[0], usual=seen.due_at, until=None, manners=self.manners)
            yield from self._failed(errors[0], source.address, source.address, source.seen, failed, is_source=True)
            return
        if not terms.follow:
            yield from self._whole_texts(source, found, terms)
        pages = [one for link in links if not link.lists and terms.follow and (one := met(link, terms, now))]
        lists = [self._named(link, terms) for link in links if link.lists] if self._depth(source) < _DEEPEST else []
        new, further = self._noted(source, seen, kind.name, found, pages, lists, terms, now)
        if new or further:
            told = _counted(len(pages), new, "page") if pages else _counted(len(lists), further, "list")
            yield Tiding(news=News.LISTED, at=now, address=source.address, source=source.address, title=source.title, told=told)
        if errors:
            yield Tiding(news=News.FAILED, at=now, address=source.address, source=source.address, told=_summed(errors))

    def _noted(  # noqa: PLR0913, PLR0917 - what a list is noted with
        self,
        source: WatchedSource,
        seen: Seen,
        kind: str,
        found: Fetched,
        pages: list[Met],
        lists: list[Named],
        terms: Watched,
        now: datetime,
    ) -> tuple[int, int]:
        """How many pages and lists are new. A list that names any is kept: it is what tells of their day."""
        until = now + (terms.revisit_for or timedelta())
        new, further = self.at.store.watched.listed(
            source, seen, kind=kind, title=source.title, pages=pages, lists=lists, until=until, most=terms.most, at=now
        )
        if new or further:
            self.at.store.keep_capture(found.capture, found.body, at=now)
        return new, further

    def _whole_texts(self, source: WatchedSource, found: Fetched, terms: Watched) -> Iterator[Tiding]:
        """The reports that stand in the feed itself; those of which it has a teaser only are summed up."""
        given, teasers = Given(outlet=terms.outlet), 0
        for tiding in kept(self.at, found.capture, found.body, given, source=source.address, before=None, reads=self.reads):
            teasers += tiding.news is News.FAILED
            if tiding.news not in {News.FAILED, News.CLUTTER, News.KNOWN}:
                yield tiding
        if teasers:
            told = f"{teasers} of its entries hold no whole text; set follow = true to have the pages behind them"
            yield Tiding(news=News.FAILED, at=self.at.now(), address=source.address, source=source.address, told=told)

    def _named(self, link: Link, terms: Watched) -> Named:
        return named(replace(terms, url=link.url, outlet=link.outlet or terms.outlet), title=link.title)

    def _depth(self, source: WatchedSource) -> int:
        depth = 0
        while source.via and depth < _DEEPEST:
            source, depth = self.at.store.watched.source(source.via), depth + 1
        return depth


def _standing(was: Seen, found: Fetched | None, now: datetime, due: datetime | None) -> Seen:
    """How something stands that was had."""
    well = replace(was, tried_at=now, seen_at=now, due_at=due, failures=0, error=None)
    if found is None:
        return well
    changed = now if found.capture.digest != was.digest else was.changed_at
    return replace(well, etag=found.etag, last_modified=found.last_modified, digest=found.capture.digest, changed_at=changed)


def _sorted(items: Iterator[Link | ReportError]) -> tuple[list[Link], list[ReportError]]:
    found = list(items)
    return [one for one in found if isinstance(one, Link)], [one for one in found if isinstance(one, ReportError)]


def _counted(all_: int, new: int, what: str) -> str:
    return f"{all_:,} {what}{'' if all_ == 1 else 's'}, {new:,} new"


def _summed(errors: list[ReportError]) -> str:
    more = f", and {len(errors) - 1} more like it" if len(errors) > 1 else ""
    return f"{errors[0].what}{more}"
