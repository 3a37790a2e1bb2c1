"""Finding who speaks where the parse does not say so."""
