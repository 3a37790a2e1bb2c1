"""What the desk tells of its own record: the log of what was done, and stamps on it."""

from abc import abstractmethod
from collections.abc import Iterator, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from dateline.config import Settings
from dateline.desk.proving.verified import Stamped
from dateline.errors import BadQuery, NotFound, StampRefused
from dateline.model.act import Act, instant
from dateline.model.stamp import Stamp
from dateline.store import Store


class AboutProof:
    """The part of the desk that tells of the log of acts, and has it stamped."""

    settings: Settings
    _store: Store

    @abstractmethod
    def _now(self) -> datetime:
        """The instant."""

    @property
    def head(self) -> tuple[int, str]:
        """Number and digest of the last act; 0 and 64 zeros where nothing was done yet. Kept elsewhere, it proves all up to there."""
        return self._store.acts.head

    def log(self, *, after: int = 0, about: str | None = None, since: datetime | None = None) -> Iterator[str]:
        """The lines of the log, in order, as their digests are made of.

        Args:
            after: the number of an act; only those that follow it.
            about: the id, digest or number they are about, or its first eight signs or more; None = anything.
            since: an aware instant, included.
        """
        return self._store.acts.lines(after=after, about=about, since=instant(since) if since else None)

    def note_act(self, did: str, about: str, what: Mapping[str, Any]) -> Act:
        """Notes in the log something that changes nothing else in the record (an export)."""
        return self._store.acts.note(did, about, what, at=self._now())

    @property
    def stamps(self) -> tuple[Stamp, ...]:
        """The time stamps on the log, in the order they were kept."""
        return self._store.acts.stamps

    def stamp_question(self) -> bytes:
        """What a time-stamping authority is to be asked so that its answer stamps the log as it is now; DER, for a .tsq file.

        Raises:
            NotFound: when the log is empty.
            MissingExtra: when the extra `proof` is not installed.
        """
        from dateline.archive.proof.stamping import ask

        return ask(self._last_line()).body

    def write_stamp_question(self, path: Path) -> None:
        """As `stamp_question`, into a file.

        Raises:
            CannotWrite: when there is no room, or no leave.
        """
        from dateline.archive.whole import whole_file

        question = self.stamp_question()
        with whole_file(path) as file:
            file.write(question)

    def keep_stamp(self, answer: bytes, *, where: str, question: bytes | None = None, service: str = "") -> Stamped:
        """Keeps what an authority answered.

        Args:
            where: the file or address it came from.
            question: to which it must be the answer; None = to any about this log.
            service: the authority's address; "" = it was brought by hand.

        Raises:
            StampRefused: when it is no answer, a refusal, to another question, stamps no act of this log, or is not signed by one of
                those believed, where `[proof] ca` names them.
        """
        from dateline.archive.proof import stamping

        asked = stamping.asked(question, where) if question is not None else None
        found = stamping.answer(answer, where, nonce=asked.nonce if asked else None)
        act = self._act_of(found.digest, where)
        ca = self.settings.proof.ca
        wrong = stamping.signed(found, stamping.roots(ca)) if ca else None
        if wrong:
            raise StampRefused(where, f"is signed by nobody that {ca} ([proof] ca) makes believed: {wrong}")
        stamp = Stamp(act=act, digest=found.digest, service=service, at=found.at.isoformat(), token=answer)
        self._store.acts.stamp(stamp, at=self._now())
        return Stamped(act=act, at=found.at, authority=found.authority, signature="checked" if ca else "unchecked")

    def stamp(self) -> Stamped:
        """Has the log as it is now stamped by the authority of `[proof] service`. The digest of its last act is all that is sent.

        Raises:
            BadQuery: when the settings name no authority.
            FetchFailed: when it cannot be reached, or is inside the own network.
            StampRefused: as `keep_stamp`.
        """
        from dateline.intake.web.sending import send

        service = self.settings.proof.service
        if service is None:
            raise BadQuery("no time-stamping authority is named; set [proof] service, or carry the question there: --request FILE.tsq")
        question = self.stamp_question()
        answer = send(service, question, sent_as="application/timestamp-query", options=self.settings.intake)
        return self.keep_stamp(answer, where=service, question=question, service=service)

    def _last_line(self) -> str:
        number, _ = self.head
        line = next(self._store.acts.lines(after=number - 1), None)
        if line is None:
            raise NotFound("act", "last")
        return line

    def _act_of(self, digest: str, where: str) -> int:
        number = self._store.acts.number_of(digest)
        if number is None:
            raise StampRefused(where, f"stamps {digest}, which is no act of this log; is it another record's?")
        return number
