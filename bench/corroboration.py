"""`python -m bench.corroboration [--reports N]`: what it costs to keep reports and join them, and to turn pages of what they tell.

The reports are made up by chance out of the package's own sample readings, the same for the same seed: an incident is a sample told by one
to twelve outlets within six days, on some day of eight years, in a town of the gazetteer, with tolls and words of each outlet's own; about
one telling in seven is a reprint of the one before. Nothing is parsed while the clock runs. Beside adding: bare inserts of the same JSON
into one table; beside pages: fifty bare rows of claims. Milliseconds of processor time.
"""

import argparse
import json
import random
import re
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import cycle
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time

from bench.multiplied import multiplied
from dateline import Desk, View
from dateline.model import Order, Reading, published_on
from dateline.model.rebuilt import reading_from
from dateline.model.written import Plain, written
from dateline.reading.gazetteer import gazetteer
from dateline.store import EventQuery, Query

_START, _DAYS = date(2012, 1, 1), 8 * 365
_OUTLETS, _TELLINGS, _REPRINTED = 40, 12, 0.15
_ROUND, _PAGE, _EVENTS, _TURNED = 1000, 50, 20, 100  # events: as many as the command line shows
_TOWNS = (
    "Saraqib",
    "Raqqa",
    "Palmyra",
    "Kirkuk",
    "Mosul",
    "Tikrit",
    "Idlib",
    "Hama",
    "Ramadi",
    "Douma",
    "Aleppo",
    "Homs",
    "Fallujah",
    "Tadmur",
)


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="python -m bench.corroboration", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--reports", type=int, default=10_000, help="how many are added (default: %(default)s)")
    parser.add_argument("--times", type=int, nargs="*", default=[], help="turn pages of records so many times as large, too")
    asked = parser.parse_args()
    with TemporaryDirectory() as folder:
        measured(Path(folder), asked.reports, times=asked.times)


def measured(folder: Path, number: int, *, times: Sequence[int] = ()) -> None:
    """Prints one table."""
    path, bare = folder / "record.db", sqlite3.connect(folder / "bare.db", isolation_level=None)
    bare.execute("CREATE TABLE readings (written TEXT)")
    with Desk(path) as desk:
        print(f"{'reports':>10} {'keep':>8} {'join':>8} {'bare':>8} {'a second':>9}   ms a report, the last {_ROUND:,}")
        told = shapes()
        _warm(made_up(50, told, seed=0))
        made = made_up(number, told)
        done = 0
        while some := [reading for reading, _ in zip(made, range(min(_ROUND, number - done)), strict=False)]:
            done += len(some)
            keep, join, peer = (1000 * seconds / len(some) for seconds in _added(desk, some, bare))
            print(f"{done:10,} {keep:8.2f} {join:8.2f} {peer:8.2f} {1000 / (keep + join):9.0f}", flush=True)
    _turn(path)
    for many in times:
        multiplied(path, many, folder / "larger.db")
        _turn(folder / "larger.db")


def _turn(path: Path) -> None:
    """Prints how long pages of a record take; the first of each is not counted, which loads what is at hand afterwards."""
    with Desk(path, create=False) as desk:
        print(f"\n{desk.count():,} claims, {path.stat().st_size / 1e6:,.0f} MB\n\n{'pages, ms':34} {'middle':>8} {'95 %':>8}")
        for name, page in _pages(desk, path).items():
            page(_START)
            taken = sorted(_timed(lambda page=page, day=day: page(day)) for day in _days(_TURNED))  # type: ignore[misc]
            print(f"{name:34} {1000 * taken[len(taken) // 2]:8.2f} {1000 * taken[int(0.95 * len(taken))]:8.2f}", flush=True)


def _warm(some: Iterator[Reading]) -> None:
    """Loads register, gazetteer and words, which every report after the first finds loaded."""
    with Desk() as desk:
        for reading in some:
            _keep(desk, reading)
        desk.corroborate()


def shapes() -> tuple[Plain, ...]:
    """The sample reports' readings that claim something, as plain data."""
    from bench import texts
    from dateline.reading.pipeline import Pipeline

    pipeline = Pipeline.build()
    read = (pipeline.read(report) for report in texts.reports(None, 0))
    return tuple(written(reading) for reading in read if len(reading.claims) > 1)


def made_up(number: int, shapes: Sequence[Plain], seed: int = 1) -> Iterator[Reading]:
    """Readings of so many reports, incident after incident as days go by."""
    chance, count = random.Random(seed), 0
    days = sorted(chance.randrange(_DAYS) for _ in range(number))  # more than there are incidents
    towns = [found[0].entry for name in _TOWNS if (found := gazetteer().find(name))]
    while count < number:
        day = _START + timedelta(days=days[count])
        shape, town, last = chance.choice(shapes), chance.choice(towns), None
        for _ in range(min(chance.randint(1, _TELLINGS), number - count)):
            reprinted = last is not None and chance.random() < _REPRINTED
            plain = last if reprinted and last else _told(shape, town, chance)
            last, count = plain, count + 1
            yield _printed(plain, str(count), day + timedelta(days=chance.randrange(6)), f"Outlet {chance.randrange(_OUTLETS)}")


