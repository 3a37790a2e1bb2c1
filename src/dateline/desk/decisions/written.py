"""The log of decisions for programs and spreadsheets."""

import csv
import io
import json
from collections.abc import Iterable, Iterator

from dateline.desk.decisions.log import Logged

_COLUMNS = ("number", "at", "by", "kind", "told", "about", "verdict", "reason", "withdrawn_at", "withdrawn_by", "withdrawn_because")
_COMMANDS = ("=", "+", "-", "@", "\t", "\r")


def as_jsonl(log: Iterable[Logged]) -> Iterator[str]:
    """A decision a line."""
    return (f"{json.dumps(_row(one), ensure_ascii=False)}\n" for one in log)


def as_csv(log: Iterable[Logged]) -> Iterator[str]:
    """A decision a row under a head; what a spreadsheet would take for a formula is quoted with an apostrophe."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(_COLUMNS)
    for one in log:
        writer.writerow([_harmless(cell) for cell in _row(one).values()])
        yield out.getvalue()
        out.seek(0)
        out.truncate()
    yield out.getvalue()


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


def _harmless(cell: str | int | None) -> str | int | None:
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_COMMANDS) else cell
