"""From our reading to what PolNeAR's annotators mark.

They mark no nesting, join what one cue attributes, count "that" as content, "who" as the source of a relative clause, and adverbs and
prepositions at the edges of a cue as cue, and "went on", "seemed" before "to say". Our own conventions are ANNOTATION.md.
"""

import re
from collections.abc import Iterable

from dateline.model import Attribution, Span
from evals.attribution.spans import Marked, Stretch

_THAT = re.compile(r"\bthat\s+[\"“‘']?$", re.IGNORECASE)
_WHO = re.compile(r"\b(who|which|that)\s+$", re.IGNORECASE)
_ADVERB = re.compile(r"\b(?:\w+ly|also|then|later|now|just|still|even|often|again)\s+$", re.IGNORECASE)
_ADVERB_BEHIND = re.compile(r"\s(?:\w+ly|back|repeatedly|recently|also|again|then|pointedly)(?=[\s,:]*[\"“‘]|\s+that\b|[.\n])")
_CATENATIVE = re.compile(
    r"\b(?:(?:has|have|had|is|are|was|were)\s)?"
    r"(?:continu(?:e[sd]?|ing)|went on|go(?:es)? on|seem(?:s|ed)?|appear(?:s|ed)?|beg[aiu]n|start(?:s|ed|ing)?|tr(?:y|ies|ied|ying))\s+$"
)
_DESCRIBED = re.compile(r"(?:, (?!meanwhile|however|for his part)(?=\w+ \w+ )| who| \()[^;:“”\"]{3,200}?,?\s*")
_DESCRIBED_LAST = re.compile(
    r", (?!(?:and|but|adding|saying|citing|noting)\b)[^;:“”\"\n]{2,200}?(?=(?<!Mr)(?<!Mrs)(?<!Sen)\.(?:\s|$)|, (?:and|but|\w+ing)\b|\n|$)"
)
_PARTICIPLE = re.compile(r"\w+ing\b")
_LED = re.compile(r"\s+(?:to|about|for|of|on|with|in|against|at|as|by|over|from)\s*[“\"‘]?$")


def as_polnear(attributions: Iterable[Attribution], text: str) -> list[Marked]:
    """The attributions, one a cue, none inside another's content."""
    by_cue: dict[tuple[Span, ...], list[Attribution]] = {}
    for attribution in attributions:
        by_cue.setdefault(attribution.cue, []).append(attribution)
    joined = [(group[0], sorted({span for one in group for span in one.content})) for group in by_cue.values()]
    return [_marked(first, content, text) for first, content in joined if not _nested(first, joined)]


def _nested(one: Attribution, all_of: Iterable[tuple[Attribution, list[Span]]]) -> bool:
    return any(other is not one and any(span.covers(cue) for span in content for cue in one.cue) for other, content in all_of)


def _marked(attribution: Attribution, content: list[Span], text: str) -> Marked:
    cue = _contiguous(attribution.cue)
    source: Stretch | None = (attribution.source.span.start, attribution.source.span.end) if attribution.source else None
    start, end = cue
    while adverb := _ADVERB.search(text, max(0, start - 25), start):
        start = adverb.start()
    if who := _WHO.search(text, max(0, start - 8), start):
        source = who.span(1)
    elif source is not None:
        source = _with_description(source, start, text)
    if text.startswith("to ", start) and (before := _CATENATIVE.search(text, max(0, start - 25), start)):
        start = before.start()
    if behind := _ADVERB_BEHIND.match(text, end):
        end = behind.end()
    first = content[0]
    led = text[end : first.start]
    if first.start > end and _LED.fullmatch(led):
        end = first.start
    stretches = [_with_that(span, text) for span in content]
    return Marked(source=(source,) if source else (), cue=((start, end),), content=tuple(stretches))


def _with_description(source: Stretch, cue_start: int, text: str) -> Stretch:
    """They count ", a former colonel," and ", who leads the group," behind a source as source."""
    start, end = source
    if end < cue_start and not _PARTICIPLE.match(text, cue_start) and _DESCRIBED.fullmatch(text, end, cue_start):
        return start, cue_start
    if end > cue_start and (described := _DESCRIBED_LAST.match(text, end)):
        return start, described.end()
    return source


def _contiguous(cue: tuple[Span, ...]) -> Stretch:
    """A cue broken by an adverb is one stretch there; one broken by more keeps its last piece."""
    start, end = cue[-1].start, cue[-1].end
    for span in reversed(cue[:-1]):
        if start - span.end > 20:
            break
        start = span.start
    return start, end


def _with_that(span: Span, text: str) -> Stretch:
    that = _THAT.search(text, max(0, span.start - 8), span.start)
    return (that.start(), span.end) if that else (span.start, span.end)
