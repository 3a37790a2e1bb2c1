"""Which answers of a web archive hold what an intake reads; pictures, styles, scripts, redirects and errors are passed over."""

from mimetypes import guess_type
from urllib.parse import urlsplit

from dateline.intake.fitting import HEAD, installed
from dateline.intake.intake import Intake
from dateline.intake.options import Options

_SAYS_LITTLE = frozenset(
    {"", "application/json", "application/xml", "text/xml", "text/csv", "application/octet-stream", "binary/octet-stream"}
)
"""Types under which servers send reports, and far more often data for a page's scripts: the bytes decide."""

_FOR_PROGRAMS = frozenset({"robots.txt", "ads.txt", "app-ads.txt", "security.txt", "humans.txt", "llms.txt"})
_NO_REPORTS = ("image/", "video/", "audio/", "font/", "text/css", "application/javascript", "text/javascript", "application/font")
_NEVER_CRAWLED = frozenset({"text", "jsonl", "csv"})
"""What people write down for dateline, and what takes anything: crawled data that look so are no reports."""


class Wanted:
    """Asks the installed intakes."""

    def __init__(self, options: Options) -> None:
        intakes = [one for one in installed(options) if isinstance(one, Intake)]
        self._types = frozenset(kind for one in intakes for kind in one.media_types) - _SAYS_LITTLE
        self._by_looks = [one for one in intakes if one.name not in _NEVER_CRAWLED]

    def by_type(self, media_type: str, url: str) -> bool:
        """Whether a body may hold reports, before it is read."""
        kind = media_type or guess_type(urlsplit(url).path)[0] or ""
        return not kind.startswith(_NO_REPORTS) and (kind in self._types or kind in _SAYS_LITTLE)

    def by_bytes(self, media_type: str, url: str, body: bytes) -> bool:
        """Whether it does, once it is read."""
        if not body.strip():
            return media_type in self._types
        if media_type == "text/plain":
            return url.rpartition("/")[2] not in _FOR_PROGRAMS and not body.lstrip().startswith((b"{", b"[", b"<"))
        return media_type in self._types or any(one.recognises(body[:HEAD]) for one in self._by_looks)


def media_type_of(value: str | None) -> str:
    """Of a Content-Type, without parameters, lower case."""
    return (value or "").partition(";")[0].strip().lower()
