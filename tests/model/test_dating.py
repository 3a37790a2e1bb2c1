"""How sure a day of publication is follows from how it was found, and from nothing else."""

from datetime import date

import pytest

from dateline.intake.pages.dates import METAS
from dateline.model import Sureness, how_sure, published_on

DAY = date(2016, 4, 3)


@pytest.mark.parametrize(
    ("rule", "sure"),
    [
        ("given", Sureness.STATED),
        ("column Publish Date", Sureness.STATED),
        ("json-ld datePublished", Sureness.STATED),
        ("microdata datePublished", Sureness.STATED),
        *((f"meta {name}", Sureness.STATED) for name in METAS),
        ("time element", Sureness.STATED),
        ("mail Date", Sureness.STATED),
        ("newsml-g2 versionCreated", Sureness.STATED),
        ("ninjs versioncreated", Sureness.STATED),
        ("nitf date.issue", Sureness.STATED),
        ("feed pubDate", Sureness.STATED),
        ("sitemap publication_date", Sureness.STATED),
        ("url", Sureness.INFERRED),
        ("dateline", Sureness.INFERRED),
        ("printed on page 1", Sureness.INFERRED),
        ("printed on the page", Sureness.INFERRED),
        ("htmldate", Sureness.GUESSED),
        ("a plug-in's own rule", None),
        ("", None),
    ],
)
def test_each_way_of_finding_a_day_has_its_sureness_and_an_unknown_one_none(rule: str, sure: Sureness | None) -> None:
    assert how_sure(published_on(DAY, how=rule)) is sure


def test_no_day_is_no_surer_for_being_none() -> None:
    assert how_sure(None) is None
