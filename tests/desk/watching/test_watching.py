"""A watch looks at what is due, keeps what is new, and tells a new version from new clutter."""

from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from dateline import Desk
from dateline.desk.watching import News, Watched
from dateline.errors import BadQuery, Conflict
from desk.watching.newsroom import LOCAL, NOON, Page, article, news, newsroom
from intake.feeds.samples import PROSE


def test_a_feed_names_pages_and_each_becomes_a_report_of_the_day_the_feed_tells() -> None:
    with newsroom() as room:
        room.list("/a", "/b")
        room.put("/a", article("12"))
        room.put("/b", article("14", headline="Ferry sunk off the northern harbour"))
        found = room.look()
        assert news(found) == [News.LISTED, News.NEW, News.NEW]
        assert found[0].told == "2 pages, 2 new"
        assert room.site.paths() == ["/robots.txt", "/rss", "/a", "/b"]  # the campaign's parameter is left out
        report = room.desk.report(found[1].report or "").listing
        assert report.published is not None
        assert (report.published.earliest, report.published.rule) == (date(2026, 11, 25), "feed pubDate")
        assert report.url == f"{room.site.url}/a"


def test_what_a_page_says_of_its_day_and_outlet_counts_before_what_its_feed_does() -> None:
    with newsroom() as room:
        room.list("/a")
        head = '<meta property="article:published_time" content="2026-11-20T08:00:00Z">'
        head += '<meta property="og:site_name" content="The Orontes Post"></head>'
        room.put("/a", article().replace("</head>", head))
        (_, new) = room.look(Watched(url=f"{room.site.url}/rss", outlet="Given"))
        published = room.desk.report(new.report or "").listing.published
        assert published is not None
        assert (published.earliest, published.rule) == (date(2026, 11, 20), "meta article:published_time")
        assert new.outlet == "The Orontes Post"


def test_a_server_rests_between_two_questions() -> None:
    with newsroom() as room:
        room.list("/a", "/b")
        room.put("/a", article("12"))
        room.put("/b", article("14"))
        room.look()
        assert [5 <= wait <= 6 for wait in room.clock.waits] == [True, True]


def test_what_did_not_change_is_asked_for_with_its_state_and_not_kept_again() -> None:
    with newsroom() as room:
        room.list("/a", etag='"1"')
        room.put("/a", Page(article().encode(), headers={"ETag": '"a"', "Content-Type": "text/html"}))
        room.look()
        room.clock.now += timedelta(hours=6)
        assert news(room.look()) == [News.UNCHANGED, News.UNCHANGED]
        assert [asked.get("If-None-Match") for path, asked in room.site.asked if path in {"/rss", "/a"}] == [None, None, '"1"', '"a"']
        (standing,) = room.desk.watching
        assert standing.changed_at == NOON
        assert standing.seen_at is not None
        assert standing.seen_at >= NOON + timedelta(hours=6)


def test_another_text_under_the_same_address_is_a_new_version_with_what_changed() -> None:
    with newsroom() as room:
        room.list("/a")
        room.put("/a", article("12"))
        first = room.look(reads=True)[-1]
        room.clock.now += timedelta(hours=7)
        room.put("/a", article("31"))
        (changed,) = [one for one in room.look(reads=True) if one.news is News.CHANGED]
        assert (changed.before, changed.claims) == (first.report, first.claims)
        assert changed.compared is not None
        assert [(one.fate, one.words.strip()) for one in changed.compared.passages if one.fate != "same"] == [("gone", "12"), ("new", "31")]
        assert {one.change for one in changed.compared.claims} == {"changed"}
        assert [one.id for one in room.desk.versions(f"{room.site.url}/a")] == [first.report, changed.report]


