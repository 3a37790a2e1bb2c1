"""One way through one WARC: records into captures, each with the request it answers and what came again."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from typing import BinaryIO

from dateline.errors import NotAReport, ReportError
from dateline.intake.intake import Inner
from dateline.intake.options import Options
from dateline.intake.warc.answer import Answer, Headers, asked_of, head_of, status_of
from dateline.intake.warc.payload import OURS, Passed, checked, payload_of, type_of
from dateline.intake.warc.record import Damage, Record, records
from dateline.intake.warc.revisits import Revisits
from dateline.intake.warc.tape import Broken
from dateline.intake.warc.wanted import Wanted
from dateline.model import Capture, digest_of

_REQUESTS = 64  # kept while their answer has not come


class Walk:
    """Reads records forward. A capture waits for the next record, for it may be its request, or tell that its own was damaged.

    Attributes:
        passed_over: how many records were, by why.
    """

    def __init__(self, name: str, file: BinaryIO, options: Options) -> None:
        self._name, self._file, self._options = name, file, options
        self._wanted = Wanted(options)
        self._earlier = Revisits(file, options)
        self._tool = ""
        self._named = -1  # the offset of the record last refused: what is wrong with it is said once
        self._waiting: tuple[Record, Inner] | None = None
        self._requests: dict[str, Headers] = {}
        self.passed_over: Counter[str] = Counter()

    def captures(self) -> Iterator[Inner | ReportError]:
        is_empty = True
        for item in self._captures():
            is_empty = False
            yield item
        if is_empty:
            yield NotAReport(self._name, self._nothing())

    def _nothing(self) -> str:
        if not self.passed_over:
            return "holds no record of a page; check that it is a WARC, and was written to the end"
        counted = ", ".join(f"{count:,} {why}" for why, count in self.passed_over.most_common(8))
        return f"holds nothing that is read as a report; passed over: {counted}"

    def _captures(self) -> Iterator[Inner | ReportError]:
        for one in records(self._file, self._options):
            if isinstance(one, Damage):
                if self._waiting and self._waiting[0].at == one.at:
                    self._waiting = None
                yield from self._go_on()
                if one.at != self._named:
                    yield self._error(one.at, f"the record {one.what}")
            elif one.kind == "request":
                self._ask(one)
            elif one.kind in {"response", "resource", "revisit"}:
                yield from self._go_on()
                yield from self._take(one)
            else:
                self._aside(one)
        yield from self._go_on()

    def _go_on(self) -> Iterator[Inner]:
        if self._waiting:
            yield self._waiting[1]
        self._waiting = None

    def _take(self, record: Record) -> Iterator[ReportError]:
        url = (record.field("WARC-Target-URI") or "").strip("<>")
        try:
            answer = self._again(record, url) if record.kind == "revisit" else payload_of(record, url, self._wanted, self._options)
            if isinstance(answer, Passed):
                self._earlier.pass_over(record, url)
                self.passed_over[answer.why] += 1
                return
            self._waiting = (record, Inner(capture=self._capture(record, url, answer), body=answer.body))
            self._earlier.note(record, url)
        except Broken as error:
            if not record.block.is_broken:  # else the walk over the records names it
                yield self._error(record.at, f"the record{' of ' if url else ''}{url} {error}; it is not taken in")

    def _capture(self, record: Record, url: str, answer: Answer) -> Capture:
        if not url:
            raise Broken("does not say which address it is of (WARC-Target-URI)")
        tool = record.field(f"{OURS}Tool")
        return Capture(
            url=record.field(f"{OURS}Source") or url,
            fetched_at=_instant(record),
            media_type=type_of(record, answer.headers) or "application/octet-stream",
            digest=digest_of(answer.body),
            headers=answer.headers,
            asked=self._asked(record),
            status=None if record.field(f"{OURS}Status") == "unknown" else answer.status,
            answered_by=record.field(f"{OURS}Answered-By"),
            within=self._name,
            tool=self._tool if tool is None else tool.removeprefix("unknown"),
        )

    def _again(self, record: Record, url: str) -> Answer | Passed:
        """What came again and was not stored again: the earlier bytes, with the headers that came this time."""
        if record.length > self._options.max_bytes:
            raise Broken("is a revisit with a body; nothing tells what it is")
        status, headers = status_of(head_of(record.block.all())[0])
        if self._earlier.is_passed_over(record) or not self._wanted.by_type(type_of(record, headers), url):
            return Passed("revisit")
        with self._earlier.earlier(record) as earlier:
            if earlier is None:
                raise Broken(f"says that bytes came again that stand nowhere before it ({_refers(record)}); take in the file they are in")
            found = checked(earlier, earlier.block.all(), self._options)
        return replace(found, status=found.status if status is None else status, headers=headers or found.headers)

    def _ask(self, request: Record) -> None:
        try:
            asked = asked_of(request.block.all()) if request.length <= self._options.max_bytes else ()
        except Broken:
            return  # the walk over the records names it
        if self._waiting and _are_one(self._waiting[0], request):
            record, inner = self._waiting
            self._waiting = (record, replace(inner, capture=replace(inner.capture, asked=asked)))
            return
        for key in (request.field("WARC-Record-ID"), request.field("WARC-Concurrent-To")):
            if key:
                self._requests[key] = asked
        for key in list(self._requests)[:-_REQUESTS]:
            del self._requests[key]

    def _asked(self, record: Record) -> Headers:
        keys = (record.field("WARC-Record-ID"), record.field("WARC-Concurrent-To"))
        return next((self._requests[key] for key in keys if key in self._requests), ())

    def _aside(self, record: Record) -> None:
        if record.kind == "warcinfo" and record.length <= self._options.max_bytes:
            self._tool = _software(record)
        else:
            self.passed_over[record.kind or "of no kind"] += 1

    def _error(self, at: int, what: str) -> NotAReport:
        self._named = at
        return NotAReport(f"{self._name} at byte {at:,}", what)


def _are_one(answer: Record, request: Record) -> bool:
    """Whether a request is the one that was answered: each names the other, as its crawler liked (WARC-Concurrent-To)."""
    mine, its = answer.field("WARC-Record-ID"), request.field("WARC-Record-ID")
    return (mine is not None and mine == request.field("WARC-Concurrent-To")) or (
        its is not None and its == answer.field("WARC-Concurrent-To")
    )


def _instant(record: Record) -> datetime:
    told = record.field(f"{OURS}Fetched-At") or record.field("WARC-Date") or ""
    try:
        found = datetime.fromisoformat(told)
    except ValueError:
        raise Broken(f"does not say when it was fetched (WARC-Date: {told or 'none'})") from None
    return found if found.tzinfo else found.replace(tzinfo=UTC)  # the standard knows no other zone


def _software(record: Record) -> str:
    """The program that wrote the file, as its warcinfo names it; "" = it does not say."""
    try:
        lines = record.block.all().decode("utf-8", "replace").splitlines()
    except Broken:
        return ""
    return next((value.strip() for name, _, value in (line.partition(":") for line in lines) if name.strip().lower() == "software"), "")


def _refers(record: Record) -> str:
    names = ("WARC-Refers-To-Target-URI", "WARC-Refers-To-Date", "WARC-Refers-To", "WARC-Payload-Digest")
    return ", ".join(f"{name}: {value}" for name in names if (value := record.field(name))) or "it does not say which"
