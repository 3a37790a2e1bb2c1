"""A kill at any moment loses nothing that was told to be done, and breaks nothing."""

import json
import random
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from dateline.desk.proving.verifying import verify
from dateline.model.rebuilt import reading_from
from dateline.store import LogQuery, SqlStore

ROUNDS, KILLS_EACH = 10, 20  # a record that was killed twenty times, ten times over

Kill = Callable[[Path, int, int, float], list[list[Any]]]


@pytest.fixture(scope="module")
def kill() -> Iterator[Kill]:
    """Kills a process that keeps a record in a folder, so many seconds after so many things were done; what it had been told was."""
    root = Path(__file__).parents[3]
    with subprocess.Popen(
        [sys.executable, str(Path(__file__).with_name("dying.py"))],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={"PYTHONPATH": f"{root / 'src'}:{root}:{root / 'tests'}", "OPENBLAS_NUM_THREADS": "1"},
    ) as nursery:
        assert nursery.stdin
        assert nursery.stdout

        def killed(folder: Path, seed: int, told: int, after_s: float) -> list[list[Any]]:
            print(json.dumps([str(folder), seed, told, after_s]), file=nursery.stdin, flush=True)
            done: list[list[Any]] = json.loads(nursery.stdout.readline())
            return done

        yield killed
        nursery.stdin.close()


@pytest.mark.parametrize("round_", range(ROUNDS))
def test_killed_at_any_moment(kill: Kill, tmp_path: Path, round_: int) -> None:
    """Two hundred kills: all that was told to be done is there, every byte is what it was, and the log has no gap."""
    chance = random.Random(round_)
    done: dict[str, set[Any]] = {"added": set(), "decided": set(), "withdrew": set(), "exported": set(), "broke": set()}
    for number in range(KILLS_EACH):
        for what, about in kill(tmp_path, 1000 * round_ + number, *_moment(chance)):
            done[what].add(about)
        assert not done["broke"]
        _holds(tmp_path, done)
    assert done["added"] | done["decided"]


def _moment(chance: random.Random) -> tuple[int, float]:
    """While it opens the record; or in the middle of what comes after one to five things were done."""
    return chance.choice(((0, chance.uniform(0, 0.06)), (chance.randint(1, 5), chance.uniform(0, 0.02))))


def _holds(folder: Path, done: dict[str, set[Any]]) -> None:
    path = folder / "record.db"
    if not path.exists():
        return  # killed before anything was begun
    for exported in done["exported"] | {str(found) for found in folder.glob("[!.]*.[jw]*")}:
        _is_whole(Path(exported))
        Path(exported).write_text("")  # need not be looked at again
    with SqlStore(path) as store:
        assert all(store.holds_report(name) for name in done["added"])
        numbers = dict(store.logged(LogQuery()))
        assert done["decided"] <= numbers.keys()
        assert all(numbers[number].withdrawn_at for number in done["withdrew"])
    found = verify(path)
    assert found.is_sound, found.faults[:5]


def _is_whole(exported: Path) -> None:
    """An export that bears its name is there to its last byte."""
    if exported.suffix == ".wacz" and exported.stat().st_size:
        assert verify(exported).is_sound
        return
    text = exported.read_text(encoding="utf-8")
    assert text == "" or text.endswith("\n")
    for line in text.splitlines():
        reading_from(json.loads(line))
