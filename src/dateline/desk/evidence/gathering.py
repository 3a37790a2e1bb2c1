"""Gathers what an export of evidence holds, a report at a time, and leaves out what is withheld."""

import json
from base64 import b64encode
from collections.abc import Iterable, Iterator
from datetime import datetime
from functools import lru_cache
from typing import Any

from dateline.archive.wacz import Contents, Page
from dateline.archive.warc.record import target_of
from dateline.desk.decisions.naming import WITHHOLD
from dateline.desk.withholding import Omission, Withholding
from dateline.desk.withholding.about_withholding import line, told
from dateline.export.phrasing import title
from dateline.model import Capture, Decision, Reading, Report
from dateline.model.act import digest_of_line
from dateline.model.evidence import decision_line, reading_line, report_line
from dateline.model.written import written_report
from dateline.store import Store, claim_ids

_TITLE = "Evidence from a record of dateline"
_COVERED = "it is about a withheld report, or holds withheld words, which are covered"
_GIVEN = "files given of media items are not carried in an export"


class Gathering:
    """What of a record goes out.

    Args:
        reports: ids of those wanted, in order.
        is_whole: whether the whole record is wanted, captures of which came no report among it.

    Attributes:
        omitted: once it was written, how much was told as withheld.
    """

    def __init__(self, store: Store, withholding: Withholding, reports: Iterable[str], *, is_whole: bool) -> None:
        self._store, self._withholding = store, withholding
        self._wanted = tuple(reports)
        self._is_whole = is_whole
        self._covered: list[tuple[int, Decision]] = []
        self.omitted = 0

    def contents(self, *, asked: dict[str, Any], whole_texts: bool, at: datetime) -> Contents:
        """Each part is made when it is written.

        Args:
            at: what stands as the date where the log is empty.
        """
        return Contents(
            title=_TITLE,
            at=self._date(at),
            asked=asked,
            captures=self._captures(),
            pages=self._pages(whole=whole_texts),
            acts=self._store.acts.lines(),
            stamps=self._stamps(),
            reports=self._reports(),
            decisions=self._decisions(),
            withheld=self._withheld(),
        )

    @property
    def reports(self) -> tuple[str, ...]:
        """Ids of those that go out."""
        return tuple(report for report in self._wanted if report not in self._withholding.reports)

    def _date(self, at: datetime) -> datetime:
        number, _ = self._store.acts.head
        last = next(iter(self._store.acts.lines(after=number - 1)), None)
        return datetime.fromisoformat(json.loads(last)["at"]) if last else at

    def _captures(self) -> Iterator[tuple[Capture, bytes]]:
        for capture in self._each_capture():
            if self._withholding.may_go_out(capture):
                yield capture, self._store.body(capture.digest)

    def _each_capture(self) -> Iterator[Capture]:
        if self._is_whole:
            yield from self._store.every_capture()
            return
        seen = set()
        for report in self._wanted:
            for capture in self._store.captures(report):
                if (capture.digest, capture.url) not in seen:
                    seen.add((capture.digest, capture.url))
                    yield capture

    def _pages(self, *, whole: bool) -> Iterator[Page]:
        for report in self.reports:
            reading = self._reading(report)
            for capture in filter(self._withholding.may_go_out, self._store.captures(report)):
                text = reading.report.text if whole else None
                yield Page(id=report, address=target_of(capture), at=capture.fetched_at, title=title(reading), text=text)

    def _reports(self) -> Iterator[str]:
        for report in self.reports:
            reading = self._reading(report)
            yield reading_line(reading) if reading.made_by else json.dumps({"report": written_report(reading.report)}, ensure_ascii=False)

    def _reading(self, report: str) -> Reading:
        """The newest, words covered; of a report nobody read, an empty one."""
        found = self._store.newest(report)
        return self._withholding.of_report(found[0] if found else self._unread(report), report)

    def _unread(self, report: str) -> Reading:
        shelved: Report = self._store.shelf.one(report).report
        return Reading(report=shelved, parts=shelved.parts)

    def _stamps(self) -> Iterator[str]:
        for one in self._store.acts.stamps:
            plain = {"act": one.act, "digest": one.digest, "service": one.service, "at": one.at, "token": b64encode(one.token).decode()}
            yield json.dumps(plain, ensure_ascii=False)

    def _decisions(self) -> Iterator[str]:
        """With every withheld word covered, in whatever an analyst wrote; those about a withheld report are left out. Both are told."""
        for number, decision in self._store.decisions_on(""):
            if not (self._is_whole or self._is_about_wanted(decision)):
                continue
            if self._is_about_withheld(decision):
                self._covered.append((number, decision))
                continue
            shown = self._withholding.of_all(decision)
            if shown != decision:
                self._covered.append((number, decision))
            withdrawn = decision.withdrawn_at and decision.withdrawn_at.isoformat()
            plain = json.loads(decision_line(number, shown)) | {"withdrawn_at": withdrawn}
            yield json.dumps(plain, ensure_ascii=False, sort_keys=True)

    def _is_about_wanted(self, decision: Decision) -> bool:
        return bool(_names(decision) & self._names_in(self.reports))

    def _is_about_withheld(self, decision: Decision) -> bool:
        is_the_withholding = decision.about.startswith(WITHHOLD)
        return not is_the_withholding and bool(_names(decision) & self._names_in(tuple(self._withholding.reports)))

    @lru_cache(maxsize=2)  # noqa: B019 — lives as long as one export
    def _names_in(self, reports: tuple[str, ...]) -> frozenset[str]:
        """Ids of reports and of the claims in them."""
        return frozenset(name for report in reports for name in (report, *claim_ids(self._reading(report))))

    def _withheld(self) -> Iterator[str]:
        for plain in self._omitted():
            self.omitted += 1
            yield line(plain)

    def _omitted(self) -> Iterator[dict[str, Any]]:
        wanted = set(self._wanted)
        for one in self._withholding.omissions:
            if one.report and (self._is_whole or one.report in wanted):
                yield told(one, None if one.words else self._digest(one.report))
        for digest, one in self._held_back():
            yield {**told(one, digest), "kind": "capture"}
        for given in self._store.media.files.all() if self._is_whole else ():
            yield {"kind": "file", "digest": given.digest, "reason": _GIVEN}
        for number, decision in self._covered:
            digest = digest_of_line(decision_line(number, decision))
            yield {"kind": "decision", "number": number, "digest": digest, "reason": _COVERED}

    def _held_back(self) -> Iterator[tuple[str, Omission]]:
        held = dict.fromkeys(capture.digest for capture in self._each_capture())
        return ((digest, self._withholding.captures[digest]) for digest in held if digest in self._withholding.captures)

    def _digest(self, report: str) -> str:
        """As the log has it of a report."""
        return digest_of_line(report_line(self._store.shelf.one(report).report))


def _names(decision: Decision) -> frozenset[str]:
    """What a decision is about, without the beginning that says of which kind it is."""
    return frozenset(decision.about.rpartition(":")[2].split("|"))
