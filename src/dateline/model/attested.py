"""Names as reports print them."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from dateline.model.mention import Mention, MentionForm, MentionKind
from dateline.model.reading import Reading
from dateline.model.when import Period

NAMED = (MentionForm.FULL, MentionForm.SHORT, MentionForm.ACRONYM)
"""The forms that name, the fullest first; descriptions and pronouns only point."""

BEARERS = frozenset(
    {
        MentionKind.PERSON,
        MentionKind.GROUP,
        MentionKind.STATE,
        MentionKind.ORGAN,
        MentionKind.ORGANISATION,
        MentionKind.PEOPLE,
        MentionKind.OUTLET,
    }
)
"""Kinds of those who can act, and so be somebody across reports."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Attested:
    """A name as one report prints it, for one thing it speaks of.

    Attributes:
        text: as printed, on one line, misspellings included.
        report: id of the report.
        chain: which thing of that report bears it ("k1"); None where the name is joined to no other.
        outlet: who published it; None = not known.
        published: the day of publication; None = not known.
        count: how often the report prints it.
        countries: ISO 3166-1 alpha-2 codes of the places of the report, the most told first.
    """

    text: str
    kind: MentionKind
    form: MentionForm
    report: str
    chain: str | None = None
    outlet: str | None = None
    published: Period | None = None
    count: int = 1
    countries: tuple[str, ...] = ()


def names_in(reading: Reading) -> Iterator[Attested]:
    """Every name of somebody who can act, once a chain and spelling, in the order of the text."""
    report = reading.report
    counts = Counter(_keys(reading))
    countries = Counter(place.country for place in reading.places if place.country)
    for (text, kind, form, chain), count in counts.items():
        yield Attested(
            text=text,
            kind=kind,
            form=form,
            report=report.id,
            chain=chain,
            outlet=report.outlet,
            published=published(reading),
            count=count,
            countries=tuple(code for code, _ in countries.most_common()),
        )


def published(reading: Reading) -> Period | None:
    """The days the report may have been published on; None where nothing bounds them."""
    day = reading.report.published
    return Period(earliest=day.earliest, latest=day.latest) if day and (day.earliest or day.latest) else None


def words_of(mention: Mention, reading: Reading) -> str:
    """As printed, on one line."""
    return " ".join(mention.span.of(reading.report.text).split())


def _keys(reading: Reading) -> Iterator[tuple[str, MentionKind, MentionForm, str | None]]:
    named = [mention for mention in reading.mentions if mention.kind in BEARERS and mention.form in NAMED]
    for mention in _whole(named):
        yield words_of(mention, reading), mention.kind, mention.form, mention.chain


def _whole(named: list[Mention]) -> Iterator[Mention]:
    """Without pieces of a longer name: the "Human Rights" of an observatory is nobody."""
    reached, last = -1, None
    for mention in sorted(named, key=lambda one: (one.span.start, -one.span.end)):
        if mention.span.end > reached or mention.span == last:
            reached, last = max(reached, mention.span.end), mention.span
            yield mention
