"""A Report out of a text and what is known beside it."""

from dataclasses import dataclass
from datetime import date

from dateline.errors import NotAReport
from dateline.intake.language import accepted
from dateline.intake.options import Options
from dateline.intake.published import Published
from dateline.model import Edition, Part, Report, content_id


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """What is known of a report besides its text. None = not known."""

    id: str | None = None
    outlet: str | None = None
    headline: str | None = None
    byline: str | None = None
    url: str | None = None
    language: str | None = None
    capture: str | None = None
    parts: tuple[Part, ...] = ()
    edition: Edition | None = None


def report_of(text: str, *, where: str, published: Published, beside: Beside | None = None, options: Options | None = None) -> Report:
    """A report of a text, which is taken unchanged.

    Args:
        where: the file, address or line, for errors.

    Raises:
        NotAReport: when the text is empty, too long, broken, or in a language that may not come in.
    """
    beside, options = beside or Beside(), options or Options()
    _refuse_unreadable(text, where, options)
    language = accepted(text, beside.language, where=where, languages=options.languages)
    day = published.when.earliest if published.when else None
    return Report(
        id=beside.id or content_id(text, outlet=beside.outlet, headline=beside.headline, published=_iso(day), url=beside.url),
        text=text,
        outlet=beside.outlet,
        headline=beside.headline,
        byline=beside.byline,
        published=published.when,
        language=language,
        url=beside.url,
        parts=beside.parts,
        capture=beside.capture,
        doubts=published.doubts,
        edition=beside.edition,
    )


def _refuse_unreadable(text: str, where: str, options: Options) -> None:
    if not text.strip():
        raise NotAReport(where, "holds no text, only white space; check that it was written to the end")
    if len(text) > options.max_characters:
        raise NotAReport(
            where,
            f"holds {len(text):,} characters; one report may have {options.max_characters:,}: split it, one report a file,"
            " or set [intake] max_characters higher",
        )
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise NotAReport(
            where, f"holds half a character (\\u{ord(text[error.start]):04x}) at code point {error.start}; write it again as UTF-8"
        ) from None


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
