"""Tiny makers of nouns, with defaults, for tests."""

from datetime import date
from functools import cache

from dateline.model import Reading, Report, content_id, published_on
from dateline.reading.options import Options
from dateline.reading.pipeline import Pipeline


def report(
    text: str, *, published: str | date | None = "2017-04-24", outlet: str | None = "Example Wire", headline: str | None = None
) -> Report:
    day = date.fromisoformat(published) if isinstance(published, str) else published
    name = content_id(text, outlet=outlet, headline=headline, published=str(day), url=None)
    return Report(id=name, text=text, outlet=outlet, headline=headline, published=published_on(day) if day else None)


@cache
def pipeline(*readers: str) -> Pipeline:
    """A pipeline of the named readers, or of all; made once for all tests."""
    return Pipeline.build(Options(readers=readers) if readers else Options())


def reading(text: str, *, published: str | date | None = "2017-04-24", outlet: str | None = "Example Wire") -> Reading:
    return pipeline().read(report(text, published=published, outlet=outlet))
