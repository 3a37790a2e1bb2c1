"""What is told of a batch while it is read."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One thing that happened in a batch.

    Attributes:
        number: from 0, in order.
        kind: begun · added (a report, newly) · known (it was there already) · failed (one report, or a whole file) · joined (all reports
            are compared with the record) · done · stopped (nothing more of the batch can be read).
        name: the file or address it is about; empty where it is about the batch.
        report: its id, where there is one; `title` what it is called.
        claims: how many were read in it.
        what: what is wrong and what to do about it, of what failed.
    """

    number: int
    kind: Literal["begun", "added", "known", "failed", "joined", "done", "stopped"]
    name: str = ""
    report: str = ""
    title: str = ""
    claims: int = 0
    what: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """A batch as it stands.

    Attributes:
        by: who handed it in.
        files: how many things were handed in.
        done: whether it is over.
    """

    id: str
    by: str
    files: int
    added: int
    known: int
    failed: int
    done: bool
