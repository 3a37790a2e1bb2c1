"""A feed is a list of links, and of whole texts where it has them; the day of the fetch never poses as one of publication."""

import gzip
from datetime import UTC, date, datetime

import pytest

from dateline.errors import NotAReport
from dateline.intake import Given, Options
from dateline.intake.feeds import Feed, JsonFeed, Opml, Sitemap
from dateline.intake.intake import Directory, Intake, Link
from dateline.model import Capture, Report, digest_of
from intake.feeds.samples import ATOM, JSON_FEED, NEWS_SITEMAP, OPML, RSS, RSS1, SITEMAP_INDEX

NOW = datetime(2026, 11, 25, tzinfo=UTC)
KINDS = (Feed, JsonFeed, Opml, Sitemap)
SAMPLES = {"rss": (RSS, Feed), "atom": (ATOM, Feed), "rss1": (RSS1, Feed), "json": (JSON_FEED, JsonFeed), "opml": (OPML, Opml)}
SAMPLES |= {"news": (NEWS_SITEMAP, Sitemap), "index": (SITEMAP_INDEX, Sitemap), "gz": (gzip.compress(NEWS_SITEMAP), Sitemap)}


def capture(body: bytes, url: str = "https://wire.example/feed") -> Capture:
    return Capture(url=url, fetched_at=NOW, media_type="application/xml", digest=digest_of(body))


def links(kind: type[Directory], body: bytes, **rest: str) -> list[Link]:
    return [one for one in kind(Options()).links(capture(body, **rest), body) if isinstance(one, Link)]


def refusals(kind: type[Directory], body: bytes) -> list[str]:
    return [str(one) for one in kind(Options()).links(capture(body), body) if isinstance(one, NotAReport)]


def taken(kind: type[Intake], body: bytes, given: Given | None = None) -> tuple[list[Report], list[NotAReport]]:
    made = list(kind(Options()).reports(capture(body), body, given or Given()))
    return [one for one in made if isinstance(one, Report)], [one for one in made if isinstance(one, NotAReport)]


@pytest.mark.parametrize("name", SAMPLES)
def test_each_kind_knows_its_own_bytes_and_no_others(name: str) -> None:
    body, wanted = SAMPLES[name]
    assert [kind for kind in KINDS if kind(Options()).recognises(body[:4096])] == [wanted]


@pytest.mark.parametrize(
    "body", [b"<!doctype html><html></html>", b"{}", b"", b"rss feed", b"<newsItem/>", b"\x1f\x8bxx", b"<!-- <rss> -->"]
)
def test_what_is_none_of_them_is_claimed_by_none(body: bytes) -> None:
    assert not [kind for kind in KINDS if kind(Options()).recognises(body)]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_a_feed_in_another_encoding_is_known_and_read(encoding: str) -> None:
    body = RSS.decode().replace('encoding="UTF-8"', f'encoding="{encoding.removesuffix("-sig")}"').encode(encoding)
    assert Feed(Options()).recognises(body[:4096])
    assert [link.title for link in links(Feed, body)] == ["Rebels say grain port is theirs", "Ministry denies loss of port"]


def test_a_link_tells_title_outlet_day_and_where_the_day_stood() -> None:
    first, second = links(Feed, RSS)
    assert (first.url, first.outlet, first.published, first.how) == (
        "https://wire.example/2017/port", "Northern Wire", "2017-04-24T08:15:00+02:00", "feed pubDate",
    )  # fmt: skip
    assert second.url == "https://wire.example/2017/denied"  # relative to the feed


def test_an_entry_without_an_address_is_named() -> None:
    assert refusals(Feed, RSS) == ["https://wire.example/feed, entry 3: names no http address (None) and was passed over"]


def test_an_entry_with_its_whole_text_is_a_report_of_the_day_the_feed_tells() -> None:
    (report,), refused = taken(Feed, RSS)
    assert report.headline == "Rebels say grain port is theirs"
    assert report.text.startswith("Rebels say grain port is theirs\n\nHARBOUR CITY — Rebels said on Sunday")
    assert '"wholly in our hands"' in report.text
    assert (report.outlet, report.byline, report.url, report.language) == (
        "Northern Wire",
        "Ada Winter",
        "https://wire.example/2017/port",
        "en",
    )
    assert report.published is not None
    assert (report.published.earliest, report.published.rule) == (date(2017, 4, 24), "feed pubDate")
    assert "entry 2: holds a teaser only; fetch the page behind it: dateline add https://wire.example/2017/denied" in str(refused[0])
    assert "dateline watch https://wire.example/feed" in str(refused[0])
    assert str(refused[1]).endswith("entry 3: holds a teaser only, and names no page; look for the report elsewhere")


