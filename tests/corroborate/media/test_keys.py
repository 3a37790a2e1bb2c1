"""By what two things may be one: an address for sure; a releaser, kind and day only perhaps."""

import pytest

from dateline.corroborate.media import copied, keys_of, media_in
from dateline.corroborate.media.keys import address_of
from dateline.model import Embedded, Medium, MediumKind, Named, Span, Syndication, Taken
from dateline.store import claim_ids
from dateline.store.folding import fold
from factories import made_by_hand, reading


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://cdn.example/a.jpg", "http://CDN.example/a.jpg#top"),
        ("https://www.youtube.com/watch?v=abc123&t=5", "https://www.youtube-nocookie.com/embed/abc123?rel=0"),
        ("https://youtu.be/abc123", "https://youtube.com/shorts/abc123"),
        ("https://cdn.example:443/a.jpg", "https://cdn.example/a.jpg"),
    ],
)
def test_one_address_however_it_is_written(one: str, other: str) -> None:
    assert address_of(one) == address_of(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://cdn.example/a.jpg?w=300", "https://cdn.example/a.jpg?w=900"),  # who knows what is served for that
        ("https://cdn.example/a.jpg", "https://cdn.example/A.jpg"),
        ("https://youtu.be/abc123", "https://youtu.be/abc124"),
        ("https://cdn.example/a.jpg", "https://cdn.example:8443/a.jpg"),
    ],
)
def test_other_addresses_are_others(one: str, other: str) -> None:
    assert address_of(one) != address_of(other)


def keys(*embedded: Embedded) -> list[tuple[str, str]]:
    read = made_by_hand()
    media = tuple(Medium(id=str(number), report="r", kind=MediumKind.IMAGE, embedded=(one,)) for number, one in enumerate(embedded))
    return [tuple(key) for found in keys_of(media, read, fold).values() for key in found]


def test_an_address_in_the_head_of_a_page_alone_is_not_enough() -> None:
    """Outlets name their own badge there, on many pages."""
    sure = [value for value, reason in keys(Embedded(url="https://x.example/badge.png", how="og:image", capture="c")) if not reason]
    assert sure == []


def test_another_size_of_a_file_is_a_candidate_by_its_name() -> None:
    one, other = (keys(Embedded(url=f"https://cdn.example/p/road-77.jpg?w={width}", how="img", capture="c")) for width in (300, 900))
    shared = set(one) & set(other)
    assert {reason for _, reason in shared} == {"same name of a file at one host"}


def test_an_address_that_is_none_has_no_key() -> None:
    assert keys(Embedded(url="https://[broken/a.jpg", how="img", capture="c")) == []


def test_the_releaser_counts_under_all_names_the_report_has_for_it() -> None:
    read = reading("Hayat Tahrir al-Sham (HTS) released an audio recording on 21 April 2017, residents said.")
    (found,) = keys_of(media_in(read, claim_ids(read)), read, fold).values()
    assert {value for value, reason in found if reason == "same releaser, kind and day"} >= {"released:recording:hts:2017-04-21"}


def test_without_a_day_a_releaser_says_nothing() -> None:
    read = reading("Hezbollah released an audio recording.")
    assert [found for found in keys_of(media_in(read, claim_ids(read)), read, fold).values() if found] == []


def named(name: str, words: str, start: int, kind: MediumKind = MediumKind.VIDEO) -> Medium:
    return Medium(id=name, report=name, kind=kind, named=(Named(words=words, span=Span(start, start + len(words))),))


def copy(kind: Taken = Taken.PART) -> Syndication:
    return Syndication(one="a", other="b", kind=kind, share=0.5, passages=((Span(100, 400), Span(1100, 1400)),))


def test_the_same_words_at_the_same_place_of_copied_words_are_of_one_thing() -> None:
    assert list(copied([named("a", "a video", 150)], [named("b", "a video", 1155)], copy())) == [("a", "b")]


@pytest.mark.parametrize(
    "other",
    [named("b", "a film", 1150), named("b", "a video", 1350), named("b", "a video", 50), named("b", "a video", 1150, MediumKind.IMAGE)],
    ids=["other words", "elsewhere", "outside", "another kind"],
)
def test_all_else_in_copied_words_is_not(other: Medium) -> None:
    assert list(copied([named("a", "a video", 150)], [other], copy())) == []


def test_two_who_quote_the_same_words_may_speak_of_two() -> None:
    assert list(copied([named("a", "a video", 150)], [named("b", "a video", 1150)], copy(Taken.QUOTE))) == []
