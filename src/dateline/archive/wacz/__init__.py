"""WACZ files (Webrecorder, version 1.1.1): evidence in one ZIP that others can read, replay and check."""

from dateline.archive.wacz.contents import Contents, Page
from dateline.archive.wacz.writing import write_wacz, write_warc

__all__ = ["Contents", "Page", "write_wacz", "write_warc"]
