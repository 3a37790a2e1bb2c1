"""One batch of things handed in, and what has happened in it so far."""

import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from dateline.desk import Desk
from dateline.desk.trail import Added
from dateline.errors import DatelineError, ReportError
from dateline.export.phrasing import line
from dateline.web.adding.handed import Handed
from dateline.web.adding.steps import Step, Summary


class Batch:
    """Reads what was handed in, in order; whoever asks is told every step from the first, or from where they left off."""

    def __init__(self, name: str, by: str, handed: Sequence[Handed]) -> None:
        self.id = name
        self.by = by
        self._handed = tuple(handed)
        self._steps: list[Step] = []
        self._more = threading.Condition()
        self._over = False

    def read(self, desk: Desk, noted: Callable[[str, str, str], None]) -> None:
        """Reads all of it into the record. One report that fails is told; the rest goes on."""
        try:
            for one in self._handed:
                self._tell(Step(number=0, kind="begun", name=one.name))
                for item in _added(desk, one):
                    step = _step(one.name, item, desk)
                    if step.kind == "added":
                        noted(self.by, step.kind, step.report or "")
                    self._tell(step)
            self._tell(Step(number=0, kind="done"))
        except (DatelineError, OSError) as error:  # the record itself, or its audit: full disk, another program
            self._tell(Step(number=0, kind="stopped", what=str(error)))

    def end(self) -> None:
        """Nothing more comes of it; where it broke off, that is told."""
        if not self._steps or self._steps[-1].kind not in {"done", "stopped"}:
            self._tell(Step(number=0, kind="stopped", what="dateline broke on it, which is a fault of dateline; what it wrote says where"))
        with self._more:
            self._over = True
            self._more.notify_all()

    def steps(self, after: int = -1, patience_s: float = 15.0) -> list[Step] | None:
        """The steps after a number, once there are any; empty where none came in that time, None once all were told."""
        with self._more:
            self._more.wait_for(lambda: self._over or len(self._steps) > after + 1, timeout=patience_s)
            found = self._steps[after + 1 :]
            return None if self._over and not found else found

    def summary(self) -> Summary:
        with self._more:
            kinds = [step.kind for step in self._steps]
            return Summary(
                id=self.id,
                by=self.by,
                files=len(self._handed),
                added=kinds.count("added"),
                known=kinds.count("known"),
                failed=kinds.count("failed"),
                done=self._over,
            )

    def _tell(self, step: Step) -> None:
        with self._more:
            self._steps.append(replace(step, number=len(self._steps)))
            self._more.notify_all()


def _added(desk: Desk, one: Handed) -> Iterator[Added | ReportError]:
    return desk.add(one.name, given=one.given) if one.body is None else desk.add_bytes(one.name, one.body, given=one.given)


def _step(name: str, item: Added | ReportError, desk: Desk) -> Step:
    if isinstance(item, ReportError):
        return Step(number=0, kind="failed", name=name, what=item.what)
    report = item.report
    return Step(
        number=0,
        kind="added" if item.kept.report or item.kept.reading else "known",
        name=name,
        report=report.id,
        title=line(report.headline or report.text[:80]),
        claims=desk.claims_in(report.id),
    )
