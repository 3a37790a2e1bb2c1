"""The desk's questions about reports."""

from abc import abstractmethod
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime

from dateline.desk.asking import meant
from dateline.desk.correcting import Corrected
from dateline.desk.listening import Listening
from dateline.desk.reports.answers import Archived, Block, Compared, InText, Listing, OpenedReport, listing
from dateline.desk.reports.changes import changes
from dateline.desk.reports.editions import EditionTold, in_order, told_of_edition
from dateline.desk.reports.wording import Alignment
from dateline.errors import NotFound
from dateline.export.html.marks import blocks
from dateline.export.telling import Teller
from dateline.model import Decision, Order, Reading, Report, View
from dateline.store import Entry, ReportQuery, Shelved, Store, claim_ids
from dateline.store.shelf import named


class AboutReports:
    """The part of the desk that is asked about reports."""

    _store: Store

    @abstractmethod
    def corrected(self, entries: Iterable[Entry], *, view: View | None = None) -> tuple[Corrected, ...]:
        """As AboutDecisions has it."""

    def reports(self, query: ReportQuery | None = None, *, view: View | None = None) -> tuple[Listing, ...]:
        """Reports as a list, the last published first; those without a day come last.

        Args:
            view: whose word counts, what was published or captured up to which day; asked for beside the query's.
        """
        return tuple(map(listing, self._store.shelf.find(self._asked(query, view))))

    def count_reports(self, query: ReportQuery | None = None, *, view: View | None = None) -> int:
        """How many fit, limit and offset aside."""
        return self._store.shelf.count(self._asked(query, view))

    def report(self, name: str, *, view: View | None = None) -> OpenedReport:
        """A report with all its newest reading found in it.

        Args:
            view: tells which of its claims are heard; the report is opened even where the view does not know it.

        Raises:
            NotFound: when there is no report of this id.
        """
        shelved = self._store.shelf.one(name)
        reading, read_at = self._store.newest(name) or (Reading(report=shelved.report, parts=shelved.report.parts), None)
        return OpenedReport(
            listing=listing(shelved),
            known=_is_known(shelved, view or View()),
            text=reading.report.text,
            language=reading.report.language,
            blocks=tuple(Block(kind=kind, span=span) for kind, span in blocks(reading)),
            parts=reading.parts,
            mentions=reading.mentions,
            whens=reading.whens,
            places=reading.places,
            attributions=reading.attributions,
            claims=tuple(self._in_text(reading, read_at, view or View())) if read_at else (),
            doubts=reading.doubts,
            captures=self._store.captures(name),
            versions=len(self._of_page(shelved.report)),
            edition=self._edition(shelved.report, view or View()),
            read_at=read_at,
            made_by=reading.made_by,
        )

    def report_text(self, name: str) -> str:
        """The text of a report alone.

        Raises:
            NotFound: as `report`.
        """
        return self._store.shelf.one(name).report.text

    def versions(self, name: str) -> tuple[Listing, ...]:
        """All reports the record has of one page, in order of publication, then of capture.

        Args:
            name: id of one of them, or the page's address. A report without an address is its only version.

        Of an agency's item: all its versions, in the order the agency sent them.

        Raises:
            NotFound: as `report`; or when there is none of this page.
        """
        if "://" in name:
            found = self._store.shelf.of_page(name)
            if not found:
                raise NotFound("report of the page", name)
            return tuple(map(listing, found))
        report = self._store.shelf.one(name).report
        return tuple(map(listing, self._of_page(report) or (self._store.shelf.one(name),)))

    def compare(self, before: str, after: str) -> Compared:
        """What changed from one report to another: word by word, and claim by claim.

        Raises:
            NotFound: as `report`, for either.
        """
        one, other = self._store.shelf.one(before), self._store.shelf.one(after)
        alignment = Alignment(one.report.text, other.report.text)
        claims, same = changes(self._newest(one.report), self._newest(other.report), alignment)
        return Compared(before=listing(one), after=listing(other), passages=tuple(alignment.passages()), claims=claims, same=same)

    def capture(self, digest: str) -> Archived:
        """Bytes as they were fetched.

        Raises:
            NotFound: when there are none of this digest.
            CaptureDamaged: when they are no longer what they were.
        """
        captures = self._store.captured_as(digest)
        if not captures:
            raise NotFound("capture", digest)
        return Archived(capture=captures[0], body=self._store.body(digest))

    def _asked(self, query: ReportQuery | None, view: View | None) -> ReportQuery:
        query, view = query or ReportQuery(), view or View()
        claims = query.claims and meant(query.claims, self._store.places)
        known = min(filter(None, (query.known, view.known)), default=None)
        return replace(query, claims=claims, known=known, by=view.by if view.known else query.by, voices=(*query.voices, *view.trust))

    def _in_text(self, reading: Reading, read_at: datetime, view: View) -> Iterator[InText]:
        ids, listening = claim_ids(reading), Listening(reading, view)
        teller, decided = Teller(reading, ids), self._decided(ids, view)
        entries = [Entry(id=name, claim=claim, reading=reading, read_at=read_at) for name, claim in zip(ids, reading.claims, strict=True)]
        for one in self.corrected(entries, view=view):
            yield InText(
                id=one.id,
                claim=one.claim,
                told=teller.tell(one.id, one.claim),
                heard=listening.hears(one.original),
                corrections=one.corrections,
                disputed=one.disputed,
                decisions=tuple(decided.get(one.id, ())),
            )

    def _decided(self, claims: Iterable[str], view: View) -> dict[str, list[tuple[int, Decision]]]:
        found: dict[str, list[tuple[int, Decision]]] = {}
        for number, decision in self._store.decisions_about(claims) if view.decisions else ():
            found.setdefault(decision.about, []).append((number, decision))
        return found

    def _of_page(self, report: Report) -> tuple[Shelved, ...]:
        name = named(report)
        found = self._store.shelf.of_page(name) if name else ()
        if report.edition is None:
            return found
        item = report.edition.item  # the shelf tells pages apart, not names that differ by a capital or a #
        known = {one.report.id: one for one in found if one.report.edition and one.report.edition.item == item}
        return tuple(known[one.id] for one in in_order([shelved.report for shelved in known.values()]))

    def _edition(self, report: Report, view: View) -> EditionTold | None:
        """What the versions of its item that the view knows tell of it."""
        if report.edition is None:
            return None
        return told_of_edition(report, [one.report for one in self._of_page(report) if _is_known(one, view)])

    def _newest(self, report: Report) -> Reading:
        found = self._store.newest(report.id)
        return found[0] if found else Reading(report=report)


def _is_known(shelved: Shelved, view: View) -> bool:
    if view.known is None:
        return True
    if view.by is Order.CAPTURED:
        return shelved.captured.date() <= view.known
    published = shelved.report.published
    return bool(published and published.latest and published.latest <= view.known)
