"""Whether what stands beside a name belongs to a town."""

from spacy.tokens import Span as Tokens

from dateline.reading import lexicon

_WORDS = {key: frozenset(words.split()) for key, words in lexicon.load("grounds")["civic"].items()}


def is_civic(tokens: Tokens) -> bool:
    """As in "X City Council", "X police", "an X woman", "X Elementary School": of a country one would say it by the adjective."""
    first, *others = [token.lower_.rstrip(".") for token in tokens.doc[tokens.end : tokens.end + 3]] or [""]
    return first in _WORDS["bodies"] or first in _WORDS["folk"] or (first in _WORDS["second"] and bool(_WORDS["bodies"] & set(others)))
