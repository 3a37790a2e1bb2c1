"""Who could be meant by a name here: candidates with reasons, never one alone by its name, and a doubt that says what would decide."""

from dateline.actors.candidates.bearer import Bearer, Leader, bearers
from dateline.actors.candidates.context import Candidate, Context, Found
from dateline.actors.candidates.finder import Finder

__all__ = ["Bearer", "Candidate", "Context", "Finder", "Found", "Leader", "bearers"]
