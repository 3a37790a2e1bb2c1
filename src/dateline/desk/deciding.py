"""Analysts' decisions about who is who, as the record keeps them and as views hear them."""

from collections.abc import Iterable, Iterator

from dateline.errors import BadQuery
from dateline.model import Certainty, Decision, LineageClaim, Origin, Period

VERDICTS = ("same", "different", "unsure")
PAIR = "pair:"
LABEL = "label:"


def about_pair(one: str, other: str) -> str:
    """How the record names a pair of handles; which comes first makes no difference.

    Raises:
        BadQuery: when both are one handle.
    """
    if one == other:
        raise BadQuery(f"{one!r} is one handle; a decision about who is who takes two")
    return f"{PAIR}{'|'.join(sorted((one, other)))}"


def claims_of(decisions: Iterable[tuple[int, Decision]]) -> Iterator[LineageClaim]:
    """What decisions that hold say: one, two, left open, or what to call it."""
    for number, decision in decisions:
        if decision.withdrawn_at is None:
            yield _claim(number, decision)


def _claim(number: int, decision: Decision) -> LineageClaim:
    sort, certainty = "named", Certainty.ASSERTED
    subject, thing = decision.about.removeprefix(LABEL), decision.verdict
    if decision.about.startswith(PAIR):
        subject, _, thing = decision.about.removeprefix(PAIR).partition("|")
        sort = "distinct_from" if decision.verdict == "different" else "same_as"
        certainty = Certainty.UNKNOWN if decision.verdict == "unsure" else Certainty.ASSERTED
    day = decision.at.date()
    return LineageClaim(
        type=sort,
        subject=subject,
        object=thing,
        holder=decision.by,
        origin=Origin.DECISION,
        said=Period(earliest=day, latest=day),
        certainty=certainty,
        evidence=f"decision {number}",
        words=decision.reason,
    )
