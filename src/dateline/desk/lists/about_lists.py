"""The desk's lists: pages of claims, what they are counted by, and who speaks."""

from abc import abstractmethod
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from dateline.actors.register import load
from dateline.config import Settings
from dateline.desk.asking import meant
from dateline.desk.correcting import CORRECT, Corrected
from dateline.desk.lists.lines import Line, Lines, LineTrail, corrected_line, trail_of
from dateline.desk.lists.questions import QUESTION, Question, kept
from dateline.desk.lists.sources import SourcePage, Sources, Speaker, asked_of
from dateline.desk.lists.standing import Role
from dateline.desk.trail import Trail
from dateline.errors import BadQuery
from dateline.model import Event, View
from dateline.store import Counted, Entry, EventQuery, Query, Store


class AboutLists:
    """The part of the desk that lists, a page at a time, without taking readings apart."""

    settings: Settings
    _store: Store
    _sources_kept: tuple[object, Sources] | None = None

    @abstractmethod
    def _note(self, about: str, verdict: str, *, by: str, reason: str) -> int:
        """Adds a decision; its number."""

    @abstractmethod
    def show(self, claim: str, *, view: View | None = None) -> Trail:
        """As Desk has it."""

    @abstractmethod
    def corrected(self, entries: Iterable[Entry], *, view: View | None = None) -> tuple[Corrected, ...]:
        """As AboutDecisions has it."""

    @abstractmethod
    def corroborate(self) -> None:
        """As AboutEvents has it."""

    @abstractmethod
    def events(self, query: EventQuery | None = None, *, view: View | None = None, where: str | None = None) -> Iterable[Event]:
        """As AboutEvents has it."""

    def lines(self, query: Query | None = None, *, backwards: bool = False, view: View | None = None) -> tuple[Line, ...]:
        """As `find`, each claim as a list shows it; told once and kept so, which is much faster on long records.

        What is asked for is looked up by what the readers found; corrections are laid over what is listed.

        Args:
            backwards: the latest published first.
            view: which corrections are laid over; None = all that hold.

        Raises:
            BadQuery: as `find`.
        """
        found = Lines(self._store).page(meant(query or Query(), self._store.places), backwards=backwards)
        decided = self._store.decisions_about(f"{CORRECT}{line.id}" for line in found)
        touched = {one.about.removeprefix(CORRECT) for _, one in decided}
        return tuple(self._corrected_line(line, view) if line.id in touched else line for line in found)

    def _corrected_line(self, line: Line, view: View | None) -> Line:
        entry = self._store.entry(line.id)
        return corrected_line(entry.reading, self.corrected((entry,), view=view)[0])

    def line(self, claim: str, *, view: View | None = None) -> LineTrail:
        """As `show`, for a page: the claim in words, with what it stands on and where it leads.

        Raises:
            NotFound, BadQuery: as `show`.
        """
        self.corroborate()
        trail = self.show(claim, view=view)
        return trail_of(trail, self._store.workings.event_of(trail.entry.id))

    def counted(self, query: Query | None = None) -> Counted:
        """How many claims fit, and by type, polarity, certainty and outlet; over the first 5,000 of them.

        Raises:
            BadQuery: as `find`.
        """
        return self._store.lists.counted(meant(query or Query(), self._store.places))

    def sources(self, role: Role | None = None, *, part: str = "", view: View | None = None) -> list[Speaker]:
        """Outlets and holders, those with the most claims first; as they were known by the view's day.

        Args:
            part: of any of the names.
        """
        return self._sources(view or View()).speakers(role, part)

    def source(self, role: Role, name: str, *, view: View | None = None) -> SourcePage:
        """What an outlet or holder has in the record, and how it stands beside others.

        Raises:
            NotFound: when nobody of that name speaks.
        """
        # Beside others: so everybody is heard.
        heard = replace(view or View(), trust=())
        sources = self._sources(heard)
        speaker = sources.speaker(role, name)
        return sources.page(speaker, self.events(asked_of(speaker), view=heard))

    def _sources(self, view: View) -> Sources:
        """Kept for as long as the record stands as it did: counting all who speak takes a while on a long one."""
        key = (self._store.state(), view.known, view.by, view.decided, view.decisions)
        if self._sources_kept is None or self._sources_kept[0] != key:
            self._sources_kept = key, Sources(self._store, self.settings, view)
        return self._sources_kept[1]

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

    def questions(self) -> list[Question]:
        """The questions that are kept, by name."""
        return kept(self._store)

    def keep_question(self, name: str, asked: str, *, by: str) -> int:
        """Keeps a question under a name; the number of the note, by which it is withdrawn.

        Raises:
            BadQuery: when it has no name, or is no page of the workbench.
        """
        if not name.strip() or not asked.startswith("/"):
            raise BadQuery("a question is kept by a name and an address within the workbench, as in: /claims?type=controls")
        return self._note(f"{QUESTION}{name.strip()}", asked, by=by, reason="")