def test_atom_tells_publication_and_change_apart() -> None:
    (told, untold), _ = taken(Feed, ATOM)
    assert told.headline == "Shelling resumes at the quay"
    assert told.published is not None
    assert (told.published.earliest, told.published.rule) == (date(2017, 4, 24), "feed published")
    assert untold.published is None  # a day of change is no day of publication, and no more is the day of the fetch
    assert untold.doubts


def test_what_the_user_gives_fills_what_a_feed_does_not_say() -> None:
    (_, untold), _ = taken(Feed, ATOM, Given(published=date(2017, 4, 22), outlet="Another"))
    assert untold.published is not None
    assert (untold.published.earliest, untold.published.rule, untold.outlet) == (date(2017, 4, 22), "given", "The Orontes Post")


def test_rss_1_has_its_day_in_dublin_core_and_its_own_encoding() -> None:
    (link,) = links(Feed, RSS1)
    assert (link.published, link.how, link.outlet) == ("2017-04-23T10:00:00+02:00", "feed dc:date", "Alte Börse")


def test_json_feed() -> None:
    (report,), (teaser,) = taken(JsonFeed, JSON_FEED)
    assert report.published is not None
    assert (report.published.rule, report.outlet, report.byline) == ("feed date_published", "Harbour Observatory", "Field team")
    assert "entry 2: holds a teaser only" in str(teaser)
    assert [link.published for link in links(JsonFeed, JSON_FEED)] == ["2017-04-24T08:00:00+02:00", None]


def test_opml_lists_feeds_and_never_files() -> None:
    assert [(link.url, link.outlet, link.lists) for link in links(Opml, OPML)] == [
        ("https://wire.example/rss", "Northern Wire", True), ("https://orontes.example/atom", "The Orontes Post", True),
    ]  # fmt: skip
    assert refusals(Opml, OPML) == ["https://wire.example/feed: names 'file:///etc/passwd', which is no http address, and was passed over"]


@pytest.mark.parametrize("name", ["news", "gz"])
def test_a_news_sitemap_tells_outlet_title_and_day(name: str) -> None:
    first, second = links(Sitemap, SAMPLES[name][0])
    assert (first.url, first.title, first.outlet) == ("https://wire.example/2017/port", "Rebels say grain port is theirs", "Northern Wire")
    assert (first.published, first.updated, first.how) == (
        "2017-04-24T08:15:00+02:00",
        "2017-04-24T09:00:00+00:00",
        "sitemap publication_date",
    )
    assert (second.url, second.published, second.updated) == ("https://wire.example/about", None, None)


def test_an_index_lists_sitemaps() -> None:
    (link,) = links(Sitemap, SITEMAP_INDEX)
    assert (link.url, link.lists) == ("https://wire.example/sitemap-news.xml.gz", True)


@pytest.mark.parametrize(("kind", "body"), [(Feed, b"<rss>"), (Sitemap, b""), (Opml, b"<opml><body>"), (JsonFeed, b'{"version":')])
def test_what_breaks_off_is_an_error_and_no_crash(kind: type[Directory], body: bytes) -> None:
    assert not links(kind, body)


def test_a_feed_that_is_not_well_formed_is_read_as_far_as_it_goes() -> None:
    broken = RSS.replace(b"Rebels say grain port", b"Rebels & say grain port")
    assert links(Feed, broken)[0].title == "Rebels & say grain port is theirs"


@pytest.mark.parametrize("tail", [b" Read more", b" Continue reading &rarr;", b" \xe2\x80\xa6", b" [&#8230;]"])
def test_a_text_that_trails_off_is_a_teaser_however_long(tail: bytes) -> None:
    assert not taken(Feed, RSS.replace(b"eastern quay.", b"eastern quay." + tail))[0]


@pytest.mark.parametrize(("kind", "body", "says"), [
    (Sitemap, NEWS_SITEMAP, "it lists 2 pages; fetch what is behind them: dateline watch https://wire.example/feed"),
    (Sitemap, SITEMAP_INDEX, "it lists 1 further list;"), (Opml, OPML, "it lists 2 further lists;"),
    (Sitemap, b"<urlset/>", "lists nothing"),
])  # fmt: skip
def test_what_only_lists_says_how_much_and_how_to_have_it(kind: type[Intake], body: bytes, says: str) -> None:
    made, refused = taken(kind, body)
    assert not made
    assert says in str(refused[-1])
