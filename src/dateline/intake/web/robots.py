"""What a site's robots.txt lets programs do (RFC 9309)."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING

from dateline.errors import FetchFailed
from dateline.intake.options import Options
from dateline.intake.web.fetch import beginning

if TYPE_CHECKING:
    from protego import Protego

_CLOSED = "User-agent: *\nDisallow: /\n# could not be had: "
"""RFC 9309, 2.3.1.4: a site whose robots.txt cannot be reached is one that lets nobody in. What stands behind it is why."""

_OPEN = ""
_MOST_BYTES = 512 * 1024  # 2.5: at least 500 KiB must be read
_HEARD_FOR = timedelta(hours=24)  # 2.4: not longer
_CLOSED_FOR = timedelta(hours=1)
_TOO_MANY = 429  # no refusal of robots.txt, but a server that asks to be left alone


@dataclass(frozen=True, slots=True, kw_only=True)
class Robots:
    """A robots.txt as it was heard.

    Attributes:
        text: the file; empty = there is none, and nothing is forbidden.
        until: how long it counts.
    """

    text: str
    until: datetime

    def allows(self, url: str, options: Options) -> bool:
        return bool(_rules(self.text).can_fetch(url, _name(options)))

    def delay_s(self, options: Options) -> float | None:
        """Its Crawl-delay for us; None = it has none."""
        found = _rules(self.text).crawl_delay(_name(options))
        return None if found is None else float(found)

    @property
    def trouble(self) -> str | None:
        """Why the file could not be had; None = it could."""
        return self.text.removeprefix(_CLOSED) if self.text.startswith(_CLOSED) else None


def robots_of(origin: str, *, now: datetime, options: Options, before: Robots | None = None) -> Robots:
    """A site's robots.txt, by the same door as everything else.

    Args:
        origin: "https://news.example".
        before: as it was heard the last time: it counts on where the file cannot be had now.
    """
    sized = replace(options, max_bytes=_MOST_BYTES)
    try:
        body = beginning(f"{origin}/robots.txt", options=sized)
    except FetchFailed as error:
        if error.status is not None and 400 <= error.status < 500 and error.status != _TOO_MANY:
            return Robots(text=_OPEN, until=now + _HEARD_FOR)  # 2.3.1.3: there is none
        return Robots(text=before.text if before else _CLOSED + error.what, until=now + _CLOSED_FOR)
    return Robots(text=body.decode("utf-8-sig", "replace"), until=now + _HEARD_FOR)


def _name(options: Options) -> str:
    """The product token of the user agent (RFC 9309, 2.2.1): "dateline" of "dateline/0.1 (…)"."""
    return options.user_agent.partition("/")[0].split(" ", 1)[0] or "dateline"


@lru_cache(maxsize=64)
def _rules(text: str) -> "Protego":
    from protego import Protego

    return Protego.parse(text)