def test_other_bytes_with_the_same_text_are_a_capture_and_no_version() -> None:
    with newsroom() as room:
        room.list("/a")
        room.put("/a", article(beside="Buy a boat."))
        first = room.look()[-1]
        room.clock.now += timedelta(hours=7)
        room.put("/a", article(beside="Buy a house."))
        again = room.look()[-1]
        assert (again.news, again.report) == (News.CLUTTER, first.report)
        assert len(room.desk.versions(first.report or "")) == 1
        captures = room.desk.report(first.report or "").captures
        assert [one.digest for one in captures] == list(dict.fromkeys(one.digest for one in captures))
        assert captures[1].fetched_at - captures[0].fetched_at == timedelta(hours=7) + timedelta(seconds=room.clock.waits[1])


def test_a_page_that_goes_back_to_what_it_said_before_is_told_to_have_changed() -> None:
    with newsroom() as room:
        room.list("/a")
        seen = []
        for toll in ("12", "31", "12"):
            room.put("/a", article(toll))
            seen.append(room.look()[-1])
            room.clock.now += timedelta(hours=7)
        assert [one.news for one in seen] == [News.NEW, News.CHANGED, News.CHANGED]
        assert (seen[2].report, seen[2].before) == (seen[0].report, seen[1].report)


def test_a_page_that_is_taken_down_is_told_once_and_what_was_had_of_it_stays() -> None:
    with newsroom() as room:
        room.list("/a")
        room.put("/a", article())
        first = room.look()[-1]
        del room.site.pages["/a"]
        found = room.look(hours=30)
        assert news(found, News.UNCHANGED) == [News.GONE]
        assert found[[one.news for one in found].index(News.GONE)].report == first.report
        assert room.desk.report(first.report or "").listing.id == first.report


def test_a_page_is_looked_at_again_until_its_time_is_over() -> None:
    with newsroom() as room:
        room.list("/a")
        room.put("/a", article())
        plan = Watched(url=f"{room.site.url}/rss", every=timedelta(hours=24), revisit=timedelta(hours=6), revisit_for=timedelta(days=1))
        room.look(plan, hours=100)
        assert 4 <= room.site.paths().count("/a") <= 6
        assert room.site.paths()[-1] == "/rss"


def test_a_list_is_looked_at_as_often_as_is_asked() -> None:
    with newsroom() as room:
        room.list()
        room.look(Watched(url=f"{room.site.url}/rss", every=timedelta(minutes=15)), hours=10)
        assert 40 <= room.site.paths().count("/rss") <= 46  # each up to a tenth early


def test_new_pages_beyond_those_of_a_round_wait_for_the_next() -> None:
    with newsroom() as room:
        paths = [f"/{number}" for number in range(5)]
        room.list(*paths, etag='"1"')
        for number, path in enumerate(paths):
            room.put(path, article(str(number + 10)))
        plan = Watched(url=f"{room.site.url}/rss", most=2)
        assert news(room.look(plan)) == [News.LISTED, News.NEW, News.NEW]
        (standing,) = room.desk.watching
        assert (standing.pages, standing.waiting) == (5, 3)
        room.clock.now += timedelta(minutes=20)
        assert news(room.look(plan)) == [News.UNCHANGED, News.NEW, News.NEW]


def test_patterns_and_age_choose_which_pages_are_met() -> None:
    with newsroom() as room:
        room.list("/world/a", "/sport/b", "/world/video/c")
        room.put("/world/a", article())
        plan = Watched(url=f"{room.site.url}/rss", include=("*/world/*",), exclude=("*/video/*",))
        assert room.look(plan)[0].told == "1 page, 1 new"
    with newsroom() as room:
        room.list("/a", published=NOON - timedelta(days=40))
        assert news(room.look(Watched(url=f"{room.site.url}/rss", back=timedelta(days=30)))) == []


