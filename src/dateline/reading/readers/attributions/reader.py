"""The reader: rules draft, networks judge, rules link the chains, and nouns are made of it."""

from collections.abc import Iterator

from dateline.model import Attribution, Doubt, Mention, Place, When
from dateline.reading.encoder.encoder import Encoder
from dateline.reading.options import Options
from dateline.reading.page import Page
from dateline.reading.readers.attributions.chains import linking
from dateline.reading.readers.attributions.draft import Draft
from dateline.reading.readers.attributions.drafting import continuing, free_relatives, hearsay
from dateline.reading.readers.attributions.drafting.proposing import DOUBTFUL, LEAST, SHOWN, is_sure, proposed
from dateline.reading.readers.attributions.filing import Filing
from dateline.reading.readers.attributions.trained import whole
from dateline.reading.readers.attributions.trained.judging import Trained
from dateline.reading.readers.attributions.trained.settling import settled

_LOOSE = frozenset({"believes", "other"})


class Attributions:
    """Who said what, on whose word: proposed by rules, judged by the networks the package ships."""

    name = "attributions"
    version = "5"  # with new networks another
    gives: tuple[type, ...] = (Attribution, Mention)
    needs: tuple[type, ...] = (Mention, When, Place)

    def __init__(self, options: Options, *, trained: Trained | None = None) -> None:
        self._trained = trained or (Trained() if options.trained else None)

    @property
    def encoder(self) -> Encoder | None:
        """What should read the words while they are parsed."""
        return self._trained.encoder if self._trained is not None else None

    def read(self, page: Page) -> Iterator[Attribution | Mention | Doubt]:
        proposals = proposed(page, SHOWN if self._trained else DOUBTFUL)
        quotations = proposals.quotations
        drafts = [draft for draft in proposals.drafts if is_sure(draft)]
        passed = [draft for draft in proposals.drafts if DOUBTFUL <= draft.score < LEAST]
        if self._trained is not None:
            drafts, passed = settled(self._trained.judged(page, proposals))
            whole.make_whole(drafts, page.doc, quotations)
        drafts += [*hearsay.hearsay(page, drafts), *free_relatives.free_relatives(page, drafts)]
        continuing.continue_quotations(drafts, page, quotations)
        continuing.continue_statements(drafts, page, quotations)
        filing = Filing(page, quotations, self.name)
        for draft in linking.linked(drafts, quotations):
            yield from filing.file(draft)
        given = {draft.word.i for draft in drafts}
        yield from (self._doubt(draft, page) for draft in passed if draft.stance not in _LOOSE and draft.word.i not in given)

    def _doubt(self, draft: Draft, page: Page) -> Doubt:
        words = " ".join(token.text for token in draft.cue)
        reason = f"{words!r} may attribute something here (score {draft.score:.2f}), which is too little to say so"
        return Doubt(reader=self.name, span=page.span(draft.word, draft.word), reason=reason)
