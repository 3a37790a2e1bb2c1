"""The log of decisions for programs and spreadsheets."""

import json
from collections.abc import Iterable, Iterator

from dateline.desk.decisions.log import Logged
from dateline.export import spreadsheet

_COLUMNS = ("number", "at", "by", "kind", "told", "about", "verdict", "reason", "withdrawn_at", "withdrawn_by", "withdrawn_because")


def as_jsonl(log: Iterable[Logged]) -> Iterator[str]:
    """A decision a line."""
    return (f"{json.dumps(_row(one), ensure_ascii=False)}\n" for one in log)


def as_csv(log: Iterable[Logged]) -> Iterator[str]:
    """A decision a row under a head; what a spreadsheet would take for a formula is quoted with an apostrophe."""
    return spreadsheet.as_csv(_COLUMNS, (tuple(_row(one).values()) for one in log))


def _row(one: Logged) -> dict[str, str | int | None]:
    decision = one.decision
    values = (
        one.number,
        decision.at.isoformat(),
        decision.by,
        str(one.kind),
        one.told,
        decision.about,
        decision.verdict,
        decision.reason,
        decision.withdrawn_at.isoformat() if decision.withdrawn_at else None,
        one.withdrawn_by,
        one.withdrawn_because,
    )
    return dict(zip(_COLUMNS, values, strict=True))
