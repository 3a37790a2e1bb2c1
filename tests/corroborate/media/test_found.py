"""What one report tells of recordings, videos, images and statements. Texts written for this."""

from functools import cache

import pytest

from dateline.corroborate.media import media_in
from dateline.model import Certainty, Generation, Medium, MediumKind, Outcome
from dateline.store import claim_ids
from factories import reading


@cache
def told(text: str) -> tuple[Medium, ...]:
    read = reading(text)
    return media_in(read, claim_ids(read))


def only(text: str, kind: MediumKind) -> Medium:
    (found,) = [medium for medium in told(text) if medium.kind is kind]
    return found


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("In a video statement, the Northern Front said that it had attacked the base.", MediumKind.VIDEO),
        ("In an audio message, the Northern Front said that it had attacked the base.", MediumKind.RECORDING),
        ("The ministry said in a statement that troops had attacked the base.", MediumKind.STATEMENT),
        ("Hezbollah released a photograph of the base on Monday.", MediumKind.IMAGE),
    ],
)
def test_the_word_it_is_named_with_says_what_it_is(text: str, kind: MediumKind) -> None:
    assert [medium.kind for medium in told(text)] == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "The official said by telephone that the road was open.",
        "The minister told a press conference that the road was open.",
        "This report was corrected on Monday. The two sides signed the agreement in Geneva.",
    ],
)
def test_a_telephone_a_press_conference_and_the_report_itself_are_no_items(text: str) -> None:
    assert told(text) == ()


def test_what_is_named_and_never_spoken_about_is_no_item() -> None:
    assert told("Soldiers watched a film in the barracks, residents said.") == ()


def test_mentions_of_one_thing_are_one_item_and_its_speakers_and_claims_hang_on_it() -> None:
    text = "Hezbollah released an audio recording on Monday. In the recording, its leader said that Israel had attacked Beirut."
    medium = only(text, MediumKind.RECORDING)
    assert [one.words for one in medium.named] == ["an audio recording", "the recording"]
    assert medium.speakers == ("its leader",)
    assert len(medium.claims) >= 1


def test_said_in_a_recording_verified_by_one_and_reported_by_another() -> None:
    """The verifier stands between the speaker and whoever carries it, ANNOTATION.md attributions 5."""
    text = "Hezbollah had attacked the base, its leader said in a recording that the SITE Intelligence Group verified."
    checks = only(text, MediumKind.RECORDING).checks
    assert [(one.verdict, one.by) for one in checks] == [(Outcome.VERIFIED, "SITE Intelligence Group")]


def test_what_could_not_be_verified_says_by_whom_and_vouches_for_nothing() -> None:
    text = "Hezbollah released a video on Monday. Reuters could not independently verify the video."
    assert [(one.verdict, one.by) for one in only(text, MediumKind.VIDEO).checks] == [(Outcome.NOT_VERIFIED, "Reuters")]


def test_how_it_was_checked_is_told_in_the_reports_words() -> None:
    text = "The army released a video on Monday. Bellingcat geolocated the footage to a street in Aleppo."
    (check,) = only(text, MediumKind.VIDEO).checks
    assert (check.verdict, check.how) == (Outcome.VERIFIED, ("geolocated",))
    (place,) = only(text, MediumKind.VIDEO).places
    assert (place.word.by, place.word.words) == ("Bellingcat", "geolocated the footage to a street in Aleppo")


def test_one_checkers_words_are_not_anothers() -> None:
    text = "The army released a video on Monday. Reuters could not verify the video. Bellingcat geolocated the footage to Aleppo."
    how = {check.by: check.how for check in only(text, MediumKind.VIDEO).checks}
    assert how["Reuters"] == ()
    assert how["Bellingcat"] == ("geolocated",)


def test_who_calls_it_fake_disputes_it() -> None:
    text = "The army released a video on Monday. Hezbollah said that the video was fake."
    assert [(one.verdict, one.by) for one in only(text, MediumKind.VIDEO).checks] == [(Outcome.DISPUTED, "Hezbollah")]


def test_who_only_thinks_it_genuine_is_told_to_be_less_sure() -> None:
    text = "The army released a video on Monday. Analysts said that the video appeared to be genuine."
    (check,) = only(text, MediumKind.VIDEO).checks
    assert (check.verdict, check.certainty) == (Outcome.VERIFIED, Certainty.LIKELY)


def test_the_day_it_was_filmed_is_not_the_day_it_was_put_out() -> None:
    text = "A video filmed on 3 March 2017 and released on 9 April 2017 by the army shows a burning tank."
    medium = only(text, MediumKind.VIDEO)
    assert [str(day.earliest) for day in medium.days] == ["2017-03-03"]


def test_what_was_shot_down_was_not_shot() -> None:
    text = "A video released by the army shows a jet that was shot down near Aleppo on 3 March 2017."
    assert only(text, MediumKind.VIDEO).days == ()


def test_original_copy_and_repost_only_where_somebody_says_so() -> None:
    reposted = only("The army released a reposted video on Monday.", MediumKind.VIDEO)
    assert [one.generation for one in reposted.generations] == [Generation.REPOST]
    assert only("The army released a video on Monday.", MediumKind.VIDEO).generations == ()


def test_several_are_told_as_several() -> None:
    assert only("The army released drone pictures of the damage on Monday.", MediumKind.IMAGE).several


def test_an_id_is_the_same_each_time_and_another_in_another_report() -> None:
    text = "Hezbollah released a video on Monday."
    again = reading(text, outlet="Another Wire")
    assert told(text)[0].id == media_in(reading(text), claim_ids(reading(text)))[0].id
    assert told(text)[0].id != media_in(again, claim_ids(again))[0].id
