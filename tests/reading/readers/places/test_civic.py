"""What belongs to a town, and what may as well be a country's."""

import pytest

from dateline.reading.parsing import Parser
from dateline.reading.readers.places.civic import is_civic


@pytest.mark.parametrize(
    ("text", "civic"),
    [
        ("Lebanon police found it", True),
        ("A Lebanon woman found it", True),
        ("Lebanon City Council met", True),
        ("Lebanon Independent School District met", True),
        ("Lebanon Mayor Smith met them", True),
        ("Lebanon war veterans met", False),
        ("Lebanon's public met", False),
        ("They met in Lebanon", False),
    ],
)
def test_what_stands_behind_the_name_tells(text: str, *, civic: bool) -> None:
    doc = Parser()(text)
    at = next(token.i for token in doc if token.text == "Lebanon")
    assert is_civic(doc[at : at + 1]) == civic
