"""How long a server is left alone: never less than it asks, and longer with each failure."""

from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from random import Random

import pytest

from dateline.intake.web.manners import Manners
from dateline.intake.web.reasons import retry_after

NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)
MANY = range(200)


def manners(seed: int = 1) -> Manners:
    return Manners(gap_s=5, chance=Random(seed))


@pytest.mark.parametrize(("crawl_delay_s", "least"), [(None, 5), (1, 5), (30, 30), (10_000_000, 86_400)])
def test_after_an_answer_it_rests_for_our_gap_or_its_crawl_delay(crawl_delay_s: float | None, least: float) -> None:
    rests = [(manners(seed).after_answer(NOW, crawl_delay_s=crawl_delay_s) - NOW).total_seconds() for seed in MANY]
    assert least <= min(rests) < max(rests) <= least * 1.2
    assert len(set(rests)) > 100  # jitter


def test_each_failure_in_a_row_doubles_the_rest_up_to_a_day() -> None:
    rests = [(manners().after_trouble(NOW, failures=failures) - NOW).total_seconds() / 60 for failures in (1, 2, 3, 11, 12, 1000)]
    share = rests[0]
    assert 1 <= share <= 1.5
    assert rests == pytest.approx([share, 2 * share, 4 * share, 1024 * share, 1440 * share, 1440 * share])


def test_no_rest_is_shorter_than_the_server_asks() -> None:
    assert manners().after_trouble(NOW, failures=1, retry_after_s=3600) == NOW + timedelta(hours=1)
    assert manners().after_trouble(NOW, failures=5, retry_after_s=1) > NOW + timedelta(minutes=16)


def test_a_round_is_due_a_little_early_and_never_late() -> None:
    rounds = [manners(seed).after_round(NOW, timedelta(minutes=15)) - NOW for seed in MANY]
    assert timedelta(minutes=13.5) <= min(rounds) < max(rounds) <= timedelta(minutes=15)


@pytest.mark.parametrize(
    ("told", "seconds"),
    [
        ("120", 120.0), (" 0 ", 0.0), ("99999999", 7 * 86_400.0), ("9" * 400, None), ("soon", None), ("-5", None), ("", None), (None, None),
        (format_datetime(NOW + timedelta(minutes=2), usegmt=True), 120.0), (format_datetime(NOW - timedelta(days=1), usegmt=True), 0.0),
        ("Wed, 25 Nov 9999 12:00:00 GMT", 7 * 86_400.0), ("25 Nov 2026", None),
    ],
)  # fmt: skip
def test_a_server_says_when_to_come_back_in_seconds_or_by_a_date(told: str | None, seconds: float | None) -> None:
    assert retry_after(told, now=NOW) == seconds
