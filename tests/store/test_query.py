"""What may be asked."""

from datetime import date
from typing import Any

import pytest

from dateline.errors import BadQuery
from dateline.store import Query, bounds_of
from dateline.store.folding import fold


@pytest.mark.parametrize(
    ("wanted", "said"),
    [
        ({"actor": " "}, "actor is empty"),
        ({"earliest": date(2017, 2, 1), "latest": date(2017, 1, 1)}, "runs backwards"),
        ({"published_earliest": date(2017, 2, 1), "published_latest": date(2017, 1, 1)}, "runs backwards"),
        ({"when": "2017-04", "earliest": date(2017, 1, 1)}, "leave out the one or the other"),
        ({"when": "soon"}, "write 2017-04-23"),
        ({"certainty": "likly"}, "did you mean likely"),
        ({"polarity": "maybe"}, "affirmed, denied"),
        ({"certainty": "sure"}, "asserted, likely"),
        ({"limit": 0}, "1 or more"),
        ({"offset": -1}, "0 or more"),
    ],
)
def test_what_cannot_be_meant_is_refused_with_what_can(wanted: dict[str, Any], said: str) -> None:
    with pytest.raises(BadQuery, match=said):
        Query(**wanted)


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("2017", date(2017, 1, 1), date(2017, 12, 31)),
        ("2016-02", date(2016, 2, 1), date(2016, 2, 29)),
        ("2017-04-23", date(2017, 4, 23), date(2017, 4, 23)),
    ],
)
def test_a_year_or_month_means_all_its_days(words: str, first: date, last: date) -> None:
    assert bounds_of(words) == (first, last)


@pytest.mark.parametrize("words", ["yesterday", "2017-13", "2017-02-30", "23.4.2017", "0000", ""])
def test_what_is_no_day_is_refused(words: str) -> None:
    with pytest.raises(BadQuery, match="write 2017-04-23"):
        bounds_of(words)


def test_words_are_compared_without_case_diacritics_and_kinds_of_apostrophe() -> None:
    assert fold("Jabhat  Fatḥ al-Shām") == "jabhat fath al-sham"
    assert fold("Raʾs al-ʿAyn") == fold("Ra's al-'ayn") == fold("RA’S AL-‘AYN")
