"""What is said to have happened, or to hold."""

from dateline.reading.readers.claims.reader import Claims

__all__ = ["Claims"]
