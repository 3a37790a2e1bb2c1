"""The reader: cues are drafted, quotations that go on are given to their speakers, chains are linked, nouns are made."""

from collections.abc import Iterator

from spacy.tokens import Token

from dateline.model import Attribution, Doubt, Manner, Mention, MentionForm, MentionKind, Place, Source, SourceKind, SourceType, Span, When
from dateline.reading import phrases
from dateline.reading.options import Options
from dateline.reading.page import Page
from dateline.reading.quotations import Quotations
from dateline.reading.readers.attributions import chains, circumstances, continuing, cues, free_relatives, hearsay, quoted
from dateline.reading.readers.attributions.contents import runs
from dateline.reading.readers.attributions.draft import Draft
from dateline.reading.readers.attributions.speakers import sources

LEAST = 0.4
"""Attributions less sure than this are not given. On PolNeAR train F1 is level from .25 to .4, and precision best here."""

LEAST_LOOSE = 0.5
"""The same for the stance "other" (wants, plans, supports): loosest of all, and seldom what a reader of war reports asks for."""

DOUBTFUL = 0.3
"""From here to `LEAST` a word of speech is passed over with a Doubt; below, in silence."""

_MARKS = ' \t\n“”"«»„'
_LOOSE = frozenset({"believes", "other"})
_KINDS = {
    SourceType.PERSON: MentionKind.PERSON,
    SourceType.GROUP: MentionKind.ORGANISATION,
    SourceType.OUTLET: MentionKind.OUTLET,
    SourceType.DOCUMENT: MentionKind.DOCUMENT,
}


class Attributions:
    """Who said what, on whose word, by the parse and by quotation marks."""

    name = "attributions"
    version = "2"
    gives: tuple[type, ...] = (Attribution, Mention)
    needs: tuple[type, ...] = (Mention, When, Place)

    def __init__(self, options: Options) -> None:
        pass

    def read(self, page: Page) -> Iterator[Attribution | Mention | Doubt]:
        quotations = Quotations(page.text, page.parts)
        uncued = [*continuing.colons(page, quotations), *quoted.sayings(page, quotations), *continuing.reports(page)]
        found = [*uncued, *cues.drafts(page, quotations, least=DOUBTFUL)]
        drafts = [draft for draft in found if draft.score >= (LEAST_LOOSE if draft.stance == "other" else LEAST)]
        drafts += [*hearsay.hearsay(page, drafts), *free_relatives.free_relatives(page, drafts)]
        continuing.continue_quotations(drafts, page, quotations)
        continuing.continue_statements(drafts, page, quotations)
        desk = _Desk(page, quotations)
        for draft in chains.linked(drafts, quotations):
            yield from desk.file(draft)
        sure = {draft.word.i for draft in drafts}
        passed_over = (draft for draft in found if draft.score < LEAST and draft.stance not in _LOOSE and draft.word.i not in sure)
        yield from (self._doubt(draft, page) for draft in passed_over)

    def _doubt(self, draft: Draft, page: Page) -> Doubt:
        words = " ".join(token.text for token in draft.cue)
        reason = f"{words!r} may attribute something here (score {draft.score:.2f}), which is too little to say so"
        return Doubt(reader=self.name, span=page.span(draft.word, draft.word), reason=reason)


