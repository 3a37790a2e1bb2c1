"""The record: append-only; everything derived can be dropped and rebuilt."""

from dateline.store.asked import EventQuery
from dateline.store.deeds import Deed
from dateline.store.events import Titled
from dateline.store.glances import Glance, Spell
from dateline.store.ledger import UNKNOWN_DAY
from dateline.store.lists import Counted
from dateline.store.log import LogQuery
from dateline.store.media import MediaQuery
from dateline.store.naming import claim_ids
from dateline.store.options import Options
from dateline.store.query import Query, bounds_of
from dateline.store.shelf import ReportQuery, Shelved
from dateline.store.sql import SqlStore
from dateline.store.store import Entry, Kept, Store
from dateline.store.waits import Stake, Wait, WaitQuery
from dateline.store.workings import Waiting, Workings

__all__ = [
    "UNKNOWN_DAY",
    "Counted",
    "Deed",
    "Entry",
    "EventQuery",
    "Glance",
    "Kept",
    "LogQuery",
    "MediaQuery",
    "Options",
    "Query",
    "ReportQuery",
    "Shelved",
    "Spell",
    "SqlStore",
    "Stake",
    "Store",
    "Titled",
    "Wait",
    "WaitQuery",
    "Waiting",
    "Workings",
    "bounds_of",
    "claim_ids",
]
