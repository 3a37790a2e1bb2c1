"""What is drawn of a lineage: an actor, and those it came of, went into, joined or broke with."""

from collections import Counter
from collections.abc import Iterable

from dateline.desk.who import Who
from dateline.export.lineage.events import DRAWN
from dateline.export.lineage.story import Bearer, Story
from dateline.export.phrasing import day
from dateline.model import Dispute, LineageClaim, Order, View

_NEIGHBOURS = 11  # lanes beside the actor's own that one drawing holds


def story(who: Who, cluster: tuple[str, ...], view: View, disputes: tuple[Dispute, ...]) -> Story:
    """The actor's handles and those of its neighbours of whom most is told, with what the view hears of them.

    Claims of any day are drawn, the view's day aside: it says what holds, and a drawing what became.
    """
    heard = [one.claim for one in who.identity(View(trust=view.trust, known=view.known, decisions=view.decisions)).heard]
    drawn = [claim for claim in heard if claim.type in DRAWN]
    own = frozenset(cluster)
    beside = Counter(end for claim in drawn for end in _others(claim, own))
    dated = Counter(end for claim in drawn for end in _others(claim, own) if claim.when)
    chosen = sorted(beside, key=lambda handle: (-dated[handle], -beside[handle], handle))[:_NEIGHBOURS]
    shown = own | set(chosen)
    return Story(
        title=who.identity(view).label(cluster[0]),
        view=words(view),
        bearers=tuple(_bearer(who, handle, own) for handle in (*cluster, *chosen)),
        claims=tuple(claim for claim in drawn if {claim.subject, claim.object} - {None} <= shown),
        disputes=disputes,
        left_out=len(beside) - len(chosen),
    )


def words(view: View) -> str:
    """As in "on the word of US State Department, as known on 1 December 2016, of 14 November 2016"."""
    told = [f"on the word of {_listed(view.trust)}" if view.trust else "on everybody’s word"]
    by = " by what this record had" if view.by is Order.CAPTURED else ""
    told += [f"as known on {day(view.known)}{by}"] if view.known else []
    told += [f"actors one on the word of {_listed(view.identity)}"] if view.identity else []
    told += [f"of {day(view.true)}"] if view.true else []
    told += [f"decisions as of {day(view.decided)}"] if view.decided and view.decisions else []
    return ", ".join(told if view.decisions else [*told, "analysts’ decisions left out"])


def _listed(names: Iterable[str]) -> str:
    return ", then ".join(names)


def _others(claim: LineageClaim, own: frozenset[str]) -> list[str]:
    ends = {claim.subject, claim.object} - {None}
    return [end for end in ends if end and end not in own] if ends & own else []


def _bearer(who: Who, handle: str, own: frozenset[str]) -> Bearer:
    days = [name for name in who.registered(handle) if name.earliest or name.latest]
    return Bearer(
        handle=handle,
        label=who.known_as(handle),
        is_asked=handle in own,
        earliest=min((name.earliest for name in days if name.earliest), default=None),
        latest=max((name.latest for name in days if name.latest), default=None),
    )
