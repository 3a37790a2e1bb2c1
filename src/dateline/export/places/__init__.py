"""What a report says of where: as a table, as lines for programs, as a page with a map."""

from dateline.export.places.lines import PlaceLines
from dateline.export.places.page import PlacePage
from dateline.export.places.table import PlaceTable

FORMS = {"table": PlaceTable, "jsonl": PlaceLines, "html": PlacePage}
"""By the names the command line knows them under."""
