"""One published text."""

from dataclasses import dataclass
from hashlib import sha256

from dateline.model.doubt import Doubt
from dateline.model.edition import Edition
from dateline.model.part import Part
from dateline.model.when import When


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One published text. Every offset of its reading counts in `text`, which never changes.

    Attributes:
        id: as given by whoever handed it in, else from its content (`content_id`).
        outlet: who published it, as named; None = not known.
        headline, byline, url: as given or found; they need not stand in `text`.
        published: the day of publication, with how it was found in `rule`; None = not known.
        language: ISO 639-1 code.
        parts: what intake knows from the page's mark-up; empty where only the text was given (the parts reader then finds them).
        capture: digest of the Capture it came from; None where only a text was given.
        doubts: what intake could not settle (an absurd date, a missing title …).
        edition: which version of an agency's item it is; None where it came from no agency.
    """

    id: str
    text: str
    outlet: str | None = None
    headline: str | None = None
    byline: str | None = None
    published: When | None = None
    language: str = "en"
    url: str | None = None
    parts: tuple[Part, ...] = ()
    capture: str | None = None
    doubts: tuple[Doubt, ...] = ()
    edition: Edition | None = None


def content_id(text: str, *, outlet: str | None, headline: str | None, published: str | None, url: str | None) -> str:
    """An id that the same report always gets: 16 hex digits of SHA-256 over what was published, where, and when."""
    fields = (text, outlet or "", headline or "", published or "", url or "")
    return sha256("\x1f".join(fields).encode()).hexdigest()[:16]
