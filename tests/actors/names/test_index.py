"""Candidates out of many names: never one alone, in whatever order they were added."""

from hypothesis import given
from hypothesis import strategies as st

from dateline.actors.names import Index, Verdict, form_of
from dateline.model import MentionKind

NAMES = {
    "nusra": "Jabhat al-Nusra", "levant": "Levant Front", "jfs": "Jabhat Fateh al-Sham", "ahrar": "Ahrar al-Sham",
    "hts": "Hayat Tahrir al-Sham",
    "libya": "Ansar al-Sharia in Libya", "tunisia": "Ansar al-Sharia in Tunisia", "yemen": "Ansar al-Sharia", "pkk": "PKK", "sdf": "SDF",
    "julani": "Abu Mohammad al-Julani", "adnani": "Abu Mohammad al-Adnani",
}  # fmt: skip


def index(*handles: str) -> Index:
    made = Index()
    for handle in handles or NAMES:
        made.add(handle, form_of(NAMES[handle], kind=MentionKind.GROUP))
    return made


def found(name: str, **asked: float) -> list[object]:
    return [handle for handle, _ in index().find(form_of(name, kind=MentionKind.GROUP), **asked)]  # type: ignore[arg-type]


def test_another_spelling_is_found_first() -> None:
    assert found("al-Nusrah Front")[0] == "nusra"


def test_a_misspelling_is_found() -> None:
    assert found("Nursa Front")[0] == "nusra"


def test_another_script_is_found() -> None:
    assert found("أحرار الشام")[0] == "ahrar"


def test_letters_find_the_full_name_and_the_full_name_its_letters() -> None:
    assert found("HTS")[0] == "hts"
    assert "sdf" in found("Syrian Democratic Forces")


def test_namesakes_come_with_the_name_and_are_not_called_the_same() -> None:
    verdicts = {handle: comparison.verdict for handle, comparison in index().find(form_of("Ansar al-Sharia", kind=MentionKind.GROUP))}
    assert verdicts["yemen"] is Verdict.SAME
    assert verdicts["libya"] is verdicts["tunisia"] is Verdict.DIFFERENT


def test_a_name_like_no_other_finds_nothing() -> None:
    assert found("Qolbara Wexmin") == []


def test_no_more_than_asked_for_come_and_none_below_the_floor() -> None:
    assert len(found("Ansar al-Sharia", limit=2)) == 2
    assert found("Ansar al-Sharia", floor=0.8) == ["yemen"]


def test_a_handle_with_two_near_names_comes_once_with_the_nearer() -> None:
    made = index()
    made.add("nusra", form_of("Nusra Front", kind=MentionKind.GROUP))
    answers = made.find(form_of("Nusra Front", kind=MentionKind.GROUP))
    assert [handle for handle, _ in answers].count("nusra") == 1
    assert answers[0][1].score == 1


@given(st.permutations(sorted(NAMES)), st.sampled_from([*NAMES.values(), "Nursa Front", "Ansar al-Shari'a", "al-Sham", "Julani"]))
def test_the_order_of_adding_makes_no_difference(order: list[str], name: str) -> None:
    asked = form_of(name, kind=MentionKind.GROUP)
    assert index(*order).find(asked) == index().find(asked)


def test_a_sentence_taken_for_a_name_does_no_harm() -> None:
    made = index()
    sentence = form_of("said that of the HTS and in Libya " * 200)
    made.add("sentence", sentence)
    assert [handle for handle, _ in made.find(sentence, floor=1.0)] == ["sentence"]
    assert found("HTS")[0] == "hts"
