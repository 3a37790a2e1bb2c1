"""Which things of two reports are one because the words that name them were copied."""

from collections.abc import Iterator, Sequence

from dateline.model import Medium, Named, Span, Syndication, Taken

_ADRIFT = 40  # code points that changed words may shift a name within a passage


def copied(of_one: Sequence[Medium], of_other: Sequence[Medium], copy: Syndication) -> Iterator[tuple[str, str]]:
    """Pairs of ids: things named with the same words at the same place of a passage in common. Of a mere quotation in common, none.

    Args:
        of_one, of_other: the things of `copy.one` and `copy.other`.
    """
    if copy.kind is Taken.QUOTE:
        return
    for medium in of_one:
        for other in of_other:
            if medium.kind is other.kind and any(_at_one_place(medium, other, *passage) for passage in copy.passages):
                yield medium.id, other.id


def _at_one_place(medium: Medium, other: Medium, here: Span, there: Span) -> bool:
    return any(
        one.words.casefold() == theirs.words.casefold()
        and len(one.words.split()) > 1
        and abs((one.span.start - here.start) - (theirs.span.start - there.start)) <= _ADRIFT
        for one in _in(medium, here)
        for theirs in _in(other, there)
    )


def _in(medium: Medium, passage: Span) -> list[Named]:
    return [one for one in medium.named if passage.covers(one.span)]
