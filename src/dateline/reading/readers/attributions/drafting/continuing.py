"""Speech that no cue governs: quotations that go on, and the colon or dash of headlines and transcripts."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import pairwise, takewhile

from spacy.tokens import Token

from dateline.model import PartKind, Span
from dateline.reading import phrases
from dateline.reading.page import Page
from dateline.reading.quotations import Quotation, Quotations
from dateline.reading.readers.attributions import book
from dateline.reading.readers.attributions.draft import Draft
from dateline.reading.readers.attributions.drafting.contents import tokens_of
from dateline.reading.readers.attributions.drafting.frames import Frame
from dateline.reading.readers.attributions.speakers import trailing

_SENTENCE_END = re.compile(r"[.!?:…][”\"'’)\]]*\s*$")
_COLON = re.compile(r"^[^:“”\"\n]{2,60}?(:) +(?=\S)")
_PHRASE = 3  # words of a quotation that goes on after its speaker
_STOPS = frozenset({".", "!", "?"})
_LINE = 12  # words between a cue and the colon that ends its line
_SPOKEN = frozenset({PartKind.BODY, PartKind.QUOTE_BLOCK})
_FIRST_PERSON = re.compile(r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur|[Uu]s)\b")
_REACH = 600  # code points between a quotation and a cue that could claim it
_HEADLINE = 140  # a line longer than this is no headline
_REPORTS = re.compile(r"\breports(?=[.;!?]|\s*$|\s*\n)")
_CREDIT = re.compile(r"(:) +(?=[^:.!?\n]{2,40}$)")  # "Rebels took the town: monitor"
_DASH = re.compile(r" (?:–|—|-) (?=[^–—\n]{2,40}$)")


def continue_quotations(drafts: list[Draft], page: Page, quotations: Quotations) -> None:
    """Gives each quotation that nobody claims, and that stands as a sentence of its own, to whoever was quoted last."""
    if not drafts:
        return
    speaking = sorted((draft for draft in drafts if draft.frame in {Frame.QUOTE, Frame.CLAUSE}), key=lambda draft: draft.word.idx)
    starts = [draft.word.idx for draft in speaking]
    open_for: Draft | None = None
    for quotation in quotations:
        tokens = tokens_of(page.doc, quotation)
        claimed = any(draft.word.i not in tokens and not draft.said.isdisjoint(tokens) for draft in _near(quotation, speaking, starts))
        if not claimed and (going_on := _resumed(quotation, tokens, speaking, page)) is not None:
            going_on.said.update(tokens)
        elif not claimed and _stands_alone(quotation, page):
            index = bisect_left(starts, quotation.outer.start) - 1
            speaker = open_for or _last_quoted(speaking[: index + 1], quotation, page, quotations)
            if speaker is not None:
                speaker.said.update(tokens)
        open_for = _holder(tokens, speaking) if quotation.goes_on else None


def _resumed(quotation: Quotation, tokens: range, speaking: list[Draft], page: Page) -> Draft | None:
    """Who was quoted before in the same sentence: “We stood there,” said a man who would not give his name, “and we knew it.”"""
    if len(tokens) < _PHRASE or not page.text[quotation.outer.start - 3 : quotation.outer.start].rstrip().endswith(","):
        return None
    before = [draft for draft in speaking if tokens.start - _LINE * 3 < draft.word.i < tokens.start and draft.frame is Frame.QUOTE]
    if not before or any(token.text in _STOPS for token in page.doc[before[-1].word.i : tokens.start]):
        return None
    return before[-1]


def _near(quotation: Quotation, speaking: list[Draft], starts: list[int]) -> list[Draft]:
    """Those who speak within a paragraph's reach of a quotation."""
    return speaking[bisect_left(starts, quotation.outer.start - _REACH) : bisect_left(starts, quotation.outer.end + _REACH)]


def _holder(tokens: range, speaking: list[Draft]) -> Draft | None:
    return next((draft for draft in speaking if draft.word.i not in tokens and not draft.said.isdisjoint(tokens)), None)


def _stands_alone(quotation: Quotation, page: Page) -> bool:
    """A sentence or more, opened where a sentence may begin: no title, no scare quote."""
    words = quotation.inner.of(page.text)
    part = page.part_at(quotation.outer.start)
    if part is None or part.kind not in {PartKind.BODY, PartKind.QUOTE_BLOCK} or len(words.split()) < 3:
        return False
    before = page.text[part.span.start : quotation.outer.start]
    return (not before.strip() or bool(_SENTENCE_END.search(before))) and (words[-1] in ".!?…,—" or len(words.split()) > 6)


