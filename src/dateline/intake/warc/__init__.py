"""Web archives: WARC files, and WACZ files that hold them."""

from dateline.intake.warc.opener import Warc
from dateline.intake.warc.wacz import Wacz

__all__ = ["Wacz", "Warc"]
