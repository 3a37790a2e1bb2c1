"""NITF: one item a file, its body in parts."""

from datetime import UTC, date, datetime

import pytest

from dateline.errors import NotAReport
from dateline.intake import Options
from dateline.intake.newsroom import Nitf
from dateline.model import PartKind, PubStatus
from intake.newsroom.items import came_in, only, parts_of

NITF = Nitf(Options())


def nitf(*, docdata: str = "", status: str = "usable", head: str = "", content: str = "<p>Rebels said they had taken the town.</p>") -> str:
    return (
        '<?xml version="1.0"?><!DOCTYPE nitf SYSTEM "nitf-3-4.dtd"><nitf><head><title>T</title>'
        f'<docdata management-status="{status}"><doc-id id-string="0403-qalat" regsrc="EXW"/>'
        f'<date.issue norm="20160403T101500+0000"/>{docdata}'
        '</docdata><pubdata name="Example Paper" date.publication="20160404"/></head><body><body.head><hedline><hl1>Rebels take Qalat</hl1>'
        "<hl2>Not the headline</hl2></hedline><byline>By <person>A Reporter</person><byttl>Staff Writer</byttl></byline>"
        f"{head}</body.head><body.content>{content}</body.content><body.end><tagline>Not text</tagline></body.end></body></nitf>"
    )


def test_the_body_gives_the_parts() -> None:
    content = (
        "<block><p>Rebels said &mdash; on Sunday &#8212; they had taken it.</p>"
        "<media media-type='image'><media-reference source='a.jpg'/>"
        "<media-caption>A tank burns.</media-caption><media-producer>EXW</media-producer></media>"
        "<bq><block><p>“We hold it.”</p></block></bq></block>"
    )
    dateline = "<dateline><location>QALAT</location>, <story.date norm='20160403'>April 3</story.date></dateline>"
    made = only(came_in(NITF, nitf(content=content, head=dateline)))
    assert parts_of(made) == [
        (PartKind.HEADLINE, "Rebels take Qalat"),
        (PartKind.DATELINE, "QALAT, April 3"),
        (PartKind.BODY, "Rebels said — on Sunday — they had taken it."),
        (PartKind.CAPTION, "A tank burns."),
        (PartKind.CREDIT, "EXW"),
        (PartKind.QUOTE_BLOCK, "“We hold it.”"),
    ]
    assert (made.outlet, made.byline) == ("Example Paper", "A Reporter")
    assert made.edition is not None
    assert (made.edition.item, made.edition.located) == ("EXW:0403-qalat", "QALAT")


def test_the_days_told_are_taken_in_order_and_named() -> None:
    made = only(came_in(NITF, nitf()))
    assert made.published is not None
    assert (made.published.earliest, made.published.rule) == (date(2016, 4, 3), "nitf date.issue")
    other = only(came_in(NITF, nitf().replace("date.issue", "date.other")))
    assert other.published is not None
    assert (other.published.earliest, other.published.rule) == (date(2016, 4, 4), "nitf date.publication")


def test_an_embargo_ends_with_the_release() -> None:
    release = '<date.release norm="20160404T000000Z"/>'
    edition = only(came_in(NITF, nitf(docdata=release, status="embargoed"))).edition
    assert edition is not None
    assert (edition.embargoed, edition.standing) == (datetime(2016, 4, 4, tzinfo=UTC), None)
    usable = only(came_in(NITF, nitf(docdata=release))).edition
    assert usable is not None
    assert (usable.embargoed, usable.standing) == (None, PubStatus.USABLE)


def test_corrections_and_notes_are_kept() -> None:
    told = '<correction info="number of dead"/><du-key key="k" version="2"/><ed-msg info="Eds: corrects 2nd graf"/>'
    edition = only(came_in(NITF, nitf(docdata=told))).edition
    assert edition is not None
    assert (edition.version, edition.note) == ("2", "correction: number of dead; Eds: corrects 2nd graf")


def test_a_kill_without_a_text_is_kept() -> None:
    made = only(came_in(NITF, nitf(status="canceled", content="", docdata='<ed-msg info="KILL: wrong."/>')))
    assert made.text.endswith("KILL: wrong.")
    assert made.edition is not None
    assert made.edition.standing is PubStatus.CANCELED


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (nitf(content=""), None),
        (nitf(content="", status=""), "has no text in its body"),
        ("<nitf", "is no XML that can be read"),
        ("<newsItem/>", "is no NITF: its root is <newsItem>"),
        ('<!DOCTYPE nitf [<!ENTITY a "b">]><nitf/>', "declares entities"),
    ],
)
def test_what_cannot_be_read_is_named(body: str, said: str | None) -> None:
    (made,) = came_in(NITF, body)
    assert isinstance(made, NotAReport) == (said is not None)
    assert said is None or said in str(made)


def test_an_item_that_is_given_no_name_has_none_and_no_file_stands_in_for_it() -> None:
    made = only(came_in(NITF, nitf().replace('id-string="0403-qalat"', "")))
    assert made.edition is not None
    assert (made.edition.item, made.url, made.headline) == ("", None, "Rebels take Qalat")


def test_a_lead_that_is_told_again_in_the_full_text_stands_there_once() -> None:
    lead, rest = "<p>Rebels said they had taken the town.</p>", "<p>Twenty people died.</p>"
    made = only(came_in(NITF, nitf(content=f'<block class="lead_paragraph">{lead}</block><block class="full_text">{lead}{rest}</block>')))
    assert [words for _, words in parts_of(made)][1:] == ["Rebels said they had taken the town.", "Twenty people died."]


def test_a_byline_is_a_name_without_by() -> None:
    made = only(came_in(NITF, nitf().replace("By <person>A Reporter</person><byttl>Staff Writer</byttl>", "BY THE EXAMPLE WIRE")))
    assert made.byline == "THE EXAMPLE WIRE"


def test_it_is_known_by_its_root() -> None:
    assert NITF.recognises(nitf().encode())
    assert not NITF.recognises(b"<rss><nitf></nitf></rss>")
