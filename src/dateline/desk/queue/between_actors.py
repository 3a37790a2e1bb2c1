"""Who is one with whom, where that is disputed: what waits of it."""

from collections.abc import Callable, Iterable, Iterator

from dateline.desk.deciding import about_pair
from dateline.desk.queue.kinds import Waiting, key_of
from dateline.model import Decision, Dispute
from dateline.store import Stake, Wait

Numbered = tuple[int, Decision]


def identities(disputes: Iterable[Dispute], called: Callable[[str], str], stake: Callable[[tuple[str, ...]], Stake]) -> Iterator[Wait]:
    """One for each pair of actors of whom it is said that they are one and that they are two."""
    for dispute in disputes:
        one, other = dispute.about[:2]
        yield Wait(
            key=key_of(Waiting.IDENTITY, one, other),
            kind=Waiting.IDENTITY,
            title=f"one actor or two: {called(one)} and {called(other)}",
            why=dispute.why or "; ".join(f"{side.value}: {_holders(dispute, side.value)}" for side in dispute.sides),
            decides=dispute.decides,
            stake=stake((one, other)),
            settles=(about_pair(one, other),),
        )


def _holders(dispute: Dispute, value: str) -> str:
    holders = dict.fromkeys(claim.holder for side in dispute.sides if side.value == value for claim in side.claims)
    return ", ".join(holders) or "nobody named"


def still_open(waits: Iterable[Wait], decided: Iterable[Numbered]) -> tuple[Wait, ...]:
    """Those that no decision which holds has settled; where analysts differ, they wait on."""
    said: dict[str, set[str]] = {}
    for _, decision in decided:
        if decision.withdrawn_at is None:
            said.setdefault(decision.about, set()).add(decision.verdict)
    return tuple(wait for wait in waits if len(set().union(*(said.get(about, set()) for about in wait.settles))) != 1)
