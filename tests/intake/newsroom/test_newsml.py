"""NewsML-G2: every version is a report of its own, and says what the agency says of it."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from dateline.errors import NotAReport, ReportError
from dateline.intake import Given, Options
from dateline.intake.newsroom import NewsMl, Ninjs
from dateline.model import PartKind, PubStatus, Report, Sureness, how_sure
from intake.newsroom.items import GUID, HEADLINE, XHTML, came_in, item, only, parts_of

NEWSML = NewsMl(Options())


def message(*items: str) -> str:
    sent = "<header><sent>2016-04-03T11:00:00Z</sent></header>"
    return f'<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/">{sent}<itemSet>{"".join(items)}</itemSet></newsMessage>'


def test_an_item_gives_its_text_in_parts_and_nothing_of_the_page_around_it() -> None:
    made = only(came_in(NEWSML, item(meta=f"{HEADLINE}<dateline>QALAT, April 3 (Example Wire) -</dateline>")))
    assert parts_of(made) == [
        (PartKind.HEADLINE, "Rebels take Qalat"),
        (PartKind.DATELINE, "QALAT, April 3 (Example Wire) -"),
        (PartKind.BODY, "Rebels said on Sunday that they had taken the town."),
        (PartKind.QUOTE_BLOCK, "“We hold it,” a spokesman said."),
        (PartKind.BODY, "The shelling killed 20 people."),
    ]
    assert (made.outlet, made.headline, made.byline) == ("Example Wire", "Rebels take Qalat", "A Reporter")
    assert (made.language, made.url) == ("en", GUID)


def test_a_dateline_that_the_text_begins_with_is_not_written_twice() -> None:
    plain = (
        '<inlineData contenttype="text/plain">QALAT, April 3 - Rebels said they had\ntaken the town.\n\nTwenty people died.</inlineData>'
    )
    made = only(came_in(NEWSML, item(plain, meta=f"{HEADLINE}<dateline>Qalat, April 3 –</dateline>")))
    assert parts_of(made)[1:] == [
        (PartKind.BODY, "QALAT, April 3 - Rebels said they had taken the town."),
        (PartKind.BODY, "Twenty people died."),
    ]


def test_what_the_agency_says_of_a_version_is_kept() -> None:
    said = (
        '<embargoed>2016-04-03T20:00:00Z</embargoed><pubStatus qcode="stat:usable"/>'
        '<edNote>CORRECTS number of dead in first paragraph</edNote><signal qcode="sig:correction"/>'
    )
    edition = only(came_in(NEWSML, item(version=2, item_meta=said))).edition
    assert edition is not None
    assert (edition.item, edition.version, edition.standing, edition.located) == (GUID, "2", PubStatus.USABLE, "Qalat")
    assert edition.embargoed == datetime(2016, 4, 3, 20, tzinfo=UTC)
    assert edition.sent == datetime(2016, 4, 3, 10, tzinfo=timezone(timedelta(hours=2)))
    assert edition.note == "correction; CORRECTS number of dead in first paragraph"


def test_without_a_byline_its_creator_is_named() -> None:
    bare = item().replace("<by>A Reporter</by>", "<creator uri='https://wire.example/a'><name>A Reporter</name></creator>")
    assert only(came_in(NEWSML, bare)).byline == "A Reporter"


def test_what_is_not_told_stays_unknown() -> None:
    edition = only(came_in(NEWSML, item(sent="2016-04-03T10:00:00"))).edition
    assert edition is not None
    assert (edition.standing, edition.embargoed, edition.note) == (None, None, None)
    assert edition.sent is None, "an instant without a time zone is none"


def test_an_embargo_without_an_end_is_told_in_the_note() -> None:
    edition = only(came_in(NEWSML, item(item_meta="<embargoed/>"))).edition
    assert edition is not None
    assert (edition.embargoed, edition.note) == (None, "embargoed until further notice")


def test_a_version_is_published_on_the_day_it_was_sent_and_not_on_that_of_the_first() -> None:
    made = only(came_in(NEWSML, item(version=3, sent="2016-04-05T00:30:00+02:00")))
    assert made.published is not None
    assert (made.published.earliest, made.published.rule) == (date(2016, 4, 5), "newsml-g2 versionCreated")
    assert how_sure(made.published) is Sureness.STATED


def test_a_day_after_that_of_taking_in_is_doubted_and_the_next_taken() -> None:
    made = only(came_in(NEWSML, item(sent="2096-04-05T00:30:00+02:00")))
    assert made.published is not None
    assert made.published.rule == "newsml-g2 contentCreated"


def test_without_any_day_the_one_given_counts_and_without_that_none_does() -> None:
    bare = item().replace("versionCreated", "x").replace("contentCreated", "y").replace("firstCreated", "z")
    assert only(came_in(NEWSML, bare)).published is None
    told = only(came_in(NEWSML, bare, Given(published=date(2016, 4, 4)))).published
    assert told is not None
    assert (told.earliest, told.rule) == (date(2016, 4, 4), "given")


def test_a_kill_without_a_text_has_its_note_for_one() -> None:
    kill = item("", version=4, item_meta='<pubStatus qcode="stat:canceled"/><edNote>KILL: the report was wrong.</edNote>', meta="")
    made = only(came_in(NEWSML, kill))
    assert made.text == "KILL: the report was wrong."
    assert made.edition is not None
    assert made.edition.standing is PubStatus.CANCELED


def test_a_kill_with_neither_text_nor_note_is_kept_all_the_same() -> None:
    made = only(came_in(NEWSML, item("", item_meta='<pubStatus uri="http://cv.iptc.org/newscodes/pubstatusg2/canceled"/>', meta="")))
    assert (made.text, made.edition and made.edition.standing) == ("canceled", PubStatus.CANCELED)


def test_versions_with_the_same_words_are_reports_of_their_own() -> None:
    made = [only(came_in(NEWSML, item(version=number))) for number in (1, 2)]
    withheld = only(came_in(NEWSML, item(version=2, item_meta='<pubStatus qcode="stat:withheld"/>')))
    assert len({one.id for one in (*made, withheld)}) == 3
    assert made[0].id == only(came_in(NEWSML, item())).id


def test_a_message_gives_its_items_and_names_what_is_none() -> None:
    package = '<packageItem guid="k" version="1"><groupSet><group><itemRef residref="urn:a"/></group></groupSet></packageItem>'
    found = came_in(NEWSML, message(item(), '<planningItem guid="p" version="1"/>', package, item(version=2)))
    assert [isinstance(one, Report) for one in found] == [True, False, False, True]
    assert str(found[1]) == "wire.xml: item p version 1: tells what is planned, not what is reported, and is passed over"
    assert str(found[2]) == "wire.xml: item k version 1: is a package that only names other items (urn:a); read those"


def test_items_within_a_package_are_reports() -> None:
    package = (
        f'<packageItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="k" version="1"><groupSet/>{item()}{item(version=2)}</packageItem>'
    )
    assert [one.edition and one.edition.version for one in came_in(NEWSML, package) if isinstance(one, Report)] == ["1", "2"]


def test_the_day_of_a_message_counts_where_its_item_tells_none() -> None:
    bare = item().replace("versionCreated", "x").replace("contentCreated", "y").replace("firstCreated", "z")
    made = only(came_in(NEWSML, message(bare)))
    assert made.published is not None
    assert made.published.rule == "newsml-g2 sent"


def test_a_picture_gives_its_caption() -> None:
    caption = "<description role='drol:caption'>A tank burns in Qalat.</description>"
    made = only(came_in(NEWSML, item("<remoteContent href='a.jpg'/>", meta=caption)))
    assert parts_of(made) == [(PartKind.CAPTION, "A tank burns in Qalat.")]


def test_an_item_with_nothing_to_read_is_named() -> None:
    (error,) = came_in(NEWSML, item("<remoteContent href='a.jpg'/>"))
    assert isinstance(error, NotAReport)
    assert "holds no text, caption or note" in str(error)


def test_of_several_forms_of_a_text_the_one_with_mark_up_is_taken() -> None:
    both = f'<inlineData contenttype="text/plain">One line.</inlineData>{XHTML}'
    assert len(only(came_in(NEWSML, item(both))).parts) == 4


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (
            '<inlineData contenttype="text/html">&lt;p&gt;Rebels took it.&lt;/p&gt;&lt;p&gt;2 died.&lt;/p&gt;</inlineData>',
            "Rebels took it.\n\n2 died.",
        ),
        ('<inlineData contenttype="text/plain" encoding="encd:b64">UmViZWxzIHRvb2sgaXQu</inlineData>', "Rebels took it."),
    ],
)
def test_html_and_packed_text_are_read(data: str, text: str) -> None:
    assert only(came_in(NEWSML, item(data, meta=""))).text == text


def test_a_page_of_the_item_is_its_address_and_the_agencys_name_stays_with_it() -> None:
    made = only(came_in(NEWSML, item(item_meta='<link rel="irel:permalink" href="https://wire.example/qalat"/>')))
    assert (made.url, made.edition and made.edition.item) == ("https://wire.example/qalat", GUID)


LAUGHS = '<!DOCTYPE newsItem [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'
READS = '<!DOCTYPE newsItem [<!ENTITY a SYSTEM "file:///etc/hostname">]>'


@pytest.mark.parametrize("doctype", [LAUGHS, READS, READS.replace("ENTITY a", "ENTITY % a")])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_declared_entities_are_refused(doctype: str, encoding: str) -> None:
    (error,) = came_in(NEWSML, (doctype + item(meta="<headline>&a;</headline>")).encode(encoding))
    assert isinstance(error, NotAReport)
    assert "declares entities" in str(error)


def test_a_dtd_elsewhere_is_never_asked_for() -> None:
    made = only(came_in(NEWSML, '<!DOCTYPE newsItem SYSTEM "http://127.0.0.1:9/g2.dtd">' + item()))
    assert made.headline == "Rebels take Qalat"


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("", "is empty"),
        (item()[:200], "is no XML that can be read"),
        ("<html/>", "is no NewsML-G2: its root is <html>"),
        ("<NewsML Version='1.2'/>", "NewsML 1 must be converted first"),
        ("<newsItem>" * 300, "is no XML that can be read"),
        (item(guid=""), "has no guid"),
    ],
)
def test_what_cannot_be_read_is_named(body: str, said: str) -> None:
    (error,) = came_in(NEWSML, body)
    assert isinstance(error, ReportError)
    assert said in str(error)


@pytest.mark.parametrize("kind", [NewsMl, Ninjs])
def test_what_is_read_whole_is_bounded(kind: type[NewsMl | Ninjs]) -> None:
    (error,) = came_in(kind(Options(max_bytes=1000)), item("x" * 1000))
    assert "1,000 are allowed" in str(error)


def test_another_language_is_refused_by_its_mark() -> None:
    (error,) = came_in(NEWSML, item(meta='<language tag="de"/>'))
    assert "is marked as German" in str(error)


def test_latin_1_said_and_utf_8_meant_is_read_as_it_is_written() -> None:
    body = b'<?xml version="1.0" encoding="ISO-8859-1"?>' + item(meta="<headline>Rebels take “Qalat”</headline>").encode()
    assert only(came_in(NEWSML, body)).headline == "Rebels take “Qalat”"


@pytest.mark.parametrize("head", [item(), f"<?xml version='1.0'?>\n<!-- a -->{message()}", "<ns:newsItem xmlns:ns='a'>"])
def test_it_is_known_by_its_root(head: str) -> None:
    assert NEWSML.recognises(head.encode())
    assert not NEWSML.recognises(b"<rss><newsItem/></rss>")
