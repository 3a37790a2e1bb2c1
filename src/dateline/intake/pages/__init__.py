"""HTML pages."""

from dateline.intake.pages.embedded import embedded
from dateline.intake.pages.page import Page, html_of

__all__ = ["Page", "embedded", "html_of"]
