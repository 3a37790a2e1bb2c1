"""Who is who, worked out once for each state of a record, whichever desk asks."""

from dataclasses import dataclass, field, replace
from functools import lru_cache
from pathlib import Path
from threading import Lock

from dateline.actors.register import load
from dateline.actors.told import Bearers
from dateline.desk.actors.answers import Answers
from dateline.desk.actors.listing import Rolls
from dateline.desk.actors.printed import Places, Printed
from dateline.desk.deciding import LABEL, PAIR, claims_of
from dateline.desk.who import Heard, Who, finder_over, settling
from dateline.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """Who is who in one state of a record, and what was made of it so far."""

    who: Who
    rolls: Rolls
    printed: Printed
    places: Places = field(default_factory=Places)
    answers: Answers = field(default_factory=Answers)

    @classmethod
    def of(cls, who: Who) -> "Known":
        return cls(who=who, rolls=Rolls(who), printed=Printed(who))


class Keeper:
    """Works out who is who anew when a reading was added, hears decisions anew when one was made or withdrawn, and else gives what it has.

    Desks of several threads may share it: what it gives is never changed, and only one of them works it out.
    """

    def __init__(self, registers: tuple[Path, ...]) -> None:
        self._registers = registers
        self._lock = Lock()
        self._register, self._finder = load(registers), finder_over(registers)
        self._find = settling(self._register, self._finder)
        self._read: int | None = None
        self._heard, self._bearers = Heard(), Bearers((), self._find)
        self._known: Known | None = None

    def known(self, store: Store) -> Known:
        """As the record stands now."""
        with self._lock:
            if self._hear(store) or self._known is None:
                who = Who(self._register, self._heard, self._finder, bearers=self._bearers)
                self._known = Known.of(who)
            return self._known

    def _hear(self, store: Store) -> bool:
        """Whether anything was said since."""
        read = store.last_reading()
        decided = tuple(claims_of((*store.decisions_on(PAIR), *store.decisions_on(LABEL))))
        if read == self._read and decided == self._heard.decided:
            return False
        if read != self._read:
            self._heard = Heard(names=store.names(), lives=store.lives(), decided=decided)
            self._bearers, self._read = Bearers(self._heard.names, self._find), read
        self._heard = replace(self._heard, decided=decided)
        return True


def keeper_of(path: str | Path | None, registers: tuple[Path, ...]) -> Keeper:
    """The keeper that all desks over one file share, also one after the other; one of its own for a record in memory."""
    if path is None:
        return Keeper(registers)
    file = Path(path).stat()
    return _shared(Path(path).resolve(), (file.st_dev, file.st_ino), registers)


@lru_cache(maxsize=4)
def _shared(path: Path, file: tuple[int, int], registers: tuple[Path, ...]) -> Keeper:  # noqa: ARG001 — they tell files apart
    return Keeper(registers)
