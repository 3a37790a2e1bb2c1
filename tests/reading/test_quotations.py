"""Where quotation marks open and close."""

import pytest

from dateline.reading.quotations import Quotations


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("“One,” he said. “Two.”", ["One,", "Two."]),
        ('"One," he said. "Two."', ["One,", "Two."]),
        ("''One,'' he said.", ["One,"]),
        ("‘One,’ he said.", ["One,"]),
        ("«One», he said.", ["One"]),
        ("The rebels' leader and the army's chief met.", []),
        ("The commander’s aide didn’t speak.", []),
        ("He said “it was a ‘clean’ strike” twice.", ["it was a ‘clean’ strike"]),
        ("He said “We never left.", ["We never left."]),
        ("Five “dollars and a coin", []),
        ("“First.\n\n“Second.”", ["First.", "Second."]),
        ("“”", []),
    ],
)
def test_marks_open_and_close_and_apostrophes_do_neither(text: str, quoted: list[str]) -> None:
    assert [quotation.inner.of(text) for quotation in Quotations(text, ())] == quoted


def test_a_quotation_that_goes_on_in_the_next_paragraph_says_so() -> None:
    first, second = Quotations("“First.\n\n“Second.”", ())
    assert (first.goes_on, second.goes_on) == (True, False)
