"""The shapes and borders that maps are drawn from."""

from dateline.export.atlas.atlas import Atlas, Line, Shape, countries, units

__all__ = ["Atlas", "Line", "Shape", "countries", "units"]
