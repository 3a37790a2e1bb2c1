"""What a report says of when: as a table, as lines for programs, as a page with a timeline."""

from dateline.export.times.lines import TimeLines
from dateline.export.times.page import TimePage
from dateline.export.times.table import TimeTable

FORMS = {"table": TimeTable, "jsonl": TimeLines, "html": TimePage}
"""By the names the command line knows them under."""
