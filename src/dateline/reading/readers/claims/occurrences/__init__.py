"""What a report tells twice, and what it corrects."""

from dateline.reading.readers.claims.occurrences.linking import linked

__all__ = ["linked"]
