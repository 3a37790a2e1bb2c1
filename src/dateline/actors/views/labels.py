"""What a cluster is called."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import TypeAlias

from dateline.actors.views.hearing import Heard
from dateline.actors.views.ties import Tie, content, said_last
from dateline.model import ActorName, LineageClaim, Origin, Polarity, View

Names: TypeAlias = Mapping[str, Sequence[ActorName]]
"""Handle → the names it bears, the usual one first."""


def label_decisions(heard: Iterable[Heard]) -> dict[str, str]:
    """Handle → the label an analyst gave it: a decision of type `named`, whose object is the label; the last one stands."""
    told = [one.claim for one in heard if one.claim.origin is Origin.DECISION and one.claim.type == "named" and one.claim.object]
    in_order = sorted(told, key=lambda claim: (said_last(claim), content(claim)))
    return {claim.subject: claim.object or "" for claim in in_order if claim.polarity is Polarity.AFFIRMED}


def bearer(cluster: Sequence[str], kept: Iterable[Tie]) -> str:
    """The handle whose name is in use: one that no rename of the view has given up; of several the one that was named last."""
    renames = [tie for tie in kept if tie.claim.type == "renamed"]
    given_up = {tie.claim.subject for tie in renames}
    current = [handle for handle in cluster if handle not in given_up] or list(cluster)
    newest = sorted(
        (tie for tie in renames if tie.claim.object in current),
        key=lambda tie: (_days_ago(tie.claim), tie.rank, tie.claim.object),
    )
    if newest:
        return newest[0].claim.object or current[0]
    aliases = [tie.claim.subject for tie in kept if tie.claim.type == "listed_alias"]  # of an entry and its alias the entry names it
    return min(current, key=lambda handle: (aliases.count(handle), handle))


def _days_ago(claim: LineageClaim) -> int:
    day = claim.when and (claim.when.latest or claim.when.earliest)
    return -(day.toordinal() if day else 0)


def name_of(handle: str, names: Names, view: View, rank: Mapping[str, int]) -> str:
    """The name a handle bears on the view's day: by the most trusted source, in Latin script where there is one; else its own words."""
    borne = [name for name in names.get(handle, ()) if _borne(name, view.true)] or list(names.get(handle, ()))
    if not borne:
        return handle.rsplit(":", 1)[-1]
    last = len(rank)
    return min(borne, key=lambda name: (rank.get(name.source, last), not name.text.isascii())).text


def _borne(name: ActorName, day: date | None) -> bool:
    return day is None or ((name.earliest or day) <= day <= (name.latest or day))
