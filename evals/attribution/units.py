"""From our reading to what GUM's discourse units let its annotators mark.

A relation there needs two units: one that attributes and one, a clause, that is attributed. So, by our own reading and the parse alone:

- content without a clause of its own ("denied the allegation", "plans to strike", "A was believed to be ill") is no unit, and is left out;
- neither are cues that are adverbs ("reportedly") or nouns ("his claim that …"), whose clause is part of a noun phrase;
- a picture's credit attributes its caption there; we mark both, as parts of the report;
- attributions inside quoted or reported words stand, as they do in our reading; what one cue attributes is one relation.
"""

from collections.abc import Iterator
from itertools import pairwise

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Tokens

from dateline.model import Attribution, PartKind, Reading, Span
from evals.attribution.spans import Marked, Stretch

_FINITE = frozenset({"VBD", "VBP", "VBZ", "MD"})
_UNIT_CUES = frozenset({"VERB", "AUX", "ADJ", "ADP", "PUNCT"})
_WITHIN_NOUNS = frozenset({"relcl", "acl", "appos"})


def as_gum(reading: Reading, doc: Doc) -> list[Marked]:
    """Our attributions that GUM's units could hold, and the picture credits. `doc` is the parse of the report's text."""
    by_cue: dict[tuple[Span, ...], list[Attribution]] = {}
    for attribution in reading.attributions:
        by_cue.setdefault(attribution.cue, []).append(attribution)
    found = [_marked(group) for group in by_cue.values() if _has_units(group, doc)]
    return [*found, *_credited(reading)]


def _has_units(group: list[Attribution], doc: Doc) -> bool:
    cue = _tokens(group[0].cue[-1], doc)
    return cue.root.pos_ in _UNIT_CUES and any(_is_clausal(_tokens(span, doc)) for one in group for span in one.content)


def _is_clausal(content: Tokens) -> bool:
    """Whether a finite verb stands in the content outside its relative clauses."""
    return any(token.tag_ in _FINITE and not any(_belongs_to_noun(node, content) for node in _upwards(token, content)) for token in content)


def _belongs_to_noun(node: Token, content: Tokens) -> bool:
    return node.dep_ in _WITHIN_NOUNS and node.head in content


def _upwards(token: Token, content: Tokens) -> Iterator[Token]:
    """The token and all above it inside the content."""
    yield token
    for node in token.ancestors:
        if node not in content:
            return
        yield node


def _tokens(span: Span, doc: Doc) -> Tokens:
    found = doc.char_span(span.start, span.end, alignment_mode="expand")
    if found is None:
        raise ValueError(f"no token stands at {span}")
    return found


def _marked(group: list[Attribution]) -> Marked:
    source = group[0].source
    return Marked(
        source=(_stretch(source.span),) if source else (),
        cue=tuple(map(_stretch, group[0].cue)),
        content=tuple(sorted({_stretch(span) for one in group for span in one.content})),
    )


def _credited(reading: Reading) -> Iterator[Marked]:
    """A picture's caption, attributed by the credit behind it."""
    for caption, credit in pairwise(reading.parts):
        if (caption.kind, credit.kind) == (PartKind.CAPTION, PartKind.CREDIT):
            yield Marked(source=(_stretch(credit.span),), cue=(_stretch(credit.span),), content=(_stretch(caption.span),))


def _stretch(span: Span) -> Stretch:
    return span.start, span.end
