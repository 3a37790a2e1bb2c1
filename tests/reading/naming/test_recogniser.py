"""The recogniser marks entities a parsed text may have, the same on every reading, and rests where rules read alone."""

import numpy as np
import pytest
from spacy.tokens import Doc
from spacy.vocab import Vocab

from contracts.nasty import NASTY
from dateline.model import Part, PartKind, Report, Span
from dateline.reading.casing import shouts
from dateline.reading.encoder.windows import windows
from dateline.reading.encoder.wordpieces import shipped
from dateline.reading.naming.decoding import Run
from dateline.reading.naming.recogniser import Recogniser, is_marked, mark
from dateline.reading.naming.scheme import LABELS
from dateline.reading.options import Options
from dateline.reading.parsing import Parser
from dateline.reading.pipeline import Pipeline, parser_of

TEXT = "Ban Ki-moon flew to Damascus on Tuesday.\n\nHe met officials of the United Nations Relief and Works Agency."
PARTS = (Part(span=Span(0, 40), kind=PartKind.BODY), Part(span=Span(42, len(TEXT)), kind=PartKind.BODY))

trained = pytest.fixture(scope="module")(lambda: parser_of(Options()))


def entities(doc: Doc) -> list[tuple[str, str]]:
    return [(entity.text, entity.label_) for entity in doc.ents]


def test_it_marks_persons_places_days_and_bodies(trained: Parser) -> None:
    found = entities(trained(TEXT, PARTS))
    assert found[:3] == [("Ban Ki-moon", "PERSON"), ("Damascus", "GPE"), ("Tuesday", "DATE")]
    assert found[3:] == [("United Nations Relief and Works Agency", "ORG")]


def test_the_same_text_reads_the_same_again(trained: Parser) -> None:
    assert entities(trained(TEXT, PARTS)) == entities(trained(TEXT, PARTS)) == entities(parser_of(Options())(TEXT, PARTS))


def test_a_paragraph_reads_the_same_whatever_stands_around_it(trained: Parser) -> None:
    alone = trained(TEXT[:40], PARTS[:1])
    assert entities(trained(TEXT, PARTS))[:3] == entities(alone)


def test_there_is_a_score_for_every_word_and_tag() -> None:
    recogniser, doc = Recogniser(), Parser()("Rebels left Aleppo.")
    for window, scores in recogniser.scores(list(windows(doc, [], shipped()))):
        assert scores.shape == (len(window.tokens), 1 + 2 * len(LABELS))
        assert np.isfinite(scores).all()


@pytest.mark.parametrize("name", sorted(NASTY))
def test_entities_stand_apart_in_the_text_and_begin_and_end_with_words(name: str, trained: Parser) -> None:
    text = NASTY[name]
    doc = trained(text)
    done = 0
    for entity in doc.ents:
        assert entity.label_ in LABELS
        assert entity.start >= done
        assert not entity[0].is_space
        assert not entity[-1].is_space
        printed, parsed = text[entity.start_char : entity.end_char].split(), entity.text.split()
        assert printed == parsed or (shouts(text) and printed == [word.upper() for word in parsed])  # capitals, in ordinary case
        done = entity.end


def test_a_run_that_the_parse_cuts_in_two_sentences_is_two_entities() -> None:
    doc = Doc(Vocab(), words=["St.", "Petersburg", "fell"], sent_starts=[True, True, False])
    mark(doc, [Run(0, 1, "GPE", 0.9)])
    assert entities(doc) == [("St.", "GPE"), ("Petersburg", "GPE")]


def test_rules_alone_read_with_the_names_of_the_parse() -> None:
    alone = parser_of(Options(trained=False))
    assert alone.recogniser is None
    doc = alone(TEXT, PARTS)
    assert not is_marked(doc)
    assert entities(doc) == entities(Parser()(TEXT, PARTS)) != []


def test_a_reading_tells_which_recogniser_named() -> None:
    made_by = dict(Pipeline.build().made_by)
    assert made_by["names"].startswith("MiniLM")
    assert "sha256:" in made_by["names"]
    assert "names" not in dict(Pipeline.build(Options(trained=False)).made_by)


def test_a_long_text_that_is_cut_keeps_its_entities(monkeypatch: pytest.MonkeyPatch, trained: Parser) -> None:
    monkeypatch.setattr("dateline.reading.parsing.LONGEST", 70)
    doc = trained(TEXT, PARTS)
    assert is_marked(doc)
    assert ("Damascus", "GPE") in entities(doc)
    assert entities(doc)[-1] == ("United Nations Relief and Works Agency", "ORG")


def test_a_report_reads_with_it() -> None:
    reading = Pipeline.build().read(Report(id="r", text=TEXT))
    assert {mention.span.of(TEXT) for mention in reading.mentions} >= {"Ban Ki-moon", "Damascus"}
