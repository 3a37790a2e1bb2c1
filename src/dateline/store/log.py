"""Which decisions to list, and the same as SQL."""

from dataclasses import dataclass
from datetime import date, timedelta

from dateline.errors import BadQuery


@dataclass(frozen=True, slots=True, kw_only=True)
class LogQuery:
    """Which decisions to list; None asks for nothing in particular.

    Attributes:
        number: of the one decision.
        by: who decided, the whole name.
        about: how the names of what it is about begin ("pair:", "correct:"); any of these will do. Empty = not asked.
        plain: also those about a claim alone, whose name has no such beginning.
        text: a part of what it is about, of its verdict or its reason.
        earliest, latest: days on which it was made or withdrawn, included.
        holding: only those that hold.
        limit: at most so many, 1 or more.
        offset: so many passed over first.

    Raises:
        BadQuery: when a value cannot be meant.
    """

    number: int | None = None
    by: str | None = None
    about: tuple[str, ...] = ()
    plain: bool = False
    text: str | None = None
    earliest: date | None = None
    latest: date | None = None
    holding: bool = False
    limit: int | None = None
    offset: int = 0

    def __post_init__(self) -> None:
        if self.earliest and self.latest and self.earliest > self.latest:
            raise BadQuery(f"decided from {self.earliest} to {self.latest} runs backwards; swap the two")
        if self.limit is not None and self.limit < 1:
            raise BadQuery(f"a limit of {self.limit} lists nothing; use 1 or more")
        if self.offset < 0:
            raise BadQuery(f"an offset of {self.offset} lies before the newest decision; use 0 or more")


def logged(query: LogQuery) -> tuple[str, list[str | int]]:
    """A condition over `decisions` and its parameters; the condition holds no word of the caller's."""
    conditions: list[str] = ["1"]
    parameters: list[str | int] = []
    if query.number is not None:
        conditions.append("number = ?")
        parameters.append(query.number)
    if query.by is not None:
        conditions.append("made_by = ?")
        parameters.append(query.by)
    if query.about or query.plain:
        beginnings = ["substr(about, 1, length(?)) = ?"] * len(query.about) + ["instr(about, ':') = 0"] * query.plain
        conditions.append(f"({' OR '.join(beginnings)})")
        parameters += [beginning for beginning in query.about for _ in range(2)]
    if query.text is not None:
        conditions.append("(about LIKE ? ESCAPE '\\' OR verdict LIKE ? ESCAPE '\\' OR reason LIKE ? ESCAPE '\\')")
        parameters += [_part(query.text)] * 3
    if query.holding:
        conditions.append("withdrawn_at IS NULL")
    _on_days(query, conditions, parameters)
    return " AND ".join(conditions), parameters


def _on_days(query: LogQuery, conditions: list[str], parameters: list[str | int]) -> None:
    """Instants are kept as ISO 8601, so their beginnings are their days."""
    first = query.earliest.isoformat() if query.earliest else ""
    after = (query.latest + timedelta(days=1)).isoformat() if query.latest and query.latest < date.max else "~"
    if query.earliest or query.latest:
        conditions.append("(made_at >= ? AND made_at < ? OR withdrawn_at >= ? AND withdrawn_at < ?)")
        parameters += [first, after] * 2


def _part(text: str) -> str:
    """A pattern for LIKE, with a backslash to escape. The words are those of analysts and not folded."""
    for special in ("\\", "%", "_"):
        text = text.replace(special, f"\\{special}")
    return f"%{text}%"
