"""The loop that reads."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from itertools import chain, takewhile

from dateline.errors import DatelineError, ReaderFailed, ReportError
from dateline.model import Attribution, Claim, Doubt, Mention, Part, Place, Reading, Report, When
from dateline.reading import registry
from dateline.reading.ahead import ahead
from dateline.reading.gazetteer import Gazetteer, made, using
from dateline.reading.naming.recogniser import Recogniser
from dateline.reading.options import Options
from dateline.reading.page import Page
from dateline.reading.parsing import Parser
from dateline.reading.reader import Noun, Reader

_SHELVES: dict[type, str] = {
    Part: "parts",
    Mention: "mentions",
    When: "whens",
    Place: "places",
    Attribution: "attributions",
    Claim: "claims",
}


class Pipeline:
    """Reads reports: pure, no network, no store, no clock. The same report and versions give the same reading, byte for byte."""

    def __init__(self, readers: Iterable[Reader], parser: Parser, places: Gazetteer | None = None) -> None:
        self._readers = tuple(readers)
        self._parser = parser
        self._gazetteer = places or made("builtin")
        found = (getattr(reader, "encoder", None) for reader in self._readers)
        self._encoders = tuple(encoder for encoder in found if encoder is not None)
        self._opening = sum(1 for _ in takewhile(lambda reader: reader.gives == (Part,), self._readers))
        registry.check(self._readers)

    @classmethod
    def build(cls, options: Options | None = None) -> "Pipeline":
        """The readers and the model the options name.

        Raises:
            SetupError: when a reader or the model is missing, or the order cannot work.
        """
        options = options or Options()
        return cls(registry.make(options), parser_of(options), made(options.gazetteer))

    def read(self, report: Report) -> Reading:
        """All that the readers find in one report.

        Raises:
            ReaderFailed: when a reader breaks on it.
        """
        return self.finish(self._new(report))

    def each(self, reports: Iterable[Report | ReportError]) -> Iterator[Reading | ReportError]:
        """What `read` gives for each of many reports, in order, the next ones begun meanwhile: faster where there are two cores.

        An error stands in the place of each report a reader broke on; one among the reports is passed on.
        """
        for report, page in ahead(reports, lambda report: None if isinstance(report, ReportError) else self.begin(report)):
            try:
                yield report if isinstance(report, ReportError) else self.finish(page or self._new(report))
            except ReportError as error:
                yield error

    def begin(self, report: Report) -> Page:
        """A report for `finish`, of which the networks read the words from now on, beside whatever is done next."""
        page = self._new(report)
        if self._opening < len(self._readers):
            with suppress(Exception):  # what breaks here breaks again in its turn, and is told there
                self._go_on(page, self._opening)
                page.begin(self._parser)
        return page

    def finish(self, page: Page) -> Reading:
        """All that the readers find in a report that was begun.

        Raises:
            ReaderFailed: when a reader breaks on it.
        """
        self._go_on(page, len(self._readers))
        return Reading(
            report=page.report,
            parts=page.parts,
            mentions=page.mentions,
            whens=page.whens,
            places=page.places,
            attributions=page.attributions,
            claims=page.claims,
            doubts=tuple(dict.fromkeys(page.report.doubts + page.doubts)),
            made_by=self.made_by,
        )

    def page(self, report: Report) -> Page:
        """The report as its readers see it, with all they found: for training and for looking closely.

        Raises:
            ReaderFailed: when a reader breaks on it.
        """
        page = self._new(report)
        self._go_on(page, len(self._readers))
        return page

    @property
    def made_by(self) -> tuple[tuple[str, str], ...]:
        """Reader → version; the models of the parse, the names and the words, and the gazetteer, with their digests, first."""
        names = (("names", self._parser.recogniser.version),) if self._parser.recogniser else ()
        words = ((encoder.name, encoder.version) for encoder in self._encoders)
        known = (("gazetteer", self._gazetteer.version),) if any(Place in reader.gives for reader in self._readers) else ()
        return (("parse", self._parser.version), *names, *words, *known, *((reader.name, reader.version) for reader in self._readers))

    def _new(self, report: Report) -> Page:
        return Page(report, self._parser, self._encoders)

    def _go_on(self, page: Page, turn: int) -> None:
        """Lets the readers read whose turn has not come yet, up to one of them."""
        with using(self._gazetteer):
            while page.turn < turn:
                self._add_findings(self._readers[page.turn], page)
                page.turn += 1

    def _add_findings(self, reader: Reader, page: Page) -> None:
        try:
            found: list[Noun | Doubt] = list(reader.read(page))
        except DatelineError:
            raise
        except Exception as error:
            where = page.report.url or page.report.id
            raise ReaderFailed(where, f"reader {reader.name!r} broke ({type(error).__name__}: {error}); please report this") from error
        for kind in reader.gives:
            shelf = _SHELVES[kind]
            merged = dict.fromkeys(chain(getattr(page, shelf), (noun for noun in found if isinstance(noun, kind))))
            setattr(page, shelf, tuple(sorted(merged, key=_ORDER[kind])))
        page.doubts += tuple(noun for noun in found if isinstance(noun, Doubt))


def parser_of(options: Options) -> Parser:
    """The parser the options name, with the recogniser of names beside it unless they read by rules alone."""
    return Parser(options.model, Recogniser() if options.trained else None)


def _place_in_text(noun: Part | Mention | Place) -> tuple[int, int]:
    return noun.span.start, noun.span.end


def _when_in_text(when: When) -> tuple[int, int]:
    return (when.span.start, when.span.end) if when.span else (-1, -1)


def _attribution_in_text(attribution: Attribution) -> tuple[int, ...]:
    spans = attribution.cue + attribution.content
    return tuple(edge for span in sorted(spans) for edge in (span.start, span.end))


def _claim_in_text(claim: Claim) -> tuple[object, ...]:
    return tuple((span.start, span.end) for span in claim.evidence), claim.type, claim.harm or "", claim.polarity


_ORDER: dict[type, Callable[..., tuple[object, ...]]] = {
    Part: _place_in_text,
    Mention: _place_in_text,
    When: _when_in_text,
    Place: _place_in_text,
    Attribution: _attribution_in_text,
    Claim: _claim_in_text,
}
