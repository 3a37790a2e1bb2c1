"""How firmly a time moves the telling, by where it stands in sentence and paragraph."""

import re
from typing import TYPE_CHECKING

from dateline.model import Grain, Span
from dateline.reading import lexicon
from dateline.reading.readers.times.dates import grain_of
from dateline.reading.readers.times.telling.scenes import Weight
from dateline.reading.readers.times.tense import Tense

if TYPE_CHECKING:
    from dateline.reading.readers.times.forms import Answer
    from dateline.reading.readers.times.setting import Setting

_LEAD = r"(?:(?:In|On|By|From|Until|During)\s+)?(?:the\s+)?$"
_SENTENCE = re.compile(rf"(?:^|[.!?][\"”’)]*\s+|\n\s*){_LEAD}")
_PARAGRAPH = re.compile(rf"(?:^|\n\s*){_LEAD}")
_HEADING = re.compile(r"[^\n]{2,80}(?<![.,:;!?\"”])(?:\n\s*\n|\s*$)")
_BESIDE = re.compile(r"(?i)(?:the\s+)?(?:last|previous|preceding)\b|next\b|.*\b(?:earlier|before|previously|ago)$")
_DATING = re.compile(r"(?i)(?:\b(?:in|by|during|until|from|to|and|late|early)\s+|^|[\n.]\s*|[–-])$")
_ENDED = re.compile(r"(?i)\b(?:quarter|period|half|year)\s+(?:that\s+)?(?:ended|ending)\s+(?:on\s+)?$")
_ENDING = frozenset(lexicon.load("cues")["ending"]["verbs"].split())
_LEAD_LENGTH = 16  # longer than the lead


def opens_sentence(setting: "Setting", span: Span) -> bool:
    return _SENTENCE.search(setting.before(span, _LEAD_LENGTH)) is not None


def is_of_saying(setting: "Setting", span: Span, told_at: int) -> bool:
    """Whether the words date the saying of a deed dated before them: "nine died on Tuesday, officials said on Thursday"."""
    day = setting.tenses.root(span)
    teller = next((node for node in day.ancestors if node.pos_ in {"VERB", "AUX"} or node.lower_ == "according"), None)
    if teller is None or (teller.lower_ != "according" and teller.lemma_ not in _ENDING):
        return False
    if teller.lower_ == "according":
        return day.sent.start_char <= told_at < teller.idx
    deeds = (child for child in teller.children if child.dep_ == "ccomp" and child.i < teller.i)
    return any(deed.left_edge.idx <= told_at < teller.idx for deed in deeds)


def weight_of(setting: "Setting", span: Span, answer: "Answer") -> Weight:
    """In news every time counts alike but for its place; in history the sentence says how much."""
    before = setting.before(span, _LEAD_LENGTH)
    opens = _SENTENCE.search(before) is not None
    if _ENDED.search(setting.before(span, 25)):
        return Weight.NONE  # "the quarter ended Sept. 30" tells of the quarter
    if setting.narrative:
        return _weight_in_history(setting, span, answer, opens=opens)
    return _weight_by_place(before, opens=opens)


def _weight_by_place(before: str, *, opens: bool) -> Weight:
    if not opens:
        return Weight.CLAUSE
    return Weight.PARAGRAPH if _PARAGRAPH.search(before) else Weight.SENTENCE


def _weight_in_history(setting: "Setting", span: Span, answer: "Answer", *, opens: bool) -> Weight:
    before = setting.before(span, _LEAD_LENGTH)
    if not opens and answer.counted and _BESIDE.match(span.of(setting.text)):
        return Weight.NONE  # "more than in the previous year" looks aside from where it stands
    if _in_heading(setting, span):
        return Weight.NONE if before.endswith(("-", "–")) else Weight.PARAGRAPH  # of "1861–1863" the first
    if _in_passing(setting, span, answer):
        return Weight.PASSING
    if not opens and _hangs_loosely(setting, span):
        return Weight.LOOSE
    return _weight_by_place(before, opens=opens)


def _in_passing(setting: "Setting", span: Span, answer: "Answer") -> bool:
    """Whether the words only point elsewhere: "(March 1905)", "the 1967 war", "would last until 1975"."""
    if _in_brackets(setting, span) or setting.tense(span) is Tense.FUTURE:
        return True
    grain = grain_of(answer.value)
    if grain not in {Grain.YEAR, Grain.MONTH, Grain.SEASON}:
        return False
    if setting.tenses.root(span).dep_ in {"compound", "nummod", "nmod", "amod"}:
        return True
    return grain is Grain.YEAR and not _DATING.search(setting.before(span, 12))


def _hangs_loosely(setting: "Setting", span: Span) -> bool:
    """Whether a time hangs on a noun, ends a stretch or looks back: "the vote in May 1990", "until March", "had fled in 1936"."""
    if setting.tenses.is_earlier(span):
        return True
    head = setting.tenses.root(span).head
    if head.pos_ not in {"ADP", "SCONJ"}:
        return False
    return head.lower_ in {"until", "till"} or head.head.pos_ in {"NOUN", "PROPN"}


def _in_brackets(setting: "Setting", span: Span) -> bool:
    before = setting.before(span, 60)
    return before.rfind("(") > before.rfind(")")


def _in_heading(setting: "Setting", span: Span) -> bool:
    """Whether the words stand in a short line of their own that is no sentence: it says when what follows took place."""
    start = setting.text.rfind("\n", 0, span.start) + 1
    return _HEADING.match(setting.text, start) is not None
