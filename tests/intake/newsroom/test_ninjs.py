"""ninjs 1, 2 and 3: one item, whatever its fields are called."""

import json
from datetime import UTC, date, datetime
from typing import Any

import pytest

from dateline.errors import NotAReport, ReportError
from dateline.intake import Options
from dateline.intake.newsroom import Ninjs
from dateline.model import PartKind, PubStatus, Report
from intake.newsroom.items import came_in, only, parts_of

NINJS = Ninjs(Options())
HTML = "<p>Rebels said on Sunday that they had taken the town.</p><p>The shelling killed 20 people.</p>"
ONE = {
    "uri": "urn:example:qalat",
    "version": "2",
    "versioncreated": "2016-04-03T10:00:00Z",
    "pubstatus": "usable",
    "headline": "Rebels take Qalat",
    "byline": "A Reporter",
    "located": "Qalat",
    "ednote": "CORRECTS number of dead",
    "embargoed": "2016-04-03T20:00:00Z",
    "body_html": HTML,
    "body_text": "Rebels said so.",
    "infosource": [{"name": "Example Wire"}],
}
TWO = {
    "uri": "urn:example:qalat",
    "version": "2",
    "versioncreated": "2016-04-03T10:00:00Z",
    "pubstatus": "usable",
    "headlines": [{"role": "short", "value": "Qalat"}, {"role": "main", "value": "Rebels take Qalat"}],
    "by": "A Reporter",
    "located": "Qalat",
    "ednote": "CORRECTS number of dead",
    "embargoed": "2016-04-03T20:00:00Z",
    "bodies": [{"role": "main", "contenttype": "text/plain", "value": "Rebels said so."}, {"contenttype": "text/html", "value": HTML}],
    "infosources": [{"name": "Example Wire"}],
}
_CAPITALS = {
    "versioncreated": "versionCreated",
    "pubstatus": "pubStatus",
    "ednote": "edNote",
    "infosources": "infoSources",
}
THREE = {_CAPITALS.get(key, key): value for key, value in TWO.items()} | {
    "bodies": [{"role": "main", "contentType": "text/plain", "value": "Rebels said so."}, {"contentType": "text/html", "value": HTML}]
}


def of(*items: Any) -> list[Report | ReportError]:
    return came_in(NINJS, json.dumps(items[0] if len(items) == 1 else items))


@pytest.mark.parametrize("fields", [ONE, TWO, THREE], ids=["1", "2", "3"])
def test_all_three_say_the_same(fields: dict[str, Any]) -> None:
    made = only(of(fields))
    assert parts_of(made) == [
        (PartKind.HEADLINE, "Rebels take Qalat"),
        (PartKind.BODY, "Rebels said on Sunday that they had taken the town."),
        (PartKind.BODY, "The shelling killed 20 people."),
    ]
    assert (made.outlet, made.byline, made.url) == ("Example Wire", "A Reporter", "urn:example:qalat")
    assert made.published is not None
    assert (made.published.earliest, made.published.rule) == (date(2016, 4, 3), "ninjs versioncreated")
    edition = made.edition
    assert edition is not None
    assert (edition.item, edition.version, edition.standing) == ("urn:example:qalat", "2", PubStatus.USABLE)
    assert (edition.located, edition.note) == ("Qalat", "CORRECTS number of dead")
    assert (edition.embargoed, edition.sent) == (datetime(2016, 4, 3, 20, tzinfo=UTC), datetime(2016, 4, 3, 10, tzinfo=UTC))


def test_a_kill_keeps_its_note() -> None:
    made = only(of({"uri": "urn:a", "pubStatus": "canceled", "edNote": "KILL: the report was wrong."}))
    assert (made.text, made.edition and made.edition.standing) == ("KILL: the report was wrong.", PubStatus.CANCELED)


@pytest.mark.parametrize("several", [[ONE, TWO | {"uri": "urn:b"}], {"_items": [ONE, TWO | {"uri": "urn:b"}]}])
def test_a_list_gives_each(several: Any) -> None:
    assert [one.url for one in came_in(NINJS, json.dumps(several)) if isinstance(one, Report)] == ["urn:example:qalat", "urn:b"]


def test_what_goes_with_a_text_is_a_report_where_it_has_one() -> None:
    beside = {"picture": {"uri": "urn:p", "type": "picture"}, "story": {"uri": "urn:s", "body_text": "Troops left on Monday."}}
    made = [one for one in of(ONE | {"associations": beside}) if isinstance(one, Report)]
    assert [(one.url, one.text) for one in made[1:]] == [("urn:s", "Troops left on Monday.")]


def test_a_picture_alone_gives_its_caption() -> None:
    made = only(of({"uri": "urn:p", "type": "picture", "description_text": "A tank burns in Qalat."}))
    assert parts_of(made) == [(PartKind.CAPTION, "A tank burns in Qalat.")]


def test_without_a_day_it_is_undated() -> None:
    made = only(of({"uri": "urn:a", "body_text": "Rebels took Qalat."}))
    assert (made.published, made.edition and made.edition.sent) == (None, None)
    assert "no publication date" in made.doubts[0].reason


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (b"", "is empty"),
        (b'{"uri": ', "is no JSON at character"),
        (b"[" * 100_000, "is nested too deep"),
        (b"{}", "holds no ninjs item"),
        (b'{"uri": "urn:a"}', "holds no text, caption or note"),
        (b"\xff\xfe", "is not UTF-8"),
    ],
)
def test_what_cannot_be_read_is_named(body: bytes, said: str) -> None:
    (error,) = came_in(NINJS, body)
    assert isinstance(error, NotAReport)
    assert said in str(error)


def test_fields_of_the_wrong_kind_are_not_told() -> None:
    odd = {"version": 3, "headline": ["x"], "bodies": "x", "associations": 4, "infosource": {"name": 7}}
    made = only(of(odd | {"uri": "urn:a", "body_text": "Rebels took Qalat."}))
    assert (made.text, made.headline, made.outlet, made.edition and made.edition.version) == ("Rebels took Qalat.", None, None, "3")


def test_it_is_known_by_its_fields() -> None:
    assert NINJS.recognises(json.dumps(THREE).encode())
    assert not NINJS.recognises(b'{"version": "https://jsonfeed.org/version/1.1", "items": []}')
    assert not NINJS.recognises(b'{"text": "Rebels"}')
