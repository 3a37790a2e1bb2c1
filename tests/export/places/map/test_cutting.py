"""Shapes and lines cut to a frame."""

from dateline.export.places.map.cutting import cut_line, cut_ring, path

SQUARE = [(-100.0, -100.0), (300.0, -100.0), (300.0, 300.0), (-100.0, 300.0)]


def test_of_a_shape_around_the_frame_the_frame_is_left() -> None:
    cut = cut_ring(SQUARE, 200, 100)
    assert {round(x) for x, _ in cut} == {-6, 206}
    assert {round(y) for _, y in cut} == {-6, 106}


def test_of_a_shape_beside_the_frame_nothing_is_left() -> None:
    assert cut_ring([(400.0, 0.0), (500.0, 0.0), (500.0, 90.0)], 200, 100) == []


def test_a_line_that_leaves_and_comes_back_is_two() -> None:
    line = [(0.0, 50.0), (50.0, 50.0), (50.0, 500.0), (90.0, 500.0), (90.0, 50.0), (95.0, 50.0)]
    assert len(list(cut_line(line, 200, 100))) == 2


def test_a_path_leaves_out_what_no_eye_would_miss() -> None:
    assert path([[(0.0, 0.0), (0.1, 0.1), (10.0, 0.0), (10.04, -0.02)]], closed=False) == "M0 0 10 0 10 0"
    assert path([[(0.0, 0.0), (0.1, 0.1)]], closed=True) == ""
