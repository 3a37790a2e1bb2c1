"""Words are cut as the network learned them: longest piece first, accents and case laid off, marks by themselves."""

import pytest

from dateline.reading.encoder.wordpieces import UNKNOWN, WordPieces, shipped

SMALL = {"[UNK]": UNKNOWN, "sha": 1, "##m": 2, "##mar": 3, "sham": 4, "-": 5, "al": 6, "cafe": 7}


@pytest.mark.parametrize(
    ("word", "pieces"),
    [
        ("sham", (4,)),
        ("Sham", (4,)),
        ("shammar", (4, 3)),
        ("al-Sham", (6, 5, 4)),
        ("Café", (7,)),
        ("qxz", (UNKNOWN,)),
        ("al-qxz", (6, 5, UNKNOWN)),
        (" ", (UNKNOWN,)),
    ],
)
def test_longest_pieces_first(word: str, pieces: tuple[int, ...]) -> None:
    assert WordPieces(SMALL).of(word) == pieces


def test_an_address_is_cut_off() -> None:
    assert len(WordPieces(SMALL).of("-" * 100)) == 8


def test_the_shipped_vocabulary_is_berts() -> None:
    cutter = shipped()
    assert cutter.of("the") == (1996,)  # its number in BERT's uncased vocabulary, which is public knowledge
    assert len(cutter.of("Zawahiri")) > 1
