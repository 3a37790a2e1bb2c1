"""HTML pages."""

from dateline.intake.pages.page import Page

__all__ = ["Page"]
