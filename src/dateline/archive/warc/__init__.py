"""WARC files (ISO 28500, version 1.1): captures written out as records, and told from them again."""

from dateline.archive.warc.record import Written
from dateline.archive.warc.writing import WarcWriter

__all__ = ["WarcWriter", "Written"]
