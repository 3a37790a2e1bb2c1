"""What a page says of itself by schema.org, in JSON-LD and in microdata."""

import json
from datetime import UTC, date, datetime
from typing import Any

import pytest

from dateline.intake import Given, Options
from dateline.intake.pages import Page
from dateline.model import Capture, Report, Sureness, digest_of, how_sure

NOW = datetime(2026, 11, 26, 12, tzinfo=UTC)
URL = "https://wire.example/2016/qalat"
WORDS = "<p>Rebels said on Sunday that they had taken the town.</p><p>The shelling killed 20 people, officials said.</p>"


def page(*, linked: Any = None, head: str = "", body: str = WORDS, url: str = URL, given: Given | None = None) -> Report:
    script = f'<script type="application/ld+json">{json.dumps(linked)}</script>' if linked is not None else ""
    whole = f"<!doctype html><html><head>{head}{script}</head><body><article>{body}</article></body></html>".encode()
    capture = Capture(url=url, fetched_at=NOW, media_type="text/html", digest=digest_of(whole))
    (made,) = Page(Options()).reports(capture, whole, given or Given())
    assert isinstance(made, Report), made
    return made


def day_and_rule(report: Report) -> tuple[date, str]:
    assert report.published is not None
    assert report.published.earliest is not None
    return report.published.earliest, report.published.rule


ARTICLE = {
    "@type": "ReportageNewsArticle",
    "headline": "Rebels take Qalat",
    "datePublished": "2016-04-03T10:00:00+02:00",
    "author": [{"@type": "Person", "name": "A Reporter"}, {"@type": "Organization", "name": "Example Wire"}],
    "publisher": {"@type": "NewsMediaOrganization", "name": "Example Wire"},
}
SHAPES = {
    "alone": ARTICLE,
    "in a list": [{"@type": "BreadcrumbList"}, ARTICLE],
    "in a graph": {"@graph": [{"@type": "WebSite", "name": "Not the outlet"}, ARTICLE]},
    "of several types": ARTICLE | {"@type": ["NewsArticle", "ReportageNewsArticle"]},
    "within a page": {"@type": "WebPage", "mainEntity": ARTICLE},
    "named and told elsewhere": {
        "@graph": [
            ARTICLE | {"author": [{"@id": "#a"}, {"@id": "#o"}], "publisher": {"@id": "#o"}},
            {"@type": "Person", "@id": "#a", "name": "A Reporter"},
            {"@type": "Organization", "@id": "#o", "name": "Example Wire"},
        ]
    },
    "behind another report": [
        ARTICLE | {"headline": "Storm closes port", "url": "https://wire.example/2016/storm"},
        ARTICLE | {"url": URL},
    ],
}


@pytest.mark.parametrize("shape", SHAPES)
def test_a_news_article_is_found_in_every_shape(shape: str) -> None:
    made = page(linked=SHAPES[shape])
    assert (made.headline, made.byline, made.outlet) == ("Rebels take Qalat", "A Reporter; Example Wire", "Example Wire")
    assert day_and_rule(made) == (date(2016, 4, 3), "json-ld datePublished")


MICRODATA = f"""<div itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop="headline">Rebels take the town of Qalat</h1>
<span itemprop="author" itemscope itemtype="https://schema.org/Person"><b itemprop="name">A Reporter</b></span>
<time itemprop="datePublished" datetime="2016-04-03T10:00:00Z">Sunday</time><meta itemprop="dateModified" content="2016-04-05">
<div itemprop="publisher" itemscope itemtype="https://schema.org/Organization"><meta itemprop="name" content="Example Wire"></div>
<div itemprop="articleBody">{WORDS}</div></div>"""


def test_microdata_says_the_same() -> None:
    made = page(body=MICRODATA)
    assert (made.headline, made.byline, made.outlet) == ("Rebels take the town of Qalat", "A Reporter", "Example Wire")
    assert day_and_rule(made) == (date(2016, 4, 3), "microdata datePublished")
    assert how_sure(made.published) is Sureness.STATED


def test_microdata_of_another_report_is_not_the_pages() -> None:
    other = '<div itemscope itemtype="https://schema.org/NewsArticle"><a itemprop="url" href="https://wire.example/other">x</a>'
    own = MICRODATA.replace("<time", f"<link itemprop=url href={URL}><time")
    made = page(body=f'{other}<meta itemprop="datePublished" content="2015-01-01"></div>{own}')
    assert day_and_rule(made)[0] == date(2016, 4, 3)


@pytest.mark.parametrize(
    ("linked", "head"),
    [
        ({"@type": "NewsArticle", "dateModified": "2016-04-05"}, ""),
        (None, '<meta property="article:modified_time" content="2016-04-05T10:00:00Z">'),
        (None, '<meta http-equiv="last-modified" name="last-modified" content="2016-04-05">'),
    ],
)
def test_a_day_of_change_never_poses_as_publication_and_is_told(linked: Any, head: str) -> None:
    made = page(linked=linked, head=head, url="https://wire.example/qalat")
    assert made.published is None
    assert any("says it was changed on 2016-04-05" in one.reason and "no day of publication" in one.reason for one in made.doubts)


def test_a_change_on_a_later_day_is_doubted_and_one_on_the_same_day_is_not() -> None:
    later = page(linked=ARTICLE | {"dateModified": "2016-04-05T10:00:00Z"})
    assert [one.reason for one in later.doubts] == [
        "the page says it was changed on 2016-04-05 (json-ld dateModified), after it was published; what it said before is not known"
    ]
    assert page(linked=ARTICLE | {"dateModified": "2016-04-03T18:00:00Z"}).doubts == ()


@pytest.mark.parametrize(
    "based", ["https://agency.example/1", {"@type": "NewsArticle", "name": "https://agency.example/1"}, ["https://agency.example/1"]]
)
def test_what_a_page_says_it_is_based_on_is_told(based: Any) -> None:
    assert "based on https://agency.example/1" in page(linked=ARTICLE | {"isBasedOn": based}).doubts[0].reason


@pytest.mark.parametrize(
    ("report", "sure"),
    [
        (lambda: page(url="https://wire.example/2016/04/03/qalat"), Sureness.INFERRED),
        (lambda: page(body=f'<p class="date">3 April 2016</p>{WORDS}', url="a.html"), Sureness.INFERRED),
        (lambda: page(url="a.html", given=Given(published=date(2016, 4, 3))), Sureness.STATED),
        (lambda: page(url="a.html"), None),
    ],
    ids=["address", "print", "given", "none"],
)
def test_how_sure_a_day_is_follows_from_where_it_was_found(report: Any, sure: Sureness | None) -> None:
    assert how_sure(report().published) is sure


@pytest.mark.parametrize(
    "broken",
    ["{", "[[[[[[[[[1]]]]]]]]]", '{"@type": 7, "author": {"@id": ["x"]}}', '{"@type":"NewsArticle","datePublished":{"a":1}}', "NaN"],
)
def test_broken_json_ld_is_passed_over(broken: str) -> None:
    made = page(head=f'<script type="application/ld+json">{broken}</script><meta name="date" content="2016-04-03">')
    assert day_and_rule(made) == (date(2016, 4, 3), "meta date")
