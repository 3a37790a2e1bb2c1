"""What the desk notes when an analyst decides, and what it tells of decisions."""

from abc import abstractmethod
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime

from dateline.desk.correcting import CORRECT, Corrected, laid_over, said
from dateline.desk.correcting.corrected import Correctable
from dateline.desk.correcting.grammar import check
from dateline.desk.correcting.words import correctable
from dateline.desk.deciding import LABEL, VERDICTS, about_pair
from dateline.desk.decisions.log import Logged, told_of
from dateline.desk.decisions.naming import (
    DECISION,
    OPEN,
    PUT_OFF,
    QUEUE,
    WITHDRAWN,
    about_copies,
    about_dispute,
    taken_apart,
)
from dateline.desk.occurrences.settled import in_force
from dateline.desk.who import Who
from dateline.desk.withholding import Withholding
from dateline.errors import BadQuery, Conflict, NotFound
from dateline.export.telling import Teller
from dateline.model import Decision, Event, View
from dateline.store import Entry, LogQuery, Store, claim_ids


class AboutDecisions:
    """The part of the desk that notes what analysts settle. Nothing that was found is ever changed by it."""

    _store: Store

    @abstractmethod
    def _now(self) -> datetime:
        """The instant."""

    @property
    @abstractmethod
    def _who(self) -> Who:
        """Who is who in the record."""

    @abstractmethod
    def _event_as(self, name: str, view: View | None) -> Event:
        """An event as a view has it."""

    def decide(self, claim: str, verdict: str, *, by: str, reason: str = "") -> int:
        """Notes what an analyst settled about a claim; its number. The claim stays as it is.

        Raises:
            NotFound, BadQuery: as `show`.
        """
        return self._note(self._store.entry(claim).id, verdict, by=by, reason=reason)

    def correct(self, claim: str, verdict: str, *, by: str, reason: str) -> int:
        """Notes what a claim should say in one field; the decision's number. What the reader found stays; this is laid over it.

        Args:
            verdict: FIELD = VALUE, docs/reference/corrections.md.
            reason: why; a correction without one is refused.

        Raises:
            NotFound, BadQuery: as `show`; or when it corrects nothing, or speaks of words the report has not.
        """
        if not reason.strip():
            raise BadQuery("a correction needs a reason: what in the report, or beside it, shows it?")
        entry, one = self._store.entry(claim), said(verdict)
        check(one, self.corrected((entry,))[0].claim, entry.reading)
        return self._note(f"{CORRECT}{entry.id}", one.verdict, by=by, reason=reason)

    def corrected(self, entries: Iterable[Entry], *, view: View | None = None) -> tuple[Corrected, ...]:
        """Claims with what analysts corrected laid over them, in the order given.

        Args:
            view: whether decisions are heard, and as of which day; None = all that hold.
        """
        entries = tuple(entries)
        decided: dict[str, list[tuple[int, Decision]]] = {}
        for number, one in in_force(self._store.decisions_about(f"{CORRECT}{entry.id}" for entry in entries), view or View()):
            decided.setdefault(one.about.removeprefix(CORRECT), []).append((number, one))
        return tuple(laid_over(entry.id, entry.claim, entry.reading, decided.get(entry.id, ())) for entry in entries)

    def correctable(self, claim: str, *, view: View | None = None) -> Correctable:
        """What of a claim can be corrected, with what stands there.

        Raises:
            NotFound, BadQuery: as `show`.
        """
        entry = self._store.entry(claim)
        return correctable(self.corrected((entry,), view=view)[0], Teller(entry.reading, claim_ids(entry.reading)))

    def withdraw(self, decision: int, *, by: str | None = None, reason: str = "") -> int | None:
        """Withdraws a decision; it stays in the record.

        Args:
            by: who withdraws it, which is noted as a decision of its own; None = nothing is noted.

        Returns:
            The number of that note.

        Raises:
            NotFound: when there is none of that number.
            Conflict: when it is withdrawn already, or is itself the note of a withdrawal.
        """
        if any(one.about.startswith(DECISION) for _, one in self._store.logged(LogQuery(number=decision))):
            raise Conflict(f"decision {decision} notes that another was withdrawn; that stands, decide anew instead", decision=decision)
        at = self._now()
        note = by and Decision(about=f"{DECISION}{decision}", verdict=WITHDRAWN, reason=reason, by=by, at=at)
        return self._store.withdraw(decision, at=at, note=note or None)

    def decide_pair(self, one: str, other: str, verdict: str, *, by: str, reason: str = "") -> int:
        """Notes that two actors are the same or different, or that it is to be left open (unsure); the decision's number.

        Raises:
            NotFound, BadQuery: as `actor`, for either name; or when there is no such verdict.
            Conflict: when an earlier decision of the same analyst that holds says otherwise; names its number. Two analysts may differ.
        """
        if verdict not in VERDICTS:
            raise BadQuery(f"no verdict {verdict!r} about two actors; there are: {', '.join(VERDICTS)}")
        who = self._who
        return self._note_once(about_pair(who.handle(one), who.handle(other)), verdict, by=by, reason=reason)

    def decide_label(self, name: str, label: str, *, by: str, reason: str = "") -> int:
        """Notes what an actor is to be called in every view that hears decisions; the decision's number.

        Raises:
            NotFound, BadQuery: as `actor`.
        """
        return self._note(f"{LABEL}{self._who.handle(name)}", label, by=by, reason=reason)

    def decide_dispute(self, event: str, field: str, side: str, *, by: str, reason: str = "") -> int:
        """Notes which side of a dispute an analyst follows, or that it is left open; the decision's number. All sides stay.

        Args:
            field: of the dispute ("killed", "day" …).
            side: its value in words ("at least 44"), or "open".

        Raises:
            NotFound, BadQuery: as `event`; or when nothing of that name is disputed of it, or the dispute has no such side.
            Conflict: as `decide_pair`.
        """
        found = self._event_as(event, None)
        dispute = next((one for one in found.disputes if one.field == field), None)
        if dispute is None:
            raise BadQuery.unknown("dispute about this event", field, (one.field for one in found.disputes))
        sides = [one.value for one in dispute.sides]
        if side not in {*sides, OPEN}:
            raise BadQuery.unknown("side of this dispute", side, (*sides, OPEN))
        return self._note_once(about_dispute(found.id, field), side, by=by, reason=reason)

    def decide_copies(self, one: str, other: str, original: str, *, by: str, reason: str = "") -> int:
        """Notes which of two reports with the same words had them first; the decision's number. Roots are counted as before.

        Args:
            original: the id of one of them, "neither" or "unsure".

        Raises:
            NotFound: when there is no such report.
            BadQuery: when the verdict is none of these.
            Conflict: as `decide_pair`.
        """
        for report in (one, other):
            if not self._store.holds_report(report):
                raise NotFound("report", report)
        if original not in {one, other, "neither", "unsure"}:
            raise BadQuery.unknown("verdict about two reports", original, (one, other, "neither", "unsure"))
        return self._note_once(about_copies(one, other), original, by=by, reason=reason)

    def put_off(self, key: str, *, until: date | None = None, by: str, reason: str = "") -> int:
        """Notes that an item of the queue is to wait; the decision's number.

        Args:
            key: of the item.
            until: the day on which it is back; None = not before this is withdrawn.
        """
        return self._note(f"{QUEUE}{key}", f"{PUT_OFF} until {until}" if until else PUT_OFF, by=by, reason=reason)

    def decisions(self, query: LogQuery | None = None) -> tuple[Logged, ...]:
        """Who decided what, the newest first, withdrawn ones among them; withheld words are covered, here as in every export."""
        found = self._store.logged(query or LogQuery())
        notes = {one.about: one for _, one in self._store.decisions_about(f"{DECISION}{number}" for number, _ in found)}
        told = tuple(told_of(number, one, notes.get(f"{DECISION}{number}")) for number, one in found)
        return Withholding(self._store).of_all(told)

    def count_decisions(self, query: LogQuery | None = None) -> int:
        """How many fit, limit and offset aside."""
        return self._store.count_logged(replace(query or LogQuery(), limit=None, offset=0))

    def _note(self, about: str, verdict: str, *, by: str, reason: str) -> int:
        return self._store.decide(Decision(about=about, verdict=verdict, reason=reason, by=by, at=self._now()))

    def _note_once(self, about: str, verdict: str, *, by: str, reason: str) -> int:
        """A decision that no other about the same and of the same analyst may contradict while it holds."""
        self._refuse_contradiction(about, verdict, by)
        return self._note(about, verdict, by=by, reason=reason)

    def _note_alone(self, about: str, verdict: str, *, by: str, reason: str) -> int:
        self._refuse_contradiction(about, verdict, None)
        return self._note(about, verdict, by=by, reason=reason)

    def _refuse_contradiction(self, about: str, verdict: str, by: str | None) -> None:
        for number, earlier in self._store.decisions(about):
            if earlier.withdrawn_at is None and earlier.verdict != verdict and by in {None, earlier.by}:
                _, what = taken_apart(about)
                raise Conflict(
                    f"decision {number} says {earlier.verdict!r} of {what}; withdraw it first: dateline decide --withdraw {number}",
                    decision=number,
                )
