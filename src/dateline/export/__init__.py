"""A reading on paper: one file a format."""
