"""What the desk gives out as evidence."""

from abc import abstractmethod
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from hashlib import file_digest
from pathlib import Path

from dateline.archive.wacz import write_wacz, write_warc
from dateline.desk.evidence.chosen import Wanted, chosen
from dateline.desk.evidence.gathering import Gathering
from dateline.desk.withholding import Withholding
from dateline.errors import BadQuery
from dateline.model import Event, View
from dateline.model.act import Did
from dateline.store import Entry, Query, Store

_WRITERS: dict[str, Callable[..., object]] = {".wacz": write_wacz, ".warc.gz": write_warc}


@dataclass(frozen=True, slots=True, kw_only=True)
class Exported:
    """What went out.

    Attributes:
        digest: SHA-256 of the file, lower-case hex.
        withheld: how many reports and captures were left out, and how many reports had words covered.
    """

    path: Path
    digest: str
    reports: int
    withheld: int


class AboutEvidence:
    """The part of the desk that exports evidence."""

    _store: Store

    @abstractmethod
    def _now(self) -> datetime:
        """The instant."""

    @abstractmethod
    def _event_as(self, name: str, view: View | None) -> Event:
        """An event as a view has it."""

    @abstractmethod
    def find(self, query: Query | None = None, *, where: str | None = None) -> tuple[Entry, ...]:
        """As Desk has it."""

    @property
    @abstractmethod
    def withholding(self) -> Withholding:
        """As AboutWithholding has it."""

    def export_evidence(self, path: Path, wanted: Wanted | None = None) -> Exported:
        """Writes evidence into a file that can be checked without dateline, and notes in the log that it went out.

        Args:
            path: ends in .wacz, or in .warc.gz for the captures alone.

        Raises:
            BadQuery: when the file's ending says no form, or the filter cannot be understood.
            NotFound: when a report or event that is named is not there.
            CannotWrite: when there is no room, or no leave; nothing half-written is left.
        """
        wanted = wanted or Wanted()
        write = next((writer for ending, writer in _WRITERS.items() if path.name.lower().endswith(ending)), None)
        if write is None:
            raise BadQuery(f"{path}: evidence goes out as .wacz, or as .warc.gz for the captures alone; name the file so")
        events = [self._event_as(name, None) for name in wanted.events]
        fitting = self.find(where=wanted.where) if wanted.where else ()
        reports = chosen(self._store, wanted, events, fitting)
        gathering = Gathering(self._store, self.withholding, reports, is_whole=not wanted.asked)
        write(gathering.contents(asked=wanted.asked, whole_texts=wanted.whole_texts, at=self._now()), path)
        return self._noted(path, gathering, withheld=gathering.omitted)

    def _noted(self, path: Path, gathering: Gathering, *, withheld: int) -> Exported:
        with path.open("rb") as file:
            digest = file_digest(file, "sha256").hexdigest()
        what = {"digest": digest, "reports": len(gathering.reports), "withheld": withheld}
        self._store.acts.note(Did.EXPORTED, path.name, what, at=self._now())
        return Exported(path=path, digest=digest, reports=len(gathering.reports), withheld=withheld)
