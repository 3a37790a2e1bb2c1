"""What is meant by a place name: the place itself, a part of it, or a spot told from it; how finely, and where that lies."""

from dateline.reading.readers.places.meaning.meant import meant

__all__ = ["meant"]
