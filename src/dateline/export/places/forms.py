"""The forms that places can be written in."""

from collections.abc import Callable

from dateline.export.exporter import Writes
from dateline.export.options import Options
from dateline.export.places.lines import PlaceLines
from dateline.export.places.page import PlacePage
from dateline.export.places.table import PlaceTable

FORMS: dict[str, Callable[[Options], Writes]] = {"table": PlaceTable, "jsonl": PlaceLines, "html": PlacePage}
"""By the names the command line knows them under."""
