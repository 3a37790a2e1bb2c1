"""One report read, with nothing kept."""

from datetime import date
from functools import cache
from typing import TYPE_CHECKING

from dateline.config import Settings
from dateline.intake import report_of
from dateline.intake.published import published as published_as_given
from dateline.intake.report import Beside
from dateline.model import Reading
from dateline.reading.options import Options

if TYPE_CHECKING:
    from dateline.reading.pipeline import Pipeline


def read(
    text: str,
    *,
    published: str | date | None = None,
    outlet: str | None = None,
    headline: str | None = None,
    settings: Settings | None = None,
) -> Reading:
    """What one report says. Nothing is stored, fetched or asked of the clock.

    Args:
        text: taken unchanged; every offset of the reading counts in it.
        published: the day, as a date, ISO 8601 or English words; None = not known, and relative days stay unresolved.

    Raises:
        NotAReport: when the text is empty, too long, or in a language dateline does not read.
        TypeError: when something else than words is given.
        SetupError: when a reader or the model is missing.
    """
    _refuse_other_than_words(text=text, outlet=outlet or "", headline=headline or "", published=published or "")
    settings = settings or Settings()
    day = published.isoformat() if isinstance(published, date) else published
    report = report_of(
        text,
        where="the text given",
        published=published_as_given(day, how="given", fetched_on=None),
        beside=Beside(outlet=outlet, headline=headline),
        options=settings.intake,
    )
    return pipeline(settings.reading).read(report)


def _refuse_other_than_words(**given: object) -> None:
    for name, value in given.items():
        if not isinstance(value, (str, date) if name == "published" else str):
            raise TypeError(f"{name} is {type(value).__name__}, and must be a str{' or a date' if name == 'published' else ''}")


@cache
def pipeline(options: Options) -> "Pipeline":
    """Made on first use, once for each set of options: loading the model is the slow part."""
    from dateline.reading.pipeline import Pipeline

    return Pipeline.build(options)
