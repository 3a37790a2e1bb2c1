"""Corrections, whatever they say: laid over and taken back they leave no trace, and the order they were made in makes no difference."""

from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as some

from dateline.desk.correcting import CORRECT, laid_over, said
from dateline.desk.occurrences.settled import in_force
from dateline.model import Certainty, Decision, Harm, Polarity, View
from factories import TOWN, made_by_hand

READING = made_by_hand()
CLAIM = READING.claims[3]
FIRST = datetime(2026, 11, 20, 12, tzinfo=UTC)

spans = some.tuples(some.integers(0, len(TOWN) - 2), some.integers(1, 30)).map(lambda one: f"{one[0]}–{min(one[0] + one[1], len(TOWN))}")
days = some.dates(date(2016, 1, 1), date(2018, 12, 31)).map(str)
verdicts = some.one_of(
    some.tuples(some.sampled_from(["role agent", "role patient", "words"]), spans).map(" = ".join),
    some.sampled_from([f"polarity = {one}" for one in Polarity] + [f"certainty = {one}" for one in Certainty]),
    some.sampled_from([f"harm = {one}" for one in Harm] + ["harm = not told", "when = not told", "role patient = not told"]),
    days.map("when = {}".format),
    some.integers(0, 500).map("count = {}..".format),
)
decisions = some.lists(
    some.builds(
        lambda verdict, by, day: Decision(about=f"{CORRECT}c", verdict=verdict, reason="why", by=by, at=FIRST + timedelta(days=day)),
        verdicts,
        some.sampled_from(["anna", "ben"]),
        some.integers(0, 9),
    ),
    max_size=6,
).map(lambda made: tuple(enumerate(sorted(made, key=lambda one: one.at), 1)))


@given(verdicts)
def test_a_verdict_read_and_written_is_the_same(verdict: str) -> None:
    assert said(said(verdict).verdict) == said(verdict)


@given(decisions)
def test_what_the_reader_found_is_never_changed(made: tuple[tuple[int, Decision], ...]) -> None:
    found = laid_over("c", CLAIM, READING, made)
    assert found.original == CLAIM == made_by_hand().claims[3]


@given(decisions, some.randoms())
def test_the_order_in_which_they_are_told_makes_no_difference(made: tuple[tuple[int, Decision], ...], chance: object) -> None:
    shuffled = list(made)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    assert laid_over("c", CLAIM, READING, shuffled) == laid_over("c", CLAIM, READING, made)


@given(decisions, verdicts)
def test_made_and_withdrawn_is_as_never_made(made: tuple[tuple[int, Decision], ...], verdict: str) -> None:
    at = FIRST + timedelta(days=10)
    gone = Decision(about=f"{CORRECT}c", verdict=verdict, reason="why", by="anna", at=at, withdrawn_at=at)
    heard = tuple(in_force((*made, (99, gone)), View()))
    assert laid_over("c", CLAIM, READING, heard) == laid_over("c", CLAIM, READING, made)


@given(decisions, some.integers(-1, 9))
def test_of_a_day_only_what_was_decided_by_then_is_heard(made: tuple[tuple[int, Decision], ...], day: int) -> None:
    seen = (FIRST + timedelta(days=day)).date()
    heard = tuple(in_force(made, View(decided=seen)))
    before = tuple(one for one in made if one[1].at.date() <= seen)
    assert laid_over("c", CLAIM, READING, heard) == laid_over("c", CLAIM, READING, before)


@given(decisions)
def test_a_field_is_corrected_or_disputed_and_never_both(made: tuple[tuple[int, Decision], ...]) -> None:
    found = laid_over("c", CLAIM, READING, made)
    said_of = {field: {one.value for one in found.corrections if one.field == field} for field in {one.field for one in found.corrections}}
    assert set(found.disputed) == {field for field, values in said_of.items() if len(values) > 1}
