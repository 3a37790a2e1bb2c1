"""`python -m bench.workbench [--record large.db] [--small small.db]`: what the workbench lets a reader wait for.

Pages of the API over real HTTP on the loopback interface, beside Datasette's page of fifty claims from the same file; first paint and first
marks of a small record in headless Chromium, beside Datasette's page; keys at 50,000 marks; the size of what is sent. Records are made
where none is named: 10,000 claims, and 1,000,000 (about ten minutes). Milliseconds of the clock on the wall: say how busy the machine was.
"""

import argparse
import gzip
import os
import random
import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import TYPE_CHECKING

from bench import browsing, serving
from dateline import Desk

if TYPE_CHECKING:
    from playwright.sync_api import Browser

_START, _DAYS = date(2012, 3, 1), 2800
_PATIENCE_S = 12
_PEER = "50 claims, Datasette"
_BEFORE_THE_MAP_KB, _MAP = 250, b"maplibregl"


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="python -m bench.workbench", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--record", type=Path, help="a large record; one of about 1,000,000 claims is made otherwise")
    parser.add_argument("--small", type=Path, help="a small record; one of about 10,000 claims is made otherwise")
    parser.add_argument("--rounds", type=int, default=60, help="questions to each endpoint (default: %(default)s)")
    parser.add_argument("--visits", type=int, default=5, help="first visits of the browser (default: %(default)s)")
    parser.add_argument("--datasette", default=shutil.which("datasette"), help="the program to compare with (pip install datasette)")
    asked = parser.parse_args()
    with TemporaryDirectory() as folder:
        small = _copied(asked.small, Path(folder) / "small.db") if asked.small else made(Path(folder) / "small.db", 404)
        large = _copied(asked.record, Path(folder) / "large.db") if asked.record else made(Path(folder) / "large.db", 4_060, times=10)
        measured(small, large, rounds=asked.rounds, visits=asked.visits, peer=asked.datasette)


def made(path: Path, reports: int, times: int = 1) -> Path:
    """A record of so many made-up reports, so many times over."""
    from bench.corroboration import kept, made_up, shapes
    from bench.multiplied import multiplied

    first = path.with_suffix(".first")
    kept(first, made_up(reports, shapes()))
    if times == 1:
        return first.rename(path)
    multiplied(first, times, path)
    return path


def measured(small: Path, large: Path, *, rounds: int, visits: int, peer: str | None) -> None:
    """Prints one table."""
    print(f"busy: {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores\n")
    with ExitStack() as open_, serving.workbench(large) as asker:
        rival = open_.enter_context(serving.datasette(peer, large)) if peer else None
        with browsing.chromium() as browser:
            if browser is None:
                print("\nno browser: pip install 'dateline[browser]', apt-get install chromium")
            else:
                _keys(browser, asker)
                with serving.workbench(small) as at_small:
                    _paint(browser, at_small, rival, small, visits)
        _pages(asker, rival, large, rounds)
    _sizes()


def _pages(asker: serving.Asker, rival: serving.Asker | None, large: Path, rounds: int) -> None:
    print(f"\n{_claims(large):,} claims, {'ms over HTTP':38} {'middle':>8} {'95 %':>8} {'of the peer':>12}   {rounds} questions each")
    questions = {_PEER: _claims_of_datasette} if rival else {}
    questions |= pages(asker)
    against = None
    for name, question in questions.items():
        to = rival if name == _PEER and rival else asker
        taken = _taken(to, question, rounds)
        middle, slow = _at(taken, 0.5), _at(taken, 0.95)
        against = against or (slow if name == _PEER else None)
        said = "" if len(taken) == rounds else f"   {len(taken)} questions"
        print(f"{name:55} {middle:8.1f} {slow:8.1f} {f'{slow / against:12.2f}' if against else '':12}{said}", flush=True)
    if not rival:
        print("no peer: pip install datasette")


def _taken(asker: serving.Asker, question: Callable[[date], str], rounds: int) -> list[float]:
    """Milliseconds of so many questions, fewer where they take long; the first three are not counted, which load what is kept at hand."""
    began, taken = perf_counter(), list[float]()
    for day in _days(rounds + 3, seed=2):
        taken.append(asker.ms(question(day)))
        if perf_counter() - began > _PATIENCE_S:
            break
    return taken[3:] or taken[-1:]


