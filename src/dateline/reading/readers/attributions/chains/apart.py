"""What stands beside an attribution though the parse has it inside: "A said X, while B said Y", "A said that B denied X, and that Y"."""

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from dateline.reading import phrases
from dateline.reading.quotations import Quotations
from dateline.reading.readers.attributions.draft import Draft
from dateline.reading.readers.attributions.speakers.able import may_speak

_AGAINST = frozenset({"while", "whilst", "whereas"})
_INSIDE = frozenset({"NOUN", "PROPN", "ADJ", "DET", "ADP", "NUM", "PRON", "PART"})
_LONGEST = 12  # words of a speaker between "while" and his cue


def set_apart(drafts: list[Draft], quotations: Quotations) -> None:
    """Takes what somebody else says, or the same speaker says next, out of what was said before; a quotation stays whole."""
    for draft in drafts:
        if quotations.at(draft.word.idx) is not None:
            continue
        speaker = _against(draft)
        if speaker is not None:
            _stand_against(draft, speaker, drafts)
        _stand_behind(draft, drafts)
    for draft in drafts:
        _give_back_that(draft, drafts)


def _against(draft: Draft) -> Tokens | None:
    """The speaker between "while" and the cue; None where there is no such word, or nobody who can speak."""
    doc, first = draft.word.doc, phrases.verb_group(draft.word)[0].i
    if draft.word.pos_ != "VERB":
        return None
    for place in range(first - 1, max(first - _LONGEST, 0), -1):
        if doc[place].lower_ in _AGAINST:
            speaker = doc[place + 1 : first]
            return speaker if any(may_speak(token) for token in speaker) else None
        if doc[place].pos_ not in _INSIDE:
            return None
    return None


def _stand_against(draft: Draft, speaker: Tokens, drafts: list[Draft]) -> None:
    opener = speaker.start - 1
    if draft.source is None or draft.source.end <= opener:
        draft.source = speaker
    end = phrases.sentence(draft.word).end
    for other in drafts:
        if other.word.i < opener and any(place < opener and place != other.word.i for place in other.said):
            other.said -= set(range(opener, end))
        elif draft.word.i < other.word.i < end and other.source is not None and other.source.end <= opener:
            other.source = draft.source  # "…, while B did not deny it and said Y"


def _stand_behind(draft: Draft, drafts: list[Draft]) -> None:
    """As in "X, A said, and B said Y": A said his part, and B another."""
    source, doc = draft.source, draft.word.doc
    if source is None or source.start < 2 or source.start > draft.word.i or doc[source.start - 1].lower_ not in {"and", "but"}:
        return
    opener = source.start - 2
    with_him = next((other for other in drafts if other.word.i == opener and other.said and max(other.said) < opener), None)
    if with_him is not None and draft.said and max(draft.said) < source.start:  # "X, A said and B said"
        draft.said = set(with_him.said)
    for other in drafts if doc[opener].text == "," else ():
        if other.said and min(other.said) < other.word.i < opener and draft.word.i in other.said and other.word.i >= opener - _LONGEST:
            other.said -= set(range(opener, phrases.sentence(draft.word).end))


def _give_back_that(inner: Draft, drafts: list[Draft]) -> None:
    """As in "wrote that A had confirmed X, and that Y": A confirmed X without a "that", so the second "that" is the writer's."""
    doc = inner.word.doc
    if not inner.said or inner.word.i + 1 >= len(doc) or doc[inner.word.i + 1].lower_ == "that":
        return
    outer = next((other for other in drafts if other is not inner and inner.word.i in other.said and _opens_with_that(other)), None)
    resumed = next((place for place in sorted(inner.said) if _resumes(doc[place]) and place > inner.word.i), None)
    if outer is None or resumed is None:
        return
    inner.said -= set(range(resumed - 2, max(inner.said) + 1))


def _opens_with_that(draft: Draft) -> bool:
    return bool(draft.said) and draft.word.doc[min(draft.said)].lower_ == "that"


def _resumes(token: Token) -> bool:
    """The "that" of ", and that"."""
    return token.lower_ == "that" and token.i > 1 and token.nbor(-1).lower_ in {"and", "but"} and token.doc[token.i - 2].text == ","
