"""Nouns out of drafts: source, cue, content, addressee, medium, and what stands inside what."""

from collections.abc import Iterator

from spacy.tokens import Token

from dateline.model import Attribution, Doubt, Manner, Mention, MentionForm, MentionKind, Source, SourceKind, SourceType, Span
from dateline.reading import phrases
from dateline.reading.page import Page
from dateline.reading.quotations import Quotations
from dateline.reading.readers.attributions.draft import Draft
from dateline.reading.readers.attributions.drafting import circumstances
from dateline.reading.readers.attributions.drafting.stretches import runs
from dateline.reading.readers.attributions.speakers import sources, unnamed
from dateline.reading.readers.attributions.speakers.pointing import Pointing

UNSURE = 0.25
"""Words of a source or of a content that a person would mark so less often than this come with a Doubt."""

_MARKS = ' \t\n“”"«»„'
_KINDS = {
    SourceType.PERSON: MentionKind.PERSON,
    SourceType.GROUP: MentionKind.ORGANISATION,
    SourceType.OUTLET: MentionKind.OUTLET,
    SourceType.DOCUMENT: MentionKind.DOCUMENT,
}


def _rounded(score: float | None) -> float | None:
    """To two places: what the networks count differs in the last ones from processor to processor."""
    return None if score is None else round(score, 2)


def _unsure(made: Attribution, reader: str) -> Iterator[Doubt]:
    """Of words that people would often mark otherwise."""
    for role, score, span in (
        ("source", made.source_score, made.source.span if made.source else None),
        ("content", made.content_score, made.content[0]),
    ):
        if score is not None and span is not None and score < UNSURE:
            reason = f"how far the {role} reaches is unsure: by our measure, people mark exactly such words {score:.0%} of the time"
            yield Doubt(reader=reader, span=span, reason=reason)


class Filing:
    """Makes nouns of drafts, outermost first, and remembers what it made."""

    def __init__(self, page: Page, quotations: Quotations, reader: str) -> None:
        self._reader = reader
        self._page = page
        self._quotations = quotations
        self._made: dict[Draft, Attribution] = {}
        self._mentions: dict[Span, Mention] = {mention.span: mention for mention in page.mentions}
        self._new: list[Mention] = []
        self._last_kind: SourceKind | None = None
        self._pointing = Pointing(page)

    def file(self, draft: Draft) -> Iterator[Attribution | Mention | Doubt]:
        """The attribution of a draft, after the mentions it needed and nobody had made; nothing where no word was said.

        A doubt follows where its source only points to somebody and it cannot be told to whom.
        """
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
            score=round(draft.score, 2),
            source_score=_rounded(draft.measured("source")),
            content_score=_rounded(draft.measured("content")),
        )
        self._made[draft] = made
        yield from self._new
        self._new.clear()
        yield made
        yield from self._doubt(draft, made)
        yield from _unsure(made, self._reader)

    def _doubt(self, draft: Draft, made: Attribution) -> Iterator[Doubt]:
        """Of a source that only points; inside quotation marks "it" and "they" mostly stand for nobody the report names."""
        if draft.source is None or made.source is None or self._quotations.at(made.source.span.start) is not None:
            return
        reason = self._pointing.doubt(draft.source, made.source, made.content)
        if reason is not None:
            yield Doubt(reader=self._reader, span=made.source.span, reason=reason)

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
        why = unnamed.why_unnamed(draft) if kind is SourceKind.UNNAMED else None
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
