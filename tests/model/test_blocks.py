"""What a locator says of whole files."""

from io import BytesIO

import pytest

from dateline.model.blocks import BLOCK, Locator, Wrong, chunks_of


def test_nothing_is_wrong_with_no_bytes() -> None:
    assert Locator.of(b"").blocks == ()
    assert list(Locator.of(b"").wrongs([])) == []
    assert list(Locator.of(b"").wrongs([b"x"])) == [Wrong(start=0, end=1)]


def test_one_wrong_byte_in_each_of_several_blocks_is_named_in_each() -> None:
    body = bytes(3 * BLOCK)
    other = bytearray(body)
    other[5] = 1
    other[2 * BLOCK + 9] = 255
    wrongs = list(Locator.of(body).wrongs([bytes(other)]))
    assert [(wrong.start, wrong.was, wrong.found) for wrong in wrongs] == [(5, 0, 1), (2 * BLOCK + 9, 0, 255)]


def test_a_byte_put_in_is_told_within_the_block_it_came_into() -> None:
    body = bytes(range(256)) * 64
    first = next(Locator.of(body).wrongs([body[:5000], b"x", body[5000:]]))
    assert (first.start, first.end, first.was) == (BLOCK, 2 * BLOCK, None)


def test_blocks_of_another_size_are_refused() -> None:
    with pytest.raises(ValueError, match=r"1 blocks remembered of 5000 bytes, which have 2"):
        Locator.unpacked(5000, Locator.of(b"short").packed())


def test_a_file_is_read_up_to_where_one_says() -> None:
    file = BytesIO(b"one member|the next")
    assert b"".join(chunks_of(file, 10)) == b"one member"
    assert b"".join(chunks_of(file)) == b"|the next"
