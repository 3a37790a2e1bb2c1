"""Tolls: the nouns that count the dead or hurt, and the figures they are put at, revised from and to."""

from collections.abc import Iterator

from spacy.tokens import Token

from dateline.reading.readers.claims.telling.counts import number

OLD_TOLL = "toll revised from"
_REACH = 14  # tokens after the noun in which its figure stands
_KILLED = frozenset({"dead", "martyr", "death", "fatality", "killed", "slain"})
_HURT = {"wounded": "wounded", "injured": "wounded", "missing": "missing", "displaced": "displaced", "injury": "wounded"}


def tolled(noun: Token) -> str | None:
    """The harm a noun counts: "the toll", "the number of dead", "the number of people wounded"; None where it counts none."""
    if noun.lemma_ == "toll":
        return "killed"
    if noun.lemma_ not in {"number", "count", "tally"}:
        return None
    counted = [inner for prep in noun.children if prep.lower_ == "of" for inner in prep.children]
    words = [word for inner in counted for word in (inner, *inner.children)]
    words += [child for child in noun.children if child.dep_ in {"compound", "acl"}]
    harms = (("killed" if one in _KILLED else _HURT.get(one)) for word in words for one in (word.lemma_.lower(), word.lower_))
    return next((harm for harm in harms if harm is not None), None)


def figures(noun: Token) -> Iterator[tuple[str, Token]]:
    """Rule and figure: the one it is put at, and the one it was revised from, where that is told."""
    found = [token for token in noun.doc[noun.i + 1 : min(noun.sent.end, noun.i + _REACH)] if _is_figure(token)]
    old = next((token for token in found if _before(token) == "from" and any(_before(one) == "to" for one in found)), None)
    if old is not None:
        yield OLD_TOLL, old
        found = [token for token in found if _before(token) == "to"]
    new = next((token for token in found if _before(token) != "not"), None)
    if new is not None:
        yield f"toll {noun.lemma_}", new


def _is_figure(token: Token) -> bool:
    return token.like_num and token.ent_type_ not in {"DATE", "TIME", "PERCENT"} and number(token.text) is not None


def _before(figure: Token) -> str:
    """The word before a figure, past what bounds it ("at least 12", "more than 12")."""
    words = [token.lower_ for token in figure.doc[max(figure.sent.start, figure.i - 4) : figure.i]]
    while words and words[-1] in {"least", "at", "more", "than", "about", "some", "around", "nearly", "over"} and len(words) > 1:
        words.pop()
    return words[-1] if words else ""
