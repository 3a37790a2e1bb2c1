"""How far PolNeAR's annotators let a source reach beyond the noun phrase that ANNOTATION.md counts.

How often they do was counted over the sources of the train part. Brackets (139 of 144), restrictive relatives (446 of 461), appositions
(843 of 890) and what stands between dashes (40 of 54) belong to the source; so does ", who …" (227 of 307), unless it holds a cue of its
own (none of 84). A day (12 of 74) and ", in a tweet" (13 of 103) do not. "Mr. X's" keeps its 's (183 of 345), "both" opens a source (58
of 60).
"""

import re
from collections.abc import Sequence

from dateline.model import Attribution, MentionForm
from evals.attribution.spans import Stretch

_IN = r"(?:[^,;:“”\"\n]|“[^”\n]{1,40}”|\"[^\"\n]{1,40}\")"
_NO_NOUN = (
    r"(?!(?:and|but|or|because|although|though|while|when|where|which|that|as|if|after|before|during|despite|with|without|in|at|on|by|for|from|to|"
    r"meanwhile|however|too|also(?! an?\b| the\b)|respectively|\w+ing|\w+ed(?! by\b| as\b))\b)"
)
_RELATIVE = r"(?:who|whose)\b"
_BRACKET = r"(?: \([^()\n]{1,40}\))"
_WHOLE = re.compile(
    rf"{_BRACKET}?(?:"
    rf",(?: and)? {_NO_NOUN}(?!{_RELATIVE})(?=\S+ \S|\d\d,|[A-Z])(?:{_IN}|,){{2,200}},"  # an apposition, of several parts perhaps
    rf"|, {_RELATIVE}{_IN}{{3,160}},"
    rf"| (?:who|that|there|known as|named)\b{_IN}{{0,160}},?"
    r"| [—–-] [^—–;“”\"\n]{3,160} [—–-]"
    r")?\s*"
)
_PARTICIPLE = r"(?:\w+ed|taken|given|written|shown|held|sent|led|seen|made|known)\b"
_TAKEN = re.compile(rf" {_PARTICIPLE}(?:(?! and ){_IN}){{0,60}}(?<! by)\s")
_FIRST = re.compile(rf"{_BRACKET}?(?:, {_NO_NOUN}(?!{_RELATIVE})(?=(?:[Aa]n?|the|\S+['’]s) ){_IN}{{3,120}},)?")
_ABBREVIATIONS = "".join(rf"(?<!\b{short})" for short in ("Mr", "Mrs", "Ms", "Dr", "Sen", "Rep", "Gov", "Lt", "Gen", "St", "Jr"))
_STOP = rf"{_ABBREVIATIONS}(?<!\.[A-Z])(?<!\.C)[.?!](?=[\s”\"]|$)"
_ENDS = rf"(?={_STOP}|,['’]* (?:and|but|or|who|whose|which|where|when|as|because|in|at|on|during|after|before|\w+ing)\b|\n|$)"
_LAST = re.compile(rf"{_BRACKET}?(?:(?:,(?: and)? {_NO_NOUN}(?!{_RELATIVE})| (?:who|named|known as) )(?:{_IN}|,){{2,200}}?{_ENDS})?")
_LAST_RELATIVE = re.compile(rf",['’]* {_RELATIVE}{_IN}{{2,160}}?(?={_STOP}|,|\n|$)")
_LAST_TAKEN = re.compile(rf" (?:{_PARTICIPLE}|she|he|they|that) {_IN}{{2,80}}?(?={_STOP}|,|\n|$)")
_POSSESSIVE = re.compile(r"['’]s?(?=\s)")
_BOTH = re.compile(r"\bboth\s+$", re.IGNORECASE)


def described(attribution: Attribution, cue: Stretch, others: Sequence[Stretch], text: str) -> Stretch | None:
    """The source with what describes it; `cue` as they would mark it, `others` the other cues of the text, which no description holds."""
    if attribution.source is None:
        return None
    start, end = attribution.source.span.start, attribution.source.span.end
    if both := _BOTH.search(text, max(0, start - 8), start):
        start = both.start()
    if end > cue[0]:
        stop = min((span.start for span in attribution.content if span.start >= end), default=len(text))
        return start, _end_behind(attribution, stop, others, text)
    return start, _end_before(attribution, cue, others, text)


def _end_before(attribution: Attribution, cue: Stretch, others: Sequence[Stretch], text: str) -> int:
    """Where a source ends that stands before its cue."""
    end = attribution.source.span.end if attribution.source else cue[0]
    if possessive := _POSSESSIVE.match(text, end, cue[0]):
        return possessive.end()
    if not _holds(end, cue[0], others):
        takes = _is_description(attribution) and not re.match(r"to |\w+ing\b", text[cue[0] :])
        if _WHOLE.fullmatch(text, end, cue[0]) or (takes and _TAKEN.fullmatch(text, end, cue[0])):
            return cue[0]
    first = _FIRST.match(text, end, cue[0])
    return first.end() if first else end


def _end_behind(attribution: Attribution, stop: int, others: Sequence[Stretch], text: str) -> int:
    """Where a source ends that stands behind its cue: at `stop` at the latest, where something is said again."""
    end = attribution.source.span.end if attribution.source else stop
    patterns = [_LAST, _LAST_TAKEN, _LAST_RELATIVE] if _is_description(attribution) else [_LAST, _LAST_RELATIVE]
    for pattern in patterns:
        longer = pattern.match(text, end, stop)
        if longer and not _holds(end, longer.end(), others):
            end = longer.end()
    return end


def _holds(start: int, end: int, cues: Sequence[Stretch]) -> bool:
    return any(start <= cue < end for cue, _ in cues)


def _is_description(attribution: Attribution) -> bool:
    """As "a survey", "those": names and pronouns take no participle behind them."""
    source = attribution.source
    return source is not None and source.mention is not None and source.mention.form is MentionForm.DESCRIPTION