def pages(asker: serving.Asker) -> dict[str, Callable[[date], str]]:
    """Every paged endpoint there is, fifty as of a day, and what the first screen asks for."""
    told = asker.json("/api/openapi.json")["paths"]
    found: dict[str, Callable[[date], str]] = {}
    for path, ways in sorted(told.items()):
        parameters = {one["name"]: one for one in ways.get("get", {}).get("parameters", ())}
        if "limit" in parameters and not any(one.get("required") for one in parameters.values()):
            barred = "asof" in parameters
            name = f"50 of {path}{' as of a day' if barred else ''}"
            found[name] = lambda day, path=path, barred=barred: f"{path}?limit=50{f'&asof={day}' if barred else ''}"  # type: ignore[misc]
    month = timedelta(days=30)
    return found | {
        "timeline of a month": lambda day: f"/api/timeline?from={day}&to={day + month}",
        "timeline, whole, 50,000 marks at most": lambda day: f"/api/timeline?to={date(2999, 1, 1) + (day - _START)}",
        "timeline's count of every day": lambda day: f"/api/timeline/count?to={date(2999, 1, 1) + (day - _START)}",
    }


def _claims_of_datasette(day: date) -> str:
    return f"/large/claims.json?_size=50&_nocount=1&_nofacet=1&published_latest__lte={day}&_sort=number"


def _days(number: int, seed: int) -> Iterator[date]:
    chance = random.Random(seed)
    return (_START + timedelta(days=chance.randrange(_DAYS)) for _ in range(number))


def _keys(browser: "Browser", asker: serving.Asker) -> None:
    told, frames = browsing.waits(browser, f"http://127.0.0.1:{asker.port}/?lanes=place", _sign_in(asker))
    print(f"\n{'50,000 marks, ms from a key to its frame':55} {'middle':>8} {'95 %':>8}")
    for name, taken in (("keys, as the browser tells (those under 16 left out)", told), ("frames of a pan, two at a time", frames)):
        print(f"{name:55} {_at(taken, 0.5):8.1f} {_at(taken, 0.95):8.1f}")


def _paint(browser: "Browser", asker: serving.Asker, rival: serving.Asker | None, small: Path, visits: int) -> None:
    address = f"http://127.0.0.1:{asker.port}/"
    print(f"\n{f'{_claims(small):,} claims, first visit, ms':55} {'first':>8} {'largest':>8} {'marks':>8}   middle of {visits}")
    seen = browsing.painted(browser, address, _sign_in(asker), times=visits, marks=True)
    print(f"{'the workbench':55} " + " ".join(f"{one:8.0f}" if one is not None else f"{'–':>8}" for one in seen))
    if rival:
        page = f"http://127.0.0.1:{rival.port}/large/claims?_size=50&_nocount=1"
        seen = browsing.painted(browser, page, None, times=visits, marks=False)
        print(f"{'Datasette, a page of 50 claims of the large record':55} " + " ".join(f"{one:8.0f}" for one in seen if one is not None))


def _sizes() -> None:
    from dateline.web.built import folder

    sizes = {path: len(gzip.compress(path.read_bytes(), 9)) / 1000 for path in folder().glob("assets/*.js")}
    before = sum(size for path, size in sizes.items() if _MAP not in path.read_bytes() and "maplibre" not in path.name)
    print(f"\n{'JavaScript, kB gzip':55} {sum(sizes.values()):8.0f} in all, {before:.0f} before the map (at most {_BEFORE_THE_MAP_KB})")


def _sign_in(asker: serving.Asker) -> str:
    return f"http://127.0.0.1:{asker.port}/?token={serving.WORD}"


def _at(taken: Sequence[float], share: float) -> float:
    return sorted(taken)[int(share * len(taken))] if taken else 0.0


def _claims(record: Path) -> int:
    with Desk(record, create=False) as desk:
        return desk.count()


def _copied(path: Path, to: Path) -> Path:
    """Asking may bring a record up to date; the one that was named stays as it is."""
    shutil.copy(path, to)
    return to


if __name__ == "__main__":
    main()
