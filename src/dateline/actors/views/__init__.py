"""Identity and lineage, computed for a view from claims that each have a holder and a day.

`identity(claims, view)` says which handles are one actor; `life(handle, claims, view)` what became of it; `anachronisms` which names
stand in a text before anybody bore them. The rules: docs/reference/identity.md.
"""

from dateline.actors.views.answers import Answer
from dateline.actors.views.days import known_by
from dateline.actors.views.hearing import Naming, plain_name
from dateline.actors.views.identity import Identity, identity, without
from dateline.actors.views.lives import Anachronism, Use, anachronisms, life
from dateline.actors.views.moving import Move

__all__ = [
    "Anachronism",
    "Answer",
    "Identity",
    "Move",
    "Naming",
    "Use",
    "anachronisms",
    "identity",
    "known_by",
    "life",
    "plain_name",
    "without",
]
