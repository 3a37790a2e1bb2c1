"""What holds of reading, whatever the text."""

from collections import Counter
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from contracts.trail import within
from dateline.model import Span
from dateline.reading.pipeline import Pipeline
from factories import pipeline, report
from golden.writing import written
from properties.newslike import days, newslike
from samples import sample_reading, sample_reports


@given(text=newslike, published=days)
def test_every_span_lies_in_the_text(text: str, published: date | None) -> None:
    found = pipeline().read(report(text, published=published))
    nouns = (found.parts, found.mentions, found.whens, found.places, found.attributions, found.claims, found.doubts)
    assert all(span.end <= len(text) for span in within(nouns, Span))


@given(text=newslike, published=days)
def test_reading_twice_gives_the_same_byte_for_byte(text: str, published: date | None) -> None:
    one = report(text, published=published)
    assert written(pipeline().read(one)) == written(pipeline().read(one))


@given(text=newslike, published=days)
def test_what_is_told_twice_is_told_by_two_claims_and_a_correction_corrects_another_version(text: str, published: date | None) -> None:
    claims = pipeline().read(report(text, published=published)).claims
    told = Counter(claim.occurrence for claim in claims if claim.occurrence is not None)
    assert all(count > 1 for count in told.values())
    assert set(told) == {f"o{number}" for number in range(1, len(told) + 1)}
    for claim in claims:
        assert all(older in claims and older.occurrence == claim.occurrence and older != claim for older in claim.supersedes)


@given(order=st.permutations(sorted(sample_reports())[:5]))
def test_the_order_of_reports_changes_no_reading(order: list[str]) -> None:
    for name in order:
        assert pipeline().read(sample_reports()[name]) == sample_reading(name)


def test_a_new_pipeline_reads_as_the_old_one_did() -> None:
    fresh = Pipeline.build()
    for name in reversed(sample_reports()):
        assert fresh.read(sample_reports()[name]) == sample_reading(name)


@given(ends=st.sampled_from(["\n", "\r\n"]), name=st.sampled_from(sorted(sample_reports())))
def test_the_text_is_kept_as_given(ends: str, name: str) -> None:
    text = sample_reports()[name].text.replace("\n", ends)
    assert pipeline().read(report(text)).report.text == text
