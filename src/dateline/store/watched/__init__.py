"""What is watched, and where it stands."""

from dateline.store.watched.rows import Listed, Met, Named, Seen, WatchedPage, WatchedSource
from dateline.store.watched.watched import Watch

__all__ = ["Listed", "Met", "Named", "Seen", "Watch", "WatchedPage", "WatchedSource"]
