"""Reports as they were taken in: one id never means two texts."""

import json
import sqlite3
from datetime import datetime

from dateline.errors import ReportConflict
from dateline.model import Report, content_id
from dateline.model.written import written_report


def put_report(connection: sqlite3.Connection, report: Report, *, at: datetime) -> bool:
    """Keeps a report; whether it was new.

    Raises:
        ReportConflict: when another text is already kept under its id.
    """
    content = _content(report)
    found = connection.execute("SELECT content FROM reports WHERE id = ?", (report.id,)).fetchone()
    if found and found[0] != content:
        raise ReportConflict(
            report.url or report.id,
            f"the record keeps another text, outlet, headline, day or address as report {report.id!r}; give this one another id",
        )
    if not found:
        plain = json.dumps(written_report(report), ensure_ascii=False)
        sql = "INSERT INTO reports (id, content, written, added_at) VALUES (?, ?, ?, ?)"
        connection.execute(sql, (report.id, content, plain, at.isoformat()))
    return not found


def _content(report: Report) -> str:
    published = report.published
    days = f"{published.earliest}..{published.latest}" if published else None
    return content_id(report.text, outlet=report.outlet, headline=report.headline, published=days, url=report.url)
