"""The page that describes the API: all of it, from the server's own files, without script."""

import re
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from dateline.web.app import create_app
from dateline.web.describing.described import BAR, described
from dateline.web.describing.docstrings import notes, summary
from dateline.web.describing.kinds import kind_of
from dateline.web.guard import alone
from web.guard.door import TOKEN, browser, let_in

API = create_app(Path("none.db")).openapi()


@pytest.fixture(scope="module")
def page() -> str:
    return TestClient(create_app(Path("none.db"))).get("/api/docs").text


def test_every_endpoint_and_noun_is_on_it(page: str) -> None:
    for path in API["paths"]:
        assert f'<span class="path">{path}</span>' in page
    for key in API["components"]["schemas"]:
        if not key.startswith("Body_"):
            assert f'id="noun-{key}"' in page


def test_every_link_on_it_leads_somewhere(page: str) -> None:
    ids = re.findall(r'id="([^"]+)"', page)
    assert len(ids) == len(set(ids))
    assert set(re.findall(r'href="#([^"]+)"', page)) <= set(ids)


def test_it_needs_nothing_from_elsewhere_and_no_script(page: str) -> None:
    assert "<script" not in page
    assert " style=" not in page
    assert not re.search(r'(?:src|href)="(?:https?:)?//', page)


def test_it_stands_behind_the_guard() -> None:
    app = create_app(Path("none.db"), access=alone(TOKEN))
    assert browser(app).get("/api/docs").status_code == 401
    client = let_in(app)
    assert client.get("/api/docs").status_code == 200
    assert client.get("/api/docs.css").headers["content-type"].startswith("text/css")


def test_the_bar_is_told_once() -> None:
    api = described(API)
    assert [one.name for one in api.bar] == list(BAR)
    (claims,) = (one for _, endpoints in api.parts for one in endpoints if (one.how, one.path) == ("GET", "/api/claims"))
    assert claims.is_under_bar
    assert {one.name for one in claims.parameters}.isdisjoint(BAR)


def test_what_is_said_of_a_field_stands_beside_it() -> None:
    (chain,) = (noun for noun in described(API).nouns if noun.name == "Chain")
    assert chain.fields[1].told.startswith("SHA-256 of the last line.")
    assert "Attributes" not in chain.told


def test_pages_of_different_nouns_are_told_apart() -> None:
    assert {"Page of Line", "Page of Deed"} <= {noun.name for noun in described(API).nouns}


def test_a_parameter_is_left_out_and_never_null() -> None:
    assert not [one.name for one in described(API).bar if one.kind[-1][0] == "null"]


def test_a_docstring_is_taken_apart() -> None:
    fields = "Attributes:\n    earliest, latest: days; None = open,\n        or not told.\n    score: 0–1."
    told = f"A claim, in\nwords.\n\n{fields}\n\nRaises:\n    Bad: never: really."
    assert summary(told) == "A claim, in words."
    assert notes(told) == {"earliest": "days; None = open, or not told.", "latest": "days; None = open, or not told.", "score": "0–1."}
    assert notes("Only words.") == {}


@pytest.mark.parametrize(
    ("schema", "words"),
    [
        ({"type": "string", "format": "date"}, "day"),
        ({"anyOf": [{"type": "string"}, {"type": "null"}]}, "text or null"),
        ({"type": "array", "items": {"$ref": "#/components/schemas/Line"}}, "list of Line"),
        ({"type": "integer", "minimum": 1, "maximum": 500}, "whole number, 1 to 500"),
        ({"enum": ["a", "b"]}, "a | b"),
        ({"const": "a"}, "a"),
        ({}, "anything"),
    ],
)
def test_a_schema_is_told_in_words(schema: dict[str, object], words: str) -> None:
    assert "".join(word for word, _ in kind_of({"components": {"schemas": {"Line": {"title": "Line"}}}}, schema)) == words
