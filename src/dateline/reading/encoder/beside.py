"""The second thread: networks count on it, in their turn, while the parse runs on the first."""

import os
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from functools import cache
from typing import Any, TypeVar

Found = TypeVar("Found")


def beside(count: Callable[..., Found], *given: Any) -> Future[Found]:
    """Has something counted on the second thread, after what was handed in before; one thread a process, whoever asks."""
    return _thread(os.getpid()).submit(count, *given)  # a forked process inherits the executor but not its thread, and would wait for ever


@cache
def _thread(process: int) -> ThreadPoolExecutor:  # noqa: ARG001 - one for each
    return ThreadPoolExecutor(max_workers=1, thread_name_prefix="words")
