"""A record many times as large, made by copying rows: for asking, not for adding."""

import shutil
import sqlite3
from pathlib import Path

_YEARS = 8


def multiplied(path: Path, times: int, to: Path) -> None:
    """Each copy of every report, reading, claim and account lies eight years after the one before, and is told by reports of its own."""
    shutil.copy(path, to)
    connection = sqlite3.connect(to, isolation_level=None)
    connection.execute("PRAGMA synchronous = OFF")
    tops = {
        table: connection.execute(f"SELECT max(number) FROM {table}").fetchone()[0]
        for table in ("reports", "readings", "claims", "accounts")
    }
    for copy in range(1, times):
        connection.execute("BEGIN")
        for sql in _COPIES:
            connection.execute(sql.format(copy=copy, later=f"'+{copy * _YEARS} years'", days=copy * _YEARS * 1461 // 4, **tops))
        connection.execute("COMMIT")
    # What the copies leave open was copied too: nothing is to be looked over when the record is asked.
    connection.execute("UPDATE looked_over SET reading = (SELECT max(number) FROM readings)")
    connection.execute("ANALYZE")
    connection.close()


_COPIES = (
    """INSERT INTO reports SELECT number + {copy} * {reports}, id || '-{copy}', content, written, added_at FROM reports
    WHERE number <= {reports}""",
    """INSERT INTO readings SELECT number + {copy} * {readings}, report || '-{copy}', digest, made_by, packed, read_at FROM readings
    WHERE number <= {readings}""",
    """INSERT INTO claims SELECT number + {copy} * {claims}, substr(id, 1, 12) || printf('z%03x', {copy}), reading + {copy} * {readings},
    position, newest, type, polarity, certainty, date(earliest, {later}), date(latest, {later}), outlet, holder,
    date(published_earliest, {later}), date(published_latest, {later}), words, captured FROM claims WHERE number <= {claims}""",
    """INSERT INTO accounts SELECT number + {copy} * {accounts}, substr(id, 1, 12) || printf('z%03x', {copy}),
    reading + {copy} * {readings}, report || '-{copy}', family, date(known, {later}), captured, captured_day,
    date(known, {later}) || substr(place_in_order, 11) || '-{copy}', place_in_capture || '-{copy}', date(earliest, {later}),
    date(latest, {later}), voices, places, event + {copy} * {accounts}, captured_event + {copy} * {accounts}, written FROM accounts
    WHERE number <= {accounts}""",
    """INSERT INTO contested SELECT event + {copy} * {accounts}, date(since, {later}), date(until, {later}) FROM contested
    WHERE event <= {accounts}""",
    """INSERT INTO glances SELECT captured, high + {days}, event + {copy} * {accounts}, date(since, {later}), date(until, {later}),
    low + {days}, substr(id, 1, 12) || printf('z%03x', {copy}), family, earliest + {days}, latest + {days}, reports, copies, least_roots,
    most_roots, disputed, provinces, doers, places, voices FROM glances WHERE event <= {accounts}""",
    """INSERT INTO account_doers SELECT doer, account + {copy} * {accounts} FROM account_doers WHERE account <= {accounts}""",
    """INSERT INTO corroborated SELECT reading + {copy} * {readings}, report || '-{copy}', credits FROM corroborated
    WHERE reading <= {readings}""",
    """INSERT INTO waiting SELECT key || '-{copy}', kind, event + {copy} * {accounts}, report || '-{copy}', reports, roots, claims, weight,
    CASE known WHEN '9999-12-31' THEN known ELSE date(known, {later}) END, date(earliest, {later}), date(latest, {later}), places, voices,
    settles, title, why, decides FROM waiting
    WHERE coalesce(event <= {accounts}, report IN (SELECT id FROM reports WHERE number <= {reports}))""",
)
