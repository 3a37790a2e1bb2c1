"""A name used of a day before anybody bore it."""

from datetime import date

from actors.saying import claims, period
from dateline.actors.views import Anachronism, Use, anachronisms
from dateline.model import ActorName, View

NUSRA = claims("register: nusra founded, 2012-01-23", "Nusra: nusra renamed jfs, 2016-07-28", "blog: jfs founded, 2016-08")
NAMES = {"sinai": [ActorName(text="Sinai Province", source="register", earliest=date(2014, 11, 10)), ActorName(text="ABM", source="cia")]}


def found(name: str, handle: str, day: str, **around: str) -> list[Anachronism]:
    use = Use(name=name, handle=handle, day=period(day), **around)
    return list(anachronisms([use], [*NUSRA, *claims("register: sinai founded, 2011")], View(), names=NAMES))


def test_a_name_before_the_rename_that_made_it_is_a_finding_with_both_days() -> None:
    (finding,) = found("Jabhat Fateh al-Sham", "jfs", "2016-07-27")
    assert finding.since == date(2016, 7, 28)
    assert finding.because == NUSRA[1]
    assert "2016-07-27" in finding.reason
    assert "2016-07-28" in finding.reason


def test_on_its_day_and_within_bounds_that_reach_it_it_is_none() -> None:
    assert not found("Jabhat Fateh al-Sham", "jfs", "2016-07-28")
    assert not found("Jabhat Fateh al-Sham", "jfs", "2016")


def test_a_dated_name_counts_before_the_founding_of_its_bearer() -> None:
    assert [finding.since for finding in found("the Sinai Province", "sinai", "2013-05-01")] == [date(2014, 11, 10)]
    assert not found("ABM", "sinai", "2013-05-01")
    assert [finding.since for finding in found("ABM", "sinai", "2010")] == [date(2011, 1, 1)]


def test_a_text_that_says_so_itself_is_no_finding() -> None:
    assert not found("Jabhat Fateh al-Sham", "jfs", "2015-01-01", before="the Nusra Front, later known as ")
    assert not found("Jabhat Fateh al-Sham", "jfs", "2015-01-01", before="what would become the ")
    assert not found("Jabhat Fateh al-Sham", "jfs", "2015-01-01", after=", as it is now known, took the base")
    assert found("Jabhat Fateh al-Sham", "jfs", "2015-01-01", before="later, ")


def test_what_nobody_dates_is_no_finding() -> None:
    assert not found("Front", "front", "1900")
