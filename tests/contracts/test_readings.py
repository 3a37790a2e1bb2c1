"""What every reading keeps to, whoever its readers are."""

from itertools import pairwise

import pytest

from contracts.nasty import NASTY
from contracts.trail import within
from dateline.model import Attribution, Mention, Place, Reading, Report, Span, When
from factories import pipeline, report
from samples import sample_reports

TEXTS: dict[str, Report] = {name: report(text) for name, text in NASTY.items()} | sample_reports()

every_text = pytest.mark.parametrize("text", TEXTS)


@every_text
def test_every_span_lies_in_the_text(text: str) -> None:
    found = _reading(text)
    for span in within(_nouns(found), Span):
        assert span.end <= len(found.report.text)


@every_text
def test_what_a_noun_refers_to_stands_in_the_reading(text: str) -> None:
    # Written out, a reading refers by id; a noun that points past the lists could not be written.
    found = _reading(text)
    nouns = (found.attributions, found.claims)
    assert set(within(nouns, Mention)) <= set(found.mentions)
    assert set(within(nouns, Place)) <= set(found.places)
    assert set(within(nouns, When)) <= set(found.whens)
    assert set(within(nouns, Attribution)) <= set(found.attributions)


@every_text
def test_parts_follow_one_another_and_never_overlap(text: str) -> None:
    spans = [part.span for part in _reading(text).parts]
    assert all(one.end <= other.start for one, other in pairwise(spans))


@every_text
def test_the_words_outside_all_parts_are_white_space(text: str) -> None:
    found = _reading(text)
    outside, done = [], 0
    for part in found.parts:
        outside.append(found.report.text[done : part.span.start])
        done = part.span.end
    assert not "".join([*outside, found.report.text[done:]]).strip()


@every_text
def test_nothing_is_found_twice(text: str) -> None:
    found = _reading(text)
    for nouns in (found.parts, found.mentions, found.whens, found.places, found.attributions, found.claims, found.doubts):
        assert len(nouns) == len(set(nouns))


@every_text
def test_a_mention_holds_its_head_and_a_claim_stands_on_words(text: str) -> None:
    found = _reading(text)
    assert all(mention.span.covers(mention.head) for mention in found.mentions)
    assert all(claim.evidence for claim in found.claims)


def _reading(text: str) -> Reading:
    return pipeline().read(TEXTS[text])


def _nouns(found: Reading) -> tuple[object, ...]:
    return found.parts, found.mentions, found.whens, found.places, found.attributions, found.claims, found.doubts
