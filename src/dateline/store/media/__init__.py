"""Media items in the record: what reports tell of them, and the files that were given."""

import sqlite3
from collections.abc import Callable
from contextlib import AbstractContextManager

from dateline.store.evidence import Acts
from dateline.store.media.asked import Asked, Groups, Paper, Shared, Took
from dateline.store.media.files import Files, Giving
from dateline.store.media.kept import MEDIA, Kept
from dateline.store.media.query import UNVERIFIED, MediaQuery
from dateline.store.trouble import Speaking

__all__ = ["MEDIA", "UNVERIFIED", "Asked", "Files", "Giving", "Groups", "Kept", "Media", "MediaQuery", "Paper", "Shared", "Took"]


class Media:
    """The part of a store that keeps media: derived (`kept`, asked by `asked`), and given (`files`)."""

    def __init__(self, connection: Speaking, changing: Callable[[], AbstractContextManager[sqlite3.Connection]], acts: Acts) -> None:
        self.kept = Kept(connection, changing)
        self.asked = Asked(connection)
        self.files = Files(connection, changing, acts)
