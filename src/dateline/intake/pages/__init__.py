"""HTML pages."""

from dateline.intake.pages.page import Page, html_of

__all__ = ["Page", "html_of"]
