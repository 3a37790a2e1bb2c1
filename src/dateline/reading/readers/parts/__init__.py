"""The parts of a text by the job they do."""

from dateline.reading.readers.parts.reader import Parts

__all__ = ["Parts"]
