"""Who is said to have said what."""

from dateline.reading.readers.attributions.reader import Attributions

__all__ = ["Attributions"]
