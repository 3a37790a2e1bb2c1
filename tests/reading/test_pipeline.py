"""The loop that reads."""

from collections.abc import Iterator

import pytest

from dateline.errors import NotAReport, ReaderFailed
from dateline.model import Claim, Part, PartKind, Report, Span
from dateline.reading import parsing
from dateline.reading.options import Options
from dateline.reading.page import Page
from dateline.reading.parsing import Parser
from dateline.reading.pipeline import Pipeline
from dateline.samples import folder
from factories import pipeline as shared

FEW = [Report(id=path.stem, text=path.read_text("utf-8")) for path in sorted(folder().glob("*.txt"))[:4]]


class _TwoClaims:
    name = "two claims"
    version = "1"
    gives: tuple[type, ...] = (Claim,)
    needs: tuple[type, ...] = ()

    def read(self, _page: Page) -> Iterator[Claim]:
        yield Claim(type="ASSAULT", roles=(), evidence=(Span(0, 4), Span(5, 9)))
        yield Claim(type="ASSAULT", roles=(), evidence=(Span(0, 4),))


class _Breaks:
    """Breaks on every report that says so."""

    version = "1"
    needs: tuple[type, ...] = ()

    def __init__(self, name: str, gives: type) -> None:
        self.name, self.gives = name, (gives,)

    def read(self, page: Page) -> Iterator[Part]:
        if "break" in page.text:
            raise ValueError("a reader with a mistake")
        yield Part(kind=PartKind.BODY, span=Span(0, len(page.text)))


def test_claims_on_more_and_less_of_the_same_evidence_have_an_order() -> None:
    reading = Pipeline([_TwoClaims()], Parser()).read(Report(id="r", text="Five men fell."))
    assert [len(claim.evidence) for claim in reading.claims] == [1, 2]


@pytest.mark.parametrize("options", [Options(), Options(trained=False), Options(readers=("parts",))])
def test_many_reports_read_as_they_do_one_by_one(options: Options) -> None:
    pipeline = Pipeline.build(options)
    assert list(pipeline.each(FEW)) == [pipeline.read(report) for report in FEW]


def test_a_report_longer_than_is_parsed_at_once_reads_the_same_when_it_is_begun_ahead(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parsing, "LONGEST", 400)
    assert list(shared().each(FEW)) == [shared().read(report) for report in FEW]


@pytest.mark.parametrize("reader", [_Breaks("first", Part), _Breaks("later", Claim)])
def test_a_report_on_which_a_reader_breaks_leaves_its_neighbours_alone(reader: _Breaks) -> None:
    pipeline = Pipeline([reader, _TwoClaims()], Parser())
    texts = ("Five men fell.", "Five men break.", "Six men fell.")
    before, broken, after = pipeline.each(Report(id="r", text=text) for text in texts)
    assert isinstance(broken, ReaderFailed)
    assert [before, after] == [pipeline.read(Report(id="r", text=text)) for text in texts[::2]]


def test_an_error_among_the_reports_keeps_its_place() -> None:
    error, one = NotAReport("a.txt", "empty"), Report(id="r", text="Five men fell.")
    pipeline = Pipeline([_TwoClaims()], Parser())
    assert list(pipeline.each([one, error, one])) == [pipeline.read(one), error, pipeline.read(one)]
