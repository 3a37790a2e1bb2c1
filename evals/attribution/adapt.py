"""From our reading to what PolNeAR's annotators mark.

They mark no nesting, join what one cue attributes, count "that" as content, "who" as the source of a relative clause, and adverbs and
prepositions at the edges of a cue as cue, and "went on", "seemed" before "to say". Our own conventions are ANNOTATION.md.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from dateline.model import Attribution, Span
from evals.attribution.described import described
from evals.attribution.spans import Marked, Stretch

_THAT = re.compile(r"\bthat\s+[\"“‘']?$", re.IGNORECASE)
_WHO = re.compile(r"\b(who|which|that)\s+$", re.IGNORECASE)
_ADVERB = re.compile(r"\b(?:\w+ly|also|then|later|now|just|still|even|often|again)\s+$", re.IGNORECASE)
_ADVERB_BEHIND = re.compile(r"\s(?:\w+ly|back|repeatedly|recently|also|again|then|pointedly)(?=[\s,:]*[\"“‘]|\s+that\b|[.\n])")
_CATENATIVE = re.compile(
    r"\b(?:(?:has|have|had|is|are|was|were)\s)?"
    r"(?:continu(?:e[sd]?|ing)|went on|go(?:es)? on|seem(?:s|ed)?|appear(?:s|ed)?|beg[aiu]n|start(?:s|ed|ing)?|tr(?:y|ies|ied|ying))\s+$"
)
_AUXILIARY = r"\b(?:(?:has|have|had|is|are|was|were|would|will|did|does|do|not|never)\s){0,2}(?:\w+ly\s)?"
_KEEPING = re.compile(rf"{_AUXILIARY}(?:ke(?:ep|eps|pt)|stop(?:s|ped)?|continu(?:es?|ed)|beg[au]n|start(?:s|ed)?)\s+$")
_ING = re.compile(r"\w+ing\b")
_LIGHT = re.compile(
    rf"{_AUXILIARY}(?:ma[dk]es?|making|rais(?:e[sd]?|ing)|express(?:e[sd]|ing)?|g[ai]ves?|given|giving|issu(?:e[sd]?|ing)|offer(?:s|ed|ing)?|"
    r"provid(?:e[sd]?|ing)|voic(?:e[sd]?|ing)|reiterat(?:e[sd]?|ing)|repeat(?:s|ed|ing)?|announc(?:e[sd]?|ing)|launch(?:ed)?)\s+"
    r"(?:(?:an?|the|his|her|their|its|no|any|some|several|many|more)\s+)?(?:[\w-]+\s+){0,2}$"
)
_STATEMENT = re.compile(
    rf"{_AUXILIARY}(?:released?|issued?|posted|made|sent|put out)\s+an?\s[^,.“\"]{{0,25}}(?:statement|letter|tweet|memo|email|video|report)"
    r"[^.,“\"]{0,30},?\s+$"
)
_STATEMENT_BEHIND = re.compile(r"\sin (?:an?|the|his|her|their|its) (?:\w+ )?statement\b")
_PRONOUN = re.compile(r"\b(whom|what|who)\s+$")
_BIDDEN = re.compile(r"\s+(?:not )?to\b")
_TELLING = re.compile(r"\b(?:tell|tells|told|telling)$")
_LED = re.compile(r"\s+(?:to|about|for|of|on|with|in|against|at|as|by|over|from)\s*[“\"‘]?$")


def as_polnear(attributions: Iterable[Attribution], text: str) -> list[Marked]:
    """The attributions, one a cue, none inside another's content."""
    by_cue: dict[tuple[Span, ...], list[Attribution]] = {}
    for attribution in attributions:
        by_cue.setdefault(attribution.cue, []).append(attribution)
    joined = [(group[0], sorted({span for one in group for span in one.content})) for group in by_cue.values()]
    cues = [_contiguous(first.cue) for first, _ in joined]
    return [_marked(first, content, cues, text) for first, content in joined if not _nested(first, joined)]


def _nested(one: Attribution, all_of: Iterable[tuple[Attribution, list[Span]]]) -> bool:
    return any(other is not one and any(span.covers(cue) for span in content for cue in one.cue) for other, content in all_of)


def _marked(attribution: Attribution, content: list[Span], others: Sequence[Stretch], text: str) -> Marked:
    cue = _contiguous(attribution.cue)
    start, end = cue
    while adverb := _ADVERB.search(text, max(0, start - 25), start):
        start = adverb.start()
    who = _WHO.search(text, max(0, start - 8), start)
    source = who.span(1) if who else described(attribution, (start, end), others, text)
    start = _with_verbs_before(start, source[1] if source else 0, text)
    for behind in (_ADVERB_BEHIND, _STATEMENT_BEHIND):
        end = found.end() if (found := behind.match(text, end)) else end
    content = _with_addressee(attribution, content, text)
    first = content[0]
    led = text[end : first.start]
    if first.start > end and _LED.fullmatch(led):
        end = first.start
    stretches = [_with_that(span, text) for span in content]
    fronted = _fronted(source, start, stretches, text)
    return Marked(source=(source,) if source else (), cue=((start, end),), content=tuple(sorted([*stretches, *fronted])))


def _with_addressee(attribution: Attribution, content: list[Span], text: str) -> list[Span]:
    """They count whoever is urged to do something as content, but not whoever is told something."""
    told = attribution.addressee.span if attribution.addressee else None
    first = content[0]
    if told is None or not _BIDDEN.match(text, told.end, first.end) or _TELLING.search(attribution.cue[-1].of(text)):
        return content
    if text[told.end : first.start].strip() or not attribution.cue[-1].end <= told.start < told.end <= first.start:
        return content
    return [Span(told.start, first.end), *content[1:]]


def _with_verbs_before(start: int, least: int, text: str) -> int:
    """Where a cue starts that other verbs open, none before `least`: "keeps saying", "made no mention", "issued a statement saying"."""
    patterns = [_LIGHT]
    if text.startswith("to ", start):
        patterns = [_CATENATIVE]
    elif _ING.match(text, start):
        patterns = [_KEEPING, _STATEMENT]
    found = (pattern.search(text, max(least, start - 70), start) for pattern in patterns)
    return next((one.start() for one in found if one), start)


def _contiguous(cue: tuple[Span, ...]) -> Stretch:
    """A cue broken by an adverb is one stretch there; one broken by more keeps its last piece."""
    start, end = cue[-1].start, cue[-1].end
    for span in reversed(cue[:-1]):
        if start - span.end > 20:
            break
        start = span.start
    return start, end


def _fronted(source: Stretch | None, cue_start: int, said: Sequence[Stretch], text: str) -> Iterator[Stretch]:
    """The pronoun before a source is content (74 of 96; "which" is not surely, 73 of 127): "| what | she called | a ban"."""
    if source is None or source[0] >= cue_start:
        return
    pronoun = _PRONOUN.search(text, max(0, source[0] - 8), source[0])
    if pronoun and not any(start <= pronoun.start(1) < end for start, end in said):
        yield pronoun.span(1)


def _with_that(span: Span, text: str) -> Stretch:
    that = _THAT.search(text, max(0, span.start - 8), span.start)
    return (that.start(), span.end) if that else (span.start, span.end)
