"""Sample reports, written for dateline: what `dateline demo` reads. ABOUT.md beside this file says what each of them shows."""

from pathlib import Path


def folder() -> Path:
    """Holds nothing but reports: one .jsonl with most of them, and some as plain text and as web pages."""
    return Path(__file__).parent / "reports"
