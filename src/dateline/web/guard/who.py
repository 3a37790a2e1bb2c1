"""Who asks, and what that one may do."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, Any

from fastapi import Depends, Request
from fastapi.security import HTTPBearer

from dateline.errors import NotAllowed, NotSignedIn


class Act(StrEnum):
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
    Role.READER: (Act.READ,),
    Role.ANALYST: (Act.READ, Act.DECIDE),
    Role.KEEPER: (Act.READ, Act.DECIDE, Act.ADD, Act.AUDIT),
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
    def may(self) -> tuple[Act, ...]:
        return GRANTED[self.role]


_BEARER = HTTPBearer(auto_error=False, description="The token `dateline serve` prints, or a personal one of the team's file.")
"""Only tells the API's description how a program signs in: the guard has looked at it before any route is reached."""


@dataclass(frozen=True, slots=True)
class Asking:
    """A dependency of a route: who asks, if that one may do this."""

    act: Act

    async def __call__(self, request: Request, _: Annotated[Any, Depends(_BEARER)]) -> Who:
        who = getattr(request.state, "who", None)
        if who is None:
            raise NotSignedIn("nobody is signed in")
        return granted(who, self.act)


def may(act: str) -> Any:
    """A route's dependency: who asks, if that one may do this.

    Raises:
        NotAllowed: when the role of who asks does not grant it.
    """
    return Depends(Asking(Act(act)))


def granted(who: Who, act: Act) -> Who:
    """Who asks, if the role grants the act.

    Raises:
        NotAllowed: names the roles that would.
    """
    if act not in who.may:
        roles = " or ".join(role for role in Role if act in GRANTED[role])
        raise NotAllowed(f"{who.name} is {who.role} in this project; it takes {roles} to {_TOLD[act]}")
    return who


_TOLD = {Act.READ: "read", Act.DECIDE: "decide", Act.ADD: "add reports", Act.AUDIT: "see what everybody did"}

Reads = Annotated[Who, may("read")]
Decides = Annotated[Who, may("decide")]
Adds = Annotated[Who, may("add")]
Audits = Annotated[Who, may("audit")]