def _last_quoted(speaking: list[Draft], quotation: Quotation, page: Page, quotations: Quotations) -> Draft | None:
    """The last speaker with words in quotation marks: in the same paragraph, or in the one before when this one is all quotation."""
    if not speaking:
        return None
    last = speaking[-1]
    number, other = page.part_number(quotation.outer.start), page.part_number(last.word.idx)
    if number is None or other is None or last.source is None:
        return None
    here, there = page.parts[number], page.parts[other]
    if here is there:
        before = page.text[here.span.start : quotation.outer.start].rstrip()
        return last if _is_quoted(last, page, quotations) or before.endswith(":") else None
    opens_paragraph = quotation.outer.start == here.span.start
    return (
        last
        if opens_paragraph and number == other + 1 and (_is_quoted(last, page, quotations) or there.span.of(page.text).endswith(":"))
        else None
    )


def _is_quoted(draft: Draft, page: Page, quotations: Quotations) -> bool:
    return any(quotations.at(page.doc[place].idx) for place in draft.said)


def continue_statements(drafts: list[Draft], page: Page, quotations: Quotations) -> None:
    """Gives what follows "The minister said:" on the next line to the minister, and on to where somebody else speaks."""
    for draft in drafts:
        colon = _ends_line(draft, page)
        if colon is None or draft.source is None:
            continue
        for paragraph in _statement(colon, draft, drafts, page, quotations):
            tokens = page.tokens(paragraph)
            draft.said.update(range(tokens.start, tokens.end))


def _statement(colon: Token, draft: Draft, drafts: list[Draft], page: Page, quotations: Quotations) -> list[Span]:
    """The paragraph behind the colon and those after it, up to the last in which the speaker says "I" or "we"."""
    spoken = list(takewhile(lambda span: not (quotations.at(span.start) or _has_own_speaker(span, draft, drafts)), _following(colon, page)))
    while len(spoken) > 1 and not _FIRST_PERSON.search(spoken[-1].of(page.text)):
        spoken.pop()
    return spoken


def _ends_line(draft: Draft, page: Page) -> Token | None:
    """The colon that ends the cue's line; None when the line ends otherwise."""
    doc = page.doc
    for place in range(draft.word.i + 1, min(draft.word.i + _LINE, len(doc))):
        if doc[place].text == ":":
            behind = page.text[doc[place].idx + 1 :][:40]
            return doc[place] if not behind.lstrip(" \t").strip("\n") or behind.lstrip(" \t").startswith(("\n", "\r")) else None
        if doc[place].pos_ == "VERB" or doc[place].is_space:
            return None
    return None


def _following(colon: Token, page: Page) -> Iterator[Span]:
    """The paragraphs behind a colon: the rest of its own part, then the parts after it."""
    for part in page.parts:
        if part.kind not in _SPOKEN or part.span.end <= colon.idx + 1:
            continue
        start = max(part.span.start, colon.idx + 1)
        words = page.text[start : part.span.end]
        if words.strip():
            yield Span(start + len(words) - len(words.lstrip()), part.span.end)


def _has_own_speaker(paragraph: Span, speaker: Draft, drafts: list[Draft]) -> bool:
    """Whether somebody else, and not the speaker as "I" or "we", is said to speak there."""
    return any(
        draft is not speaker
        and paragraph.start <= draft.word.idx < paragraph.end
        and draft.frame in {Frame.QUOTE, Frame.CLAUSE}
        and draft.stance == "says"
        and draft.source is not None
        and draft.source.root.lower_ not in {"i", "we"}
        for draft in drafts
    )


def _introduced(page: Page, quotations: Quotations) -> Iterator[Draft]:
    """As in "Here is the report:" before a paragraph that is all quotation."""
    for part, following in pairwise(page.parts):
        quotation = quotations.at(following.span.start)
        if quotation is None or not part.span.of(page.text).endswith(":"):
            continue
        colon = page.tokens(Span(part.span.end - 1, part.span.end))[0]
        head = _last_noun(colon)
        if head is not None:
            said = set(tokens_of(page.doc, quotation))
            source = phrases.noun_phrase(head)
            yield Draft(word=colon, cue=[colon], frame=Frame.QUOTE, stance="says", score=0.5, source=source, said=said, is_firm=True)


