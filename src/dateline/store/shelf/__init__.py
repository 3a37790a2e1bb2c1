"""Reports as one looks for them: a list, and what the record has of one page."""

from dateline.store.shelf.query import ReportQuery
from dateline.store.shelf.shelf import Shelf, Shelved, named, page_of

__all__ = ["ReportQuery", "Shelf", "Shelved", "named", "page_of"]
