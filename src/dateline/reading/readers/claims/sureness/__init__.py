"""How sure, and whether it is said to be so at all: negation, modals, and what the predicate hangs on (ANNOTATION.md claims 2, 4, 5)."""

from dateline.reading.readers.claims.sureness.drafted import sureness
from dateline.reading.readers.claims.sureness.found import Sureness, is_definite
from dateline.reading.readers.claims.sureness.proof import is_not_denied

__all__ = ["Sureness", "is_definite", "is_not_denied", "sureness"]