def test_whole_texts_in_a_feed_are_reports_where_the_pages_are_not_wanted() -> None:
    with newsroom() as room:
        item = (
            f"<item><title>Port falls</title><link>{room.site.url}/a</link><description>{PROSE.replace('<', '&lt;')}</description></item>"
        )
        content = item.replace("description", "content:encoded")
        head = '<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>'
        room.put("/rss", f"{head}{content}<item><title>x</title><link>{room.site.url}/b</link></item></channel></rss>".encode())
        found = room.look(Watched(url=f"{room.site.url}/rss", follow=False))
        assert news(found) == [News.NEW, News.FAILED]
        assert found[1].told == "1 of its entries hold no whole text; set follow = true to have the pages behind them"
        assert room.site.paths() == ["/robots.txt", "/rss"]


def test_opml_names_feeds_and_feeds_name_pages(tmp_path: Path) -> None:
    with newsroom() as room:
        room.list("/a")
        room.put("/a", article())
        file = tmp_path / "feeds.opml"
        file.write_text(f'<opml version="2.0"><body><outline text="Wire" xmlUrl="{room.site.url}/rss"/></body></opml>')
        found = room.look(Watched(url=str(file)))
        assert [(one.news, one.told) for one in found] == [(News.LISTED, "1 list, 1 new"), (News.LISTED, "1 page, 1 new"), (News.NEW, "")]
        assert [(one.kind, one.via, one.outlet) for one in room.desk.watching] == [("opml", None, None), ("feed", str(file), "Wire")]


def test_a_list_that_names_itself_ends() -> None:
    with newsroom() as room:
        for number in range(9):
            named = "".join(f"<sitemap><loc>{room.site.url}/{other}.xml</loc></sitemap>" for other in (number + 1, 0))
            room.put(f"/{number}.xml", f"<sitemapindex>{named}</sitemapindex>".encode())
        room.look(Watched(url=f"{room.site.url}/0.xml"))
        assert room.site.paths() == ["/robots.txt", "/0.xml", "/1.xml", "/2.xml", "/3.xml"]


def test_a_single_page_is_watched_itself() -> None:
    with newsroom() as room:
        room.put("/a", article("12"))
        plan = Watched(url=f"{room.site.url}/a", outlet="Northern Wire")
        first = room.look(plan)
        room.clock.now += timedelta(minutes=15)
        room.put("/a", article("31"))
        assert (news(first), news(room.look(plan)), first[0].outlet) == ([News.NEW], [News.CHANGED], "Northern Wire")


def test_a_feed_that_its_server_calls_a_web_page_is_still_a_feed() -> None:
    with newsroom() as room:
        room.list("/a")
        room.site.pages["/rss"].headers["Content-Type"] = "text/html"
        room.put("/a", article())
        assert news(room.look()) == [News.LISTED, News.NEW]


def test_a_page_without_an_article_is_archived_and_named() -> None:
    with newsroom() as room:
        room.list("/a")
        room.put("/a", "<!doctype html><html><body><p>Menu</p></body></html>")
        failed = room.look()[-1]
        assert (failed.news, failed.report) == (News.FAILED, None)
        assert "holds no article" in failed.told
        digest = room.desk._store.watched.page(f"{room.site.url}/a").seen.digest
        assert room.desk.capture(digest or "").body.endswith(b"</html>")


def test_a_list_that_named_something_new_is_kept_as_it_tells_of_days() -> None:
    with newsroom() as room:
        room.list("/a")
        room.put("/a", article())
        room.look()
        digest = room.desk._store.watched.source(f"{room.site.url}/rss").seen.digest
        assert b"<pubDate>" in room.desk.capture(digest or "").body


def test_what_cannot_be_had_is_tried_later_and_later() -> None:
    with newsroom() as room:
        room.put("/rss", Page(status=500))
        found = room.look(hours=24)
        assert set(news(found)) == {News.FAILED}
        gaps = [(later.at - sooner.at).total_seconds() for sooner, later in pairwise(found)]
        assert len(gaps) >= 4
        assert gaps[-1] > 2 * gaps[0]
        (standing,) = room.desk.watching
        assert (standing.failures, standing.error) == (
            len(found),
            "the server answered 500 Internal Server Error; open it in a browser to see why",
        )


