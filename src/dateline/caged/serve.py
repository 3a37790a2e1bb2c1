"""The child's side: load, lock, look, answer."""

import json
import os
import sys
from collections.abc import Callable, Mapping
from typing import Any

from dateline.caged.lock import bound, shut_in


class Refused(Exception):
    """The child will not take the file apart: one clause for a person, with the remedy."""


def serve(load: Callable[[Mapping[str, Any]], None], answer: Callable[[bytes, Mapping[str, Any]], dict[str, Any]]) -> None:
    """The whole life of a caged child: standard input in, one JSON object out.

    Args:
        load: imports whatever `answer` needs for what is asked; afterwards nothing can be opened any more.
        answer: what to say of the bytes, asked so; may raise Refused.
    """
    told = json.loads(sys.argv[1])
    mouth = _own_mouth()
    bound(memory_bytes=told["memory_bytes"], cpu_s=told["cpu_s"])
    load(told["ask"])
    body = sys.stdin.buffer.read()
    shut_in()
    mouth.write(json.dumps(_said(answer, body, told["ask"])).encode())
    mouth.flush()
    os._exit(0)  # libraries' farewells may break, and have nothing left to say


def _said(answer: Callable[[bytes, Mapping[str, Any]], dict[str, Any]], body: bytes, ask: Mapping[str, Any]) -> dict[str, Any]:
    try:
        return {"answer": answer(body, ask)}
    except Refused as refusal:
        return {"refused": str(refusal)}
    except MemoryError:
        return {"memory": True}
    except Exception as error:  # noqa: BLE001 - files break the libraries that read them in ways nobody lists
        return {"refused": f"cannot be taken apart ({type(error).__name__}: {error}); it is damaged"}


def _own_mouth() -> Any:
    """Standard output for the answer alone: what libraries print goes nowhere."""
    mouth = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    return mouth
