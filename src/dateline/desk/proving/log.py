"""Verifying a log by itself, as `dateline log --json` gives it."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from dateline.archive.proof.chain import Link, walk
from dateline.desk.proving.heads import Heads
from dateline.desk.proving.record import Step
from dateline.desk.proving.verified import Kind, Verified
from dateline.model.act import FIRST

if TYPE_CHECKING:
    from dateline.model.fault import Fault


def verify_log(path: Path, heads: Heads, step: Step) -> Verified:
    """Whether a file of acts is one chain."""
    faults: list[Fault] = []
    head, number = FIRST, 0
    with path.open(encoding="utf-8", errors="surrogateescape", newline="\n") as file:
        for walked in walk(_links(file)):
            number, head = number + 1, walked.digest
            heads.seen(walked.act.number if walked.act else number, head)
            faults += walked.faults
            step(number, number)
    faults += heads.faults()
    unchecked = ("what the acts tell of: it is not in this file; verify the record, or an export of it",)
    return Verified(name=str(path), kind=Kind.LOG, acts=number, head=head, faults=tuple(faults), unchecked=unchecked)


def _links(lines: Iterable[str]) -> Iterator[Link]:
    return (Link(place=place, line=line.removesuffix("\n")) for place, line in enumerate(lines, 1))
