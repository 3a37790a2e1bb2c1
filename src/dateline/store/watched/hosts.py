"""What is remembered of servers: their robots.txt, and when they may be asked again."""

from datetime import datetime

from dateline.store.trouble import Speaking
from dateline.store.watched.instants import read, written


class Hosts:
    """Servers by their origin ("https://news.example"); the same calls as `intake.web.Hosts` asks for."""

    _connection: Speaking

    def robots(self, origin: str) -> tuple[str, datetime] | None:
        """A robots.txt as it was heard, and how long it counts; None = it was never asked for."""
        sql = "SELECT robots, robots_until FROM watched_hosts WHERE host = ? AND robots IS NOT NULL"
        found = self._connection.execute(sql, (origin,)).fetchone()
        until = read(found[1]) if found else None
        return (found[0], until) if until else None

    def heard(self, origin: str, robots: str, until: datetime) -> None:
        sql = (
            "INSERT INTO watched_hosts (host, robots, robots_until) VALUES (?, ?, ?)"
            " ON CONFLICT DO UPDATE SET robots = excluded.robots, robots_until = excluded.robots_until"
        )
        self._connection.execute(sql, (origin, robots, written(until)))

    def failures(self, origin: str) -> int:
        """In a row, until now."""
        found = self._connection.execute("SELECT failures FROM watched_hosts WHERE host = ?", (origin,)).fetchone()
        return int(found[0]) if found else 0

    def rests(self, origin: str, until: datetime, *, failures: int) -> None:
        """Is not to be asked before."""
        sql = (
            "INSERT INTO watched_hosts (host, free_at, failures) VALUES (?, ?, ?)"
            " ON CONFLICT DO UPDATE SET free_at = excluded.free_at, failures = excluded.failures"
        )
        self._connection.execute(sql, (origin, written(until), failures))
