"""How words and names are compared."""

import pytest

from dateline.model import MentionKind
from dateline.reading.readers.mentions.chains.same_name import Spelt, same
from dateline.reading.readers.mentions.spelling import edits, fold, initials, key, near, pieces


@pytest.mark.parametrize(("word", "folded"), [("Hay’at", "hayat"), ("U.S.", "us"), ("-", ""), ("Türkiye", "turkiye"), ("Qa'ida", "qaida")])
def test_folding_drops_case_accents_apostrophes_and_stops(word: str, folded: str) -> None:
    assert fold(word) == folded


def test_a_name_is_cut_where_the_parse_cuts_it() -> None:
    assert pieces("al-Nusra") == ("al", "Nusra")
    assert pieces("People's Front") == ("People", "'s", "Front")


def test_articles_do_not_tell_names_apart() -> None:
    assert key(("al", "-", "Zawahiri")) == key(("Zawahiri",)) == ("zawahiri",)
    assert key(("al",)) == ("al",)


def test_initials_skip_articles_and_may_skip_small_words() -> None:
    assert initials(("Hayat", "Tahrir", "al", "-", "Sham"), small=False) == "hts"
    assert initials(("Front", "for", "Unity"), small=True) == "ffu"


@pytest.mark.parametrize(("one", "other"), [("nusra", "nursa"), ("hassan", "hasan"), ("zawahiri", "zawahri")])
def test_a_slip_of_the_pen_is_near(one: str, other: str) -> None:
    assert near(one, other)


@pytest.mark.parametrize(("one", "other"), [("iran", "iraq"), ("mali", "malawi"), ("niger", "nigeria"), ("hutu", "houthi")])
def test_short_or_distant_words_are_not_near(one: str, other: str) -> None:
    assert not near(one, other)


def test_edits_stop_counting_at_the_most_asked_for() -> None:
    assert edits("abcdef", "uvwxyz", most=2) == 3
    assert edits("abcd", "abdc", most=2) == 1


def test_a_short_name_may_have_more_articles_than_the_full_one() -> None:
    short, full = ("the", "al", "-", "Nur", "Army"), ("Nur", "Army", "Command")
    assert same(Spelt(key(short), short), Spelt(key(full), full), MentionKind.GROUP) == ""
