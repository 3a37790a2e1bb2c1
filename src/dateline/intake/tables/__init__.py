"""Tables of articles."""

from dateline.intake.tables.table import Table

__all__ = ["Table"]
