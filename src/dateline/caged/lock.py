"""The cage itself: limits before anything is loaded, and once it is, no way out.

Nothing here needs privileges. What a system does not have is left out: Windows has none of it, macOS neither the namespace nor a
limit on memory that holds (docs/guide/media-files.md says what that means).
"""

import ctypes
import sys
from contextlib import suppress

try:
    import resource
except ImportError:  # Windows
    resource = None  # type: ignore[assignment]

# linux/sched.h, linux/prctl.h
_CLONE_NEWUSER, _CLONE_NEWNET = 0x10000000, 0x40000000
_PR_SET_NO_NEW_PRIVS = 38


def bound(*, memory_bytes: int, cpu_s: int) -> None:
    """Bounds memory and processor time; lets no file be written and no core be left."""
    _lower("RLIMIT_AS", memory_bytes)
    _lower("RLIMIT_CPU", cpu_s, at_last=cpu_s + 1)  # a second to be told apart from other kills: SIGXCPU comes before SIGKILL
    _lower("RLIMIT_FSIZE", 0)
    _lower("RLIMIT_CORE", 0)


def shut_in() -> None:
    """From now on no file and no socket can be opened, and no program started that would need to."""
    if sys.platform == "linux":
        _leave_the_network()
    # Not "as many as are open": whoever closed one could open another in its place. What is open stays so under 0.
    _lower("RLIMIT_NOFILE", 0)


def _lower(name: str, most: int, *, at_last: int | None = None) -> None:
    if resource is None or not hasattr(resource, name):
        return
    with suppress(ValueError, OSError):  # lower already, or a limit this system only knows by name
        resource.setrlimit(getattr(resource, name), (most, most if at_last is None else at_last))


def _leave_the_network() -> None:
    """An empty network of its own, where the system lets plain users have one; with it go root's rights to raise limits again."""
    libc = ctypes.CDLL(None, use_errno=True)
    libc.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)
    if libc.unshare(_CLONE_NEWUSER | _CLONE_NEWNET) != 0:
        libc.unshare(_CLONE_NEWNET)
