"""PDF with a text layer."""

from dateline.intake.pdf.pdf import Pdf

__all__ = ["Pdf"]
