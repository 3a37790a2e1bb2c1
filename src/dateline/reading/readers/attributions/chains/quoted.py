"""As in "A quoted B as saying X": A relays, B speaks inside, and both have the same words (ANNOTATION.md, attributions 4)."""

import re
from collections.abc import Iterator

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from dateline.model import Span
from dateline.reading import phrases
from dateline.reading.page import Page
from dateline.reading.quotations import Quotations
from dateline.reading.readers.attributions import book
from dateline.reading.readers.attributions.draft import Draft
from dateline.reading.readers.attributions.drafting.contents import tokens_of
from dateline.reading.readers.attributions.drafting.frames import OBJECTS, Frame, is_circumstance
from dateline.reading.readers.attributions.speakers import sources, trailing
from dateline.reading.readers.attributions.speakers.able import may_speak

QUOTING = frozenset({"quote", "cite"})
_AS_SAYING = QUOTING | {"report"}
_SAYING = re.compile(r"\bas (saying)\b")
_FAR = 15  # words between "quoted" and "as saying"
_AROUND = frozenset({"by", "in", "on", "at", "during", "late", "to"})
_ON = frozenset({"on", "in"})
_FRONTED = 0.7  # the score of words before a speaker at the end of his sentence, as for the speakers of trailing.py


def sayings(page: Page, quotations: Quotations) -> Iterator[Draft]:
    """A draft for each "as saying" behind what was said: "It fell, A quoted B as saying", "… B was quoted as saying by A"."""
    for match in _SAYING.finditer(page.text):
        word = page.tokens(Span(*match.span(1)))[0]
        if not _says_no_more(word):
            continue
        before = word.doc[max(0, word.i - _FAR) : word.i]
        verb = next((token for token in reversed(before) if token.pos_ == "VERB"), None)
        said = _said_before(verb, quotations) if verb is not None and book.lemma(verb) in _AS_SAYING else set()
        if said:
            yield Draft(word=word, cue=[word], frame=Frame.CLAUSE, stance="says", score=_FRONTED, said=said)


def _says_no_more(saying: Token) -> bool:
    """Whether the sentence ends without a clause: "as saying", "as saying by Tass", "as saying in a report from the area"."""
    if trailing.ends_sentence(saying):
        return True
    rest = saying.doc[saying.i + 1 : phrases.sentence(saying).end]
    circumstance = rest[0].lower_ in _AROUND if len(rest) else False
    return circumstance and not any(token.tag_ in {"VBD", "VBZ", "VBP", "MD"} or token.is_quote for token in rest)


def _said_before(verb: Token, quotations: Quotations) -> set[int]:
    """The quotation that ends before "quoted", else the sentence up to the phrase that "quoted" stands behind."""
    first = phrases.verb_group(verb)[0]
    phrase = trailing.phrase_before(first) or _subject(verb)
    if phrase is None or phrase.start >= verb.i:
        return set()
    quotation = quotations.at(verb.doc[phrase.start - 1].idx) if phrase.start > 0 else None
    if quotation is not None:
        return set(tokens_of(verb.doc, quotation))
    last = verb.doc[max(phrase.start - 1, 0)]  # a mark that closes a quotation whose beginning was lost ends nothing
    return set(range(trailing.sentence_start(last if last.is_quote else verb), phrase.start))


def quoted_as(drafts: list[Draft]) -> list[Draft]:
    """The drafts, with two for each "A quoted B as saying X": who quotes, and inside him who is quoted."""
    found = list(drafts)
    for verb, saying in _pairs(drafts):
        drafted = [draft for draft in found if draft.word == saying]
        if not drafted:
            continue
        speaking, *again = drafted
        found = [draft for draft in found if draft not in again]
        speaking.source = _quoted(verb, saying) or speaking.source
        speaking.said -= speaking.own
        carrier = _carrier(verb, found) if verb.tag_ == "VBG" else None
        if carrier is not None:  # "A reported, quoting B as saying X"
            found = [draft for draft in found if draft.word != verb]
            carrier.said = (carrier.said | speaking.said) - speaking.own
            speaking.outer = carrier
        else:
            speaking.outer = _relaying(verb, saying, speaking, found)
    _cited_who(found)
    return found


def _cited_who(drafts: list[Draft]) -> None:
    """As in "A cited B, who is in the town and who said X": B speaks inside A, whatever noun the parse hung the last "who" on."""
    for outer in drafts:
        whom = next((child for child in outer.word.children if child.dep_ in OBJECTS), None)
        if book.lemma(outer.word) not in QUOTING or whom is None or not may_speak(whom) or outer.shares:
            continue
        told = (draft for draft in drafts if draft.word.dep_ == "relcl" and whom.i < draft.word.i <= whom.right_edge.i)
        speaking = next((draft for draft in told if _is_of(whom, draft)), None)
        if speaking is not None and book.is_listed(speaking.word) and speaking.outer is None and outer.word.tag_ != "VBG":
            speaking.source, speaking.outer = phrases.noun_phrase(whom), outer
            outer.said, outer.stance, outer.shares = set(speaking.said), "relays", True


