"""Which agencies a report says it has its text from."""

import re
from functools import cache

from dateline.corroborate.lexicon import load
from dateline.model import PartKind, Reading, Report

_HEAD, _TAIL = 260, 100  # code points at either end in which a credit stands
_LINES = frozenset({PartKind.BYLINE, PartKind.CREDIT, PartKind.DATELINE})
_SHAPES = (
    r"\(\s*(?:{names})\s*\)",  # "BEIRUT (Reuters) -"
    r"(?:source|by|from|via|with)\s*:?\s+(?:{names})\b(?!\s+(?:said|reports?|reported|correspondent|quot|journalist))",
    r"(?:^|[|•\-–—])\s*(?:{names})\s*(?:[|•\-–—]|$)",
    # "AFP Saturday 25 Jun 2016"
    r"\b(?:{names})\s*,?\s*(?:(?:mon|tues?|wednes|thurs|fri|satur|sun)(?:day)?\s*,?\s*)?\d{{1,2}}\s+[a-z]{{3,9}}\s+\d{{4}}",
    r"\b(?:{names})\s+contributed\b",
    r"[.!?][\"”]?\s+(?:{names})[\s.]*\Z",  # alone after the last full stop
    r"\b(?:{names})\s*[-–—]\s",
)


def credited(report: Report, reading: Reading | None = None) -> tuple[str, ...]:
    """The agencies credited in byline, credit line, dateline, or in the form of a credit at either end: by our names, in order.

    The report's own outlet counts where it is an agency. That an agency is quoted in the text is no credit.
    """
    parts = reading.parts if reading else report.parts
    lines = [part.span.of(report.text) for part in parts if part.kind in _LINES]
    plain = [*filter(None, (report.byline, report.outlet)), *lines]
    ends = (report.text[:_HEAD], report.text[-_TAIL:])
    found = {name for line in plain for name, (pattern, _) in _wires().items() if pattern.search(line)}
    found |= {name for end in ends for name, (pattern, credit) in _wires().items() if pattern.search(end) and credit.search(end)}
    return tuple(sorted(found))


def wire_of(outlet: str | None) -> str | None:
    """The agency that an outlet is; None = it is none."""
    return next((name for name, (pattern, _) in _wires().items() if outlet and pattern.fullmatch(outlet.strip())), None)


@cache
def _wires() -> dict[str, tuple[re.Pattern[str], re.Pattern[str]]]:
    """Name → what finds it in a line for credits, and what finds a credit in a text."""
    found = {}
    for names in load("wires")["wires"]["names"]:
        told = "|".join(map(re.escape, names))
        flags = 0 if len(names[0]) <= 4 else re.IGNORECASE  # "AP" is no "ap"
        shapes = "|".join(shape.format(names=told) for shape in _SHAPES)
        # Names as they are cased, whatever the words around them.
        found[names[0]] = (
            re.compile(rf"\b(?:{told})\b", flags),
            re.compile(_any_case(shapes, told) if not flags else shapes, flags | re.MULTILINE),
        )
    return found


def _any_case(shapes: str, told: str) -> str:
    """The shapes in any case, but for the names."""
    return f"(?i:{shapes})".replace(told, f"(?-i:{told})")
