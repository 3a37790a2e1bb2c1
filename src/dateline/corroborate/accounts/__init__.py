"""What one report tells of each occurrence: its accounts."""

from dateline.corroborate.accounts.knowing import Known
from dateline.corroborate.accounts.telling import accounts_in

__all__ = ["Known", "accounts_in"]
