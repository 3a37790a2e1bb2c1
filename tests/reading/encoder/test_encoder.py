"""The network reads the same whether it was begun with the parse or after it, and whatever stands around a paragraph."""

import os

import numpy as np
import pytest

from dateline.model import Report
from dateline.reading.encoder.encoder import IN_A_ROW, Encoder, Graph
from dateline.reading.encoder.windows import Window
from dateline.reading.encoder.wordpieces import END, START
from dateline.reading.options import Options
from dateline.reading.page import Page
from dateline.reading.parsing import Parser
from dateline.reading.pipeline import Pipeline
from dateline.reading.readers.parts import Parts

TEXT = "Aleppo\n\nThe ministry said its men had left. “We saw them,” a shopkeeper told the agency.\n\nNo one could confirm it."


def test_begun_with_the_parse_or_after_it() -> None:
    encoder = Encoder("words", Graph("dateline.reading.encoder", "words.onnx"))
    beside, after = (Page(Report(id="r", text=TEXT), Parser(), one) for one in ([encoder], []))
    for page in (beside, after):
        page.parts = tuple(part for part in Parts(Options()).read(page) if not hasattr(part, "reason"))
    for one, other in zip(beside.encoded(encoder), after.encoded(encoder), strict=True):
        assert one.window == other.window
        assert np.array_equal(one.vectors, other.vectors)


def test_windows_read_in_a_row_read_as_each_alone() -> None:
    encoder = Encoder("words", Graph("dateline.reading.encoder", "words.onnx"))
    words = [(2000 + number % 7, 3000 + number) for number in range(2 * IN_A_ROW + 3)]
    windows = [
        Window(tokens=(0, 1), pieces=(START, *pair, *pair[: size % 3], END), shapes=(0, 1, 1, *(1, 1)[: size % 3], 0), firsts=(1, 2))
        for size, pair in enumerate(words)
    ]
    for together, window in zip(encoder.read(windows), windows, strict=True):
        assert np.array_equal(together.vectors, encoder.read([window])[0].vectors)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="nothing forks here")
@pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning")
def test_a_forked_process_reads_too() -> None:
    encoder = Encoder("words", Graph("dateline.reading.encoder", "words.onnx"))
    windows = [Window(tokens=(0,), pieces=(101, 1996, 102), shapes=(0, 1, 0), firsts=(1,))]
    encoder.begin(windows).result()
    child = os.fork()
    if child == 0:
        os._exit(0 if len(encoder.begin(windows).result(timeout=20)) == 1 else 1)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0


def test_a_reading_tells_which_networks_made_it() -> None:
    assert "words" in dict(Pipeline.build().made_by)
    assert "words" not in dict(Pipeline.build(Options(trained=False)).made_by)
