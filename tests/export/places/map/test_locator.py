"""The small map of the world."""

from dateline.export.places.map.globe import Spot
from dateline.export.places.map.locator import WIDTH, land, locator
from dateline.export.places.map.view import fitted, world
from dateline.export.places.told import ToldPlace
from factories import place

TEXT = "Washington and Tell Zero"


def told(number: int, words: str, lat: float | None = None, lon: float | None = None) -> ToldPlace:
    return ToldPlace(number, (place(TEXT, words, lat, lon),), words, filed_from=False, doubts=())


def test_a_map_is_framed_where_it_lies_and_what_is_beyond_it_is_dotted() -> None:
    found = locator(fitted([(Spot(35, 38), 100)], width=720, height=540), [told(2, "Washington", 38.9, -77.0), told(3, "Tell Zero")])
    assert found is not None
    (number, (x, y)), *rest = found.others
    assert number == 2
    assert not rest
    assert x < WIDTH / 2
    assert 0 < y < found.height / 2
    frame = [float(one) for one in found.frame.strip("MZ").split()[::2]]
    assert min(frame) > WIDTH / 2, "Syria lies to the east of the middle of the Atlantic"


def test_a_map_of_the_world_needs_none() -> None:
    assert locator(world(width=720), []) is None


def test_land_is_small_enough_to_stand_on_every_page() -> None:
    assert 2_000 < len(land()) < 25_000
