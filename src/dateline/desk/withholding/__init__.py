"""What is kept and not shown to others: reports, captures and words withheld from every export. Nothing in the record is deleted."""

from dateline.desk.withholding.withheld import Omission, Withholding

__all__ = ["Omission", "Withholding"]
