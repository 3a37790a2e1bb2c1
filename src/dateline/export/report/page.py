"""The report of findings as one page, that can be read without script and checked without dateline."""

from collections.abc import Callable, Iterable
from typing import TextIO

from markupsafe import Markup

from dateline.export.events import words
from dateline.export.html import frame
from dateline.export.phrasing import day, days
from dateline.export.report import rows
from dateline.export.report.brief import Brief
from dateline.export.report.data import data_of
from dateline.export.report.passages import digest_of
from dateline.export.report.words import DOES_NOT_SHOW, GLOSSARY, SHOWS, summary
from dateline.model import Value

_STYLES = ("html/page.css", "report/page.css")
_SCRIPT, _BY_HAND = "report/check.js", "report/by_hand.py"


def write_report(brief: Brief, out: TextIO) -> None:
    """The whole page. Nothing in it is fetched from anywhere, and nothing in the reports it quotes can act on it."""
    data = data_of(brief)
    style, script = "".join(map(frame.source, _STYLES)), frame.source(_SCRIPT)
    page = frame.templates().get_template("report/page.html.jinja")
    stream = page.stream(
        brief=brief,
        # Markup: style, script and program are ours; the data are JSON in which no "<" is left.
        style=Markup(style),  # noqa: S704
        script=Markup(script),  # noqa: S704
        data=Markup(data),  # noqa: S704
        policy=frame.policy(style, script),
        digest=digest_of(data),
        by_hand=frame.source(_BY_HAND),
        summary=summary(brief),
        shows=SHOWS,
        does_not_show=DOES_NOT_SHOW,
        glossary=GLOSSARY,
        cites=_cites(brief),
        rows=rows,
        words=words,
        day=day,
        days=days,
        when_first=_first_told,
    )
    out.writelines(frame.readable(piece) for piece in stream)


def _cites(brief: Brief) -> Callable[[Iterable[str]], list[int]]:
    """What tells the numbers by which the page cites some claims."""
    numbers = brief.numbers
    return lambda claims: sorted({numbers[claim] for claim in claims if claim in numbers})


def _first_told(value: Value) -> str:
    """The days on which a value was first and last published."""
    if value.first is None:
        return "day not known"
    return day(value.first) if value.last in {None, value.first} else f"{day(value.first)}, last {day(value.last or value.first)}"
