"""One event with all that is known of it, as the desk hands it out."""

from dataclasses import dataclass

from dateline.errors import BadQuery
from dateline.model import Decision, Event, View
from dateline.model.grade import Credibility, Reliability


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A report by what stands above it.

    Attributes:
        copied: id of the report it took this from; None = from none that is known.
        alike: ids of reports with the same words, of which nothing tells which was first.
    """

    id: str
    outlet: str | None
    headline: str | None
    published: str | None
    url: str | None
    copied: str | None = None
    alike: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """An event in a view.

    Attributes:
        headings: of its reports, in its order.
        decisions: number and decision, of those about it that the view hears: accounts joined or parted, grades of its claims and sources.
    """

    event: Event
    view: View
    headings: tuple[Heading, ...]
    decisions: tuple[tuple[int, Decision], ...] = ()


def reliability(grade: str) -> Reliability:
    """Raises BadQuery when there is no such grade; says what each means."""
    try:
        return Reliability[grade.strip().upper()]
    except KeyError:
        told = "; ".join(f"{one.name} = {one.value}" for one in Reliability)
        raise BadQuery(f"no reliability {grade!r}; there are: {told}") from None


def credibility(grade: str) -> Credibility:
    """Raises BadQuery when there is no such grade; says what each means."""
    try:
        return Credibility(int(grade))
    except ValueError:
        told = "; ".join(f"{one.value} = {one.definition}" for one in Credibility)
        raise BadQuery(f"no credibility {grade!r}; there are: {told}") from None
