"""A team: people with roles, who sign in by name."""

from dateline.web.team.members import team

__all__ = ["team"]