def test_a_server_that_asks_for_patience_is_not_asked_before_even_by_another_run(tmp_path: Path) -> None:
    with newsroom(tmp_path / "desk.db") as room:
        room.list("/a")
        room.put("/a", Page(status=503, headers={"Retry-After": "3600"}))
        room.look()
        asked = len(room.site.asked)
        with Desk(tmp_path / "desk.db", settings=LOCAL, clock=room.clock) as other:
            room.clock.now += timedelta(minutes=50)
            assert not list(other.watch([Watched(url=f"{room.site.url}/rss")], once=True, pace=room.clock))
            assert len(room.site.asked) == asked
            room.clock.now += timedelta(minutes=15)
            list(other.watch([Watched(url=f"{room.site.url}/rss")], once=True, pace=room.clock))
        assert len(room.site.asked) > asked


def test_one_round_asks_nothing_twice_and_takes_what_is_nearly_due() -> None:
    with newsroom() as room:
        room.list()
        plan = Watched(url=f"{room.site.url}/rss", every=timedelta(seconds=10))
        room.look(plan)
        assert room.site.paths().count("/rss") == 1
        room.clock.now += timedelta(seconds=7)
        room.look(plan)
        assert room.site.paths().count("/rss") == 2


def test_a_watch_that_is_told_to_stop_ends_after_the_page_in_hand() -> None:
    with newsroom() as room:
        room.list("/a", "/b")
        room.put("/a", article("12"))
        room.put("/b", article("14"))
        found = []
        for tiding in room.desk.watch([Watched(url=f"{room.site.url}/rss")], pace=room.clock, reads=False):
            found.append(tiding)
            room.clock.stopped = tiding.news is News.NEW
        assert news(found) == [News.LISTED, News.NEW]
        room.clock.stopped = False
        room.clock.now += timedelta(minutes=1)
        assert news(room.look()) == [News.NEW]


def test_what_is_kept_only_is_read_later() -> None:
    with newsroom() as room:
        room.list("/a")
        room.put("/a", article())
        new = room.look(reads=False)[-1]
        assert (new.claims, room.desk.count()) == (None, 0)
        (added,) = room.desk.read_kept()
        assert added.kept.reading  # type: ignore[union-attr]
        assert room.desk.count() > 0
        assert not list(room.desk.read_kept())


def test_two_watches_of_one_record_are_refused_and_the_first_goes_on(tmp_path: Path) -> None:
    with newsroom(tmp_path / "desk.db") as room, Desk(tmp_path / "desk.db", settings=LOCAL) as other:
        room.list("/a")
        room.put("/a", article())
        plan = [Watched(url=f"{room.site.url}/rss")]
        running = room.desk.watch(plan, once=True, pace=room.clock, reads=False)
        next(running)
        with pytest.raises(Conflict, match=r"is being watched already by another dateline"):
            next(other.watch(plan, once=True))
        assert [one.news for one in running] == [News.NEW]
        list(other.watch(plan, once=True, pace=room.clock))


def test_what_cannot_be_watched_is_refused_before_anything_is_asked() -> None:
    with Desk() as desk:
        with pytest.raises(BadQuery, match=r"nothing to watch"):
            next(desk.watch([]))
        with pytest.raises(BadQuery, match=r"is no http or https address"):
            next(desk.watch([Watched(url="ftp://wire.example/rss")]))


def test_a_feed_that_lists_itself_is_looked_at_once_a_round() -> None:
    with newsroom() as room:
        room.list("/rss")
        room.look()
        assert room.site.paths().count("/rss") <= 2


def test_a_sitemap_may_be_a_file_too(tmp_path: Path) -> None:
    with newsroom() as room:
        room.put("/a", article())
        file = tmp_path / "sitemap.xml"
        file.write_text(f"<urlset><url><loc>{room.site.url}/a</loc></url></urlset>")
        assert news(room.look(Watched(url=str(file)))) == [News.LISTED, News.NEW]
        assert [one.kind for one in room.desk.watching] == ["sitemap"]
