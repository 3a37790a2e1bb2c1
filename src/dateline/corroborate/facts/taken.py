"""Which report of an event was taken from which."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from dateline.model import Saying, Span, Syndication, Taken


class Source(NamedTuple):
    """The report that one was taken from, and the passages of the copy that were; None = all of it."""

    original: str
    passages: tuple[Span, ...] | None

    def gave(self, saying: Saying) -> bool:
        return self.passages is None or any(passage.overlaps(saying.span) for passage in self.passages)


def sources(copies: Iterable[Syndication], reports: Sequence[str]) -> Mapping[str, Sequence[Source]]:
    """Copy → its sources, the whole first. Where nothing tells which is the original, the first report stands for both.

    Args:
        reports: of the event, in order.
    """
    copies = tuple(copies)
    if not copies:
        return {}
    place = {report: number for number, report in enumerate(reports)}
    found: dict[str, list[Source]] = defaultdict(list)
    for link in copies:
        if link.one in place and link.other in place:
            original = link.original or min(link.one, link.other, key=place.__getitem__)
            ours, copy = (1, link.other) if original == link.one else (0, link.one)
            passages = None if link.kind is Taken.WHOLE else tuple(pair[ours] for pair in link.passages)
            found[copy].append(Source(original, passages))
    for ones in found.values():
        ones.sort(key=lambda source: (source.passages is not None, place[source.original]))
    return found


def copied(copies: Iterable[Syndication], reports: Sequence[str]) -> int:
    """How many reports took more than a quote from another of them."""
    links = (link for link in copies if link.kind is not Taken.QUOTE)
    return len(sources(links, reports))
