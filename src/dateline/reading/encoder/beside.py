"""Other threads: networks count on them while the parse and the readers run on the first."""

import os
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from functools import cache
from typing import Any, TypeVar

Found = TypeVar("Found")


def beside(count: Callable[..., Found], *given: Any) -> Future[Found]:
    """Has something counted on the second thread, after what was handed in before; one thread a process, whoever asks."""
    return _thread(os.getpid(), "words").submit(count, *given)


def soon(count: Callable[..., Found], *given: Any) -> Future[Found]:
    """Has a small thing counted on a thread of its own: what is needed next must not stand in line behind the reports begun ahead."""
    return _thread(os.getpid(), "soon").submit(count, *given)


@cache
def _thread(process: int, name: str) -> ThreadPoolExecutor:  # noqa: ARG001 - a forked process inherits no threads and would wait for ever
    return ThreadPoolExecutor(max_workers=1, thread_name_prefix=name)
