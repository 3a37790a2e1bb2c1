"""The guard before a real browser: what it opens to people, and what pages of other sites get."""

import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from cli.serving import running
from dateline.web.team.tokens import kept
from e2e.serving import DESKTOP, PHONE, Workbench

LOOKS = [(size, scheme) for size in (DESKTOP, PHONE) for scheme in ("light", "dark")]


@contextmanager
def strange_site(html: str) -> Iterator[str]:
    """Another site, as the browser counts: `localhost` is none with 127.0.0.1."""

    class Site(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.end_headers()
            self.wfile.write(html.encode())

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://localhost:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()


@pytest.fixture
def signed_in(browser: Browser, workbench: Workbench) -> Iterator[Page]:
    """Signed in, and not watched: on these pages things are refused on purpose."""
    context = browser.new_context()
    context.request.get(workbench.address)
    yield context.new_page()
    context.close()


def test_a_link_in_a_mail_opens_the_view_it_names(signed_in: Page, workbench: Workbench) -> None:
    """Although the browser keeps a strict cookie back on the first request."""
    with strange_site(f'<a href="{workbench.at("/claims", asof="2017-04-06")}">see</a>') as mail:
        signed_in.goto(mail)
        signed_in.get_by_role("link").click()
        signed_in.wait_for_url("**/claims?asof=2017-04-06")
        expect(signed_in).to_have_title("Claims · dateline")


def test_the_address_with_the_token_opens_from_anywhere_and_does_not_stay(browser: Browser, workbench: Workbench) -> None:
    with strange_site(f'<a href="{workbench.address}">see</a>') as chat, browser.new_context() as context:
        page = context.new_page()
        page.goto(chat)
        page.get_by_role("link").click()
        page.wait_for_url(workbench.at("/"))
        expect(page.locator("header nav")).to_be_visible()
        assert "token" not in page.evaluate("JSON.stringify(performance.getEntriesByType('navigation')[0].name)")


def test_a_strange_page_reads_nothing_and_writes_nothing(signed_in: Page, workbench: Workbench) -> None:
    hostile = f"""<iframe src="{workbench.at("/claims")}"></iframe><img src="{workbench.at("/api/claims")}">
      <form method="post" action="{workbench.at("/api/sign-out")}"><button>Win a prize</button></form>"""
    answered: list[tuple[str, int]] = []
    signed_in.on("response", lambda answer: answered.append((answer.request.resource_type, answer.status)))
    with strange_site(hostile) as site:
        signed_in.goto(site)
        read = f"""() => fetch("{workbench.at("/api/claims")}", {{ credentials: "include" }}).then((it) => it.text(), () => "kept back")"""
        assert signed_in.evaluate(read) == "kept back"
        signed_in.get_by_role("button").click()
        signed_in.wait_for_url("**/api/sign-out")
    refused = [status for kind, status in answered if kind != "document" or status != 200]
    assert refused
    assert set(refused) == {403}
    assert signed_in.goto(workbench.at("/api/me")).status == 200  # type: ignore[union-attr]


@pytest.mark.parametrize(("size", "scheme"), LOOKS)
def test_the_page_of_the_api_can_be_read_by_everyone(
    open_page: Callable[..., Page], axe: Callable[[Page], object], size: tuple[int, int], scheme: str
) -> None:
    page = open_page(size=size, scheme=scheme)
    page.goto("/api/docs")
    expect(page.get_by_role("heading", name="The API", exact=True)).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    axe(page)


def test_the_page_of_the_api_leads_by_keyboard(page: Page) -> None:
    page.goto("/api/docs")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="To the content")).to_be_focused()
    page.keyboard.press("Enter")
    assert page.url.endswith("#content")


@pytest.mark.parametrize(("size", "scheme"), LOOKS)
def test_the_page_for_one_who_is_not_known_can_be_read_by_everyone(
    browser: Browser, workbench: Workbench, axe: Callable[[Page], object], size: tuple[int, int], scheme: str
) -> None:
    with browser.new_context(viewport={"width": size[0], "height": size[1]}, color_scheme=scheme) as context:  # type: ignore[arg-type]
        page = context.new_page()
        page.goto(workbench.at("/claims", token="old"))
        expect(page.get_by_role("heading")).to_have_text("You need the address with the token")
        axe(page)


@pytest.fixture
def team(tmp_path: Path) -> Path:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    path = tmp_path / "team.toml"
    path.write_text(f"""
project = "The spring of 2017"
address = "http://127.0.0.1:{port}"
[people.Amina]
role = "reader"
tokens = ["{kept("aminas")}"]
""")
    return path


def test_one_of_a_team_signs_in_and_out(browser: Browser, sample_record: Path, team: Path, axe: Callable[[Page], object]) -> None:
    port = team.read_text().split("127.0.0.1:")[1].split('"')[0]
    serving = running("serve", "--record", str(sample_record), "--team", str(team), "--port", port)
    with serving as (_, address), browser.new_context() as context:
        page = context.new_page()
        page.goto(f"{address}claims?asof=2017-04-06")
        expect(page.get_by_role("heading")).to_have_text("The spring of 2017")
        axe(page)
        page.get_by_label("Personal token").fill("not hers")
        page.keyboard.press("Enter")
        expect(page.get_by_role("alert")).to_contain_text("nobody’s in the team")
        page.get_by_label("Personal token").fill("aminas")
        page.keyboard.press("Enter")
        page.wait_for_url("**/claims?asof=2017-04-06")
        expect(page).to_have_title("Claims · The spring of 2017")
        expect(page.get_by_role("banner")).to_contain_text("Amina, reader")
        page.get_by_role("button", name="Sign out").click()
        expect(page.get_by_label("Personal token")).to_be_visible()
