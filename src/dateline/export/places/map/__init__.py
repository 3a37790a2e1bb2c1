"""Maps of what a report speaks of: drawn as SVG, without asking anybody for a tile."""
