"""The web: one address at a time, never into the own network, and politely."""

from dateline.intake.web.fetch import Fetched, State, fetch
from dateline.intake.web.manners import Manners
from dateline.intake.web.visitor import Hosts, Visitor

__all__ = ["Fetched", "Hosts", "Manners", "State", "Visitor", "fetch"]
