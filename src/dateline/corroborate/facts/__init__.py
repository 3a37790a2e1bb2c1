"""What the reports of one event say of it: the values, on how many roots each rests, what is disputed, and grades one may suggest."""

from dateline.corroborate.facts.event import history, told
from dateline.corroborate.facts.grades import suggested

__all__ = ["history", "suggested", "told"]
