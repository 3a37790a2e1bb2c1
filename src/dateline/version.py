"""Which dateline this is; it stands in everything that is kept."""

VERSION = "0.1.0"
TOOL = f"dateline {VERSION}"
