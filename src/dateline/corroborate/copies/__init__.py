"""Which reports took words from which: prints to find candidates by, passages in common, and what they say."""

from dateline.corroborate.copies.comparing import compare
from dateline.corroborate.copies.credits import credited
from dateline.corroborate.copies.prints import enough, prints

__all__ = ["compare", "credited", "enough", "prints"]
