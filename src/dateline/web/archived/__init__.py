"""Pages as archived, made safe to look at: no script, no request, no way out."""

from dateline.web.archived.page import archived_page
from dateline.web.archived.safe import POLICY, safe_html

__all__ = ["POLICY", "archived_page", "safe_html"]
