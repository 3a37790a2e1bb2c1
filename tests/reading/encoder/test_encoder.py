"""The network is run in groups of like lengths, and reads the same whether it was begun with the parse or after it."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from dateline.model import Report
from dateline.reading.encoder.encoder import Encoder, in_groups, padded
from dateline.reading.options import Options
from dateline.reading.page import Page
from dateline.reading.parsing import Parser
from dateline.reading.pipeline import Pipeline
from dateline.reading.readers.parts import Parts

TEXT = "Aleppo\n\nThe ministry said its men had left. “We saw them,” a shopkeeper told the agency.\n\nNo one could confirm it."


@given(st.lists(st.integers(1, 50), max_size=40), st.integers(1, 200))
def test_groups_hold_each_place_once_and_keep_their_size(lengths: list[int], most: int) -> None:
    groups = list(in_groups(lengths, most))
    assert sorted(place for group in groups for place in group) == list(range(len(lengths)))
    assert all(len(group) == 1 or max(lengths[place] for place in group) * len(group) <= most for group in groups)


def test_rows_are_filled_up() -> None:
    assert padded([[1, 2], [3]], 9).tolist() == [[1, 2], [3, 9]]


def test_begun_with_the_parse_or_after_it() -> None:
    encoder = Encoder()
    beside, after = (Page(Report(id="r", text=TEXT), Parser(), one) for one in (encoder, None))
    for page in (beside, after):
        page.parts = tuple(part for part in Parts(Options()).read(page) if not hasattr(part, "reason"))
    for one, other in zip(beside.encoded(encoder), after.encoded(encoder), strict=True):
        assert one.window == other.window
        assert np.array_equal(one.vectors, other.vectors)


def test_a_reading_tells_which_networks_made_it() -> None:
    assert "words" in dict(Pipeline.build().made_by)
    assert "words" not in dict(Pipeline.build(Options(trained=False)).made_by)
