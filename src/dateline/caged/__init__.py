"""A child process in a cage: it takes files of strangers apart, and can reach nothing from there.

What parses PDF, pictures and videos is written in C and C++, and what it is fed may be made to break it. So it runs in a child that gets
the bytes and gives back JSON: `run` is its parent's side, `serve` its own.
"""

from dateline.caged.limits import Limits
from dateline.caged.run import run
from dateline.caged.serve import Refused, serve

__all__ = ["Limits", "Refused", "run", "serve"]
