"""Sample reports, written for dateline: what `dateline demo` reads. ABOUT.md beside this file says what each of them shows."""

from pathlib import Path


def folder() -> Path:
    """Holds nothing but reports: one .jsonl with most of them, and some as plain text and as web pages."""
    return Path(__file__).parent / "reports"


def watched() -> Path:
    """Two pages of the web, each as it stood in two rounds: what `dateline demo --watch` serves to itself."""
    return Path(__file__).parent / "watched"
