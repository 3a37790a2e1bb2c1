"""One object in front of everything: take reports in, read them, keep them, ask the record."""

from dateline.desk.desk import Desk
from dateline.desk.reading import read
from dateline.desk.trail import Added, Trail

__all__ = ["Added", "Desk", "Trail", "read"]
