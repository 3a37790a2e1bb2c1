"""A Capture as plain data, one way for all who write it."""

from typing import Any

from dateline.model.capture import Capture


def written_capture(capture: Capture) -> dict[str, Any]:
    """A capture as strings, numbers, lists and None; keys stand in one order, always."""
    return {
        "url": capture.url,
        "fetched_at": capture.fetched_at.isoformat(),
        "media_type": capture.media_type,
        "digest": capture.digest,
        "status": capture.status,
        "answered_by": capture.answered_by,
        "within": capture.within,
        "tool": capture.tool,
        "asked": [list(pair) for pair in capture.asked],
        "headers": [list(pair) for pair in capture.headers],
    }
