"""As in "in what they believed was an air raid": the parse gives such a cue no clause, so it is read along the line."""

import re
from collections.abc import Iterable, Iterator
from itertools import takewhile

from spacy.tokens import Token

from dateline.model import Span
from dateline.reading import phrases
from dateline.reading.page import Page
from dateline.reading.readers.attributions import book
from dateline.reading.readers.attributions.draft import Draft
from dateline.reading.readers.attributions.drafting.frames import Frame

_WHAT = re.compile(r"\bwhat\b")
_SCORE = 0.7
_LONGEST = 8  # words of a speaker
_INSIDE = frozenset({"NOUN", "PROPN", "PRON", "ADJ", "DET", "ADP", "NUM"})
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_BEING = frozenset({"was", "were", "is", "are"})
_STANCES = frozenset({"says", "claims", "believes"})


def free_relatives(page: Page, drafts: Iterable[Draft]) -> Iterator[Draft]:
    """A draft for each "what A said was X" whose cue no other draft turns on."""
    known = {draft.word.i for draft in drafts}
    for match in _WHAT.finditer(page.text):
        what = page.tokens(Span(*match.span()))[0]
        verb = _cue(what)
        entry = book.entry(verb) if verb is not None else None
        if verb is None or entry is None or verb.i in known or not page.is_prose(verb.idx):
            continue
        source = page.doc[what.i + 1 : phrases.verb_group(verb)[0].i]
        rest = page.doc[verb.i + 1 : verb.sent.end]
        said = {token.i for token in takewhile(lambda token: not token.is_punct, rest)}
        yield Draft(word=verb, cue=[verb], frame=Frame.CLAUSE, stance=entry.stance, score=_SCORE, source=source, said=said)


def _cue(what: Token) -> Token | None:
    """The verb of saying between a speaker behind "what" and a form of "be"; None where there is none."""
    speaker = list(takewhile(lambda token: token.pos_ in _INSIDE, what.doc[what.i + 1 : what.i + 1 + _LONGEST]))
    place = what.i + 1 + len(speaker)
    if not speaker or place + 1 >= len(what.doc) or what.doc[place + 1].lower_ not in _BEING:
        return None
    verb = what.doc[place]
    entry = book.entry(verb) if verb.tag_ in _FINITE and book.is_listed(verb) else None
    return verb if entry is not None and entry.stance in _STANCES else None
