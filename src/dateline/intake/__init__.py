"""Bytes into Captures, Captures into Reports."""

from dateline.intake.intake import Given, Intake
from dateline.intake.options import Options
from dateline.intake.report import report_of
from dateline.intake.take_in import Taken, take_in, take_in_bytes

__all__ = ["Given", "Intake", "Options", "Taken", "report_of", "take_in", "take_in_bytes"]
