"""The JSON of `dateline read --jsonl`: what DESIGN.md §5 lays down, field by field."""

import io
import json
from dataclasses import fields
from datetime import date
from typing import Any

import pytest

from dateline.export.jsonl import JsonLines
from dateline.export.options import Options
from dateline.model import (
    Aspect,
    Certainty,
    Grain,
    Harm,
    Manner,
    MentionForm,
    MentionKind,
    PartKind,
    PlaceKind,
    Polarity,
    Reading,
    SourceKind,
    SourceType,
    TimexType,
)
from factories import made_by_hand, reading

Plain = dict[str, Any]

# The keys DESIGN.md §5 shows, and their order; further keys may follow.
SHOWN = {
    "mentions": ["id", "start", "end", "text", "kind", "form", "chain"],
    "whens": ["id", "start", "end", "text", "earliest", "latest", "grain", "timex", "anchor"],
    "places": ["id", "start", "end", "text", "gazetteer_id", "name", "lat", "lon", "kind", "country", "score", "rivals"],
    "attributions": ["id", "source", "cue", "content", "manner", "stance", "addressee", "medium", "said", "said_at", "inside"],
    "claims": [
        "id", "type", "mode", "roles", "when", "where", "polarity", "certainty", "aspect", "harm", "count", "attribution", "evidence", "score",
    ],
    "doubts": ["reader", "start", "end", "reason"],
}  # fmt: skip


def lines(*readings: Reading) -> list[Plain]:
    out = io.StringIO()
    JsonLines(Options()).write(readings, out)
    return [json.loads(line) for line in out.getvalue().split("\n") if line]


@pytest.fixture(params=["by hand", "by the readers"])
def plain(request: pytest.FixtureRequest) -> Plain:
    return lines(made_by_hand() if request.param == "by hand" else reading("Rebels took Saraqib on Sunday, SANA said."))[0]


def test_the_tables_stand_in_one_order(plain: Plain) -> None:
    assert list(plain) == ["report", "mentions", "whens", "places", "attributions", "claims", "doubts", "made_by"]


@pytest.mark.parametrize("table", sorted(SHOWN))
def test_every_item_has_the_keys_that_were_promised_first_and_in_order(plain: Plain, table: str) -> None:
    for item in plain[table]:
        assert list(item)[: len(SHOWN[table])] == SHOWN[table]


def test_the_report_tells_what_was_published(plain: Plain) -> None:
    report = plain["report"]
    assert {"id", "outlet", "headline", "published", "text", "parts"} <= set(report)
    assert list(report["published"])[:3] == ["earliest", "latest", "how"]
    assert [set(part) for part in report["parts"]] == [{"start", "end", "kind"}] * len(report["parts"])
    assert all(part["kind"] in list(PartKind) for part in report["parts"])


def test_ids_count_up_in_the_order_of_the_table(plain: Plain) -> None:
    for table, letter in (("mentions", "m"), ("whens", "t"), ("places", "p"), ("attributions", "a"), ("claims", "c")):
        assert [item["id"] for item in plain[table]] == [f"{letter}{number}" for number in range(1, len(plain[table]) + 1)]


def test_words_are_those_at_the_offsets(plain: Plain) -> None:
    text = plain["report"]["text"]
    for item in [*plain["mentions"], *plain["whens"], *plain["places"], *(a["source"] for a in plain["attributions"] if a["source"])]:
        assert text[item["start"] : item["end"]] == item["text"] != ""


def test_references_lead_to_items(plain: Plain) -> None:
    known = {item["id"] for table in ("mentions", "whens", "places", "attributions") for item in plain[table]} | {None}
    for link in plain["attributions"]:
        assert {link["addressee"], link["medium"], link["said_at"], link["inside"]} <= known
        assert (link["source"] or {}).get("mention") in known
        assert (link["said"] or {}).get("when") in known
    for claim in plain["claims"]:
        assert {claim["where"], claim["attribution"], (claim["when"] or {}).get("when")} <= known
        for role in claim["roles"]:
            assert {role.get("mention"), role.get("place")} <= known
            assert len(role) == 2


def test_enumerations_keep_to_their_words(plain: Plain) -> None:
    for item in plain["mentions"]:
        assert item["kind"] in list(MentionKind)
        assert item["form"] in list(MentionForm)
    for item in plain["whens"]:
        assert item["grain"] in list(Grain)
        assert item["timex"] is None or item["timex"]["type"] in list(TimexType)
    for item in plain["places"]:
        assert item["kind"] is None or item["kind"] in list(PlaceKind)
    for item in plain["attributions"]:
        assert item["manner"] in list(Manner)
        assert item["source"] is None or (item["source"]["kind"] in list(SourceKind) and item["source"]["type"] in list(SourceType))
    for item in plain["claims"]:
        assert item["polarity"] in list(Polarity)
        assert item["certainty"] in list(Certainty)
        assert item["aspect"] in [None, *Aspect]
        assert item["harm"] in [None, *Harm]


def test_days_are_iso_and_open_sides_null(plain: Plain) -> None:
    bounds = [*plain["whens"], *(claim["when"] for claim in plain["claims"]), *(link["said"] for link in plain["attributions"])]
    for bound in filter(None, bounds):
        for side in (bound["earliest"], bound["latest"]):
            assert side is None or date.fromisoformat(side).isoformat() == side


def test_the_hand_made_reading_in_full() -> None:
    plain = lines(made_by_hand())[0]
    claim, link = plain["claims"][3], plain["attributions"][0]
    assert claim["count"] == [70, None]
    assert (claim["harm"], claim["certainty"], claim["when"], claim["where"]) == ("killed", "possible", None, None)
    assert claim["roles"] == [{"role": "patient", "mention": "m5"}]
    assert link["inside"] == "a2"
    assert link["said"] == {"earliest": "2017-04-23", "latest": "2017-04-23", "when": "t1"}
    assert plain["claims"][2]["attribution"] is None
    assert plain["doubts"][1] == {"reader": "intake", "start": None, "end": None, "reason": "no byline"}
    assert plain["made_by"] == {"parse": "by hand", "claims": "1"}


def test_one_reading_a_line_in_the_order_of_the_reports() -> None:
    first, second = made_by_hand(name="r1"), made_by_hand(name="r2")
    assert [plain["report"]["id"] for plain in lines(second, first)] == ["r2", "r1"]


def test_no_noun_has_a_field_the_json_leaves_out() -> None:
    """A field added to a noun must be added to the JSON: the round trip alone would not notice a default."""
    plain = lines(made_by_hand())[0]
    renamed = {"span": "start", "name": "role", "evidence": "evidence"}
    for table, noun in (("claims", made_by_hand().claims[0]), ("attributions", made_by_hand().attributions[0])):
        for field in fields(noun):
            assert renamed.get(field.name, field.name) in plain[table][0] or field.name == "roles"
