"""Which reports have their words from which."""

from dateline.corroborate.copies.comparing import compare
from dateline.corroborate.copies.credits import credited
from dateline.corroborate.copies.prints import enough, prints

__all__ = ["compare", "credited", "enough", "prints"]
