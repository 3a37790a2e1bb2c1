"""An export of dateline, rebuilt from what is in it and held against the file, byte for byte."""

from dateline.archive.proof.export.layout import Layout, Part, is_export, layouts
from dateline.archive.proof.export.rebuilding import Rebuilt, rebuilt

__all__ = ["Layout", "Part", "Rebuilt", "is_export", "layouts", "rebuilt"]
