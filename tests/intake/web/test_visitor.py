"""A guest with manners: robots.txt is heard, and who asks to be left alone is."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from random import Random

import pytest

from dateline.errors import FetchFailed, KeptOut
from dateline.intake import Options
from dateline.intake.web import Manners, Visitor
from intake.web.serving import Page, Site, site

NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)
LOCAL = Options(allow_private_addresses=True, timeout_s=2)
ROBOTS = b"User-agent: *\nDisallow: /private/\nCrawl-delay: 30\n"


@dataclass
class Remembered:
    """Hosts, in memory."""

    files: dict[str, tuple[str, datetime]] = field(default_factory=dict)
    resting: dict[str, tuple[datetime, int]] = field(default_factory=dict)

    def robots(self, origin: str) -> tuple[str, datetime] | None:
        return self.files.get(origin)

    def heard(self, origin: str, robots: str, until: datetime) -> None:
        self.files[origin] = (robots, until)

    def failures(self, origin: str) -> int:
        return self.resting.get(origin, (NOW, 0))[1]

    def rests(self, origin: str, until: datetime, *, failures: int) -> None:
        self.resting[origin] = (until, failures)


@dataclass
class Guest:
    """A visitor with a clock that is moved by hand."""

    hosts: Remembered = field(default_factory=Remembered)
    now: datetime = NOW

    @property
    def visitor(self) -> Visitor:
        return Visitor(self.hosts, options=LOCAL, manners=Manners(gap_s=5, chance=Random(1)), clock=lambda: self.now)

    def rest_s(self, served: Site) -> float:
        return (self.hosts.resting[served.url][0] - self.now).total_seconds()


def pages(robots: Page | None = None, **others: Page) -> dict[str, Page]:
    return {"/page": Page(b"<p>x</p>"), **{f"/{name}": page for name, page in others.items()}} | ({"/robots.txt": robots} if robots else {})


def test_robots_txt_is_asked_for_once_and_counts_for_a_day() -> None:
    with site(pages(Page(ROBOTS))) as served:
        guest = Guest()
        guest.visitor.visit(f"{served.url}/page")
        guest.visitor.visit(f"{served.url}/page")
        assert served.paths() == ["/robots.txt", "/page", "/page"]
        guest.now += timedelta(hours=25)
        guest.visitor.visit(f"{served.url}/page")
        assert served.paths()[3:] == ["/robots.txt", "/page"]


def test_what_robots_txt_forbids_is_never_asked_for() -> None:
    with site(pages(Page(ROBOTS))) as served:
        with pytest.raises(KeptOut, match=r"/robots\.txt asks programs to stay away from it; read it in a browser"):
            Guest().visitor.visit(f"{served.url}/private/page")
        assert served.paths() == ["/robots.txt"]


def test_our_own_group_of_rules_counts_before_those_for_everybody() -> None:
    with site(pages(Page(b"User-agent: *\nDisallow: /\n\nUser-agent: dateline\nAllow: /page\nDisallow: /\n"))) as served:
        assert Guest().visitor.visit(f"{served.url}/page")
        with pytest.raises(KeptOut):
            Guest().visitor.visit(f"{served.url}/other")


def test_a_redirect_to_what_is_forbidden_is_not_followed() -> None:
    with site(pages(Page(ROBOTS), moved=Page(status=302, headers={"Location": "/private/page"}))) as served:
        with pytest.raises(KeptOut):
            Guest().visitor.visit(f"{served.url}/moved")
        assert "/private/page" not in served.paths()


@pytest.mark.parametrize("status", [401, 403, 404, 410])
def test_where_there_is_no_robots_txt_nothing_is_forbidden(status: int) -> None:
    """RFC 9309, 2.3.1.3: unavailable."""
    with site(pages(Page(status=status))) as served:
        assert Guest().visitor.visit(f"{served.url}/page")


@pytest.mark.parametrize("status", [429, 500, 503])
def test_where_it_cannot_be_reached_everything_is_forbidden_until_it_can(status: int) -> None:
    """RFC 9309, 2.3.1.4: unreachable. A server that asks for patience (429) is taken for one that cannot answer."""
    with site(pages(Page(status=status))) as served:
        guest = Guest()
        with pytest.raises(
            KeptOut, match=rf"robots\.txt cannot be had, and until it can nothing there is asked for: the server answered {status}"
        ):
            guest.visitor.visit(f"{served.url}/page")
        served.pages["/robots.txt"] = Page(b"")
        guest.now += timedelta(hours=2)
        assert guest.visitor.visit(f"{served.url}/page")


def test_what_was_heard_before_counts_on_where_it_cannot_be_had_now() -> None:
    with site(pages(Page(status=503))) as served:
        guest = Guest(Remembered({served.url: (ROBOTS.decode(), NOW - timedelta(hours=1))}))
        assert guest.visitor.visit(f"{served.url}/page")
        with pytest.raises(KeptOut, match=r"asks programs to stay away"):
            guest.visitor.visit(f"{served.url}/private/x")
        assert guest.hosts.files[served.url][0] == ROBOTS.decode()


@pytest.mark.parametrize(
    "body", [b"<!doctype html><h1>Not here</h1>", b"\xff\xfe\x00", b"\xef\xbb\xbfUser-agent: *\nDisallow: /private/", b"x" * 2_000_000]
)
def test_whatever_robots_txt_holds_breaks_nothing(body: bytes) -> None:
    with site(pages(Page(body))) as served:
        assert Guest().visitor.visit(f"{served.url}/page")


def test_a_rule_behind_half_a_megabyte_is_not_read_and_one_before_it_is() -> None:
    rules = b"User-agent: *\nDisallow: /early/\n" + b"# filling\n" * 60_000 + b"Disallow: /late/\n"
    with site(pages(Page(rules), **{"late/x": Page(b"x")})) as served:
        assert Guest().visitor.visit(f"{served.url}/late/x")
        with pytest.raises(KeptOut):
            Guest().visitor.visit(f"{served.url}/early/x")


def test_the_server_rests_as_long_as_its_crawl_delay() -> None:
    with site(pages(Page(ROBOTS))) as served:
        guest = Guest()
        guest.visitor.visit(f"{served.url}/page")
        assert 30 <= guest.rest_s(served) <= 36


@pytest.mark.parametrize("status", [429, 503])
def test_retry_after_is_heard(status: int) -> None:
    with site(pages(busy=Page(status=status, headers={"Retry-After": "7200"}))) as served:
        guest = Guest()
        with pytest.raises(FetchFailed, match=rf"answered {status}"):
            guest.visitor.visit(f"{served.url}/busy")
        assert guest.rest_s(served) == 7200


def test_the_rest_doubles_while_the_server_cannot_answer_and_is_short_again_once_it_can() -> None:
    with site(pages(broken=Page(status=500))) as served:
        guest, rests = Guest(), []
        for _ in range(3):
            with pytest.raises(FetchFailed):
                guest.visitor.visit(f"{served.url}/broken")
            rests.append(guest.rest_s(served))
        assert rests == pytest.approx([rests[0], 2 * rests[0], 4 * rests[0]])
        guest.visitor.visit(f"{served.url}/page")
        assert guest.rest_s(served) <= 6


def test_a_page_that_is_not_there_says_nothing_against_its_server() -> None:
    with site(pages()) as served:
        guest = Guest()
        with pytest.raises(FetchFailed) as error:
            guest.visitor.visit(f"{served.url}/missing")
        assert error.value.status == 404
        assert guest.rest_s(served) <= 6


def test_what_is_known_is_not_sent_again() -> None:
    headers = {"ETag": '"one"', "Last-Modified": "Tue, 24 Nov 2026 10:00:00 GMT"}
    with site(pages(article=Page(b"<p>x</p>", headers=headers))) as served:
        guest = Guest()
        found = guest.visitor.visit(f"{served.url}/article")
        assert found is not None
        assert (found.state.etag, found.state.last_modified) == ('"one"', "Tue, 24 Nov 2026 10:00:00 GMT")
        assert guest.visitor.visit(f"{served.url}/article", known=found.state) is None
        path, asked = served.asked[-1]
        assert (path, asked["If-None-Match"], asked["If-Modified-Since"]) == ("/article", '"one"', "Tue, 24 Nov 2026 10:00:00 GMT")


def test_what_was_asked_is_kept_with_the_answer() -> None:
    with site(pages()) as served:
        found = Guest().visitor.visit(f"{served.url}/page")
        assert found is not None
        asked = dict(found.capture.asked)
        assert {name: served.asked[-1][1][name] for name in asked} == asked
        assert asked["User-Agent"].startswith("dateline/")
        assert asked["Accept-Encoding"] == "identity"


def test_a_server_that_says_unchanged_unasked_is_not_believed() -> None:
    with site(pages(odd=Page(status=304))) as served, pytest.raises(FetchFailed, match=r"nothing changed, and was not asked whether"):
        Guest().visitor.visit(f"{served.url}/odd")


def test_why_robots_txt_cannot_be_had_is_said() -> None:
    """A refused address is refused at the first request, whichever that is."""
    with site(pages()) as served:
        guest = Guest()
        visitor = Visitor(guest.hosts, options=Options(timeout_s=2), manners=Manners(gap_s=5, chance=Random(1)), clock=lambda: guest.now)
        with pytest.raises(KeptOut, match=r"a refused address: 127\.0\.0\.1 is inside a private network"):
            visitor.visit(f"{served.url}/page")
        assert not served.asked
