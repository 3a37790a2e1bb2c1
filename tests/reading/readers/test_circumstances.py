"""When and where of claims: what the YAML cases cannot say."""

import pytest

from dateline.model import Claim
from factories import reading


def _claim(text: str, type_: str, *, published: str | None = "2022-02-20") -> Claim:
    return next(claim for claim in reading(text, published=published).claims if claim.type == type_)


def test_the_time_of_a_claim_is_an_expression_of_the_reading() -> None:
    found = reading("Rebels held the town until 7 February, when they withdrew.", published="2022-02-20")
    told = [claim.when.when for claim in found.claims if claim.when is not None]
    assert told
    assert all(when in found.whens for when in told)


def test_a_place_told_in_another_sentence_is_a_place_of_the_reading() -> None:
    found = reading("Rebels took Sirte on Monday. Jets bombed the hospital in the city on Tuesday.", published="2022-02-20")
    (bombed,) = [claim for claim in found.claims if claim.type == "ASSAULT"]
    assert bombed.where in found.places


def test_without_a_day_of_publication_tense_bounds_nothing() -> None:
    assert _claim("Rebels attacked a convoy.", "ASSAULT", published=None).when is None


def test_what_is_told_as_past_on_a_known_day_was_before_it_even_without_publication() -> None:
    claim = _claim("The army said on 3 May 2016 that rebels had attacked a convoy.", "ASSAULT", published=None)
    assert claim.when is not None
    assert (claim.when.earliest, str(claim.when.latest), claim.when.when) == (None, "2016-05-03", None)


@pytest.mark.parametrize(
    "text", ["The envoy said: “The talks will resume on Monday. Nobody will be hurt.”", "The envoy said he was content."]
)
def test_a_statement_of_several_sentences_or_of_no_place_has_none(text: str) -> None:
    assert all(claim.where is None for claim in reading(text).claims if claim.type == "statement")


def test_a_dateline_places_no_deed() -> None:
    claim = _claim("BEIRUT, Feb 18 (Sample News) - Gunmen attacked a convoy on Friday, officials said.", "ASSAULT")
    assert claim.where is None
