"""What stands around a draft by syntax: whose words hold its cue; or the same speaker again (ANNOTATION.md, attributions 7)."""

from collections.abc import Iterable

from spacy.tokens import Token

from dateline.reading.quotations import Quotations
from dateline.reading.readers.attributions import book
from dateline.reading.readers.attributions.draft import Draft

_PERSONAL = frozenset({"he", "she", "they", "his", "her", "their"})
_ONE = frozenset({"he", "she", "his", "her"})


def around(draft: Draft, drafts: Iterable[Draft], quotations: Quotations) -> Draft | None:
    """The draft whose content holds this one's cue most closely; the same speaker's again is a sibling, inside what he stands inside."""
    holding = [other for other in drafts if other is not draft and draft.word.i in other.said and not _within(other, draft)]
    if not holding:
        return None
    again = next((other for other in holding if _names_again(draft, other)), None)
    if again is not None:
        return _beside(draft, again)
    outer = min(holding, key=lambda other: (len(other.said), -depth(other)))
    if quotations.at(draft.word.idx) is not None:  # in his own words a speaker is "I", and "he" is somebody else
        return outer
    return _beside(draft, outer) if _same_speaker(draft, outer) else outer


def _names_again(inner: Draft, outer: Draft) -> bool:
    """As in "citing B, it said X which it said Y": the same words for the speaker as further out."""
    return inner.source is not None and outer.source is not None and inner.source.text.lower() == outer.source.text.lower()


def _beside(draft: Draft, first: Draft) -> Draft | None:
    """The same speaker again stands inside what his first attribution stands in; a relative clause of his is cut out of it."""
    if _by_relative_clause(draft):
        first.said -= draft.said | draft.own
    return first.outer


def _within(inner: Draft, outer: Draft) -> bool:
    """Whether one already stands inside the other, or would if asked: no draft may end up around itself."""
    node: Draft | None = inner
    while node is not None:
        if node is outer:
            return True
        node = node.outer
    return inner.word.i in outer.said and len(inner.said) < len(outer.said)


def depth(draft: Draft) -> int:
    """How many stand around a draft; 0 in the outlet's own voice."""
    links = 0
    while draft.outer is not None:
        draft, links = draft.outer, links + 1
    return links


def _same_speaker(inner: Draft, outer: Draft) -> bool:
    """The same phrase, or a personal pronoun that fits the speaker around it."""
    if inner.source is None or outer.source is None:
        return False
    if inner.source.start == outer.source.start:
        return True
    if len(inner.source) != 1:
        return False
    pronoun, speaker = inner.source.root, outer.source.root
    if pronoun.lower_ == "they" and _is_body(speaker):  # "the staff said men who they claimed were …"
        return _by_relative_clause(inner) or _behind_what(pronoun)
    return _stands_for(pronoun, speaker)


def _stands_for(pronoun: Token, speaker: Token) -> bool:
    """Whether a pronoun fits a speaker by number, and "it" a body."""
    if pronoun.lower_ in {"it", "its"}:
        return speaker.lower_ == "it" or speaker.ent_type_ in {"ORG", "GPE", "NORP"} or _is_body(speaker)
    if pronoun.lower_ not in _PERSONAL or (pronoun.lower_ in _ONE and _is_body(speaker)):
        return False
    plural = speaker.tag_ in {"NNS", "NNPS"} or any(child.dep_ == "conj" for child in speaker.children) or speaker.lower_ in {"they", "we"}
    return plural == (pronoun.lower_ in {"they", "their"})


def _is_body(speaker: Token) -> bool:
    """A ministry, a paper, a statement: "it" in its words is itself."""
    kinds = ("institution", "group", "outlet", "document", "collective")
    return speaker.tag_ in {"NN", "NNP"} and any(speaker.lemma_.lower() in book.words("speakers", kind) for kind in kinds)


def _behind_what(pronoun: Token) -> bool:
    """As in "what they believed was a raid"."""
    return pronoun.i > 0 and pronoun.nbor(-1).lower_ == "what"


def _by_relative_clause(draft: Draft) -> bool:
    """As in "gunmen who he claimed were backed by E"."""
    return any(node.dep_ == "relcl" for node in (draft.word, *draft.word.ancestors) if node.i > draft.word.i - 4)
