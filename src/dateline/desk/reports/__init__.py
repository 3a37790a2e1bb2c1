"""Reports: the list, one opened, its versions, and what changed between two."""

from dateline.desk.reports.about_reports import AboutReports
from dateline.desk.reports.answers import Archived, Block, Compared, InText, Listing, OpenedReport
from dateline.desk.reports.changes import Change, Changed, FieldChanged
from dateline.desk.reports.editions import EditionTold, Later
from dateline.desk.reports.wording import Passage

__all__ = [
    "AboutReports",
    "Archived",
    "Block",
    "Change",
    "Changed",
    "Compared",
    "EditionTold",
    "FieldChanged",
    "InText",
    "Later",
    "Listing",
    "OpenedReport",
    "Passage",
]
