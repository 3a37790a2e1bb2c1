"""Things are found by where they stand, as if one had gone through all of them."""

from hypothesis import given
from hypothesis import strategies as st

from dateline.model import Span
from dateline.reading.along import Along

_SPANS = st.builds(lambda start, length: Span(start, start + length), st.integers(0, 60), st.integers(1, 30))


@given(st.lists(_SPANS), _SPANS)
def test_all_that_touches_a_stretch_is_found_in_the_order_it_came_in(spans: list[Span], stretch: Span) -> None:
    along = Along((span, number) for number, span in enumerate(spans))
    assert along.touching(stretch) == [number for number, span in enumerate(spans) if span.overlaps(stretch)]
