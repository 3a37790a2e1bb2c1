"""Names: where they begin and end, what kind of thing they name, and whether a country acts or lies there."""
