"""Scores are held against what became of them."""

import pytest
from evals.attribution.calibration import error


def test_scores_that_keep_their_promise_have_no_error() -> None:
    assert error([(0.75, True), (0.75, True), (0.75, True), (0.75, False)]) == pytest.approx(0)


def test_scores_that_promise_too_much_have_as_much_error() -> None:
    assert error([(0.9, False)] * 10) == pytest.approx(90)
    assert error([(0.95, True)] * 5 + [(0.15, True)] * 5) == pytest.approx(45)


def test_no_scores_no_error() -> None:
    assert error([]) == 0
