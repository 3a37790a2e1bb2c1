"""Processes that keep a record and are killed in the middle of it. Started warm once, forked for each that is to die.

A line in is one to be killed: the folder it works in, a seed, and when: so many seconds after so many things were done.
A line out is what it had been told was done.
"""

import json
import os
import random
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from dateline.cli.telling.output import writing
from dateline.desk import Desk, desk
from dateline.desk.trail import Added
from dateline.model import Reading, Report

Tell = Callable[..., None]
_WORDS = (  # noqa: SIM905 — so that it can be read
    "river bridge council market convoy ministry harvest ceasefire border village hospital committee school weather reporter evening"
    " northern eastern quiet distant former wounded several many repaired visited reported described opened closed crossed reached"
).split()


class ByHand:
    """Reads as a pipeline does, and at once: nothing is found."""

    made_by = (("hand", "1"),)

    def begin(self, report: Report) -> Report:
        return report

    def finish(self, report: Report) -> Reading:
        return Reading(report=report, made_by=self.made_by)


def words(name: str) -> str:
    """A report that has no sentence in common with another: copies would be looked for longer than we watch."""
    chance = random.Random(name)
    said = (" ".join(("The", *chance.choices(_WORDS, k=9))) for _ in range(4))
    return f"{'. '.join(said)}. Number {name}."


def work(folder: Path, seed: int, tell: Tell) -> None:
    """Adds, decides, withdraws and exports for as long as it lives; says what was done once it is."""
    chance = random.Random(seed)
    with Desk(folder / "record.db", by="noor") as at:
        decided: list[int] = []
        for number in range(1_000_000):
            chance.choices((add, add_many, decide, withdraw, export, export_evidence), (4, 1, 3, 2, 1, 2))[0](
                at, folder, f"{seed}-{number}", decided, tell
            )


def add(at: Desk, folder: Path, name: str, decided: list[int], tell: Tell) -> None:
    for added in at.add_bytes(f"{name}.txt", words(name).encode()):
        assert isinstance(added, Added), added
        tell("added", added.report.id)


def add_many(at: Desk, folder: Path, name: str, decided: list[int], tell: Tell) -> None:
    lines = (json.dumps({"text": words(f"{name}, line {line}"), "outlet": "Example Wire"}) for line in range(5))
    for added in at.add_bytes(f"{name}.jsonl", "\n".join(lines).encode()):
        assert isinstance(added, Added), added
        tell("added", added.report.id)


def decide(at: Desk, folder: Path, name: str, decided: list[int], tell: Tell) -> None:
    decided.append(at.put_off(name, by="anna"))
    tell("decided", decided[-1])


def withdraw(at: Desk, folder: Path, name: str, decided: list[int], tell: Tell) -> None:
    if decided:
        number = decided.pop()
        at.withdraw(number, by="ben", reason=name)
        tell("withdrew", number)


def export(at: Desk, folder: Path, name: str, decided: list[int], tell: Tell) -> None:
    path = folder / f"{name}.jsonl"
    with writing(path) as out:
        at.export(at.readings(), "jsonl", out)
    tell("exported", str(path))


def export_evidence(at: Desk, folder: Path, name: str, decided: list[int], tell: Tell) -> None:
    path = folder / f"{name}.wacz"
    at.export_evidence(path)
    tell("exported", str(path))


def killed(folder: Path, seed: int, told: int, after_s: float) -> list[list[Any]]:
    """What one had been told was done that was killed so many seconds after the first `told` of it."""
    reading, writing_end = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        try:
            work(folder, seed, lambda *done: os.write(writing_end, json.dumps(done).encode() + b"\n"))
        except BaseException as error:  # noqa: BLE001 — whatever it is, it is no part of the plan
            os.write(writing_end, json.dumps(["broke", repr(error)]).encode() + b"\n")
        os._exit(1)
    os.close(writing_end)
    with os.fdopen(reading, "rb") as pipe:
        first = [pipe.readline() for _ in range(told)]
        time.sleep(after_s)
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        lines = b"".join((*first, pipe.read())).split(b"\n")
    return [json.loads(line) for line in lines[:-1]]  # a line that was not written whole was not told


def warm() -> None:
    """Loads once, before anybody is forked, what else each would load."""
    with Desk() as at:
        add_many(at, Path(), "warm", [], lambda *done: None)
        with TemporaryDirectory() as folder:
            export_evidence(at, Path(folder), "warm", [], lambda *done: None)


if __name__ == "__main__":
    desk.pipeline = lambda options: ByHand()  # type: ignore[assignment, return-value, misc]
    warm()
    for asked in sys.stdin:
        folder, seed, told, after_s = json.loads(asked)
        print(json.dumps(killed(Path(folder), seed, told, after_s)), flush=True)  # noqa: T201 — to whoever asked
