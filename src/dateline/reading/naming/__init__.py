"""A trained recogniser marks names, dates and amounts in the words of a text; the parse's own one rests meanwhile."""
