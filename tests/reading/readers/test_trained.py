"""The trained part of the attributions: what it is shown, how its probabilities become words, and when the rules keep the last word."""

from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.model import Attribution, Report
from dateline.reading.options import Options
from dateline.reading.pipeline import Pipeline
from dateline.reading.readers.attributions.trained.calibration import Calibration, calibration
from dateline.reading.readers.attributions.trained.decoding import PRICE, Belief, bridged

PARTS = st.lists(st.floats(0.01, 0.99), min_size=1, max_size=9)


def held(shares: list[float]) -> Belief:
    inside = np.array(shares)
    return Belief(inside=np.log(inside), outside=np.log(1 - inside))


@given(PARTS)
def test_no_other_choice_weighs_more_than_the_best(shares: list[float]) -> None:
    belief = held(shares)
    heaviest = max(belief.weight(np.array(choice)) for choice in product([False, True], repeat=len(shares)))
    assert belief.weight(belief.best()) == pytest.approx(heaviest)


def test_a_gap_that_is_cheaper_to_fill_is_filled() -> None:
    assert held([0.9, 0.9, 0.4, 0.9, 0.9]).best().all()
    assert held([0.9, 0.9, 0.01, 0.9, 0.9]).best().tolist() == [True, True, False, True, True]
    assert PRICE > 0


def test_marks_inside_a_run_belong_to_it() -> None:
    marks = np.array([False, True, True, False, True, False])
    chosen = np.array([True, False, False, True, False, False])
    assert bridged(chosen, marks).tolist() == [True, True, True, True, False, False]


def test_probabilities_rise_with_their_measure() -> None:
    found: Calibration = calibration()
    cues = found.cue(np.array([-5.0, 0.0, 5.0]))
    assert (np.diff(cues) > 0).all()
    assert 0 < found.content(-20.0) < found.content(-0.1) < 1
    assert 0 < found.source(-20.0) < found.source(-0.1) < 1


@pytest.fixture(scope="module")
def pipeline() -> Pipeline:
    return Pipeline.build(Options(readers=("parts", "mentions", "times", "places", "attributions")))


def read(pipeline: Pipeline, text: str) -> tuple[Attribution, ...]:
    return pipeline.read(Report(id="r", text=text)).attributions


def test_scores_are_shares(pipeline: Pipeline) -> None:
    (one,) = read(pipeline, "The ministry said on Sunday that its soldiers had left the town.")
    assert 0.5 <= one.score <= 1
    assert one.source_score is not None
    assert one.content_score is not None
    assert 0 <= one.source_score <= 1
    assert 0 <= one.content_score <= 1


@pytest.mark.parametrize(
    "text",
    [
        "The officials declined to comment.",
        "No group has claimed responsibility for the blast.",
        "The army did not say how many soldiers had died.",
    ],
)
def test_what_says_that_nobody_speaks_is_a_matter_of_rules(pipeline: Pipeline, text: str) -> None:
    assert not read(pipeline, text)


def test_nesting_is_a_matter_of_rules(pipeline: Pipeline) -> None:
    found = read(pipeline, "The mayor said the governor had warned that the dam could burst.")
    assert {one.source.span.of("The mayor said the governor had warned that the dam could burst.") for one in found if one.source} == {
        "The mayor",
        "the governor",
    }


def test_without_the_trained_part_nothing_is_measured() -> None:
    pipeline = Pipeline.build(Options(trained=False))
    (one,) = read(pipeline, "The ministry said on Sunday that its soldiers had left the town.")
    assert one.content_score is None
