"""Bytes into Captures, Captures into Reports."""

from dateline.intake.intake import Arrived, Directory, Given, Inner, Intake, Link, Opener
from dateline.intake.options import Options
from dateline.intake.report import report_of
from dateline.intake.take_in import Taken, TakenApart, take_in, take_in_bytes, take_in_capture

__all__ = [
    "Arrived",
    "Directory",
    "Given",
    "Inner",
    "Intake",
    "Link",
    "Opener",
    "Options",
    "Taken",
    "TakenApart",
    "report_of",
    "take_in",
    "take_in_bytes",
    "take_in_capture",
]
