"""Who is known beforehand: groups, states, organs, office-holders and outlets, each line with its source. Data, never a verdict."""

from dateline.actors.register.checking import check
from dateline.actors.register.entry import Entry, Fault, Register, Source
from dateline.actors.register.loading import load

__all__ = ["Entry", "Fault", "Register", "Source", "check", "load"]
