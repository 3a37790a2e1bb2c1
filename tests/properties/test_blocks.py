"""Whatever byte changes, it is named; whatever else changes, no single byte is blamed for it."""

from hypothesis import given, settings
from hypothesis import strategies as any_

from dateline.model.blocks import BLOCK, Locator, Wrong, in_blocks

LENGTHS = any_.one_of(any_.integers(1, 300), any_.sampled_from([BLOCK - 1, BLOCK, BLOCK + 1, 2 * BLOCK, 3 * BLOCK + 17]))
FILLINGS = any_.sampled_from([b"\0", b"\xff", b"news \xf0\x9f\x93\xb0", bytes(range(256))])


@any_.composite
def bodies(draw: any_.DrawFn) -> bytes:
    """Short ones of any bytes; long ones of a pattern, so that they cost nothing to draw."""
    if draw(any_.booleans()):
        return draw(any_.binary(min_size=1, max_size=200))
    length, filling = draw(LENGTHS), draw(FILLINGS)
    return (filling * (length // len(filling) + 1))[:length]


def changed(body: bytes, places: dict[int, int]) -> bytes:
    other = bytearray(body)
    for place, by in places.items():
        other[place] ^= by
    return bytes(other)


@given(bodies(), any_.data())
@settings(max_examples=400)
def test_one_changed_byte_is_named_with_what_it_was(body: bytes, data: any_.DataObject) -> None:
    place, by = data.draw(any_.integers(0, len(body) - 1)), data.draw(any_.integers(1, 255))
    other = changed(body, {place: by})
    assert list(Locator.of(body).wrongs([other])) == [Wrong(start=place, end=place + 1, was=body[place], found=other[place])]


def test_every_byte_of_a_block_is_named_whatever_it_became() -> None:
    body = bytes(number * 7 % 256 for number in range(BLOCK))
    known = Locator.of(body)
    for place in range(BLOCK):
        other = changed(body, {place: 1 + place % 255})
        assert list(known.wrongs([other])) == [Wrong(start=place, end=place + 1, was=body[place], found=other[place])]


@given(bodies().filter(lambda body: len(body) > 1), any_.data())
@settings(max_examples=400)
def test_two_changed_bytes_of_one_block_are_never_blamed_on_one(body: bytes, data: any_.DataObject) -> None:
    body = body[:BLOCK]
    one, two = data.draw(any_.lists(any_.integers(0, len(body) - 1), min_size=2, max_size=2, unique=True))
    other = changed(body, {one: data.draw(any_.integers(1, 255)), two: data.draw(any_.integers(1, 255))})
    assert list(Locator.of(body).wrongs([other])) == [Wrong(start=0, end=len(body))]


@given(bodies(), any_.integers(1, 5000))
def test_how_the_bytes_come_in_makes_no_difference(body: bytes, step: int) -> None:
    chunks = [body[start : start + step] for start in range(0, len(body), step)]
    assert b"".join(in_blocks(chunks)) == body
    assert Locator.read(chunks) == Locator.of(body)
    assert not list(Locator.of(body).wrongs(chunks))


@given(bodies(), any_.binary(min_size=1, max_size=9))
def test_bytes_too_many_are_told_from_where_they_begin(body: bytes, more: bytes) -> None:
    assert next(Locator.of(body).wrongs([body, more])).start == len(body)


@given(bodies(), any_.data())
def test_bytes_missing_at_the_end_are_told_from_where_they_are_missed(body: bytes, data: any_.DataObject) -> None:
    left = data.draw(any_.integers(0, len(body) - 1))
    assert list(Locator.of(body).wrongs([body[:left]])) == [Wrong(start=left, end=len(body))]


@given(bodies())
def test_a_locator_comes_back_from_its_packing(body: bytes) -> None:
    known = Locator.of(body)
    assert Locator.unpacked(len(body), known.packed()) == known
    assert Locator.from_written(known.written()) == known
