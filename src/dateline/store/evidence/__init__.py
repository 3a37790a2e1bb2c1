"""What is kept as it came: bytes, and how they were had."""

from dateline.store.evidence.captures import Captures, put_capture

__all__ = ["Captures", "put_capture"]
