"""Who is who as a page asks for it: the roll of all, one actor at length, its lineage drawn, and what is told between it and others."""
