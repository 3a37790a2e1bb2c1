"""Evidence as lines: what of each piece the log keeps a digest of. Whoever holds the line can check it with `sha256sum`."""

import json
from collections.abc import Iterator
from dataclasses import MISSING, Field, fields
from datetime import datetime
from typing import Any

from dateline.model.act import canonical
from dateline.model.capture import Capture
from dateline.model.decision import Decision
from dateline.model.reading import Reading
from dateline.model.report import Report
from dateline.model.written import written, written_report


def capture_line(capture: Capture) -> str:
    """A capture without its bytes. What it does not say is left out, so that a field of a later dateline changes no older line."""
    return canonical(dict(_told(capture)))


def report_line(report: Report) -> str:
    """A report, as under "report" in `dateline read --jsonl`, in canonical JSON."""
    return canonical(written_report(report))


def reading_line(reading: Reading) -> str:
    """A reading: the very line of `dateline read --jsonl`."""
    return json.dumps(written(reading), ensure_ascii=False)


def decision_line(number: int, decision: Decision) -> str:
    """A decision as it was made; that it was withdrawn is an act of its own."""
    told = {"about": decision.about, "verdict": decision.verdict, "reason": decision.reason, "by": decision.by}
    return canonical({"number": number, "at": decision.at.isoformat(), **told})


def _told(noun: Capture) -> Iterator[tuple[str, Any]]:
    for field in fields(noun):
        value = getattr(noun, field.name)
        if _is_always_told(field) or value != field.default:
            yield field.name, value.isoformat() if isinstance(value, datetime) else value


def _is_always_told(field: "Field[Any]") -> bool:
    return field.default is MISSING
