"""What is measured in a process of its own: memory and cold starts."""

import json
import subprocess
import sys
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

SHORT = "Rebels in northern Idlib denied on Sunday that they had shelled the village, according to a ministry spokesman.\n"
_START = "import sys; from dateline.cli.main import main; sys.exit(main())"


def peak_mb(what: str, arguments: list[str]) -> float:
    """Peak resident memory of `python -m bench --only WHAT`, in MB (10^6 bytes)."""
    done = subprocess.run([sys.executable, "-m", "bench", "--only", what, *arguments], capture_output=True, text=True, check=True)
    return float(done.stdout)


def lookups() -> dict[str, float]:
    """What `python -m bench.lookups` says of the gazetteer."""
    done = subprocess.run([sys.executable, "-m", "bench.lookups"], capture_output=True, text=True, check=True)
    return dict(json.loads(done.stdout))


def identity() -> dict[str, float]:
    """What `python -m bench.identity` says of views."""
    return _asked("bench.identity")


def names() -> dict[str, float]:
    """What `python -m bench.actors` says of comparing and finding names."""
    return _asked("bench.actors")


def _asked(module: str) -> dict[str, float]:
    done = subprocess.run([sys.executable, "-m", module], capture_output=True, text=True, check=True)
    return dict(json.loads(done.stdout))


def help_s(times: int) -> float | None:
    """Median seconds of `dateline --help`; None where it does not run."""
    return _seconds(["--help"], times)


def cold_s(times: int) -> float | None:
    """Median seconds of `dateline read FILE --jsonl` for one short report, nothing loaded before; None where it does not run."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "short.txt"
        path.write_text(SHORT, encoding="utf-8")
        return _seconds(["read", str(path), "--published", "2017-04-24", "--jsonl"], times)


def _seconds(arguments: list[str], times: int) -> float | None:
    taken = []
    for _ in range(times):
        began = perf_counter()
        done = subprocess.run([sys.executable, "-c", _START, *arguments], capture_output=True, text=True, check=False)
        taken.append(perf_counter() - began)
        if done.returncode:
            print(f"dateline {' '.join(arguments)}: {(done.stderr.strip() or 'failed').splitlines()[-1]}", file=sys.stderr)
            return None
    return median(taken)
