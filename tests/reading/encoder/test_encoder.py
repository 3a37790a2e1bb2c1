"""The network reads the same whether it was begun with the parse or after it, and whatever stands around a paragraph."""

import numpy as np

from dateline.model import Report
from dateline.reading.encoder.encoder import Encoder
from dateline.reading.options import Options
from dateline.reading.page import Page
from dateline.reading.parsing import Parser
from dateline.reading.pipeline import Pipeline
from dateline.reading.readers.parts import Parts

TEXT = "Aleppo\n\nThe ministry said its men had left. “We saw them,” a shopkeeper told the agency.\n\nNo one could confirm it."


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
