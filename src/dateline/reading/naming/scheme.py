"""What the recogniser tells apart: the labels of OntoNotes, as the parse's own recogniser gives them, and one for names of no such kind."""

from enum import IntEnum

LABELS = (
    "PERSON", "ORG", "GPE", "LOC", "FAC", "NORP", "PRODUCT", "EVENT", "WORK_OF_ART", "LAW", "LANGUAGE", "MISC",
    "DATE", "TIME", "MONEY", "PERCENT", "QUANTITY", "CARDINAL", "ORDINAL",
)  # fmt: skip

FAMILIES = (
    ("PERSON",), ("ORG",), ("GPE", "LOC", "FAC"), ("NORP",), ("PRODUCT", "EVENT", "WORK_OF_ART", "LAW", "LANGUAGE", "MISC"),
    ("DATE", "TIME"), ("MONEY",), ("PERCENT", "QUANTITY", "CARDINAL", "ORDINAL"),
)  # fmt: skip
"""Labels that are weighed together where a name begins and ends, and told apart afterwards."""

TAGS = 1 + 2 * len(LABELS)
"""Outside; then for each label the first word and a later one."""

OUTSIDE = 0


class Style(IntEnum):
    """Whose habits of marking a window follows, told to the network as the shape of its start mark.

    The sets it learned from draw names differently: "Syrian government" is a people and a noun in one, a body in another.
    """

    NEWS = 0
    MILITARY = 7
    OTHER = 8


SHAPES = 9
"""Shapes of words and styles together."""


def first(label: str) -> int:
    """The tag of a label's first word."""
    return 1 + 2 * LABELS.index(label)


def later(label: str) -> int:
    """The tag of a label's later words."""
    return 2 + 2 * LABELS.index(label)