def _last_noun(colon: Token) -> Token | None:
    """The head of the phrase a colon stands right behind; None when a verb or nothing that can speak stands there."""
    if colon.i == 0 or colon.nbor(-1).pos_ not in {"NOUN", "PROPN"}:
        return None
    head = colon.nbor(-1)
    while head.head.pos_ in {"NOUN", "PROPN"} and head.dep_ in {"compound", "pobj", "appos", "flat"} and head.head != head:
        head = head.head
    used = head.dep_ == "dobj" and head.head.tag_ == "VBG"  # "he wrote, using his account:"
    return head if _speaks([head]) and not used else None


def reports(page: Page) -> Iterator[Draft]:
    """A draft for each "… Press TV reports" at the end of a sentence, where the parse has a noun."""
    for match in _REPORTS.finditer(page.text):
        word = page.tokens(Span(*match.span()))[0]
        source = trailing.who_reports(word)
        if source is None:
            continue
        said = set(range(trailing.sentence_start(word), source.start))
        yield Draft(word=word, cue=[word], frame=Frame.CLAUSE, stance="says", score=0.7, source=source, said=said)


def colons(page: Page, quotations: Quotations) -> Iterator[Draft]:
    """As in "Observatory: rebels kill 12", "Rebels kill 12 – observatory", "MINISTER: “We were there.”"."""
    yield from _introduced(page, quotations)
    for part in page.parts:
        if part.kind not in {PartKind.HEADLINE, PartKind.BODY}:
            continue
        line = part.span.of(page.text)
        colon, dash = _COLON.match(line), _DASH.search(line) if len(line) < _HEADLINE else None
        mark = colon or dash
        if mark is None:
            continue
        offset = part.span.start + (colon.start(1) if colon else mark.start() + 1)
        draft = _at_mark(part.span, offset, page, quotations, before=colon is not None)
        credit = _CREDIT.search(line) if draft is None and len(line) < _HEADLINE else None
        if credit is not None:
            draft = _at_mark(part.span, part.span.start + credit.start(1), page, quotations, before=False)
        if draft is not None:
            yield draft


def _at_mark(line: Span, offset: int, page: Page, quotations: Quotations, *, before: bool) -> Draft | None:
    """The speaker on one side of a colon (`before`) or dash (behind it), what is said on the other."""
    tokens = [token for token in page.tokens(line) if not token.is_space]
    colon = next((token for token in tokens if token.idx == offset), None)
    if colon is None:
        return None
    speaker = [token for token in tokens if (token.i < colon.i) is before and token != colon]
    if speaker and _is_place(speaker, page):
        return None
    said = {token.i for token in tokens if (token.i > colon.i) is before and token != colon}
    if not speaker or not said or any(token.pos_ in {"VERB", "AUX"} for token in speaker):
        return None
    quoted = quotations.at(page.doc[min(said)].idx) is not None
    if not (quoted or (len(said) >= 3 and _speaks(speaker) and any(page.doc[place].pos_ in {"VERB", "AUX"} for place in said))):
        return None
    source = page.doc[speaker[0].i : speaker[-1].i + 1]
    score = 0.7 if quoted else 0.5
    return Draft(word=colon, cue=[colon], frame=Frame.QUOTE, stance="says", score=score, source=source, said=said, is_firm=True)


def _is_place(speaker: list[Token], page: Page) -> bool:
    """As in "Homs: …", which labels; "Homs governor: …" has a head that can speak."""
    kinds = ("person", "outlet", "document", "institution")
    if any(speaker[-1].lemma_.lower() in book.words("speakers", kind) for kind in kinds):
        return False
    span = page.span(speaker[0], speaker[-1])
    return any(place.span.overlaps(span) for place in page.places)


def _speaks(speaker: list[Token]) -> bool:
    """A person or body, not a place or a topic."""
    last = speaker[-1].lemma_.lower()
    counts = any(token.like_num or token.pos_ == "NUM" for token in speaker)  # "Cup, day five: A beat B"
    named = not counts and any(token.ent_type_ in {"PERSON", "ORG"} for token in speaker)
    return len(speaker) <= 6 and (
        named or any(last in book.words("speakers", kind) for kind in ("person", "outlet", "document", "institution"))
    )
