"""The forms that times can be written in."""

from collections.abc import Callable

from dateline.export.exporter import Writes
from dateline.export.options import Options
from dateline.export.times.lines import TimeLines
from dateline.export.times.page import TimePage
from dateline.export.times.table import TimeTable

FORMS: dict[str, Callable[[Options], Writes]] = {"table": TimeTable, "jsonl": TimeLines, "html": TimePage}
"""By the names the command line knows them under."""
