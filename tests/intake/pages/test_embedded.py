"""What stands in an article, out of its archived page: pictures and films, with their captions; not what surrounds it."""

from datetime import UTC, date, datetime

import pytest

from dateline.intake import Given, Options
from dateline.intake.pages import Page, embedded
from dateline.model import Capture, Embedded, Report, digest_of

SENTENCES = (
    "Troops reached the town on Sunday morning after two days of fighting, residents said by telephone.",
    "The ministry of defence said that the road to the north was open again and that no soldier had been hurt.",
)


def page(inside: str = "", *, head: str = "", before: str = "", after: str = "") -> bytes:
    text = f"<p>{SENTENCES[0]}</p>{inside}<p>{SENTENCES[1]}</p>"
    return (
        f"<!doctype html><html><head><title>Troops reach the town</title>{head}</head><body>{before}"
        f"<article><h1>Troops reach the town after two days</h1>{text}</article>{after}</body></html>"
    ).encode()


def found(body: bytes, url: str = "https://wire.example/2020/03/05/town") -> tuple[Embedded, ...]:
    capture = Capture(url=url, fetched_at=datetime(2020, 3, 6, tzinfo=UTC), media_type="text/html", digest=digest_of(body))
    (report,) = Page(Options()).reports(capture, body, Given())
    assert isinstance(report, Report), report
    return embedded(report, capture, body)


def urls(body: bytes) -> list[str]:
    return [one.url for one in found(body)]


def test_a_picture_in_the_article_has_its_caption_and_credit() -> None:
    figure = '<figure><img src="/p/road.jpg" alt="A road"><figcaption>The road north. <cite>Photo: A. Wire</cite></figcaption></figure>'
    (one,) = found(page(figure))
    assert (one.url, one.how, one.caption, one.credit, one.told) == (
        "https://wire.example/p/road.jpg", "img", "The road north.", "Photo: A. Wire", "A road",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("markup", "url", "how"),
    [
        ('<video src="/v/a.mp4"></video>', "https://wire.example/v/a.mp4", "video"),
        ('<video><source src="https://cdn.example/a.webm"></video>', "https://cdn.example/a.webm", "video"),
        ('<audio src="/a/speech.mp3"></audio>', "https://wire.example/a/speech.mp3", "audio"),
        ('<iframe src="https://www.youtube.com/embed/abc123"></iframe>', "https://www.youtube.com/embed/abc123", "iframe"),
        ('<img data-src="/p/late.jpg" src="data:image/gif;base64,R0lGOD">', "https://wire.example/p/late.jpg", "img"),
        ('<img srcset="/p/s.jpg 300w, /p/l.jpg 900w">', "https://wire.example/p/l.jpg", "img"),
    ],
)
def test_films_sounds_and_pictures_that_come_late(markup: str, url: str, how: str) -> None:
    assert [(one.url, one.how) for one in found(page(markup))] == [(url, how)]


@pytest.mark.parametrize(
    "markup",
    [
        '<img src="/pixel.gif" width="1" height="1">',
        '<img src="/p/face.jpg" width="64" height="64">',
        '<img src="/authors/avatar-3.jpg">',
        '<img src="data:image/png;base64,iVBORw0KGgo=">',
        '<img src="javascript:alert(1)">',
        '<iframe src="https://ads.example/slot?id=3"></iframe>',
        '<aside class="related"><img src="/p/other.jpg"></aside>',
        '<div class="newsletter-signup"><img src="/p/letter.jpg"></div>',
    ],
)
def test_counters_portraits_advertisements_and_teasers_are_left_out(markup: str) -> None:
    assert urls(page(markup)) == []


def test_menus_and_footers_are_left_out() -> None:
    body = page(before='<nav><img src="/p/menu.jpg"></nav>', after='<footer><img src="/p/foot.jpg"></footer>')
    assert urls(body) == []


def test_what_json_ld_says_of_a_film_is_kept_with_its_day() -> None:
    head = (
        '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Troops reach the town after two days",'
        '"video": {"@type": "VideoObject", "name": "The road", "contentUrl": "https://cdn.example/v/road.mp4", "uploadDate": "2020-03-04"}}'
        "</script>"
    )
    (one,) = found(page(head=head))
    assert (one.how, one.told, one.uploaded) == ("json-ld video", "The road", date(2020, 3, 4))


def test_the_picture_of_the_head_counts_only_where_the_article_has_none() -> None:
    head = '<meta property="og:image" content="https://wire.example/og.jpg">'
    assert [(one.url, one.how) for one in found(page(head=head))] == [("https://wire.example/og.jpg", "og:image")]
    assert urls(page('<img src="/p/road.jpg">', head=head)) == ["https://wire.example/p/road.jpg"]


def test_an_address_that_stands_twice_is_one_copy_with_all_that_is_told_of_it() -> None:
    twice = '<img src="/p/road.jpg"><figure><img src="/p/road.jpg"><figcaption>The road north.</figcaption></figure>'
    assert [(one.url, one.caption) for one in found(page(twice))] == [("https://wire.example/p/road.jpg", "The road north.")]


def test_a_page_of_nothing_but_pictures_is_cut_at_a_hundred() -> None:
    assert len(found(page("".join(f'<img src="/p/{number}.jpg">' for number in range(300))))) == 100


def test_a_page_that_cannot_be_taken_apart_embeds_nothing() -> None:
    body = page()
    capture = Capture(url="x.html", fetched_at=datetime(2020, 3, 6, tzinfo=UTC), media_type="text/html", digest=digest_of(body))
    (report,) = Page(Options()).reports(capture, body, Given())
    assert isinstance(report, Report)
    for broken in (b"", b"\x00\x01\x02", b"<html", b"<!doctype html><img src='http://[bad'>"):
        assert embedded(report, capture, broken) == ()
