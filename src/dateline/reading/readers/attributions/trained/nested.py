"""What the judge cannot know of contents, since PolNeAR marks no nesting: which other speaker's words belong in them."""

from dateline.reading.readers.attributions.contents import set_against
from dateline.reading.readers.attributions.draft import Draft
from dateline.reading.readers.attributions.frames import said_clause


def as_nested(draft: Draft, chosen: frozenset[int], told: frozenset[int]) -> set[int]:
    """The judge's choice, with a relative clause that it cut off, and without another's clause set against it.

    Args:
        told: the words that the attributions of others turn on.
    """
    doc, said = draft.word.doc, set(chosen)
    for place in sorted(told & (draft.said - chosen)):
        clause = doc[place]
        if clause.dep_ == "relcl" and clause.head.i in said and doc[clause.left_edge.i - 1].text != ",":
            said |= draft.said & set(range(clause.left_edge.i, clause.right_edge.i + 1))
    clause_ = said_clause(draft.word)
    if clause_ is not None and clause_.i > draft.word.i:
        apart = set(set_against(clause_))
        said -= apart if apart & told else set()
    return said
