"""The loop that reads."""

from collections.abc import Iterator

from dateline.model import Claim, Report, Span
from dateline.reading.page import Page
from dateline.reading.parsing import Parser
from dateline.reading.pipeline import Pipeline


class _TwoClaims:
    name = "two claims"
    version = "1"
    gives: tuple[type, ...] = (Claim,)
    needs: tuple[type, ...] = ()

    def read(self, _page: Page) -> Iterator[Claim]:
        yield Claim(type="ASSAULT", roles=(), evidence=(Span(0, 4), Span(5, 9)))
        yield Claim(type="ASSAULT", roles=(), evidence=(Span(0, 4),))


def test_claims_on_more_and_less_of_the_same_evidence_have_an_order() -> None:
    reading = Pipeline([_TwoClaims()], Parser()).read(Report(id="r", text="Five men fell."))
    assert [len(claim.evidence) for claim in reading.claims] == [1, 2]
