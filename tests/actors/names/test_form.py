"""A name taken apart."""

import pytest

from dateline.actors.names import form_of
from dateline.model import MentionKind


def test_the_words_as_printed_are_kept() -> None:
    assert form_of("Nursa Front").text == "Nursa Front"


def test_articles_and_links_are_no_words_of_a_name() -> None:
    assert form_of("The Army of the Men").norm == "army men"


def test_a_head_is_known_in_any_spelling_and_language() -> None:
    heads = [form_of(name).head for name in ("Jaysh al-Islam", "Army of Islam", "جيش الإسلام")]
    assert all(head and "term:jaysh" in head.senses for head in heads)


@pytest.mark.parametrize(
    ("name", "qualifiers"),
    [
        ("Ansar al-Sharia in Libya", ("libya",)),
        ("Al-Shabaab (Somalia)", ("somalia",)),
        ("PFLP - General Command", ("general", "command")),
        ("FARC dissidents", ("dissidents",)),
        ("Free Syrian Army", ()),
    ],
)
def test_what_tells_a_branch_is_a_qualifier(name: str, qualifiers: tuple[str, ...]) -> None:
    assert form_of(name, kind=MentionKind.GROUP).qualifiers == qualifiers


def test_kunya_nisba_and_patronymic_are_told() -> None:
    form = form_of("Abu Bakr ibn Hassan al-Baghdadi", kind=MentionKind.PERSON)
    assert (form.kunya, form.patronymic, form.nisba) == ("abubakr", "hassan", "baghdadi")


@pytest.mark.parametrize("name", ["Nasr Allah", "Nasrallah", "Nasrullah", "نصر الله"])
def test_compounds_of_god_are_one_word(name: str) -> None:
    assert len(form_of(name).words) == 1


@pytest.mark.parametrize(("name", "acronym"), [("HTS", "hts"), ("P.K.K.", "pkk"), ("M23", "m23"), ("SPLM-N", "splmn"), ("Hamas", None)])
def test_an_acronym_is_told_by_its_capitals(name: str, acronym: str | None) -> None:
    assert form_of(name).acronym == acronym


def test_an_acronym_in_brackets_that_repeats_the_name_is_no_qualifier() -> None:
    form = form_of("Hayat Tahrir al-Sham (HTS)", kind=MentionKind.GROUP)
    assert (form.norm, form.acronym, form.qualifiers) == ("hayat tahrir sham", "hts", ())


def test_a_headline_in_capitals_has_no_acronyms() -> None:
    assert form_of("HAYAT TAHRIR AL-SHAM").norm == form_of("Hayat Tahrir al-Sham").norm


def test_titles_are_taken_off_persons_and_left_to_groups() -> None:
    assert form_of("Imam Ali", kind=MentionKind.GROUP).norm == "imam ali"
    assert form_of("President Bashar al-Assad", kind=MentionKind.PERSON).norm == "bashar assad"


def test_small_words_are_the_name_where_there_is_nothing_else() -> None:
    assert form_of("El De").words
