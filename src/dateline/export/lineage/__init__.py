"""The lineage of an actor drawn and told: lanes over time that split, join and change their names."""
