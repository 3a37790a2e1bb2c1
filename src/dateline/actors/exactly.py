"""A name as its bearer's own entry has it, which no other bearer has: nobody else is meant by it, whatever aliases lists give to others."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from dateline.actors.candidates import Candidate, Found
from dateline.actors.register import Entry
from dateline.actors.views import plain_name

_NO_HINDRANCE = frozenset({"it did not exist on that day"})
"""One speaks of the dead by the name they bore, and of the living by the name they will bear; that is flagged, and no other bearer is."""

_ABROAD = "it is at home elsewhere"
"""Groups act abroad: no hindrance either, where nobody else comes nearer."""


class OwnNames:
    """Plain name → the handles whose entry has it from its first source; a list's aliases come after that."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        found: defaultdict[str, set[str]] = defaultdict(set)
        for entry in entries:
            for name in entry.names:
                if name.source == entry.names[0].source:
                    found[plain_name(name.text)].add(entry.id)
        self._handles = dict(found)

    def settled(self, names: Sequence[str], found: Found) -> Found:
        """The candidates with the one first, and no doubt, whose own name one of these is; unchanged where there is none or several."""
        exact = {handle for name in names for handle in self._handles.get(plain_name(name), ())}
        own = [one for one in found.candidates if one.handle in exact]
        if len(exact) != 1 or not own or _is_hindered(own[0], found):
            return found
        first = replace(own[0], why=("its own name, and nobody else's", *own[0].why))
        return Found(candidates=(first, *(one for one in found.candidates if one.handle not in exact)))


def _is_hindered(own: Candidate, found: Found) -> bool:
    against = set(own.against) - _NO_HINDRANCE
    nearest = max((one.score for one in found.candidates if one.handle != own.handle), default=0.0)
    return bool(against - {_ABROAD}) or (_ABROAD in against and own.score < nearest)
