"""Who could be meant by a name: candidates with reasons, never one without a look at the others."""

from dateline.actors.candidates.finder import Candidate, Context, Finder, Found

__all__ = ["Candidate", "Context", "Finder", "Found"]
