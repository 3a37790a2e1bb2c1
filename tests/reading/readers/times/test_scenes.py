"""Which scene a month without a year belongs to. Cases with their texts: tests/cases/times/scenes.yaml."""

from datetime import date

import pytest

from dateline.model import Grain
from dateline.reading.readers.times.telling.genre import is_background, is_narrative, tells_early_years
from dateline.reading.readers.times.telling.scenes import Reference, Telling, Weight


def told(*times: tuple[str, Weight]) -> Telling:
    telling = Telling()
    for value, weight in times:
        telling.note(_time(value), weight)
    return telling


def _time(value: str) -> Reference:
    if len(value) == 4:
        return Reference(date(int(value), 1, 1), value, Grain.YEAR, date(int(value), 12, 31))
    return Reference(date.fromisoformat(value), value)


def test_nothing_told_has_no_year() -> None:
    assert Telling().year_for(5) is None


@pytest.mark.parametrize(("month", "year"), [(11, 1941), (1, 1942), (2, 1942), (4, 1941), (10, 1941)])
def test_history_tells_forward_but_may_step_back(month: int, year: int) -> None:
    found = told(("1941-11-20", Weight.CLAUSE)).year_for(month)
    assert found is not None
    assert found[0] == year


def test_any_month_lies_in_a_year_told() -> None:
    assert [found[0] for month in range(1, 13) if (found := told(("1941", Weight.SENTENCE)).year_for(month))] == [1941] * 12


@pytest.mark.parametrize(
    ("weight", "year"), [(Weight.PASSING, 1953), (Weight.CLAUSE, 1953), (Weight.SENTENCE, 1953), (Weight.PARAGRAPH, 1969)]
)
def test_only_a_paragraph_leaves_a_scene_for_good(weight: Weight, year: int) -> None:
    found = told(("1953-04-09", Weight.SENTENCE), ("1968-11-01", weight)).year_for(2 if weight is Weight.PARAGRAPH else 4)
    assert found is not None
    assert found[0] == year


def test_a_look_back_is_over_with_its_paragraph() -> None:
    telling = told(("1992-10-03", Weight.SENTENCE), ("1931", Weight.SENTENCE))
    telling.begin_paragraph()
    assert telling.at("D") == _time("1992-10-03")


def test_a_day_outside_the_year_now_told_is_no_longer_told() -> None:
    assert told(("1961-06-02", Weight.CLAUSE), ("1924", Weight.SENTENCE)).at("D") is None
    assert told(("1924-06-02", Weight.CLAUSE), ("1924", Weight.SENTENCE)).at("D") is not None


def test_what_kind_of_text() -> None:
    published = date(2012, 5, 21)
    assert is_background("The assault began on 17 October 1995.", published)
    assert not is_background("The assault began on Monday; in October 1995 it had failed.", published)
    assert not is_background("The law of 1995 was passed.", published)
    assert is_narrative("In 1931 it was founded. In 1934 it split. By 1940 it was gone.", published)
    assert not is_narrative(
        "In 1931 it was founded. In 1934 it split. By 1940 it was gone, he said on Sunday and again yesterday.", published
    )
    assert tells_early_years("(c. 347 – 420)")
    assert not tells_early_years("In 347 villages the power came back.")
