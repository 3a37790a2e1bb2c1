"""Places of the world by name: countries, first- and second-level units, towns, regions, waters and sites.

Carried in the package, unpacked once into the user's cache and read in place from there; nothing is fetched. A user may add a GeoNames dump
(`dateline gazetteer add`). Where the package's comes from, and whose licence it stands under: SOURCES.md.
"""

from dateline.reading.gazetteer.entry import Entry, Hit, Match
from dateline.reading.gazetteer.folding import fold, skeleton
from dateline.reading.gazetteer.gazetteer import Gazetteer, gazetteer, made, using

__all__ = ["Entry", "Gazetteer", "Hit", "Match", "fold", "gazetteer", "made", "skeleton", "using"]
