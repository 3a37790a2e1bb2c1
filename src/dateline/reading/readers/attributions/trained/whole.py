"""What is said, made whole: the judge chooses token by token, and leaves out some in the middle that belong to what stands around them."""

from collections.abc import Iterator
from itertools import pairwise

from spacy.tokens import Doc

from dateline.reading.quotations import Quotations
from dateline.reading.readers.attributions.draft import Draft
from dateline.reading.readers.attributions.drafting.contents import tokens_of

_MOST = 0.7
"""A quotation of which this share of words is said is said whole. Level from .5 to .7 on the tuning documents."""

_GAP = 12
"""The most tokens of a gap that is closed. Level from 12 to 30 on the tuning documents."""

_PARTING = frozenset({".", "!", "?", ";"})


def make_whole(drafts: list[Draft], doc: Doc, quotations: Quotations) -> None:
    """Closes the gaps in what the judge chose, within a sentence and within a quotation, where nobody is said to speak.

    The rules leave gaps on purpose: "accused the police | on Thursday | of firing".
    """
    cues = {draft.word.i for draft in drafts}
    quoted = [tokens_of(doc, quotation) for quotation in quotations]
    counting = [[place for place in tokens if not doc[place].is_punct] for tokens in quoted]
    whose = {place: number for number, tokens in enumerate(quoted) for place in tokens}
    for draft in (draft for draft in drafts if draft.is_judged):
        for number in sorted({whose[place] for place in draft.said if place in whose}):
            tokens, words = quoted[number], counting[number]
            if draft.word.i not in tokens and sum(place in draft.said for place in words) >= max(1, _MOST * len(words)):
                draft.said.update(set(tokens) - draft.own)
        draft.said.update([*_between(draft, doc, cues)])


def _between(draft: Draft, doc: Doc, cues: set[int]) -> Iterator[int]:
    barred = draft.own | cues
    for before, behind in pairwise(sorted(draft.said)):
        gap = range(before + 1, behind)
        if len(gap) <= _GAP and barred.isdisjoint(gap) and not any(doc[place].is_space or doc[place].text in _PARTING for place in gap):
            yield from gap
