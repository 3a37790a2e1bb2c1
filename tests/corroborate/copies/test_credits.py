"""A wire is credited where credits stand, and not where it is only spoken of."""

from dataclasses import replace

import pytest

from corroborate.copies.news import LEAD, OTHER, text
from dateline.corroborate.copies import credited
from dateline.model import Part, PartKind, Span
from factories import report

NEWS = text(LEAD, *OTHER)


@pytest.mark.parametrize(
    ("printed", "wire"),
    [
        (f"DARVAN (AFP) - {NEWS}", "AFP"),
        (f"Bakery hit in Darvan AFP Saturday 25 Jun 2016 {NEWS}", "AFP"),
        (f"{NEWS} Source: Reuters", "Reuters"),
        (f"{NEWS} (Anadolu Agency)", "Anadolu"),
        (f"{NEWS} Agencies", "Agencies"),
        (f"{NEWS} Agencies contributed to this report", "Agencies"),
    ],
)
def test_credits_at_head_and_foot(printed: str, wire: str) -> None:
    assert credited(report(printed)) == (wire,)


def test_a_byline_or_an_outlet_that_is_a_wire_credits_it() -> None:
    assert credited(replace(report(NEWS), byline="Agencies")) == ("Agencies",)
    assert credited(report(NEWS, outlet="SANA")) == ("SANA",)


def test_a_credit_line_known_from_the_page_counts_wherever_it_stands() -> None:
    line = Part(span=Span(len(NEWS) + 1, len(NEWS) + 16), kind=PartKind.CREDIT)
    printed = f"{NEWS} Photo dpa, Port. {NEWS}"
    assert credited(replace(report(printed), parts=(line,))) == ("dpa",)


@pytest.mark.parametrize("spoken", ["a doctor told Reuters.", "an AFP correspondent saw smoke.", "SANA said on Monday that shells fell."])
def test_a_wire_spoken_of_in_running_text_is_not_credited(spoken: str) -> None:
    assert credited(report(f"{spoken} {NEWS} In the end {spoken}")) == ()
