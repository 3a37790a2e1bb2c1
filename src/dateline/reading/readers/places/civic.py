"""Whether what stands beside a name belongs to a town."""

from spacy.tokens import Span as Tokens

from dateline.reading import lexicon

_BODIES = frozenset(lexicon.load("grounds")["civic"]["bodies"].split())
_SECOND = frozenset(lexicon.load("grounds")["civic"]["second"].split())
_FOLK = frozenset(lexicon.load("grounds")["civic"]["folk"].split())


def is_civic(tokens: Tokens) -> bool:
    """As in "X City Council", "X police", "an X woman", "X Elementary School": of a country one would say it by the adjective."""
    following = [token.lower_.rstrip(".") for token in tokens.doc[tokens.end : tokens.end + 3]]
    if not following:
        return False
    return following[0] in _BODIES or following[0] in _FOLK or (following[0] in _SECOND and bool(_BODIES & set(following[1:])))
