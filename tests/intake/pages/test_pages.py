"""Pages in the manner of real news sites. In pages/*.html, `data-job` marks what a reader would call the article, and each part's job."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from lxml import html

from dateline.errors import NotAReport, ReportError
from dateline.intake import Given, take_in
from dateline.intake.pages.words import holds_sentence, text_of
from dateline.model import Report
from factories import pipeline

NOW = datetime(2026, 11, 25, tzinfo=UTC)
PAGES = Path(__file__).parent
ARTICLES = sorted(path.name for path in PAGES.glob("*.html") if path.name != "no_article.html")
FOREIGN = (
    "Advertisement",
    "Most read",
    "Fuel prices rise",
    "Home",
    "in maps",
    "Subscribe",
    "Facebook",
    "newsletter",
    "Great article",
    "Related",
    "Recommended",
    "rights reserved",
    "Storm closes port",
)


def came_in(source: Path, given: Given | None = None) -> Report | ReportError:
    (made,) = take_in(source, fetched_at=NOW, given=given).reports()
    return made


def page(name: str) -> Report:
    made = came_in(PAGES / name)
    assert isinstance(made, Report), made
    return made


def saved(tmp_path: Path, source: str | bytes) -> Path:
    path = tmp_path / "page.html"
    path.write_bytes(source.encode() if isinstance(source, str) else source)
    return path


def marked(name: str) -> list[tuple[str, str]]:
    tree: Any = html.fromstring((PAGES / name).read_bytes(), parser=html.HTMLParser(encoding="utf-8"))
    return [
        (element.get("data-job"), text_of(element)) for element in tree.iter() if isinstance(element.tag, str) and element.get("data-job")
    ]


@pytest.mark.parametrize("name", ARTICLES)
def test_every_paragraph_of_the_article_is_kept_in_order_and_whole(name: str) -> None:
    paragraphs = page(name).text.split("\n\n")
    wanted = [words for job, words in marked(name) if job == "body"]
    assert [words for words in paragraphs if words in wanted] == wanted


@pytest.mark.parametrize("name", ARTICLES)
def test_headline_captions_credits_and_quotations_are_parts(name: str) -> None:
    report = page(name)
    parts = {(str(part.kind), part.span.of(report.text)) for part in pipeline("parts").read(report).parts}
    for job, words in marked(name):
        if job != "body":
            assert (job.removesuffix("-part"), words) in parts


@pytest.mark.parametrize("name", ARTICLES)
def test_what_is_not_the_article_stays_out(name: str) -> None:
    text = page(name).text
    assert not [words for words in FOREIGN if words in text]


def test_the_picture_stands_where_it_stood() -> None:
    text = page("div_soup.html").text
    assert text.index("not unity") < text.index("Fighters parade") < text.index("Analysts said")


@pytest.mark.parametrize(
    ("name", "day", "how"),
    [
        ("wire_classic.html", "2016-09-14", "json-ld datePublished"),
        ("correction_live.html", "2014-10-19", "meta datepublished"),
        ("magazine_long.html", "2015-05-02", "meta parsely-pub-date"),
        ("monitor_blog.html", "2018-04-07", "printed on the page"),
        ("ministry.html", "2017-03-12", "htmldate"),
    ],
)
def test_a_day_says_where_it_was_found(name: str, day: str, how: str) -> None:
    when = page(name).published
    assert when is not None
    assert (when.earliest and when.earliest.isoformat(), when.rule) == (day, how)


def test_a_day_nobody_filled_in_is_passed_over_with_a_doubt() -> None:
    report = page("div_soup.html")
    assert report.published is not None
    assert report.published.rule == "meta date"
    assert "the zero of computer clocks" in report.doubts[0].reason


def test_no_day_anywhere_is_a_doubt() -> None:
    report = page("local_paper_br.html")
    assert report.published is None
    assert "no publication date was found on the page" in report.doubts[0].reason


STORY = "<p>Rebels said on Sunday that they had taken the town after a long siege.</p><p>The ministry denied it on state television.</p>"


@pytest.mark.parametrize(
    ("markup", "how"),
    [
        ('<article><time datetime="2016-04-04">today</time>{}</article>', "time element"),
        ('<link rel="canonical" href="https://example.org/2016/04/04/town"><article>{}</article>', "url"),
    ],
)
def test_days_in_time_elements_and_addresses_count(tmp_path: Path, markup: str, how: str) -> None:
    made = came_in(saved(tmp_path, f"<html><body>{markup.format(STORY)}</body></html>"))
    assert isinstance(made, Report)
    assert made.published is not None
    assert made.published.rule == how


def test_what_the_mark_up_says_beats_what_was_said_of_all_reports() -> None:
    given = Given(published=datetime(2016, 9, 13, tzinfo=UTC).date(), outlet="Given Wire")
    alone, beside = came_in(PAGES / "wire_classic.html"), came_in(PAGES / "wire_classic.html", given)
    assert isinstance(beside, Report)
    assert beside == alone


def test_what_was_said_of_all_reports_beats_a_day_that_was_only_printed(tmp_path: Path) -> None:
    given = Given(published=datetime(2016, 9, 13, tzinfo=UTC).date(), outlet="Given Wire")
    made = came_in(saved(tmp_path, f'<html><body><p class="date">12 September 2016</p>{STORY}</body></html>'), given)
    assert isinstance(made, Report)
    assert made.published is not None
    assert (made.outlet, made.published.rule) == ("Given Wire", "given")


@pytest.mark.parametrize(
    ("source", "says"),
    [
        ((PAGES / "no_article.html").read_text("utf-8"), "holds no article"),
        ("", "is empty"),
        ("<html></html>", "holds no article"),
        ("just words", "holds no article"),
        ("<html><body><p>Please enable JavaScript to view this page of our site.</p></body></html>", "holds no article"),
        (b"GIF89a\x01\x00\x01\x00", "is a picture"),
        (
            f"<html><body><article>{'<p>قالت وزارة الدفاع إن القوات استعادت السيطرة على البلدة الأحد.</p>' * 4}</article></body></html>",
            "reads as Arabic",
        ),
    ],
)
def test_a_page_without_a_report_is_refused(tmp_path: Path, source: str | bytes, says: str) -> None:
    made = came_in(saved(tmp_path, source))
    assert isinstance(made, NotAReport)
    assert says in str(made)


def test_the_mark_up_tells_the_encoding(tmp_path: Path) -> None:
    said = "<p>“The café was hit,” a resident said on the phone.</p>"
    source = f'<html><head><meta charset="windows-1252"></head><body><article>{STORY}{said}</article></body></html>'
    made = came_in(saved(tmp_path, source.encode("cp1252")))
    assert isinstance(made, Report)
    assert "“The café was hit,”" in made.text


def test_reading_a_page_twice_gives_the_same() -> None:
    assert page("wire_classic.html") == page("wire_classic.html")


def test_a_page_that_breaks_a_library_is_an_error_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> None:
        raise RecursionError("too deep")

    monkeypatch.setattr("trafilatura.bare_extraction", broken)
    made = came_in(saved(tmp_path, f"<html><body>{STORY}</body></html>"))
    assert isinstance(made, NotAReport)
    assert "cannot be taken apart (RecursionError: too deep)" in str(made)


@pytest.mark.parametrize(
    "odd",
    [
        '<link rel="canonical" href="http://[broken">',
        '<script type="application/ld+json">{"broken": </script>',
        '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": 5, "headline": {"a": 1}, "author": [null]}</script>',
        '<meta charset="no-such-charset">',
        '<meta property="article:published_time" content="soon">',
    ],
)
def test_odd_mark_up_is_passed_over(tmp_path: Path, odd: str) -> None:
    made = came_in(saved(tmp_path, f"<html><head>{odd}</head><body><article>{STORY}</article></body></html>"))
    assert isinstance(made, Report)


@pytest.mark.parametrize(
    ("title", "headline"),
    [
        ("Strikes kill 12 in the north - monitor", "Strikes kill 12 in the north - monitor"),
        ("Strikes kill 12 in the north - Sample Wire", "Strikes kill 12 in the north"),
        ("Strikes kill 12 in the north | Sample Wire", "Strikes kill 12 in the north"),
    ],
)
def test_the_outlet_is_taken_off_a_headline_and_a_source_is_not(tmp_path: Path, title: str, headline: str) -> None:
    head = f'<meta property="og:site_name" content="Sample Wire"><meta property="og:title" content="{title}">'
    made = came_in(saved(tmp_path, f"<html><head>{head}</head><body><article>{STORY}</article></body></html>"))
    assert isinstance(made, Report)
    assert made.headline == headline


def test_a_page_of_words_without_an_end_is_told_apart_in_no_time() -> None:
    """Half a megabyte of words and no full stop: looked for with one pattern, the end of a sentence took hours."""
    assert not holds_sentence("1 " * 250_000)
    assert holds_sentence("1 " * 250_000 + "end.")


@pytest.mark.parametrize(
    ("words", "holds"),
    [
        ("Rebels said they had taken the town.", True),
        ("He asked “who was it that did it?” and went", True),
        ("All rights reserved.", False),
        ("One two three four five .", False),
        ("Home News World Sport Weather Travel", False),
        ("A b c d e (f.)", True),
    ],
)
def test_six_words_that_end_are_a_sentence(words: str, holds: bool) -> None:  # noqa: FBT001
    assert holds_sentence(words) is holds
