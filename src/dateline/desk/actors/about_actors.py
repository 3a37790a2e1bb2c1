"""The desk's questions about actors, as a page asks them."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TypeVar

from dateline.config import Settings
from dateline.desk.actors.asking import Asking
from dateline.desk.actors.keeping import Keeper, Known, keeper_of
from dateline.desk.actors.lineage import Lineage
from dateline.desk.actors.listing import Roll, Wanted
from dateline.desk.actors.meant import Meant
from dateline.desk.actors.profile import Profile
from dateline.desk.actors.relations import Surroundings
from dateline.desk.actors.seeing import Seen, seen
from dateline.desk.asking import meant as in_words
from dateline.desk.who import Who
from dateline.model import Order, View
from dateline.store import Query, Store

Answer = TypeVar("Answer")


class AboutActors:
    """The part of the desk that is asked about actors page by page; what it worked out is kept while the record stays as it is.

    In the views it takes, `identity` says on whose word actors are one; where it is empty, those of `trust` who say anything of it; where
    none does, everybody. `trust` says whose word counts of what they did.
    """

    settings: Settings
    _store: Store
    _path: str | Path | None

    def roll(
        self, wanted: Wanted | None = None, *, view: View | None = None, happened: Query | None = None, limit: int = 50, offset: int = 0
    ) -> Roll:
        """Everybody the record names, a page at a time; the most reported first.

        Args:
            happened: only those who have a part in a claim that fits.

        Raises:
            BadQuery: when one of those named for identity says nothing of who is who.
        """
        view, wanted = view or View(), wanted or Wanted()
        if happened:
            wanted = replace(wanted, among=self._took_part(happened, view))
        return self._known.rolls.page(self._actor_view(view), wanted, limit=limit, offset=offset)

    def profile(self, name: str, *, view: View | None = None) -> Profile:
        """One actor at length, by any of its names or by its handle, its lineage aside.

        Raises:
            NotFound: when nobody known bears a name like it.
            SeveralMeant: when several do; lists them.
            BadQuery: as `roll`.
        """
        return self._again("profile", name, view or View(), lambda asking: asking.profile(name))

    def lineage(self, name: str, *, view: View | None = None, width: int = 1080) -> Lineage:
        """What became of an actor, drawn on paper so many pixels wide; with the words behind each number.

        Raises:
            NotFound, SeveralMeant, BadQuery: as `profile`.
        """
        return self._again(f"lineage {width}", name, view or View(), lambda asking: asking.lineage(name, width))

    def surroundings(self, name: str, *, view: View | None = None, depth: int = 1) -> Surroundings:
        """Whom an actor is told of together with, and what is told; at a depth of 2 also what is told of those.

        Raises:
            NotFound, SeveralMeant, BadQuery: as `profile`.
        """
        return self._again(f"surroundings {depth}", name, view or View(), lambda asking: asking.surroundings(name, depth))

    def meant(self, name: str, *, on: date | None = None, view: View | None = None) -> Meant:
        """Who a name stands for on a day under a view, or what would decide it.

        Raises:
            BadQuery: as `roll`.
        """
        return self._again(f"meant {on}", name, view or View(), lambda asking: asking.meant(name, on))

    def _took_part(self, happened: Query, view: View) -> frozenset[str]:
        query = in_words(happened, self._store.places)
        return self._again("took part", repr(query), view, lambda asking: asking.took_part(query))

    def _again(self, question: str, name: str, view: View, answer: Callable[[Asking], Answer]) -> Answer:
        known = self._known
        asking = Asking(known, self._store, self._actor_view(view), voices=view.trust)
        return known.answers.again((question, name, view), lambda: answer(asking))

    def _actor_view(self, view: View) -> Seen:
        had = self._store.deeds.captured_by(view.known) if view.known and view.by is Order.CAPTURED else None
        return seen(self._known.who, view, had)

    @property
    def _who(self) -> Who:
        return self._known.who

    @property
    def _known(self) -> Known:
        return self._keeper.known(self._store)

    @cached_property
    def _keeper(self) -> Keeper:
        return keeper_of(self._path, self.settings.actors.register)
