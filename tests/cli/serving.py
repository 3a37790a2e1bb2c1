"""A server as a user starts it, in a process of its own."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def running(*words: str, **environ: str) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """A server and the address it prints."""
    command = [sys.executable, "-m", "dateline", *words, *([] if "--port" in words else ["--port", "0"]), "--no-open"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=os.environ | environ) as server:
        assert server.stdout
        address = next(found.group() for line in server.stdout if (found := re.search(r"https?://\S+", line)))
        try:
            yield server, address
        finally:
            server.kill()
