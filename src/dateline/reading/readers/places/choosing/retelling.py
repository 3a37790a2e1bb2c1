"""What the whole report tells of a name, gathered at each place where it stands."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from dateline.reading.page import Page
from dateline.reading.readers.places.toponym import Toponym

_LINK = re.compile(r",? (?:and|or) (?:the )?|, (?:the )?|[-–/]")
"""Between two places of a list."""

_COMMAS = frozenset({", ", ", the "})


def told_again(page: Page, toponyms: list[Toponym]) -> list[Toponym]:
    """A name keeps what is told of it anywhere in the report.

    What it lies in ("Tripoli, Lebanon") until told otherwise, before that the first one told; that it is a town's; what it is listed with.
    """
    first = {toponym.name: toponym.inside for toponym in reversed(toponyms) if toponym.inside}
    civic = {toponym.name for toponym in toponyms if toponym.civic}
    listed = _listed(page, toponyms)
    told = []
    for toponym in toponyms:
        if toponym.inside:
            first[toponym.name] = toponym.inside
        inside, beside = first.get(toponym.name, ()), tuple(sorted(listed.get(toponym.name, ())))
        told.append(replace(toponym, inside=inside, civic=toponym.name in civic, beside=beside))
    return told


def _listed(page: Page, toponyms: list[Toponym]) -> dict[str, set[str]]:
    """Name → the names it is listed with ("Chad and Niger", "Chad, Niger and Mali")."""
    listed: dict[str, set[str]] = {}
    for run in _runs(page, sorted(toponyms, key=lambda one: one.span.start)):
        between = [page.text[one.span.end : other.span.start] for one, other in pairwise(run)]
        if any(link not in _COMMAS for link in between):  # commas alone may say what lies in what
            names = {one.name for one in run}
            for name in names:
                listed.setdefault(name, set()).update(names - {name})
    return listed


def _runs(page: Page, toponyms: list[Toponym]) -> Iterator[list[Toponym]]:
    """Places with nothing but a link of a list between them."""
    run: list[Toponym] = []
    for toponym in toponyms:
        if run and not _LINK.fullmatch(page.text, run[-1].span.end, max(run[-1].span.end, toponym.span.start)):
            yield run
            run = []
        run.append(toponym)
    yield run
