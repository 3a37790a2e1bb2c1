"""Lineage claims from sentences a journalist can read, for tests/cases/identity.

"US State Department, 2016-11-14: Jabhat Fateh al-Sham is listed as an alias of the Nusra Front, from 2016-11-14"
"""

import re

from actors.saying import period
from dateline.model import Certainty, LineageClaim, Origin, Polarity

_TYPES = {
    "is one with": "same_as",
    "is not one with": "not same_as",
    "may be one with": "possible same_as",
    "is probably one with": "likely same_as",
    "cannot yet be told from": "unknown same_as",
    "is another than": "distinct_from",
    "may be another than": "possible distinct_from",
    "was renamed": "renamed",
    "was not renamed": "not renamed",
    "may have been renamed": "possible renamed",
    "is listed as an alias of": "listed_alias",
    "is no longer listed as an alias of": "not listed_alias",
    "is a branch of": "branch_of",
    "is a member of": "member_of",
    "is a faction of": "faction_of",
    "is allied with": "allied_with",
    "is linked to": "linked_to",
    "split from": "split_from",
    "merged into": "merged_into",
    "is made up of": "formed_from",
    "came after": "successor_of",
    "pledged allegiance to": "pledged_to",
    "is to be called": "named",
}

_SENTENCE = re.compile(
    rf"(?P<holder>[^,:]+?)(?: in (?P<reporter>[^,:]+?))?(?:, (?P<said>[\d/-]+))?: (?P<subject>.+?) (?P<says>{'|'.join(_TYPES)}) "
    r"(?P<object>.+?)(?:, (?:on|in|from|between) (?P<when>[\d/-]+))?"
)


def told(sentence: str) -> LineageClaim:
    """`HOLDER[ in OUTLET][, DAY]: NAME says NAME[, on DAYS]`; what an analyst says is a decision. Names are handles, articles aside."""
    match = _SENTENCE.fullmatch(sentence)
    if match is None:
        raise ValueError(f"not a claim in plain words: {sentence}; there are: {', '.join(_TYPES)}")
    *hedges, type_ = _TYPES[match["says"]].split()
    hedge = hedges[0] if hedges else ""
    return LineageClaim(
        type=type_,
        subject=handle(match["subject"]),
        object=match["object"] if type_ == "named" else handle(match["object"]),
        holder=match["holder"],
        reporter=match["reporter"],
        origin=Origin.DECISION if match["holder"].startswith("Analyst") else Origin.REPORT,
        said=period(match["said"]),
        when=period(match["when"]),
        polarity=Polarity.DENIED if hedge == "not" else Polarity.AFFIRMED,
        certainty=Certainty(hedge) if hedge not in {"", "not"} else Certainty.ASSERTED,
        words=sentence,
    )


def handle(name: str) -> str:
    return name.removeprefix("the ")
