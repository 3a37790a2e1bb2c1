"""The reader as a whole: where it reads, what its mentions hold to, and that it repeats itself."""

import pytest

from dateline.model import MentionForm, Part, PartKind, Report, Span
from dateline.reading.pipeline import Pipeline
from factories import pipeline, report

TEXT = (
    "Hayat Tahrir al-Sham (HTS) said on Sunday that it had taken Saraqib. Abu Omar, a resident of the town, told Reuters that "
    "dozens of fighters had fled. The group denied this. Syria's army said nothing.\n\nRussia called the group's claim a lie."
)


@pytest.fixture(scope="module")
def reader() -> Pipeline:
    return pipeline("parts", "mentions")


def test_spans_lie_in_the_text_and_heads_in_their_spans(reader: Pipeline) -> None:
    for mention in reader.read(report(TEXT)).mentions:
        assert mention.span.end <= len(TEXT)
        assert mention.span.covers(mention.head)
        assert mention.span.of(TEXT).strip() == mention.span.of(TEXT)


def test_chains_are_numbered_by_first_appearance_and_hold_two_or_more(reader: Pipeline) -> None:
    chains = [mention.chain for mention in reader.read(report(TEXT)).mentions if mention.chain]
    assert list(dict.fromkeys(chains)) == [f"k{number}" for number in range(1, len(set(chains)) + 1)]
    assert all(chains.count(chain) > 1 for chain in chains)


def test_no_name_stands_within_another_name(reader: Pipeline) -> None:
    names = [one for one in reader.read(report(TEXT)).mentions if one.form not in {MentionForm.DESCRIPTION, MentionForm.PRONOUN}]
    assert not any(one != other and one.span.overlaps(other.span) for one in names for other in names)


def test_reading_twice_gives_the_same(reader: Pipeline) -> None:
    assert reader.read(report(TEXT)) == reader.read(report(TEXT))


def test_credits_and_bylines_are_not_read(reader: Pipeline) -> None:
    text = "By Jane Doe\n\nThe army left Aleppo."
    parts = (Part(span=Span(0, 11), kind=PartKind.BYLINE), Part(span=Span(13, len(text)), kind=PartKind.BODY))
    found = reader.read(Report(id="x", text=text, parts=parts)).mentions
    assert {one.span.of(text) for one in found} == {"The army", "Aleppo"}


@pytest.mark.parametrize("text", ["", " \n ", "…", "“”", "- - -", "A", "al-", "(HTS)", "THE", "It.", "’s", "U.S.\n\n\n'"])
def test_odd_texts_are_read_without_complaint(reader: Pipeline, text: str) -> None:
    reader.read(report(text))