def _is_of(whom: Token, draft: Draft) -> bool:
    """Whether the "who" of a clause may stand for the one cited: not for another noun right before it that can speak."""
    who = next((child for child in draft.word.lefts if child.lower_ == "who"), None)
    return who is not None and (draft.word.head == whom or who.nbor(-1) != draft.word.head or not may_speak(draft.word.head))


def _pairs(drafts: list[Draft]) -> Iterator[tuple[Token, Token]]:
    """Each "quoted" with the "saying" behind its "as"."""
    seen: set[int] = set()
    for draft in drafts:
        pair = _by_saying(draft.word) or _by_quoting(draft.word)
        if pair is not None and pair[0].i not in seen:
            seen.add(pair[0].i)
            yield pair


def _by_saying(word: Token) -> tuple[Token, Token] | None:
    link = word.head
    if word.tag_ == "VBG" and link.lower_ == "as" and link.head.pos_ == "VERB" and book.lemma(link.head) in _AS_SAYING:
        return link.head, word
    return None


def _by_quoting(verb: Token) -> tuple[Token, Token] | None:
    """Along the line: where no clause follows "as saying", the parse hangs it anywhere."""
    if verb.pos_ != "VERB" or book.lemma(verb) not in _AS_SAYING:
        return None
    for place in range(verb.i + 1, min(verb.i + _FAR, len(verb.doc) - 1)):
        if verb.doc[place].lower_ == "as" and verb.doc[place + 1].lower_ == "saying":
            return verb, verb.doc[place + 1]
        if verb.doc[place].pos_ == "VERB" or verb.doc[place].text in {".", ";"}:
            return None
    return None


def _quoted(verb: Token, saying: Token) -> Tokens | None:
    """Who is quoted: before a passive, between an active verb and "as"."""
    if _is_passive(verb):
        return trailing.phrase_before(phrases.verb_group(verb)[0]) or _subject(verb)
    whom = next((child for child in verb.children if child.dep_ in OBJECTS), None)
    if whom is None:
        return None
    between = verb.doc[whom.left_edge.i : saying.i - 1]
    plain = whom.i > verb.i and not any(token.pos_ == "VERB" or token.is_punct or is_circumstance(token) for token in between)
    return between if plain and len(between) else phrases.noun_phrase(sources.antecedent(whom))


def _who_quotes(verb: Token, saying: Token, drafts: list[Draft]) -> Tokens | None:
    if not _is_passive(verb):
        first = phrases.verb_group(verb)[0]
        if (paper := _reporting_paper(verb, drafts)) is not None:
            return paper
        return (trailing.phrase_before(first) if trailing.ends_sentence(saying) else None) or _subject(verb)
    agent = phrases.agent(verb) or next((found for word in (verb, saying) if (found := _medium(word)) is not None), None)
    return sources.with_name(phrases.noun_phrase(agent), verb) if agent is not None else None


def _reporting_paper(verb: Token, drafts: list[Draft]) -> Tokens | None:
    """As in "State TV reported that the army was in control and quoted residents as saying …": the paper quotes, not the army."""
    if verb.dep_ != "conj" or any(child.dep_ in phrases.SUBJECTS for child in verb.lefts):
        return None
    holding = (draft.source for draft in drafts if draft.word.i < verb.i and verb.i in draft.said and draft.source is not None)
    return next((source for source in holding if _is_outlet(source.root)), None)


def _medium(word: Token) -> Token | None:
    """As in "quoted on state media", "as saying by local papers"."""
    for child in word.rights:
        inner = next((node for node in child.children if node.dep_ == "pobj"), None)
        if inner is None or child.dep_ not in {"prep", "agent"}:
            continue
        if child.lower_ == "by" or (child.lower_ in _ON and _is_outlet(inner)):
            return inner
    return None


def _is_outlet(head: Token) -> bool:
    return head.lemma_.lower() in book.words("speakers", "outlet") or (not head.is_lower and head.lower_ in book.words("outlets", "names"))


def _subject(verb: Token) -> Tokens | None:
    who = next((child for child in verb.lefts if child.dep_ in phrases.SUBJECTS), None) or phrases.subject(verb)
    return sources.with_name(phrases.noun_phrase(sources.antecedent(who)), verb) if who is not None else None


def _is_passive(verb: Token) -> bool:
    before = phrases.verb_group(verb)[0]
    return phrases.is_passive(verb) or (verb.tag_ == "VBN" and not phrases.is_active_group(verb) and before == verb)


def _carrier(quoting: Token, drafts: list[Draft]) -> Draft | None:
    """Whose sentence "…, quoting B as saying" goes on with."""
    start = phrases.sentence(quoting).start
    before = [draft for draft in drafts if start <= draft.word.i < quoting.i and draft.source is not None and draft.outer is None]
    return before[-1] if before else None


def _relaying(verb: Token, saying: Token, speaking: Draft, found: list[Draft]) -> Draft:
    outer = next((draft for draft in found if draft.word == verb), None)
    if outer is None:
        outer = Draft(word=verb, cue=phrases.verb_group(verb), frame=Frame.OBJECT, stance="relays", score=speaking.score)
        found.append(outer)
    outer.source = _who_quotes(verb, saying, found)
    outer.stance, outer.shares = "relays", True
    outer.said = set(speaking.said)
    return outer
