"""Places of the world by name: countries, first- and second-level units, towns, regions, waters and sites.

Carried in the package, unpacked into memory on first use (about 30 MB, under half a second); nothing is written and nothing fetched.
Where it comes from, and whose licence it stands under: SOURCES.md.
"""

from dateline.reading.gazetteer.entry import Entry, Hit, Match
from dateline.reading.gazetteer.folding import fold, skeleton
from dateline.reading.gazetteer.gazetteer import Gazetteer, gazetteer

__all__ = ["Entry", "Gazetteer", "Hit", "Match", "fold", "gazetteer", "skeleton"]
