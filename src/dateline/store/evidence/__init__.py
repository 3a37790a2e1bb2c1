"""What is kept as it came, how it was had, and the log of what was done to it."""

from dateline.store.evidence.acts import Acts
from dateline.store.evidence.captures import Captures, put_bytes, put_capture
from dateline.store.evidence.reports import put_report

__all__ = ["Acts", "Captures", "put_bytes", "put_capture", "put_report"]