class _Desk:
    """Makes nouns of drafts, outermost first, and remembers what it made."""

    def __init__(self, page: Page, quotations: Quotations) -> None:
        self._page = page
        self._quotations = quotations
        self._made: dict[Draft, Attribution] = {}
        self._mentions: dict[Span, Mention] = {mention.span: mention for mention in page.mentions}
        self._new: list[Mention] = []
        self._last_kind: SourceKind | None = None

    def file(self, draft: Draft) -> Iterator[Attribution | Mention]:
        """The attribution of a draft, after the mentions it needed and nobody had made; nothing where no word was said."""
        doc = self._page.doc
        spans = (self._without_marks(self._page.span(doc[first], doc[last])) for first, last in runs(draft.said, doc))
        content = tuple(span for span in spans if span is not None)
        if not content:
            return
        made = Attribution(
            source=self._source(draft),
            cue=self._cue(draft.cue),
            content=content,
            manner=self._manner(content),
            stance=draft.stance,
            addressee=self._addressee(draft),
            medium=self._medium(draft),
            said=circumstances.said_when(draft, self._page),
            said_at=circumstances.said_where(draft, self._page),
            inside=self._inside(draft),
            score=round(draft.score, 3),
        )
        self._made[draft] = made
        yield from self._new
        self._new.clear()
        yield made

    def _without_marks(self, span: Span) -> Span | None:
        """A span without quotation marks at its edges, also where a lost blank made one token of a mark and two words."""
        text = self._page.text
        start, end = span.start, span.end
        for edge in (self._quotations.at(start), self._quotations.at(end - 1)):
            if edge is not None and start < edge.inner.start < end and " " not in text[start : edge.inner.start]:
                start = edge.inner.start
            if edge is not None and start < edge.inner.end < end and " " not in text[edge.inner.end : end]:
                end = edge.inner.end
        words = text[start:end].strip(_MARKS)
        if not words:
            return None
        start += text[start:end].index(words)
        return Span(start, start + len(words))

    def _inside(self, draft: Draft) -> Attribution | None:
        outer = draft.outer
        while outer is not None and outer not in self._made:  # an outer one without words of its own was not made
            outer = outer.outer
        return self._made[outer] if outer is not None else None

    def _source(self, draft: Draft) -> Source | None:
        if draft.source is None:
            return None
        span = self._page.span_of(draft.source)
        head = draft.source.root
        mention = self._mentions.get(span) or self._page.mention_headed(head)
        type_ = sources.type_of(draft.source, mention)
        kind = sources.kind_of(draft.source, type_, before=self._kind_before(mention) if head.pos_ == "PRON" else None)
        if head.pos_ != "PRON":
            self._last_kind = kind
        if mention is None:
            mention = self._mention(span, head, _KINDS[type_])
        why = sources.why_unnamed(draft.source, span, self._page.text) if kind is SourceKind.UNNAMED else None
        return Source(span=span, kind=kind, type=type_, mention=mention, why_unnamed=why)

    def _kind_before(self, mention: Mention | None) -> SourceKind | None:
        """The kind of what a pronoun stands for: that of the first in its chain, else of the source before."""
        chain = mention.chain if mention is not None else None
        first = next((one for one in self._page.mentions if chain and one.chain == chain and one.form is not MentionForm.PRONOUN), None)
        if first is None:
            return self._last_kind
        tokens = self._page.tokens(first.span)
        return sources.kind_of(tokens, sources.type_of(tokens, first), before=None)

    def _addressee(self, draft: Draft) -> Mention | None:
        if draft.addressee is None:
            return None
        span, head = self._page.span_of(draft.addressee), draft.addressee.root
        return self._mentions.get(span) or self._page.mention_headed(head) or self._mention(span, head, MentionKind.OTHER)

    def _medium(self, draft: Draft) -> Mention | None:
        head = circumstances.medium_of(draft.word)
        if head is None:
            return None
        span = self._page.span_of(phrases.noun_phrase(head, conjuncts=False))
        return self._mentions.get(span) or self._page.mention_headed(head) or self._mention(span, head, MentionKind.MEDIA)

    def _mention(self, span: Span, head: Token, kind: MentionKind) -> Mention:
        """A phrase nobody mentioned yet."""
        form = MentionForm.PRONOUN if head.pos_ == "PRON" else MentionForm.FULL if head.pos_ == "PROPN" else MentionForm.DESCRIPTION
        mention = Mention(span=span, kind=kind, form=form, head=self._page.span(head, head))
        self._mentions[span] = mention
        self._new.append(mention)
        return mention

    def _cue(self, tokens: list[Token]) -> tuple[Span, ...]:
        spans: list[list[Token]] = []
        for token in tokens:
            if spans and spans[-1][-1].i + 1 == token.i:
                spans[-1].append(token)
            else:
                spans.append([token])
        return tuple(self._page.span(run[0], run[-1]) for run in spans)

    def _manner(self, content: tuple[Span, ...]) -> Manner:
        shares = [self._quotations.quoted(span) for span in content]
        if min(shares) > 0.9:
            return Manner.DIRECT
        return Manner.MIXED if max(shares) > 0 else Manner.INDIRECT
