"""What every installed exporter promises, ours and plug-ins alike."""

import io
import re
from types import ModuleType

import pytest

from dateline import plugins
from dateline.export.options import Options
from dateline.export.places import forms as places
from dateline.export.registry import exporter
from dateline.export.times import forms as times
from dateline.model import Reading
from factories import made_by_hand, report

FORMS = [(thing, form) for thing in (times, places) for form in thing.FORMS]
NAMES = sorted(plugins.installed(plugins.EXPORTERS))


def written(name: str, *readings: Reading) -> str:
    out = io.StringIO()
    exporter(name).write(iter(readings), out)
    return out.getvalue()


@pytest.mark.parametrize("name", NAMES)
def test_it_goes_by_the_name_it_is_registered_under(name: str) -> None:
    assert exporter(name).name == name
    assert exporter(name).suffix.startswith(".")


@pytest.mark.parametrize("name", NAMES)
def test_the_same_readings_are_written_the_same(name: str) -> None:
    assert written(name, made_by_hand()) == written(name, made_by_hand())


@pytest.mark.parametrize("name", NAMES)
def test_reports_keep_their_order(name: str) -> None:
    shown = written(name, made_by_hand(outlet="Second Wire"), made_by_hand(outlet="First Wire"))
    assert shown.index("Second Wire") < shown.index("First Wire")


@pytest.mark.parametrize("name", NAMES)
def test_the_words_of_every_claim_are_there(name: str) -> None:
    reading = made_by_hand()
    shown = re.sub(r"<[^>]+>", "", written(name, reading))  # a format may mark words
    for claim in reading.claims:
        assert claim.evidence[0].of(reading.report.text)[-20:] in shown


@pytest.mark.parametrize("name", NAMES)
def test_a_reading_that_found_nothing_can_be_written(name: str) -> None:
    assert "Nothing" in written(name, Reading(report=report("Nothing happened.", published=None, outlet=None)))


@pytest.mark.parametrize("name", NAMES)
def test_no_readings_can_be_written(name: str) -> None:
    written(name)


def told(thing: ModuleType, form: str, *readings: Reading) -> str:
    out = io.StringIO()
    thing.FORMS[form](Options()).write(iter(readings), out)
    return out.getvalue()


@pytest.mark.parametrize(("thing", "form"), FORMS)
def test_times_and_places_are_written_the_same_twice_and_keep_the_order_of_reports(thing: ModuleType, form: str) -> None:
    shown = told(thing, form, made_by_hand(outlet="Second Wire"), made_by_hand(outlet="First Wire"))
    assert shown == told(thing, form, made_by_hand(outlet="Second Wire"), made_by_hand(outlet="First Wire"))
    assert shown.index("Second Wire") < shown.index("First Wire")


@pytest.mark.parametrize(("thing", "form"), FORMS)
def test_the_words_of_every_time_and_place_are_there(thing: ModuleType, form: str) -> None:
    reading = made_by_hand()
    nouns = reading.whens if thing is times else reading.places
    shown = told(thing, form, reading)
    assert all(noun.span.of(reading.report.text) in shown for noun in nouns if noun.span)


@pytest.mark.parametrize(("thing", "form"), FORMS)
def test_nothing_found_and_nothing_read_can_be_written_too(thing: ModuleType, form: str) -> None:
    told(thing, form)
    told(thing, form, Reading(report=report("Nothing happened.", published=None, outlet=None)))
