"""A browser page that forgives nothing: no request elsewhere, no error, nothing the policy had to stop."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, ConsoleMessage, Page, Request

_WITHOUT_REQUEST = frozenset({"data", "blob", "about"})
_TELLS_VIOLATIONS = """addEventListener("securitypolicyviolation", (one) =>
  dateline_violated(`${one.effectiveDirective} stopped ${one.blockedURI || "inline"} in ${one.sourceFile}:${one.lineNumber}`));"""
_AXE_TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice")
_RUN_AXE = """async ([tags, out]) => {
  const found = await axe.run({ exclude: out }, { runOnly: tags, preload: false, resultTypes: ["violations"] });
  const told = (node) => `${node.html} — ${node.failureSummary}`;
  return found.violations.map((one) => ({ id: one.id, help: one.help, nodes: one.nodes.map(told) }));
}"""


@dataclass  # no slots: Playwright leaves a mark on whose method it calls
class Watch:
    """What went wrong on the pages of one test.

    Attributes:
        home: the origin that alone may be asked.
        allowed: pieces of what may be said on the console, as of an address that a test knows is not there.
    """

    home: str
    allowed: list[str] = field(default_factory=list)
    troubles: list[str] = field(default_factory=list)

    def over(self, context: BrowserContext) -> None:
        """Watches every page of a context."""
        context.expose_binding("dateline_violated", lambda _, told: self._note(f"policy: {told}"))
        context.add_init_script(_TELLS_VIOLATIONS)
        context.on("request", self._request)
        context.on("console", self._console)
        context.on("weberror", lambda error: self._note(f"error: {error.error}"))

    def allow(self, *words: str) -> None:
        """Lets pass what says one of these, from now on."""
        self.allowed += words

    def settle(self) -> None:
        """Fails where anything went wrong."""
        told = [one for one in self.troubles if not any(words in one for words in self.allowed)]
        assert not told, "the page did what it must not:\n" + "\n".join(told)

    def _request(self, request: Request) -> None:
        address = urlsplit(request.url)
        if address.scheme not in _WITHOUT_REQUEST and f"{address.scheme}://{address.netloc}" != self.home:
            self._note(f"foreign request: {request.url}")

    def _console(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self._note(f"console: {message.text} ({message.location.get('url', '')})")

    def _note(self, told: str) -> None:
        self.troubles.append(told)


def axe_over(source: str) -> Callable[..., list[dict[str, Any]]]:
    """What finds barriers by axe-core: `axe(page)` asserts that there are none; `axe(page, out=["iframe"])` leaves elements out."""

    def axe(page: Page, *, out: Iterable[str] = (), strict: bool = True) -> list[dict[str, Any]]:
        # By the debugger's own door, where no policy of the page stands: nothing is loosened for it.
        page.evaluate(source)
        found: list[dict[str, Any]] = page.evaluate(_RUN_AXE, [list(_AXE_TAGS), [[one] for one in out]])
        told = [f"{one['id']}: {one['help']}\n    " + "\n    ".join(one["nodes"][:5]) for one in found]
        assert not (strict and found), f"{len(found)} rules broken at {page.url}:\n" + "\n".join(told)
        return found

    return axe
