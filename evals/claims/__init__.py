"""Claims against gold: PLOVER sentences, PLV pairs, Indian police reports, our own of groups and of sureness.

Measures: research/events.md §4, §6.
"""

from pathlib import Path

from evals.board import Row
from evals.claims import gsr, india, lives, plv, probe, sureness


def rows(data: Path) -> list[Row]:
    """Every figure of this suite."""
    return [*gsr.rows(data), *plv.rows(data), *india.rows(data), *probe.rows(data), *lives.rows(data), *sureness.rows(data)]
