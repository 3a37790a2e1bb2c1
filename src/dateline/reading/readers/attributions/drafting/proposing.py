"""What the rules propose, sure or not: the trained part is shown it, and learns from it which of it people would mark."""

from dataclasses import dataclass

from dateline.reading.page import Page
from dateline.reading.quotations import Quotations
from dateline.reading.readers.attributions.chains import quoted
from dateline.reading.readers.attributions.draft import Draft
from dateline.reading.readers.attributions.drafting import continuing, cues

LEAST = 0.4
"""What the rules are less sure of they do not give alone. On PolNeAR train F1 is level from .25 to .4, precision best here."""

LEAST_LOOSE = 0.5
"""The same for the stance "other" (wants, plans, supports): loosest of all, and seldom what a reader of war reports asks for."""

DOUBTFUL = 0.3
"""From here to the least that is given a word of speech is passed over with a Doubt; below, in silence."""

SHOWN = 0.1
"""Drafts from here on are shown to the trained part."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposals:
    """Drafts in the order they were found; of several on one word `by_word` has the first."""

    quotations: Quotations
    drafts: list[Draft]
    by_word: dict[int, Draft]


def proposed(page: Page, least: float = SHOWN) -> Proposals:
    """Every draft that scores `least` or more, quotations that go on given to those the rules are sure of."""
    quotations = Quotations(page.text, page.parts)
    uncued = [*continuing.colons(page, quotations), *quoted.sayings(page, quotations), *continuing.reports(page)]
    for draft in uncued:
        draft.is_firm = True
    drafts = [*uncued, *cues.drafts(page, quotations, least=least)]
    sure = [draft for draft in drafts if is_sure(draft)]
    continuing.continue_quotations(sure, page, quotations)
    continuing.continue_statements(sure, page, quotations)
    by_word: dict[int, Draft] = {}
    for draft in drafts:
        by_word.setdefault(draft.word.i, draft)
    return Proposals(quotations=quotations, drafts=drafts, by_word=by_word)


def is_sure(draft: Draft) -> bool:
    """Whether the rules would give the draft on their own."""
    return draft.score >= (LEAST_LOOSE if draft.stance == "other" else LEAST)
