"""What the server tells of who asks, and of what was done."""

from dataclasses import dataclass

from fastapi import APIRouter, Request

from dateline.web.guard import Access, Act, Reads, Role

router = APIRouter(tags=["who"])


@dataclass(frozen=True, slots=True, kw_only=True)
class Me:
    """Who asks, and what that one may do.

    Attributes:
        project: the team's name for the project; empty in single-user mode.
        signs_out: the path to send a POST to; null where there is nothing to sign out of.
    """

    name: str
    role: Role
    may: tuple[Act, ...]
    project: str
    signs_out: str | None


@router.get("/me")
def me(request: Request, who: Reads) -> Me:
    """Who you are to this server, and what you may do."""
    access: Access = request.app.state.access
    return Me(name=who.name, role=who.role, may=who.may, project=access.keys.project, signs_out=access.keys.signs_out)
