"""What an event leaves open: what is disputed of it, and accounts that few things join to it."""

from collections.abc import Iterator

from dateline.corroborate.events.joining import ENOUGH
from dateline.desk.decisions.naming import about_dispute
from dateline.desk.occurrences.settled import about_events
from dateline.desk.queue.kinds import DECIDES, Waiting, key_of
from dateline.export.events.words import field, title, when
from dateline.model import Account, Event
from dateline.model.order import Neighbour
from dateline.store import Stake, Wait

_NEAR = 1.0
"""Above the score that joins, in log odds: so much less, and the account would have been an event of its own."""


def disputes_in(event: Event) -> Iterator[Wait]:
    """One for each thing that is disputed of an event."""
    stake = stake_of(event)
    for dispute in event.disputes:
        sides = " or ".join(side.value for side in dispute.sides)
        asked = "" if dispute.field == "happened" else f"{field(dispute.field)}: "
        yield Wait(
            key=f"{Waiting.DISPUTE}:{event.id}:{dispute.field}",
            kind=Waiting.DISPUTE,
            title=f"{asked}{sides} — {title(event)}, {when(event)}",
            why=dispute.why or "sources say what cannot all be true",
            decides=dispute.decides,
            stake=stake,
            settles=(about_dispute(event.id, dispute.field),),
        )


def weak_joint(one: Account, best: tuple[Account, Neighbour], event: Event) -> Wait | None:
    """An account whose best link to the event's others hardly joins it; None where it does."""
    other, link = best
    if link.score >= ENOUGH + _NEAR:
        return None
    claims = one.sayings[0].claim, other.sayings[0].claim
    outlets = " and ".join(account.outlet or "outlet not known" for account in (one, other))
    return Wait(
        key=key_of(Waiting.JOINT, *claims),
        kind=Waiting.JOINT,
        title=f"one occurrence or two: {outlets} — {title(event)}, {when(event)}",
        why=f"little speaks for joining them: {_signed(link.score)}, where {_signed(ENOUGH)} is enough",
        decides=DECIDES[Waiting.JOINT],
        stake=stake_of(event),
        settles=(about_events(*claims),),
    )


def stake_of(event: Event) -> Stake:
    """Its reports, the most roots it may have, and the claims its accounts are made of."""
    claims = sum(len(account.sayings) for account in event.accounts)
    return Stake(reports=len(event.reports), roots=event.most_roots, claims=claims)


def _signed(score: float) -> str:
    return f"{score:+.2f}".replace("-", "−")
