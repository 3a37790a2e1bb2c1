"""Names, descriptions and pronouns, and which of them speak of one thing."""

from dateline.reading.readers.mentions.reader import Mentions

__all__ = ["Mentions"]
