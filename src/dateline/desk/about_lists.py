"""The desk's lists: pages of claims, what they are counted by, and who speaks."""

from abc import abstractmethod
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from dateline.actors.register import load
from dateline.config import Settings
from dateline.desk.asking import meant
from dateline.desk.lines import Line, Lines
from dateline.desk.sources import Role, SourcePage, Sources, Speaker, asked_of
from dateline.model import Event, View
from dateline.store import Counted, EventQuery, Query, Store


class AboutLists:
    """The part of the desk that lists, a page at a time, without taking readings apart."""

    settings: Settings
    _store: Store

    @abstractmethod
    def events(self, query: EventQuery | None = None, *, view: View | None = None, where: str | None = None) -> Iterable[Event]:
        """As AboutEvents has it."""

    def lines(self, query: Query | None = None, *, backwards: bool = False) -> tuple[Line, ...]:
        """As `find`, each claim as a list shows it; told once and kept so, which is much faster on long records.

        Args:
            backwards: the latest published first.

        Raises:
            BadQuery: as `find`.
        """
        return Lines(self._store).page(meant(query or Query(), self._store.places), backwards=backwards)

    def counted(self, query: Query | None = None) -> Counted:
        """How many claims fit, and by type, polarity, certainty and outlet; over the first 20,000 of them.

        Raises:
            BadQuery: as `find`.
        """
        return self._store.lists.counted(meant(query or Query(), self._store.places))

    def sources(self, role: Role | None = None, *, part: str = "", view: View | None = None) -> list[Speaker]:
        """Outlets and holders, those with the most claims first; as they were known by the view's day.

        Args:
            part: of any of the names.
        """
        return Sources(self._store, self.settings, view or View()).speakers(role, part)

    def source(self, role: Role, name: str, *, view: View | None = None) -> SourcePage:
        """What an outlet or holder has in the record, and how it stands beside others.

        Raises:
            NotFound: when nobody of that name speaks.
        """
        # Beside others: so everybody is heard.
        heard = replace(view or View(), trust=())
        sources = Sources(self._store, self.settings, heard)
        speaker = sources.speaker(role, name)
        return sources.page(speaker, self.events(asked_of(speaker), view=heard))

    def identities(self) -> list[tuple[str, int]]:
        """Whoever says who is who, in the record or the register, with how many claims; most first."""
        claims = (*load(self.settings.actors.register).claims, *(claim for _, claim in self._store.lives()))
        return Counter(claim.holder for claim in claims).most_common()

    def place_names(self) -> list[tuple[str, int]]:
        """The names of places that claims speak of, as looked up, with how many claims; most first."""
        return self._store.lists.places()

    def claims_in(self, report: str) -> int:
        """How many claims the newest reading of a report makes."""
        return self._store.count(Query(report=report))
