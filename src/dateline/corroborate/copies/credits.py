"""Which wires a report credits, where credits stand: at its head, at its foot, or as its own outlet."""

import re
from functools import cache

from dateline.corroborate.lexicon import load
from dateline.model import PartKind, Report

_HEAD, _FOOT = 160, 120  # characters in which datelines and credit lines stand
_CREDITS = frozenset({PartKind.BYLINE, PartKind.CREDIT, PartKind.DATELINE})
_DAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day\b"
_SHUT = re.compile(r"[(\[|/]\s*$")  # what opens "(AFP)" …
_OPEN = re.compile(r"\s*[)\]|/–—-]")  # … and what shuts it
_AFTER = re.compile(rf"\s*,?\s*(?:{_DAY}|contributed\b)", re.IGNORECASE)
_SOURCE = re.compile(r"\bsources?\s*:\s*$", re.IGNORECASE)
_ENDED = re.compile(r"[.!?]\s*[\"”’]?\s*[-–—]?\s*$")


def credits_of(report: Report) -> frozenset[str]:
    """The wires by name; a mention in running text ("told Reuters") credits nothing."""
    lines = [part.span.of(report.text) for part in report.parts if part.kind in _CREDITS]
    whole = [*filter(None, (report.outlet, report.byline)), *lines]
    named = {wire for line in whole for wire, _, _ in _named(line)}
    return frozenset(named | _credited(report.text[:_HEAD]) | _credited(report.text[-_FOOT:]))


def _credited(text: str) -> set[str]:
    return {wire for wire, start, end in _named(text) if _is_credit(text[:start], text[end:])}


def _is_credit(before: str, after: str) -> bool:
    """In brackets, after "Source:", before a day of the week or "contributed", or by itself after the last full stop."""
    bracketed = _SHUT.search(before) and _OPEN.match(after)
    alone = _ENDED.search(before) and not after.strip(" .)")
    return bool(bracketed or alone or _SOURCE.search(before) or _AFTER.match(after))


def _named(text: str) -> list[tuple[str, int, int]]:
    return [(wire, match.start(), match.end()) for wire, pattern in _patterns().items() for match in pattern.finditer(text)]


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    return {
        wire: re.compile("|".join(map(_pattern, sorted(names, key=len, reverse=True)))) for wire, names in load("wires")["wires"].items()
    }


def _pattern(name: str) -> str:
    """Acronyms as printed, names whatever the case."""
    return rf"\b{re.escape(name)}\b" if name.isupper() else rf"\b(?i:{re.escape(name)})\b"
