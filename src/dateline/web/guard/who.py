"""Who asks, and what that one may do."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, Any

from fastapi import Depends, Request
from fastapi.security import HTTPBearer

from dateline.errors import NotAllowed, NotSignedIn


class Right(StrEnum):
    """What can be done on the workbench, by what it does to the record."""

    READ = "read"
    DECIDE = "decide"
    ADD = "add"
    AUDIT = "audit"


class Role(StrEnum):
    """What a person is to the project."""

    READER = "reader"
    ANALYST = "analyst"
    KEEPER = "keeper"


GRANTED = {
    Role.READER: (Right.READ,),
    Role.ANALYST: (Right.READ, Right.DECIDE),
    Role.KEEPER: (Right.READ, Right.DECIDE, Right.ADD, Right.AUDIT),
}
"""A reader reads; an analyst decides, grades and corrects, too; a keeper adds reports, and sees what everybody did."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Who:
    """One who asks.

    Attributes:
        name: what stands in the record as the author of a decision.
    """

    name: str
    role: Role

    @property
    def may(self) -> tuple[Right, ...]:
        return GRANTED[self.role]


_BEARER = HTTPBearer(auto_error=False, description="The token `dateline serve` prints, or a personal one of the team's file.")
"""Only tells the API's description how a program signs in: the guard has looked at it before any route is reached."""


@dataclass(frozen=True, slots=True)
class Asking:
    """A dependency of a route: who asks, if that one may do this."""

    right: Right

    async def __call__(self, request: Request, _: Annotated[Any, Depends(_BEARER)]) -> Who:
        who = getattr(request.state, "who", None)
        if who is None:
            raise NotSignedIn("nobody is signed in")
        return granted(who, self.right)


def may(right: str) -> Any:
    """A route's dependency: who asks, if that one may do this.

    Raises:
        NotAllowed: when the role of who asks does not grant it.
    """
    return Depends(Asking(Right(right)))


def granted(who: Who, right: Right) -> Who:
    """Who asks, if the role grants it.

    Raises:
        NotAllowed: names the roles that would.
    """
    if right not in who.may:
        roles = " or ".join(role for role in Role if right in GRANTED[role])
        raise NotAllowed(f"{who.name} is {who.role} in this project; it takes {roles} to {_TOLD[right]}")
    return who


_TOLD = {Right.READ: "read", Right.DECIDE: "decide", Right.ADD: "add reports", Right.AUDIT: "see what everybody did"}

Reads = Annotated[Who, may("read")]
Decides = Annotated[Who, may("decide")]
Adds = Annotated[Who, may("add")]
Audits = Annotated[Who, may("audit")]
