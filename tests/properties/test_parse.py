"""The parse with numpy's BLAS equals the parse as spaCy makes it."""

from functools import cache

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from dateline.reading.parsing import DEFAULT_MODEL, swap_matrix_library
from samples import sample_reports


@pytest.mark.parametrize("name", sample_reports())
def test_the_swapped_matrix_library_changes_no_parse(name: str) -> None:
    text = sample_reports()[name].text
    assert _parse(_model(swapped=True)(text)) == _parse(_model(swapped=False)(text))


@cache
def _model(*, swapped: bool) -> Language:
    nlp = spacy.load(DEFAULT_MODEL)
    if swapped:
        swap_matrix_library(nlp)
    return nlp


def _parse(doc: Doc) -> tuple[object, ...]:
    tokens = [(token.text, token.tag_, token.pos_, token.head.i, token.dep_, token.lemma_, token.is_sent_start) for token in doc]
    return tokens, [(entity.start, entity.end, entity.label_) for entity in doc.ents]
