"""The next items are begun while one is finished."""

from collections.abc import Iterator

import pytest

from dateline.reading.ahead import ahead


def test_so_many_more_are_begun_when_one_comes() -> None:
    begun: list[int] = []
    first, second, *_ = ((item, list(begun)) for item, _ in ahead(range(6), begun.append, by=2))
    assert (first, second) == ((0, [0, 1, 2]), (1, [0, 1, 2, 3]))


def test_all_come_in_order_with_what_came_of_beginning_them() -> None:
    assert list(ahead("abcd", str.upper, by=2)) == [("a", "A"), ("b", "B"), ("c", "C"), ("d", "D")]
    assert list(ahead("a", str.upper, by=2)) == [("a", "A")]


def _broken_off() -> Iterator[str]:
    yield from "ab"
    raise OSError("the disk is gone")


def test_where_the_items_break_off_those_before_come_first() -> None:
    came: list[str] = []

    def listen() -> None:
        for item, _ in ahead(_broken_off(), str.upper, by=2):
            came.append(item)

    with pytest.raises(OSError, match="gone"):
        listen()
    assert came == ["a", "b"]
