"""The shapes and borders that maps are drawn from."""

from dateline.export.atlas.atlas import POLICY, Atlas, Line, Shape, countries, digest, disputed, units
from dateline.export.atlas.topology import contested, topology

__all__ = ["POLICY", "Atlas", "Line", "Shape", "contested", "countries", "digest", "disputed", "topology", "units"]
