"""Lineage claims from plain words, for tests: "State 2016-11-14: jfs listed_alias nusra"."""

import re
from calendar import monthrange
from datetime import date

from dateline.model import Certainty, LineageClaim, Origin, Period, Polarity

_CLAIM = re.compile(
    r"(?P<holder>[^:@]+?)(?: in (?P<reporter>[^:@]+?))?(?: @(?P<said>[\d-]+))?: "
    r"(?P<subject>\S+) (?P<hedge>possible |likely |unsure )?(?P<denied>not )?(?P<type>[a-z_]+)"
    r"(?: (?P<object>[^\s,]+))?(?:, (?P<when>[\d/ -]+))?"
)


def claim(words: str) -> LineageClaim:
    """`HOLDER [in REPORTER] [@SAID]: SUBJECT [possible|likely|unsure] [not] TYPE [OBJECT][, WHEN]`; an analyst's word is a decision.

    Days are 2016, 2016-11, 2016-11-14, or two of them with a slash; a side may be empty.
    """
    match = _CLAIM.fullmatch(words)
    if match is None:
        raise ValueError(f"not a claim in plain words: {words}")
    hedge = (match["hedge"] or "").strip()
    return LineageClaim(
        type=match["type"],
        subject=match["subject"],
        object=match["object"],
        holder=match["holder"],
        reporter=match["reporter"],
        origin=Origin.DECISION if match["holder"].startswith("analyst") else Origin.REGISTER,
        said=period(match["said"]),
        when=period(match["when"]),
        polarity=Polarity.DENIED if match["denied"] else Polarity.AFFIRMED,
        certainty=Certainty("unknown" if hedge == "unsure" else hedge or "asserted"),
    )


def claims(*words: str) -> list[LineageClaim]:
    return [claim(one) for one in words]


def period(words: str | None) -> Period | None:
    if not words:
        return None
    first, _, last = words.strip().partition("/") if "/" in words else (words.strip(), "", words.strip())
    return Period(earliest=_edge(first, first_day=True), latest=_edge(last, first_day=False))


def _edge(words: str, *, first_day: bool) -> date | None:
    if not words.strip():
        return None
    year, month, day = ([int(number) for number in words.strip().split("-")] + [0, 0])[:3]
    month = month or (1 if first_day else 12)
    return date(year, month, day or (1 if first_day else monthrange(year, month)[1]))
