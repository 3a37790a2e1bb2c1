"""Very many occurrences in the order they happened."""

from dateline.desk.timeline.columns import Density, Timeline
from dateline.desk.timeline.lanes import By, Lane

__all__ = ["By", "Density", "Lane", "Timeline"]
