"""Names on a map."""

from dateline.export.places.map.labels import Lettering, heart


def test_two_names_never_stand_on_one_another() -> None:
    names = Lettering(400, 300, size=14)
    for number in range(12):
        names.beside((200 + number, 150 + number), f"Town {number}", "named", gap=9, item=number)
    boxes = names._taken
    assert len(names.laid) > 2
    for index, one in enumerate(boxes):
        for other in boxes[index + 1 :]:
            assert one[2] <= other[0] or other[2] <= one[0] or one[3] <= other[1] or other[3] <= one[1]


def test_a_name_stays_within_the_frame() -> None:
    names = Lettering(400, 300, size=14)
    assert names.beside((395, 150), "Raqqa", "named", gap=9, item=1)
    assert names.laid[0].anchor == "end"


def test_a_name_is_not_written_where_a_mark_stands() -> None:
    names = Lettering(400, 300, size=14)
    names.take((0, 0, 400, 300))
    assert not names.beside((200, 150), "Raqqa", "named", gap=9, item=1)


def test_a_name_wider_than_its_land_is_left_out() -> None:
    assert not Lettering(400, 300, size=14).across((200, 150), "Liechtenstein", "state", room=30)


def test_the_heart_of_a_shape_lies_in_it_even_where_its_middle_does_not() -> None:
    horseshoe = [(0, 0), (100, 0), (100, 100), (70, 100), (70, 30), (30, 30), (30, 100), (0, 100)]
    found = heart([[(float(x), float(y)) for x, y in horseshoe]])
    assert found is not None
    (x, y), _ = found
    assert y < 30 or x < 30 or x > 70


def test_a_speck_has_no_heart() -> None:
    assert heart([[(0.0, 0.0), (3.0, 0.0), (3.0, 3.0)]]) is None
