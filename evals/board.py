"""One line of the table, and the table."""

import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One figure. `value`, `floor`, `peer` in per cent unless `unit` says otherwise; None = none known."""

    suite: str
    measure: str
    value: float
    peer: float | None = None
    peer_name: str = ""
    n: int = 0
    unit: str = "%"

    @property
    def key(self) -> str:
        return f"{self.suite} · {self.measure}"


def data_folder() -> Path:
    """Where the gold lies: DATELINE_DATA, else ../shared/data beside the project."""
    return Path(os.environ.get("DATELINE_DATA", Path(__file__).parent.parent.parent / "shared" / "data"))


def need(path: Path) -> Path:
    """Raises SystemExit, naming what is missing and the remedy, when a gold set is not there."""
    if not path.exists():
        raise SystemExit(f"{path} is not there: put the gold set in it, or name its folder in DATELINE_DATA")
    return path


def table(rows: Iterable[Row], floors: dict[str, float]) -> str:
    """The rows as text; a row below its floor ends with BELOW FLOOR."""
    lines = [f"{'set':28} {'measure':34} {'value':>7} {'floor':>7} {'peer':>7}  {'n':>6}"]
    for row in rows:
        floor = floors.get(row.key)
        peer = f"{row.peer:7.1f}" if row.peer is not None else "      –"
        mark = "  BELOW FLOOR" if floor is not None and row.value < floor else ""
        shown = f"{floor:7.1f}" if floor is not None else "      –"
        lines.append(f"{row.suite:28} {row.measure:34} {row.value:7.1f} {shown} {peer}  {row.n:6d} {row.peer_name}{mark}")
    return "\n".join(lines)
