"""Lists: claims line by line, sources, kept questions."""
