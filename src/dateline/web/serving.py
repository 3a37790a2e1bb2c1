"""The server itself: a port to listen at, and what runs there until it is stopped."""

import errno
import socket
from contextlib import suppress

import uvicorn
from starlette.types import ASGIApp

from dateline.errors import CannotServe

GRACE_S = 2
"""How long a stopping server waits for answers that never end, as progress told to an open page."""


def listening(host: str, port: int) -> socket.socket:
    """A socket that takes calls from now on, so that an address can be given out before the server runs.

    Args:
        port: 0 takes any free one.

    Raises:
        CannotServe: when the port is taken, or the host is not this machine's.
    """
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)[0]
        found = socket.socket(family, kind, protocol)
    except (OSError, UnicodeError, OverflowError) as error:
        raise CannotServe(f"{host!r} is no name of this machine: {_words(error)}") from None
    try:
        found.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        found.bind(address)
        found.listen(128)
    except OSError as error:
        found.close()
        raise CannotServe(_why_not(host, port, error)) from None
    return found


def serve(app: ASGIApp, at: socket.socket, *, behind_proxy: bool) -> None:
    """Runs until it is stopped, by Ctrl-C or a signal.

    Args:
        behind_proxy: whether to believe what a proxy on this machine says of whom it asks for.
    """
    config = uvicorn.Config(
        app,
        log_level="warning",
        access_log=False,  # the token stands in the first address that is opened
        server_header=False,
        ws="none",
        proxy_headers=behind_proxy,
        forwarded_allow_ips="127.0.0.1,::1",
        timeout_graceful_shutdown=GRACE_S,
    )
    with suppress(KeyboardInterrupt):  # how one is meant to stop it
        uvicorn.Server(config).run(sockets=[at])


def _why_not(host: str, port: int, error: OSError) -> str:
    if error.errno == errno.EADDRINUSE:
        return f"port {port} of {host} is taken, maybe by another dateline; --port 0 takes any free one"
    if error.errno == errno.EACCES:
        return f"port {port} is kept for the system's own servers; take one above 1023"
    return f"cannot serve at {host}, port {port}: {_words(error)}"


def _words(error: Exception) -> str:
    return (getattr(error, "strerror", None) or str(error)).lower()
