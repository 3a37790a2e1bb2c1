"""Names told by a head word: "Sultan Murad Division", "Jabhat Ansar al-Din", "Front for … of Palestine"."""

from collections.abc import Iterator

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from dateline.reading.readers.mentions.known import words
from dateline.reading.readers.mentions.names import capitals
from dateline.reading.readers.mentions.names.name import Name
from dateline.reading.readers.mentions.spelling import fold


def headed_runs(sentence: Tokens) -> Iterator[Name]:
    """Runs of capitals that a head word ends or opens: "Sultan Murad Division", "Jabhat Ansar al-Din", "Front for … of Palestine"."""
    for run in capitals.runs(sentence):
        tokens = [sentence.doc[index] for index in range(run[0], run[1] + 1)]
        opening = next((token for token in tokens if fold(token.text) in words("heads", "first", "group")), None)
        if opening is not None and opening.i < run[1]:
            yield Name(opening.i, run[1])
            continue
        closing = [token for token in tokens if _is_head(token)]
        if closing and (closing[-1].i > run[0] or _goes_on(closing[-1])):
            last = _end_of(closing[-1])
            first = run[0]
            while first < closing[-1].i and _is_edge(sentence.doc[first]):
                first += 1
            if last > first:
                yield Name(first, last)


def _is_edge(token: Token) -> bool:
    """What may stand before a body's name in a run of capitals and is no part of it."""
    return (
        (capitals.is_title(token) and not _is_head(token))
        or token.lower_ in {"the", "former"}
        or token.ent_type_ in {"DATE", "TIME", "ORDINAL"}
    )


def _is_head(token: Token) -> bool:
    return token.tag_.startswith("NN") and any(
        fold(token.text) in words("heads", "last", kind) for kind in ("group", "organ", "organisation")
    )


def _goes_on(head: Token) -> bool:
    return _end_of(head) > head.i


def _end_of(head: Token) -> int:
    """The end of "of …", "for the … of …" after a head word; the head itself where nothing capitalised follows."""
    doc, last = head.doc, head.i
    index = last + 1
    while index < len(doc) and doc[index].lower_ in {"of", "for"} and doc[index].sent == head.sent:
        following = index + 1
        if following < len(doc) and doc[following].lower_ == "the":
            following += 1
        run = capitals.run_from(doc, following)
        if run is None:
            break
        last = run
        index = last + 1
    return last