def _told(shape: Plain, town: object, chance: random.Random) -> Plain:
    """In other words of the same length, so that offsets stand, with another toll, in the incident's town; names and days stay."""
    plain = json.loads(json.dumps(shape), object_hook=lambda one: _moved(one, town))
    text = plain["report"]["text"]
    kept = {at for noun in ("mentions", "whens", "places") for one in plain[noun] for at in range(one["start"] or 0, one["end"] or 0)}
    own = _WORD.sub(lambda found: found[0] if found.start() in kept or chance.random() < _SAME_WORDS else _other(found[0], chance), text)
    plain["report"]["text"] = own
    for claim in plain["claims"]:
        least, most = claim["count"] or (None, None)
        if least and least == most:
            claim["count"] = [max(1, least + chance.choice((-2, -1, 0, 0, 0, 1, 5)))] * 2
    return dict(plain)


_WORD = re.compile(r"\b[a-z]{4,}\b")
_SAME_WORDS = 0.4


def _other(word: str, chance: random.Random) -> str:
    """A word nobody knows, of the same length."""
    return "".join(chance.choice("aeiou" if letter in "aeiou" else "bdfgklmnrst") for letter in word)


def _moved(one: Plain, town: object) -> Plain:
    if not one.get("gazetteer_id") or "rivals" not in one:
        return one
    known = {name: getattr(town, name) for name in ("name", "lat", "lon", "country")}
    return one | known | {"gazetteer_id": getattr(town, "id", None)}


def _printed(plain: Plain, name: str, day: date, outlet: str) -> Reading:
    """All its days as far from the day of publication as in the sample."""
    published = plain["report"]["published"]
    shift = day - date.fromisoformat(published["latest"]) if published else timedelta()
    reading = reading_from(json.loads(json.dumps(plain), object_hook=lambda one: _later(one, shift)))
    return replace(reading, report=replace(reading.report, id=f"made-{name}", outlet=outlet, published=published_on(day)))


def _later(one: Plain, shift: timedelta) -> Plain:
    days = {edge: one[edge] for edge in ("earliest", "latest") if one.get(edge)}
    return one | {edge: (date.fromisoformat(day) + shift).isoformat() for edge, day in days.items()}


def kept(path: Path, made: Iterator[Reading]) -> None:
    """A record of these readings, joined."""
    with Desk(path) as desk:
        for number, reading in enumerate(made):
            _keep(desk, reading)
            if number % 50 == 0:
                desk.corroborate()
        desk.corroborate()


def _keep(desk: Desk, reading: Reading) -> None:
    """Captured at noon of the day it was published."""
    desk._store.keep(reading.report, reading, at=datetime.combine(_day(reading), time(12), UTC))  # noqa: SLF001 — a desk keeps what it read itself


def _day(reading: Reading) -> date:
    published = reading.report.published
    return (published and published.latest) or _START


def _added(desk: Desk, some: Sequence[Reading], bare: sqlite3.Connection) -> tuple[float, float, float]:
    """Seconds to keep, to join, and for the peer; joined after every fiftieth."""
    keep = join = 0.0
    for start in range(0, len(some), 50):
        began = process_time()
        for reading in some[start : start + 50]:
            _keep(desk, reading)
        kept = process_time()
        desk.corroborate()
        keep, join = keep + kept - began, join + process_time() - kept
    plain = [json.dumps(written(reading), ensure_ascii=False) for reading in some]
    return keep, join, _timed(lambda: [bare.execute("INSERT INTO readings VALUES (?)", (one,)) for one in plain])


def _pages(desk: Desk, path: Path) -> dict[str, Callable[[date], object]]:
    bare = sqlite3.connect(path)
    rows = "SELECT * FROM claims WHERE published_earliest <= ? LIMIT 50"
    page = EventQuery(limit=_EVENTS)
    some = cycle(desk.events(page, view=View(known=_START + timedelta(days=_DAYS // 2))) or desk.events(page))
    return {
        f"{_PAGE} claims as of a day": lambda day: desk.find(Query(known=day, limit=_PAGE)),
        f"{_EVENTS} events as of a day": lambda day: desk.events(page, view=View(known=day)),
        f"{_EVENTS} events as of a day, by capture": lambda day: desk.events(page, view=View(known=day, by=Order.CAPTURED)),
        f"{_EVENTS} disputed events as of a day": lambda day: desk.disputes(page, view=View(known=day)),
        "one event": lambda _: desk.event(next(some).id),
        "50 bare rows of claims": lambda day: bare.execute(rows, (day.isoformat(),)).fetchall(),
    }


def _days(number: int) -> Iterator[date]:
    chance = random.Random(2)
    return (_START + timedelta(days=chance.randrange(90, _DAYS)) for _ in range(number))


def _timed(call: Callable[[], object]) -> float:
    began = process_time()
    call()
    return process_time() - began


if __name__ == "__main__":
    main()
