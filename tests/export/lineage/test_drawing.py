"""A lineage drawn: what stands where, and what may not stand on what."""

import io
import xml.etree.ElementTree as ET

import pytest

from dateline.export.lineage.drawing import draw
from dateline.export.lineage.events import events
from dateline.export.lineage.lettering import wide
from dateline.export.lineage.page import write_page
from dateline.export.lineage.shapes import NARROW, WIDE, Drawing, Size, Word
from dateline.export.lineage.svg import write_svg
from export.lineage.stories import CROWDED, DISPUTE, RENAME, says, story

_SIZES = {"note": 0.88, "title": 1.45, "legend": 0.85}


def svg(size: Size = WIDE) -> str:
    out = io.StringIO()
    write_svg(CROWDED, out, size=size)
    return out.getvalue()


def boxes(drawing: Drawing) -> list[tuple[float, float, float, float, str]]:
    """Left, top, right, bottom of every word and number."""
    return [*(_box(word, drawing) for word in (*drawing.title, *drawing.words)), *_dots(drawing)]


def _box(word: Word, drawing: Drawing) -> tuple[float, float, float, float, str]:
    size = drawing.size.type * _SIZES.get(word.look.split()[0], 1.0)
    return word.x, word.y - size * 0.8, word.x + wide(word.text, size), word.y + size * 0.15, word.text


def _dots(drawing: Drawing) -> list[tuple[float, float, float, float, str]]:
    return [(dot.x - 6, dot.y - 6, dot.x + 6, dot.y + 6, str(dot.number)) for dot in drawing.dots]


@pytest.mark.parametrize("size", [WIDE, NARROW])
def test_no_word_lies_on_another_nor_on_a_number(size: Size) -> None:
    found = boxes(draw(CROWDED, size))
    clashes = [
        (one[4], other[4])
        for number, one in enumerate(found)
        for other in found[number + 1 :]
        if one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
    ]
    assert clashes == []


@pytest.mark.parametrize("size", [WIDE, NARROW])
def test_every_word_lies_on_the_paper(size: Size) -> None:
    drawing = draw(CROWDED, size)
    assert all(left >= -1 and right <= size.width + 6 and bottom <= drawing.height for left, _, right, bottom, _ in boxes(drawing))


def test_the_same_story_is_drawn_the_same() -> None:
    assert svg() == svg()


def test_a_drawing_is_well_formed_and_fetches_nothing() -> None:
    root = ET.fromstring(svg())
    assert root.tag.endswith("svg")
    assert "http" not in svg().replace("http://www.w3.org/2000/svg", "")


def test_what_is_drawn_is_numbered_by_day_and_told_below_with_its_holder() -> None:
    told = events(CROWDED)
    assert [event.number for event in told] == list(range(1, len(told) + 1))
    days = [event.when.middle for event in told if event.when]
    assert days == sorted(days)
    words = " ".join(f"{word.text} {word.aside}" for word in draw(CROWDED).words)
    assert all(claim.holder in words for event in told for claim in event.claims)


def test_leaders_are_told_in_words_and_not_drawn() -> None:
    assert "somebody" not in {end for event in events(CROWDED) for end in (event.subject, event.object)}


def test_that_one_went_into_another_is_one_event_from_whichever_side_it_is_told() -> None:
    (event,) = (event for event in events(CROWDED) if {event.subject, event.object} == {"coast", "river"} and "broke" not in event.told)
    assert {claim.type for claim in event.claims} == {"merged_into", "formed_from"}
    assert len(event.holders) == 2


def test_rival_days_of_one_thing_stand_side_by_side() -> None:
    told = events(story(says("founded", "hill", None, "2011"), says("founded", "hill", None, "2013", holder="Ministry of Lists")))
    assert [event.days for event in told] == ["2011", "2013"]


def test_a_new_name_goes_on_in_the_lane_of_the_old() -> None:
    drawing = draw(story(says("founded", "hill", None, "2010"), RENAME, asked=("hill", "river")))
    assert len({piece.y for piece in drawing.pieces}) == 1


def test_a_year_is_a_stretch_that_fades_and_a_day_is_none() -> None:
    year, day = (
        draw(story(says("founded", "hill", None, when), says("dissolved", "hill", None, "2015-01-01"))) for when in ("2010", "2010-07-01")
    )
    faded = [sum(piece.width for piece in one.pieces if piece.look == "asked into") for one in (year, day)]
    assert faded[0] > 50
    assert faded[1] < 1


def test_what_is_disputed_is_dashed_with_its_holders_beside_it() -> None:
    drawing = draw(story(says("founded", "hill", None, "2010"), RENAME, asked=("hill", "river"), disputes=(DISPUTE,)))
    assert drawing.gaps
    (note,) = (word.text for word in drawing.words if word.look == "note")
    assert note == "2 disputed – two actors: Ministry of Lists; one actor: Front of the Hill"


def test_holders_who_contradict_each_other_on_one_thing_make_it_disputed() -> None:
    both = story(
        says("merged_into", "hill", "river", "2013-04-08"), says("merged_into", "hill", "river", "2013-04-08", holder="X", denied=True)
    )
    (event,) = events(both)
    assert event.is_disputed
    assert "X: denied (2020)" in event.holders


def test_what_is_denied_by_all_shapes_no_lane() -> None:
    drawing = draw(story(says("founded", "hill", None, "2010"), says("merged_into", "hill", "river", "2013", denied=True)))
    assert not any(piece.look == "asked out" and piece.width > 40 for piece in drawing.pieces)


def test_one_who_left_again_went_on() -> None:
    """What had merged and breaks away later had a life of its own after all."""
    drawing = draw(story(says("merged_into", "hill", "river", "2013-01-01"), says("broke_with", "hill", "river", "2015-01-01")))
    lane = next(piece for piece in drawing.pieces if piece.look == "asked solid")
    assert lane.width > 300


def test_how_many_were_left_out_is_told() -> None:
    assert any(word.text.endswith("left out: 3.") for word in draw(CROWDED).words)


def test_a_name_that_would_be_mark_up_is_words() -> None:
    told = story(says("founded", "<script>alert(1)</script>", None, "2010"), asked=())
    out = io.StringIO()
    write_page(told, [("Names <b>", [("2010", "<img src=x>")])], out)
    assert "<script" not in out.getvalue().lower().replace("&lt;script", "")
    assert "<img" not in out.getvalue()


def test_a_page_has_the_drawing_for_wide_and_for_narrow_screens_and_the_words_below() -> None:
    out = io.StringIO()
    write_page(CROWDED, [("Names", [("2010", "Front of the Hill")])], out)
    page = out.getvalue()
    assert page.count("<svg") == 2
    assert "<dt><bdi>2010</bdi></dt><dd><bdi>Front of the Hill</bdi></dd>" in page
    assert "script-src" in page


def test_what_has_no_day_is_pale_and_told_as_such() -> None:
    drawing = draw(story(says("founded", "hill", None, "2010"), says("split_from", "isle", "hill", None)))
    assert [link.look for link in drawing.links] == ["split_from flow undated"]
    assert "day not told" in {word.text for word in drawing.words}
