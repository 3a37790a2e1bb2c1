"""What analysts decided about events and reports, as a view hears it on a day."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from dateline.errors import BadQuery
from dateline.model import Decision, View

EVENT, REPORT, SOURCE_GRADE, CLAIM_GRADE = "event:", "report:", "grade:source:", "grade:claim:"
ONE, TWO, LEFT_OUT = "one", "two", "left out"

Numbered = tuple[int, Decision]


@dataclass(frozen=True, slots=True, kw_only=True)
class Settled:
    """What holds in a view, each with the number of its decision.

    Attributes:
        together, apart: pairs of ids of claims that tell one occurrence, or two.
        out: ids of reports that are left out.
    """

    together: tuple[tuple[str, str], ...] = ()
    apart: tuple[tuple[str, str], ...] = ()
    out: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.together or self.apart or self.out)


def about_events(one: str, other: str) -> str:
    """How the record names a pair of claims that may tell one occurrence; which comes first makes no difference.

    Raises:
        BadQuery: when both are one claim.
    """
    if one == other:
        raise BadQuery("both are one account; joining or parting takes two")
    return f"{EVENT}{'|'.join(sorted((one, other)))}"


def in_force(decisions: Iterable[Numbered], view: View) -> Iterator[Numbered]:
    """Those that hold on the view's day: made by then, and not withdrawn by then."""
    day = view.decided or view.known
    if not view.decisions:
        return
    for number, decision in decisions:
        if _holds(decision, day):
            yield number, decision


def _holds(decision: Decision, day: date | None) -> bool:
    if day is None:
        return decision.withdrawn_at is None
    withdrawn = decision.withdrawn_at is not None and decision.withdrawn_at.date() <= day
    return decision.at.date() <= day and not withdrawn


def settled(decisions: Iterable[Numbered], left_out: Iterable[str] = ()) -> Settled:
    """Decisions about events and reports; all others are passed over.

    Args:
        left_out: ids of reports that are left out whatever was decided.
    """
    pairs: dict[str, list[tuple[str, str]]] = {ONE: [], TWO: []}
    out = [*left_out]
    for _, decision in decisions:
        if decision.about.startswith(EVENT):
            one, _, other = decision.about.removeprefix(EVENT).partition("|")
            pairs[decision.verdict].append((one, other))
        elif decision.about.startswith(REPORT) and decision.verdict == LEFT_OUT:
            out.append(decision.about.removeprefix(REPORT))
    return Settled(together=tuple(pairs[ONE]), apart=tuple(pairs[TWO]), out=tuple(out))
