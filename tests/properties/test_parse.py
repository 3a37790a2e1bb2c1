"""The parse is made faster than spaCy makes it, and equals it."""

import re
from functools import cache

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from contracts.nasty import NASTY
from dateline.model import Part, PartKind, Span
from dateline.reading import parsing
from dateline.reading.parsing import DEFAULT_MODEL, Parser, swap_matrix_library
from dateline.reading.rules import remember_rules
from samples import sample_reports

TEXTS = NASTY | {name: report.text for name, report in sample_reports().items()}
TEXTS["contractions"] = (
    "Let's go, y'all: it ain't gonna hold. C'mon, there's nothin' we gotta do, and there are no others. Didn't they've one?"
)


@pytest.mark.parametrize("text", TEXTS)
def test_the_swapped_matrix_library_and_the_remembered_rules_change_no_parse(text: str) -> None:
    assert _parse(_fast()(TEXTS[text])) == _parse(_plain()(TEXTS[text]))


def test_the_rules_are_remembered_in_place_of_the_ruler() -> None:
    assert "remembered_rules" in _fast().pipe_names
    assert "attribute_ruler" not in _fast().pipe_names


def test_a_ruler_that_looks_further_stays_as_it_is() -> None:
    nlp = spacy.blank("en")
    ruler = nlp.add_pipe("attribute_ruler")
    ruler.add(patterns=[[{"LOWER": "as"}, {"LOWER": "well"}, {"LOWER": "as"}]], attrs={"POS": "CCONJ"})  # type: ignore[attr-defined]
    remember_rules(nlp)
    assert nlp.pipe_names == ["attribute_ruler"]


@pytest.mark.parametrize("text", TEXTS)
def test_a_very_long_text_is_parsed_in_pieces_and_none_of_it_is_lost(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parsing, "LONGEST", 200)
    words, parser = TEXTS[text], _parser()
    paragraphs = [Part(span=Span(*match.span()), kind=PartKind.BODY) for match in re.finditer(r"\S.*", words)]
    doc = parser(words, paragraphs)
    assert doc.text.split() == words.split()
    assert all(words[token.idx] == token.text[0] for token in doc if not token.is_space)
    assert all(token.is_sent_start for token in doc if token.idx in {part.span.start for part in paragraphs})


@cache
def _parser() -> Parser:
    return Parser()


@cache
def _plain() -> Language:
    return spacy.load(DEFAULT_MODEL)


@cache
def _fast() -> Language:
    nlp = spacy.load(DEFAULT_MODEL)
    swap_matrix_library(nlp)
    remember_rules(nlp)
    return nlp


def _parse(doc: Doc) -> tuple[object, ...]:
    tokens = [
        (token.text, token.tag_, token.pos_, str(token.morph), token.head.i, token.dep_, token.lemma_, token.is_sent_start) for token in doc
    ]
    return tokens, [(entity.start, entity.end, entity.label_) for entity in doc.ents]
