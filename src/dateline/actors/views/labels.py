"""What a cluster is called."""

from collections.abc import Container, Iterable, Mapping, Sequence
from datetime import date
from typing import TypeAlias

from dateline.actors.views.hearing import Heard
from dateline.actors.views.ties import content, said_last
from dateline.model import ActorName, Certainty, LineageClaim, Origin, Polarity, View

Names: TypeAlias = Mapping[str, Sequence[ActorName]]
"""Handle → the names it bears, the usual one first."""

_OLD_IS_SUBJECT = frozenset({"renamed", "merged_into"})
_OLD_IS_OBJECT = frozenset({"formed_from", "successor_of"})


def label_decisions(heard: Iterable[Heard]) -> dict[str, str]:
    """Handle → the label an analyst gave it: a decision of type `named`, whose object is the label; the last one stands."""
    told = [one.claim for one in heard if one.claim.origin is Origin.DECISION and one.claim.type == "named" and one.claim.object]
    in_order = sorted(told, key=lambda claim: (said_last(claim), content(claim)))
    return {claim.subject: claim.object or "" for claim in in_order if claim.polarity is Polarity.AFFIRMED}


def bearer(cluster: Sequence[str], passed_on: Iterable[LineageClaim], aliases: Container[str]) -> str:
    """The handle whose name is in use: of those that nobody came after, or that were taken up again, the one that came last.

    Args:
        passed_on: the claims within the cluster by which one name came after another (`follows`).
        aliases: handles that lists know as aliases only; an entry goes before them.
    """
    gave, came = dict.fromkeys(cluster, 0), dict.fromkeys(cluster, 0)
    for claim in passed_on:
        old, new = _passed(claim)
        gave[old], came[new] = max(gave[old], _day(claim)), max(came[new], _day(claim))
    current = [handle for handle in cluster if not gave[handle] or came[handle] > gave[handle]] or list(cluster)
    return min(current, key=lambda handle: (-came[handle], handle in aliases, handle))


def follows(claim: LineageClaim) -> bool:
    """Whether by this claim one name comes after another: a rename, or a merger or forming told within one actor."""
    return claim.type in _OLD_IS_SUBJECT | _OLD_IS_OBJECT and claim.polarity is Polarity.AFFIRMED and claim.certainty is Certainty.ASSERTED


def _passed(claim: LineageClaim) -> tuple[str, str]:
    """The handle given up, and the one after it."""
    one, other = claim.subject, claim.object or claim.subject
    return (one, other) if claim.type in _OLD_IS_SUBJECT else (other, one)


def _day(claim: LineageClaim) -> int:
    """1 for what is not dated, which comes before what is."""
    day = claim.when and (claim.when.latest or claim.when.earliest)
    return day.toordinal() if day else 1


def name_of(handle: str, names: Names, view: View, rank: Mapping[str, int]) -> str:
    """The name a handle bears on the view's day: by the most trusted source, in Latin script where there is one; else its own words."""
    borne = [name for name in names.get(handle, ()) if _borne(name, view.true)] or list(names.get(handle, ()))
    if not borne:
        return handle.rsplit(":", 1)[-1]
    last = len(rank)
    return min(borne, key=lambda name: (rank.get(name.source, last), not name.text.isascii())).text


def _borne(name: ActorName, day: date | None) -> bool:
    return day is None or ((name.earliest or day) <= day <= (name.latest or day))
