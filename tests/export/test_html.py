"""The page: self-contained, and nothing in a report can act on it."""

import io
import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from dateline.export.html import Html
from dateline.export.html.families import family
from dateline.export.html.marks import paragraphs
from dateline.export.options import Options
from dateline.export.telling import Teller
from dateline.model import Part, PartKind, Reading, Span
from factories import TOWN, made_by_hand, mention, report
from factories import reading as read

HOSTILE = '<script>alert(1)</script><img src=x onerror=alert(1)>"\'><a href="javascript:x">&amp; {{ 7*7 }} </style>'


def page(*readings: Reading) -> str:
    out = io.StringIO()
    Html(Options()).write(readings, out)
    return out.getvalue()


class Tags(HTMLParser):
    """Every tag with its attributes, and the text of the report."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.ids: list[str] = []
        self.feed(source)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        self.ids += [value or "" for name, value in attrs if name == "id"]


def hostile() -> Reading:
    reading = made_by_hand(TOWN + HOSTILE, outlet=HOSTILE)
    return replace(
        reading,
        report=replace(reading.report, headline=HOSTILE, byline=HOSTILE, url=f"javascript:{HOSTILE}", id=HOSTILE, language='en" onload="x'),
        mentions=(*reading.mentions, mention(reading.report.text, HOSTILE)),
        doubts=(replace(reading.doubts[0], reason=HOSTILE, reader=HOSTILE),),
        made_by=((HOSTILE, HOSTILE),),
    )


def test_hostile_text_makes_no_tag_and_no_attribute() -> None:
    harmless, attacked = Tags(page(made_by_hand())), Tags(page(hostile()))
    assert {tag for tag, _ in attacked.tags} == {tag for tag, _ in harmless.tags} | {"h1", "bdi"}
    assert [tag for tag, _ in attacked.tags].count("script") == 1
    names = {name for _, attributes in attacked.tags for name in attributes}
    assert not {name for name in names if name.startswith("on") or name in {"style", "src"}}


def test_every_link_stays_on_the_page() -> None:
    hrefs = [attributes["href"] or "" for _, attributes in Tags(page(hostile())).tags if "href" in attributes]
    assert hrefs
    assert all(href.startswith("#") for href in hrefs)


def test_the_page_asks_nothing_of_anybody() -> None:
    source = page(made_by_hand())
    assert not re.search(r"https?://|@import|url\(|fetch\(|XMLHttpRequest|WebSocket", source)
    policy = next(attributes["content"] or "" for tag, attributes in Tags(source).tags if attributes.get("http-equiv"))
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy


def test_every_link_on_the_page_leads_somewhere() -> None:
    tags = Tags(page(made_by_hand(name="r1"), made_by_hand(name="r2")))
    assert len(tags.ids) == len(set(tags.ids))
    hrefs = {(attributes["href"] or "")[1:] for _, attributes in tags.tags if "href" in attributes}
    assert hrefs <= set(tags.ids)


def test_each_claim_has_a_card_with_the_hands_it_passed_through() -> None:
    source = page(made_by_hand())
    assert source.count('class="card ') == len(made_by_hand().claims)
    card = source.split('id="r1c1"')[1].split('id="r1c2"')[0]
    hands = re.sub(r"<[^>]+>", " ", card.split('<ol class="hands"')[1].split(">", 1)[1].split("</ol>")[0])
    assert " ".join(hands.split()) == (
        "1 a military source says unnamed person · said 23 April 2017 · in the town of Saraqib (Sarāqib, SY) "
        "2 SANA relays named outlet Example Wire prints it 24 April 2017"
    )


def test_a_claim_nobody_is_named_for_is_the_outlets_own() -> None:
    card = page(made_by_hand()).split('id="r1c3"')[1].split('id="r1c4"')[0]
    assert "in its own voice" in card
    assert "prints it" not in card


def test_the_words_of_a_source_know_what_they_speak() -> None:
    """So that the page can number the sources of a chain in the text, and no word of what they say."""
    reading = made_by_hand()
    segments = [segment for paragraph in paragraphs(reading) for segment in paragraph.segments]
    spoken = {segment.text: segment.speaks for segment in segments if segment.speaks}
    sources = [link.source.span.of(reading.report.text) for link in reading.attributions if link.source]
    assert set(sources) == set(spoken)


def test_a_source_is_told_with_whom_it_told_by_what_means_when_and_why_it_has_no_name() -> None:
    text = "An official told Reuters on Sunday by telephone, on condition of anonymity, that the convoy had been hit."
    reading = read(text)
    hand = Teller(reading).hands(reading.attributions[0])[0]
    assert hand.details == ("unnamed person", "to Reuters", "via telephone", "said 23 April 2017", "“on condition of anonymity”")


@pytest.mark.parametrize("parts", ["as read", "none", "halved"])
def test_the_marked_text_is_the_text(parts: str) -> None:
    """Nothing of the evidence is lost, doubled or changed by marking it, whatever the parts."""
    text = f"A headline\n\n{TOWN}\n\nBy a hand\nRead more"
    reading = made_by_hand(text)
    if parts == "none":
        reading = replace(reading, parts=())
    elif parts == "halved":
        middle = text.index("The opposition")
        halves = (Span(0, 10), Span(12, middle - 1), Span(middle, len(text)))
        reading = replace(reading, parts=tuple(Part(span=half, kind=PartKind.BODY) for half in halves))
    shown = " ".join(segment.text for paragraph in paragraphs(reading) for segment in paragraph.segments)
    assert "".join(shown.split()) == "".join(text.split())


def test_a_segment_knows_every_claim_that_covers_it_the_shortest_first() -> None:
    reading = made_by_hand()
    segments = [segment for paragraph in paragraphs(reading) for segment in paragraph.segments]
    shared = next(segment for segment in segments if segment.text.startswith("The rebels"))
    assert shared.claims == "3 4"
    assert "several" in shared.look.split()


def test_where_claims_of_two_families_meet_the_shorter_tints_and_the_other_stands_below() -> None:
    short, long = (
        replace(made_by_hand().claims[0], type=kind, evidence=(Span(0, end),)) for kind, end in (("controls", 5), ("ASSAULT", 9))
    )
    reading = replace(made_by_hand(), claims=(long, short))
    first, second = (segment.look.split() for segment in list(paragraphs(reading)[0].segments) if segment.claims)
    assert {"f-state", "several", "u-deed"} <= set(first)
    assert "f-deed" not in first
    assert "f-deed" in second
    assert "several" not in second


def test_parts_that_say_nothing_about_the_world_are_shown_as_what_they_are() -> None:
    text = "TOWN TAKEN\n\nBody of it.\n\nPhoto: A. Hand"
    kinds = (PartKind.HEADLINE, PartKind.BODY, PartKind.CREDIT)
    spans = [Span(match.start(), match.end()) for match in re.finditer(r"\S.*", text)]
    reading = Reading(report=report(text), parts=tuple(Part(span=span, kind=kind) for span, kind in zip(spans, kinds, strict=True)))
    assert [paragraph.kind for paragraph in paragraphs(reading)] == ["headline", "body", "credit"]


def test_several_reports_are_listed() -> None:
    source = page(made_by_hand(name="r1"), made_by_hand(name="r2"))
    assert 'href="#r2"' in source
    assert 'class="list"' not in page(made_by_hand())


def test_an_empty_batch_is_a_page_too() -> None:
    assert "</html>" in page()


@pytest.mark.parametrize(
    ("kind", "key"),
    [
        ("ASSAULT", "deed"),
        ("split_from", "group"),
        ("controls", "state"),
        ("casualties", "state"),
        ("statement", "word"),
        ("released", "word"),
    ],
)
def test_each_type_of_claim_has_a_family(kind: str, key: str) -> None:
    assert family(kind) == key
