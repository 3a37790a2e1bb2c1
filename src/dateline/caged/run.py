"""The parent's side: bytes in, JSON out, and whatever becomes of the child, one error that says so."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Mapping
from contextlib import suppress
from math import ceil
from pathlib import Path
from threading import Event, Thread, Timer
from typing import IO, Any

from dateline.caged.limits import Limits
from dateline.errors import FileBroken

_KEPT = ("SYSTEMROOT", "LD_LIBRARY_PATH")  # without which some systems start no Python
_MB = 1024 * 1024


def run(program: Path, body: bytes, *, where: str, limits: Limits, ask: Mapping[str, Any] | None = None) -> dict[str, Any]:
    """What a caged child answers about a file's bytes.

    Args:
        program: a Python file that calls `serve`.
        where: the file, for errors.
        ask: what the program is to know beside the bytes; goes over as JSON.

    Raises:
        FileBroken: when the child refuses the file, dies, or goes beyond a limit.
    """
    with _started(program, body, limits, ask or {}) as child:
        late = Event()
        clock = Timer(limits.timeout_s, _too_late, (child, late))
        clock.start()
        try:
            answer = _heard(child, body, limits.answer_bytes)
        finally:
            clock.cancel()
            child.kill()
            status = child.wait()
    if late.is_set():
        raise FileBroken(where, f"took longer than {limits.timeout_s:g} s to take apart and was given up; {_higher('timeout_s', limits)}")
    if len(answer) > limits.answer_bytes:
        raise FileBroken(where, f"unpacks to more than {limits.answer_bytes // _MB:,} MB and was given up; split it")
    return _understood(answer, status, where, limits)


def _too_late(child: "subprocess.Popen[bytes]", late: Event) -> None:
    late.set()
    child.kill()


def _started(program: Path, body: bytes, limits: Limits, ask: Mapping[str, Any]) -> "subprocess.Popen[bytes]":
    told = {"memory_bytes": limits.memory_bytes + 2 * len(body), "cpu_s": ceil(limits.timeout_s), "ask": dict(ask)}
    kept = {name: os.environ[name] for name in _KEPT if name in os.environ}
    # It finds libraries where its parent does; threads of its own it could not count on in there.
    found = os.pathsep.join(path for path in sys.path if Path(path).is_absolute())
    environment = kept | {"PYTHONPATH": found, "OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"}
    return subprocess.Popen(  # noqa: S603 - our own Python and our own file
        [sys.executable, "-P", "-B", str(program), json.dumps(told)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=environment,
    )


def _heard(child: "subprocess.Popen[bytes]", body: bytes, most: int) -> bytes:
    """What it says, up to one byte more than it may."""
    assert child.stdin is not None
    assert child.stdout is not None
    # A thread feeds it, so that a child that talks before it has heard all blocks nobody.
    feeder = Thread(target=_feed, args=(child.stdin, body), daemon=True)
    feeder.start()
    answer = child.stdout.read(most + 1)
    if len(answer) > most:
        child.kill()
    with suppress(subprocess.TimeoutExpired):
        child.wait(timeout=5)  # it has closed its mouth: let it end by itself, so that its status tells how it ended
    child.kill()
    feeder.join()
    return answer


def _feed(mouth: IO[bytes], body: bytes) -> None:
    with suppress(OSError):  # it died, or would hear no more
        mouth.write(body)
    with suppress(OSError):
        mouth.close()


def _understood(answer: bytes, status: int, where: str, limits: Limits) -> dict[str, Any]:
    try:
        said = json.loads(answer)
    except (ValueError, RecursionError):
        raise FileBroken(where, _ended(status, limits)) from None
    if not isinstance(said, dict):
        raise FileBroken(where, _ended(status, limits))
    if said.get("memory"):
        raise FileBroken(where, f"needs more than {limits.memory_bytes // _MB:,} MB of memory; {_higher('memory_bytes', limits)}")
    if "refused" in said:
        raise FileBroken(where, _plain(str(said["refused"])))
    found = said.get("answer")
    if not isinstance(found, dict):
        raise FileBroken(where, _ended(status, limits))
    return found


def _plain(words: str) -> str:
    """No longer than anyone reads, and nothing a terminal would obey: a library's words may be the file's."""
    return "".join(letter for letter in words[:500] if letter.isprintable())


def _ended(status: int, limits: Limits) -> str:
    if status < 0 and signal.Signals(-status).name == "SIGXCPU":
        return f"takes more than {ceil(limits.timeout_s)} s of processor time to take apart; {_higher('timeout_s', limits)}"
    name = signal.Signals(-status).name if status < 0 else f"status {status}"
    return f"breaks the program that takes it apart ({name}); it is damaged, made to break it, or needs more memory than it may have"


def _higher(limit: str, limits: Limits) -> str:
    return f"set [{limits.table}] child_{limit} higher if you trust it"
