"""What the desk withholds from exports, and what it covers before anything is told."""

import json
from abc import abstractmethod
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Any, cast

from dateline.config import Settings
from dateline.desk.actors.keeping import Keeper
from dateline.desk.decisions.naming import DECISION, WITHDRAWN, WITHHOLD
from dateline.desk.withholding.masking import pattern_of
from dateline.desk.withholding.shown import ShownStore
from dateline.desk.withholding.withheld import Omission, Withholding, verdict_of
from dateline.errors import BadQuery, NotFound
from dateline.model import Decision
from dateline.store import ReportQuery, Store

_SHORTEST = 8  # digits of a digest that name a capture


class AboutWithholding:
    """The part of the desk that withholds."""

    settings: Settings
    _store: Store
    _left_out: frozenset[str] = frozenset()

    @abstractmethod
    def _now(self) -> datetime:
        """The instant."""

    def withhold(self, name: str, *, words: Iterable[str] = (), by: str, reason: str) -> int:
        """Withholds a report, a capture, or words of a report from every export; the decision's number. The record keeps all of it.

        Args:
            name: id of a report, or the digest of a capture or its beginning.
            words: as printed; they are covered wherever they are told. Empty = the whole report or capture.
            reason: why; it is told in place of what is withheld.

        Raises:
            NotFound: when there is no such report or capture.
            BadQuery: when no reason is given, or words that the report does not hold.
        """
        if not reason.strip():
            raise BadQuery("withholding needs a reason: it is what readers of an export are told instead")
        chosen = tuple(word for word in words if word.strip())
        if self._store.holds_report(name):
            self._refuse_absent(name, chosen)
            about = name
        elif chosen:
            raise NotFound("report", name)
        else:
            about = self._capture_named(name)
        return self._store.decide(Decision(about=f"{WITHHOLD}{about}", verdict=verdict_of(chosen), reason=reason, by=by, at=self._now()))

    def show_again(self, decision: int, *, by: str, reason: str = "") -> None:
        """Withdraws a withholding.

        Raises:
            NotFound: when no decision of that number withholds anything.
            Conflict: when it is withdrawn already.
        """
        if decision not in {number for number, _ in self._store.decisions_on(WITHHOLD)}:
            raise NotFound("decision to withhold something", str(decision))
        at = self._now()
        note = Decision(about=f"{DECISION}{decision}", verdict=WITHDRAWN, reason=reason, by=by, at=at)
        self._store.withdraw(decision, at=at, note=note)

    @property
    def withholding(self) -> Withholding:
        """What is withheld now. Everything that leaves the record for others goes through it."""
        return Withholding(self._store)

    @contextmanager
    def for_others(self) -> Iterator[Withholding]:
        """Within it the desk tells what others may see: nothing of withheld reports, and withheld words covered.

        Yields:
            What is withheld. Events are put together from many reports: `of_all` covers what still stands in them.
        """
        held = self.withholding
        if not held.omissions:
            yield held
            return
        store, known = self._store, self.__dict__.pop("_keeper", None)
        self._store, self._left_out = cast("Store", ShownStore(store, held)), held.reports
        self.__dict__["_keeper"] = Keeper(self.settings.actors.register)
        try:
            yield held
        finally:
            self._store, self._left_out = store, frozenset()
            self.__dict__.pop("_keeper")
            if known:
                self.__dict__["_keeper"] = known

    def elsewhere(self, report: str, words: Iterable[str]) -> tuple[str, ...]:
        """Ids of other reports in which these words stand as well, and are not withheld."""
        holding, found = self.withholding, set()
        for word in words:
            pattern = pattern_of((word,))
            for one in self._store.shelf.find(ReportQuery(words=word)) if pattern else ():
                text = holding.of_report(one.report, one.report.id).text
                if one.report.id != report and one.report.id not in holding.reports and pattern and pattern.search(text):
                    found.add(one.report.id)
        return tuple(sorted(found))

    def _refuse_absent(self, report: str, words: tuple[str, ...]) -> None:
        """Words that are nowhere are a slip of the pen, and what they were to hide would go out."""
        found = self._store.shelf.one(report).report
        told = "\n".join(part for part in (found.headline, found.byline, found.text) if part)
        for word in words:
            pattern = pattern_of((word,))
            if pattern is None or not pattern.search(told):
                raise BadQuery(f"report {report} does not hold {word!r}; give the words as they are printed")
            if pattern.search(report):
                raise BadQuery(f"the id {report!r} holds these words, and an id cannot be covered; withhold the whole report")

    def _capture_named(self, name: str) -> str:
        low = name.strip().lower()
        if len(low) < _SHORTEST:
            raise NotFound("report or capture", name)
        found = self._store.digests(low)
        if not found:
            raise NotFound("report or capture", name)
        if len(found) > 1:
            raise BadQuery(f"{len(found)} captures begin with {name!r}; write more of it")
        return found[0]


def told(one: Omission, digest: str | None) -> dict[str, Any]:
    """What an export says in place of what it withholds. Not the words, and no digest of them: short words are found by trying.

    Args:
        digest: SHA-256 of what is left out; of words, of nothing.
    """
    kind = "words" if one.words else "report" if one.report else "capture"
    named = {"report": one.report} if one.report else {}
    return {
        "kind": kind,
        **named,
        **({"digest": digest} if digest else {}),
        "reason": one.reason,
        "by": one.by,
        "at": one.at.isoformat(),
        "decision": one.number,
    }


def line(plain: dict[str, Any]) -> str:
    return json.dumps(plain, ensure_ascii=False)
