"""Sources that only point ("he", "the group"): whether they lead to somebody, and whom they could stand for where they do not."""

from collections import defaultdict
from functools import cache

from spacy.tokens import Span as Tokens

from dateline.model import Mention, MentionForm, MentionKind, Source, Span
from dateline.reading import lexicon
from dateline.reading.page import Page

MOST = 4
"""Candidates named in a doubt: more than these nobody would go through."""

_DEFINITE = frozenset({"the", "this", "that"})
_NAMES = (MentionForm.FULL, MentionForm.SHORT, MentionForm.ACRONYM)


class Pointing:
    """What the sources of one page point to."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._doubted = {doubt.span for doubt in page.doubts}
        self._chains: defaultdict[str, list[Mention]] = defaultdict(list)
        for mention in page.mentions:
            if mention.chain:
                self._chains[mention.chain].append(mention)
        self._asked: set[str] = set()

    def doubt(self, words: Tokens, source: Source, content: tuple[Span, ...]) -> str | None:
        """Why it cannot be told who speaks, once a chain; None where the words lead to somebody, say who it is, or are doubted already.

        Args:
            content: what the source is said to say: who is spoken of there is seldom the speaker.
        """
        kinds = _asked_for(words)
        mention = source.mention
        if not kinds or mention is None or source.span in self._doubted or self._leads_on(mention):
            return None
        key = mention.chain or words.text.lower()
        if key in self._asked:
            return None
        self._asked.add(key)
        named = "; ".join(self._candidates(source.span, kinds, content))
        it = repr(words.text)
        return f"{it} could stand for: {named}" if named else f"the report names nobody before it that {it} could stand for"

    def _leads_on(self, mention: Mention) -> bool:
        """Whether its chain holds a name, or a description that stands before it and introduces what it speaks of."""
        chain = self._chains.get(mention.chain or "", [])
        before = (one for one in chain if one.span.start < mention.span.start)
        return any(one.form in _NAMES for one in chain) or any(one.form is MentionForm.DESCRIPTION for one in before)

    def _candidates(self, span: Span, kinds: frozenset[MentionKind], content: tuple[Span, ...]) -> list[str]:
        """The names of what stands before it and is of the right kind, the nearest first."""
        found: dict[str, str] = {}
        for mention in reversed(self._page.mentions):
            fits = mention.form in _NAMES and mention.kind in kinds and mention.span.end <= span.start
            if not fits or any(mention.span.overlaps(said) for said in content):
                continue
            label = self._label(mention)
            found.setdefault(mention.chain or label, label)
            if len(found) == MOST:
                break
        return list(dict.fromkeys(found.values()))

    def _label(self, mention: Mention) -> str:
        """The fullest name of its chain, the first of several."""
        names = [one for one in self._chains.get(mention.chain or "", []) if one.form in _NAMES] or [mention]
        return min(names, key=lambda one: _NAMES.index(one.form)).span.of(self._page.text)


def _asked_for(words: Tokens) -> frozenset[MentionKind]:
    """The kinds of what the words could stand for; none where they say themselves who it is."""
    head = words.root
    if len(words) == 1:
        return _kinds("pronouns").get(head.lower_, frozenset())
    is_bare = head.i == words.end - 1 and words[0].lower_ in _DEFINITE and head.tag_ == "NN"
    return _nouns().get(head.lemma_.lower(), frozenset()) if is_bare else frozenset()


@cache
def _kinds(table: str) -> dict[str, frozenset[MentionKind]]:
    listed = lexicon.load("pointing")[table]
    return {word: frozenset(MentionKind(kind) for kind in kinds.split()) for word, kinds in listed.items()}


@cache
def _nouns() -> dict[str, frozenset[MentionKind]]:
    listed = lexicon.load("pointing")["nouns"]
    return {noun: _kinds("kinds")[kind] for kind, nouns in listed.items() for noun in nouns.split()}
