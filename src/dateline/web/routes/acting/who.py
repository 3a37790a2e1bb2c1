"""What the server tells of who asks, and of what was done."""

from dataclasses import dataclass

from fastapi import APIRouter, Request, Response

from dateline.web.guard import Reads, Right, Role
from dateline.web.guard.access import access_of

router = APIRouter(tags=["who"])


@dataclass(frozen=True, slots=True, kw_only=True)
class Me:
    """Who asks, and what that one may do.

    Attributes:
        project: the team's name for the project; empty in single-user mode.
        signs_out: whether there is something to sign out of, by a POST to /api/sign-out.
    """

    name: str
    role: Role
    may: tuple[Right, ...]
    project: str
    signs_out: bool


@router.get("/me")
def me(request: Request, who: Reads) -> Me:
    """Who you are to this server, and what you may do."""
    access = access_of(request)
    return Me(name=who.name, role=who.role, may=who.may, project=access.keys.project, signs_out=access.keys.signs_out)


@router.post("/sign-out", status_code=204, response_class=Response)
def sign_out(request: Request, who: Reads) -> Response:  # noqa: ARG001 — whoever it is
    """Ends what this browser was let in by."""
    access = access_of(request)
    return access.keys.let_out(request, access.addressed(request))
