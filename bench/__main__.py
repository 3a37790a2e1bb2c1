"""`python -m bench`: reports and tokens a second, the readers' shares, memory, cold starts, on one core.

The pipelines take turns over the same texts in the same process (A B C A B C …), so that a busy machine slows all; the middle run counts,
in seconds of processor time. With `--cores 2` the clock on the wall counts instead: the networks read beside the parse, on a core of their
own. "many in a batch" is what `dateline add` of many reports does: the networks read the next ones meanwhile. Cold starts are in seconds
of the clock on the wall.
"""

import argparse
import os
import resource
import sys
from pathlib import Path
from statistics import median
from time import perf_counter, process_time

ONE_CORE = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS", "BLIS_NUM_THREADS")

LENGTHS = (5_000, 50_000, 500_000)
"""Characters of the reports that show whether a long one costs more by the token than a short one."""


def main() -> None:
    asked = _asked()
    _keep_to(asked.cores)
    if asked.only:
        _read_once(asked)
        return
    # First what runs in processes of its own: on Linux a child's peak memory begins at its parent's, which must still be small.
    _memory(asked)
    _starts(asked)
    _lookups()
    _identity()
    _names()
    _speed(asked)


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--texts", type=Path, help="a folder of .txt and .jsonl files; the sample reports by default")
    parser.add_argument("--characters", type=int, default=200_000, help="repeat the texts up to about so many (default: %(default)s)")
    parser.add_argument("--rounds", type=int, default=5, help="turns of each pipeline (default: %(default)s)")
    parser.add_argument(
        "--cores", type=int, default=1, help="how many may be used; with more than one the wall's clock counts (default: 1)"
    )
    parser.add_argument("--only", choices=["plain", "whole"], help="run one pipeline once and print its peak memory in MB")
    return parser.parse_args()


def _keep_to(cores: int) -> None:
    """Must run before numpy is loaded: BLAS reads its number of threads once, and has one however many cores there are."""
    for name in ONE_CORE:
        os.environ[name] = "1"
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, sorted(os.sched_getaffinity(0))[:cores])


def _read_once(asked: argparse.Namespace) -> None:
    from bench import texts

    reports = texts.reports(asked.texts, asked.characters)
    if asked.only == "plain":
        from bench.plain import Plain

        Plain().read(reports)
    else:
        from bench.whole import Whole

        Whole().read(reports)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(peak / 1e6 if sys.platform == "darwin" else peak * 1024 / 1e6)


def _speed(asked: argparse.Namespace) -> None:
    from bench import texts
    from bench.plain import Plain
    from bench.whole import Batch, Whole, shares

    clock = process_time if asked.cores == 1 else perf_counter
    reports = texts.reports(asked.texts, asked.characters)
    plain, whole = Plain(), Whole()
    tokens = plain.read(reports)
    pipelines = (plain, whole, Batch(), Whole(trained=False))
    taken: dict[str, list[float]] = {pipeline.name: [] for pipeline in pipelines}
    for _ in range(asked.rounds):
        for pipeline in pipelines:
            began = clock()
            pipeline.read(reports)
            taken[pipeline.name].append(clock() - began)
    middle = {name: median(seconds) for name, seconds in taken.items()}
    print(f"\n{len(reports)} reports, {tokens} tokens, {asked.rounds} rounds, {asked.cores} core(s)\n")
    print(f"{'':16} {'reports/s':>10} {'tokens/s':>10} {'of plain':>9}   slowest … fastest round, tokens/s")
    for name, seconds in middle.items():
        edges = f"{tokens / max(taken[name]):.0f} … {tokens / min(taken[name]):.0f}"
        print(f"{name:16} {len(reports) / seconds:10.1f} {tokens / seconds:10.0f} {middle[plain.name] / seconds:9.2f}   {edges}")
    print(f"\n{'share of the reading':22} {'µs/token':>9}")
    for name, seconds in shares(reports).items():
        print(f"{name:22} {1e6 * seconds / tokens:9.1f}")
    print(f"\n{'one report of':22} {'µs/token':>9}")
    for characters in LENGTHS:
        report = texts.long(reports, characters)
        began = process_time()
        whole.read([report])
        print(f"{f'{characters} characters':22} {1e6 * (process_time() - began) / plain.count(report):9.1f}")


def _memory(asked: argparse.Namespace) -> None:
    from bench import alone

    passed_on = ["--characters", str(asked.characters), *(["--texts", str(asked.texts)] if asked.texts else [])]
    print(f"{'peak memory':22} {'MB':>9}")
    for name, what in (("plain pipeline", "plain"), ("whole reading", "whole")):
        print(f"{name:22} {alone.peak_mb(what, passed_on):9.0f}")


def _lookups() -> None:
    from bench import alone

    print(f"\n{'gazetteer':22}")
    for name, value in alone.lookups().items():
        print(f"{name:22} {value:9,.{0 if value > 10 else 3}f}")


def _identity() -> None:
    from bench import alone

    print(f"\n{'who is one with whom':34}")
    for name, value in alone.identity().items():
        print(f"{name:34} {value:9.3f}")


def _names() -> None:
    from bench import alone

    print(f"\n{'names':34}")
    for name, value in alone.names().items():
        print(f"{name:34} {value:9,.{0 if value > 100 else 2}f}")


def _starts(asked: argparse.Namespace) -> None:
    from bench import alone

    print(f"\n{'from cold':22} {'s':>9}")
    for name, seconds in (("dateline --help", alone.help_s(asked.rounds)), ("one short report", alone.cold_s(asked.rounds))):
        print(f"{name:22} {f'{seconds:9.2f}' if seconds is not None else 'failed':>9}")


if __name__ == "__main__":
    main()
