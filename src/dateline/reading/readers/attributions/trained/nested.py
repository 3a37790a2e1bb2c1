"""What the judge cannot know of contents, since PolNeAR marks no nesting: which other speaker's words belong in them."""

from dateline.reading import phrases
from dateline.reading.readers.attributions.draft import Draft
from dateline.reading.readers.attributions.drafting.contents import set_against
from dateline.reading.readers.attributions.drafting.frames import OBJECTS, said_clause


def as_nested(draft: Draft, chosen: frozenset[int], told: frozenset[int]) -> set[int]:
    """The judge's choice, with the clauses and nouns of others that it cut off, and without those it took in.

    Args:
        told: the words that the attributions of others turn on.
    """
    doc, said = draft.word.doc, set(chosen)
    for place in sorted(told & (draft.said - chosen)):
        word = doc[place]
        if word.dep_ == "relcl" and word.head.i in said:
            said |= draft.said & set(range(word.left_edge.i, word.right_edge.i + 1))
        if word.dep_ in OBJECTS and word.head == draft.word:  # "confirmed a report by the agency that …"
            said |= set(range(word.left_edge.i, word.right_edge.i + 1))
    for place in sorted(told & (chosen - draft.said - {draft.word.i})):
        word = doc[place]
        if word.dep_ == "conj" and any(child.dep_ in phrases.SUBJECTS for child in word.lefts):  # "… by nine, and the mayor said …"
            said -= set(range(word.left_edge.i, word.right_edge.i + 1))
    return said - _set_against(draft) if told else said


def _set_against(draft: Draft) -> set[int]:
    clause = said_clause(draft.word)
    return set(set_against(clause)) if clause is not None and clause.i > draft.word.i else set()
