"""Stories of groups that never were, to be drawn."""

import calendar
from datetime import date

from dateline.export.lineage.story import Bearer, Story
from dateline.model import Dispute, LineageClaim, Origin, Period, Polarity, Side


def period(words: str | None) -> Period | None:
    """A day, month or year, or two of them with a stroke between."""
    if words is None:
        return None
    first, _, last = words.partition("/")
    return Period(earliest=_edge(first, last=False), latest=_edge(last or first, last=True))


def _edge(words: str, *, last: bool) -> date:
    parts = [int(part) for part in words.split("-")]
    year, month = parts[0], parts[1] if len(parts) > 1 else (12 if last else 1)
    day = parts[2] if len(parts) > 2 else (calendar.monthrange(year, month)[1] if last else 1)
    return date(year, month, day)


def says(
    type_: str, subject: str, thing: str | None, when: str | None, *, holder: str = "Orontes Institute", denied: bool = False
) -> LineageClaim:
    return LineageClaim(
        type=type_,
        subject=subject,
        object=thing,
        when=period(when),
        holder=holder,
        origin=Origin.REGISTER,
        said=period("2020"),
        polarity=Polarity.DENIED if denied else Polarity.AFFIRMED,
    )


def story(*claims: LineageClaim, asked: tuple[str, ...] = ("hill",), disputes: tuple[Dispute, ...] = (), left_out: int = 0) -> Story:
    """Each handle goes by its own name with a capital."""
    handles = dict.fromkeys(end for claim in claims for end in (claim.subject, claim.object) if end)
    bearers = tuple(Bearer(handle=one, label=f"Front of the {one.title()}", is_asked=one in asked) for one in handles)
    return Story(title="The Hill", view="on everybody’s word", bearers=bearers, claims=claims, disputes=disputes, left_out=left_out)


RENAME = says("renamed", "hill", "river", "2016-07-28", holder="Front of the Hill")
APART = says("distinct_from", "hill", "river", None, holder="Ministry of Lists")
DISPUTE = Dispute(
    field="identity",
    about=("hill", "river"),
    sides=(Side(value="two actors", claims=(APART,)), Side(value="one actor", claims=(RENAME,))),
)
CROWDED = story(
    says("founded", "hill", None, "2011"),
    RENAME,
    APART,
    says("split_from", "hill", "plain", "2011-03/2011-08"),
    says("merged_into", "coast", "river", "2017-01-28"),
    says("formed_from", "river", "coast", "2017-01-28", holder="Front of the Coast"),
    says("merged_into", "marsh", "river", "2017-01-28"),
    says("merged_into", "forest", "river", "2017-01-28", denied=True),
    says("broke_with", "coast", "river", "2017-07-20"),
    says("member_of", "marsh", "umbrella", "2014/2016"),
    says("member_of", "hill", "umbrella", "2014/2016"),
    says("branch_of", "river", "plain", "2016-07-28", holder="Ministry of Lists"),
    says("pledged_to", "hill", "plain", "2013-04-10"),
    says("split_from", "isle", "river", "2018-02-27"),
    says("dissolved", "isle", None, "2025-01-28"),
    says("led_by", "hill", "somebody", "2012"),
    asked=("hill", "river"),
    disputes=(DISPUTE,),
    left_out=3,
)
"""Much at once: joins, splits, an umbrella, a denial, a dispute, days that are years."""
