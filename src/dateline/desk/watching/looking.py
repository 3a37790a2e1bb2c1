"""Looks at what is due, and says what each look brought."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from dateline.desk.watching.keeping import Keeping
from dateline.desk.watching.listing import Lists
from dateline.desk.watching.look import Look
from dateline.desk.watching.plans.terms import is_file, terms_of
from dateline.desk.watching.tiding import News, Tiding
from dateline.errors import ReportError
from dateline.intake import Given
from dateline.intake.fitting import HEAD, fitting, installed, media_type_of
from dateline.intake.intake import Directory
from dateline.intake.local import read_file
from dateline.intake.published import day_of
from dateline.intake.web import Fetched, Manners, Visitor
from dateline.model import Capture, digest_of
from dateline.store.watched import Seen, WatchedPage, WatchedSource
from dateline.version import TOOL


@dataclass(frozen=True, slots=True, kw_only=True)
class Looking:
    """Looks at what is due."""

    keeping: Keeping
    visitor: Visitor
    manners: Manners

    def at(self, due: WatchedSource | WatchedPage) -> Iterator[Tiding]:
        """What one look brings; once a tiding comes, what it tells of is kept."""
        look = self._at_source(due) if isinstance(due, WatchedSource) else self._at_page(due)
        try:
            found = self._fetched(look)
        except ReportError as error:
            yield from self._failed(look, error)
            return
        seen = look.well(found)
        if found is None or found.capture.digest == look.was.digest:
            yield self._unchanged(look, seen)
            return
        kind = fitting(found.capture, found.body[:HEAD], installed(self.keeping.at.options))
        if isinstance(due, WatchedSource) and isinstance(kind, Directory):
            yield from self._listed(due, look, found, kind)
        else:
            yield from self._kept(look, seen, found)

    def _at_source(self, source: WatchedSource) -> Look:
        """A list, or a single page: whichever it turns out to be."""
        terms, now = terms_of(source), self.keeping.at.now()
        return Look(
            address=source.address,
            source=source.address,
            is_source=True,
            title=source.title,
            terms=terms,
            was=source.seen,
            now=now,
            usual=self.manners.after_round(now, terms.every),
            until=None,
            given=Given(outlet=terms.outlet),
        )

    def _at_page(self, page: WatchedPage) -> Look:
        """A page that a list named."""
        terms, now = terms_of(self.keeping.at.store.watched.source(page.source)), self.keeping.at.now()
        again = self.manners.after_round(now, terms.revisit) if terms.revisit else None
        day = day_of(page.met.published or "")
        return Look(
            address=page.met.address,
            source=page.source,
            is_source=False,
            title=page.met.title,
            terms=terms,
            was=page.seen,
            now=now,
            usual=again if again and again <= page.until else None,
            until=page.until,
            given=Given(published=day, outlet=terms.outlet or page.met.outlet, how=page.met.told or "given"),
        )

    def _fetched(self, look: Look) -> Fetched | None:
        if not is_file(look.address):
            return self.visitor.visit(look.address, known=look.known)
        options = self.keeping.at.options
        body = read_file(look.address, many=False, options=options)
        media_type = media_type_of(look.address, body[:HEAD], installed(options))
        capture = Capture(url=look.address, fetched_at=look.now, media_type=media_type, digest=digest_of(body), tool=TOOL)
        return Fetched(capture=capture, body=body)

    def _failed(self, look: Look, error: ReportError) -> Iterator[Tiding]:
        self._note(look, look.failed(error, self.manners))
        if look.is_gone(error) and look.was.error == error.what:
            return  # told when it went
        news = News.GONE if look.is_gone(error) else News.FAILED
        yield Tiding(news=news, at=look.now, address=look.address, source=look.source, report=look.was.report, told=error.what)

    def _unchanged(self, look: Look, seen: Seen) -> Tiding:
        if look.is_source:
            self.keeping.at.store.watched.round_of(look.address, seen, most=look.terms.most, at=look.now)
        else:
            self._note(look, seen)
        return Tiding(news=News.UNCHANGED, at=look.now, address=look.address, source=look.source, title=look.title, report=seen.report)

    def _listed(self, source: WatchedSource, look: Look, found: Fetched, kind: Directory) -> Iterator[Tiding]:
        lists = Lists(self.keeping, source, look)
        links, errors = lists.named_in(found, kind)
        if errors and not links:
            yield from self._failed(look, errors[0])
            return
        yield from lists.listed(found, kind.name, links, errors)

    def _kept(self, look: Look, seen: Seen, found: Fetched) -> Iterator[Tiding]:
        """Kept first and noted afterwards: who is stopped between the two looks at this one page again, and finds it known."""
        last, error = look.was.report, None
        for tiding in self.keeping.kept(found, look.given, source=look.source, before=look.was.report):
            last, error = tiding.report or last, tiding.told or None
            yield tiding
        self._note(look, replace(seen, report=last, error=error))

    def _note(self, look: Look, seen: Seen) -> None:
        self.keeping.at.store.watched.note(look.address, seen, is_source=look.is_source)
