"""What the recogniser learns from: marks of several sets in one scheme, dates and numbers by the parse, capitals varied."""

import random
from dataclasses import replace

import numpy as np
import pytest
from evals.named import Text, Typed, joined, recased, titled
from spacy.tokens import Doc
from training.names import casing
from training.names.examples import NOT_ASKED, Example, examples
from training.names.gold import Marked, Unmarked
from training.shaping import shaped

from dateline.model import Part, PartKind, Span
from dateline.reading.encoder.windows import Shape
from dateline.reading.encoder.wordpieces import shipped
from dateline.reading.naming.scheme import LABELS, Style
from dateline.reading.parsing import Parser


class Silver(Parser):
    """A parse that is sure of what it is told."""

    def __init__(self, **told: str) -> None:
        super().__init__()
        self._told = told

    def __call__(self, text: str, parts: object = (), cut: object = None) -> Doc:
        doc = self._nlp.make_doc(text)
        spans = [doc.char_span(text.index(words), text.index(words) + len(words), label=label) for words, label in self._told.items()]
        doc.set_ents([span for span in spans if span is not None])
        return doc


def marked(text: str, *gold: Typed, unmarked: Unmarked = Unmarked.NO_NAME) -> Marked:
    parts = (Part(span=Span(0, len(text)), kind=PartKind.BODY),)
    return Marked(text=Text("t", text, parts, frozenset(gold)), style=Style.NEWS, unmarked=unmarked)


def tagged(one: Marked, **told: str) -> dict[str, str]:
    """Word → its tag in letters, words that are none of anything left out."""
    (example,) = examples([one], Silver(**told), shipped())
    return {word: name(tag) for word, tag in zip(example.words, example.tags, strict=True) if tag}


def name(tag: int) -> str:
    return "?" if tag == NOT_ASKED else ("B-" if tag % 2 else "I-") + LABELS[(tag - 1) // 2]


def test_people_say_what_is_named_and_the_parse_when_and_how_many() -> None:
    one = marked("Aleppo fell on 3 May.", (0, 6, "GPE"))
    assert tagged(one, **{"Aleppo": "PERSON", "3 May": "DATE", "fell": "ORG"}) == {"Aleppo": "B-GPE", "3": "B-DATE", "May": "I-DATE"}


def test_the_parse_says_what_kind_of_place_a_place_is() -> None:
    one = marked("The Euphrates rose.", (4, 13, "GPE"))
    assert tagged(one, Euphrates="LOC") == {"Euphrates": "B-LOC"}


def test_where_a_set_does_not_ask_for_works_the_words_are_not_counted() -> None:
    one = marked("Syrian Guernica.", unmarked=Unmarked.UNKNOWN)
    told = {"Syrian": "NORP", "Guernica": "WORK_OF_ART"}
    assert tagged(one, **told) == {"Syrian": "B-NORP", "Guernica": "?"}
    assert tagged(replace(one, unmarked=Unmarked.NO_NAME), **told) == {}


def example(*words: str) -> Example:
    (found,) = examples([marked(" ".join(words))], Silver(), shipped())
    return found


def test_other_capitals_change_shapes_and_nothing_else() -> None:
    plain = example("Rebels", "left", "Aleppo")
    upper = shaped(plain.window, [word.upper() for word in plain.words])
    assert upper.pieces == plain.window.pieces
    assert [upper.shapes[first] for first in upper.firsts] == [Shape.UPPER] * 3
    assert upper.shapes[0] == plain.window.shapes[0] == Style.NEWS


@pytest.mark.parametrize(("share", "shape"), [("UPPER", Shape.UPPER), ("TITLE", Shape.TITLE)])
def test_a_share_of_paragraphs_is_written_otherwise(share: str, shape: Shape, monkeypatch: pytest.MonkeyPatch) -> None:
    for other in ("UPPER", "TITLE"):
        monkeypatch.setattr(casing, other, float(other == share))
    window = casing.recased(example("rebels", "left"), random.Random(1))
    assert [window.shapes[first] for first in window.firsts] == [shape] * 2


def test_headlines_keep_the_small_words_small() -> None:
    text = joined("t", [[("fire", "O"), ("on", "O"), ("ağrı", "B-Location"), ("road", "O")]])
    other = recased(text, titled)
    assert other.text.strip() == "Fire on Ağrı Road"
    assert other.gold == text.gold == frozenset({(8, 12, "Location")})


def test_a_word_that_would_change_its_length_stays_as_it_is() -> None:
    text = joined("t", [[("Straße", "O"), ("nach", "O"), ("Kiel", "B-Location")]])
    assert recased(text, str.upper).text.strip() == "Straße NACH KIEL"


def test_tags_fit_their_words() -> None:
    found = example("No", "one", "knows", ".")
    assert found.tags.dtype == np.int64
    assert len(found.tags) == len(found.words) == len(found.window.tokens)
