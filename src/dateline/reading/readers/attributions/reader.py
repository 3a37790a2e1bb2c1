"""The reader."""

from collections.abc import Iterator

from dateline.model import Attribution, Doubt, Manner, Mention, Place, Source, SourceKind, SourceType, Span, When
from dateline.reading.options import Options
from dateline.reading.page import Page
from dateline.reading.readers.attributions import cues
from dateline.reading.readers.attributions.contents import runs
from dateline.reading.readers.attributions.draft import Draft
from dateline.reading.readers.attributions.quotations import Quotations

LEAST = 0.3
"""Attributions less sure than this are not given. Counted on PolNeAR train, where .3 balances what is missed and what is wrong."""


class Attributions:
    """Who said what, on whose word, by the parse and by quotation marks."""

    name = "attributions"
    version = "1"
    gives: tuple[type, ...] = (Attribution, Mention)
    needs: tuple[type, ...] = (Mention, When, Place)

    def __init__(self, options: Options) -> None:
        pass

    def read(self, page: Page) -> Iterator[Attribution | Mention | Doubt]:
        quotations = Quotations(page.text, page.parts)
        for draft in cues.drafts(page, quotations, least=LEAST):
            yield from _plain(draft, page, quotations)


def _plain(draft: Draft, page: Page, quotations: Quotations):
    doc=page.doc
    content=tuple(page.span(doc[a],doc[b]) for a,b in runs(draft.said,doc))
    if not content: return
    src=None
    if draft.source is not None:
        src=Source(span=page.span_of(draft.source),kind=SourceKind.NAMED,type=SourceType.PERSON)
    c=draft.cue
    cue=[]
    for t in c:
        if cue and cue[-1][1].i+1==t.i: cue[-1][1]=t
        else: cue.append([t,t])
    yield Attribution(source=src,cue=tuple(page.span(a,b) for a,b in cue),content=content,manner=Manner.INDIRECT,stance=draft.stance,score=draft.score)
