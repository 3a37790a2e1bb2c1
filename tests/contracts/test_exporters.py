"""What every installed exporter promises, ours and plug-ins alike."""

import io
import re

import pytest

from dateline import plugins
from dateline.export.registry import exporter
from dateline.model import Reading
from factories import made_by_hand, report

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
