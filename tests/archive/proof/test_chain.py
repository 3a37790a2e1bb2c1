"""Whatever is done to a log, the act it was done to is named by its number."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as any_

from dateline.archive.proof.chain import Link, walk
from dateline.model.act import FIRST, Act

AT = datetime(2026, 11, 26, 12, tzinfo=UTC)


def log(count: int = 6) -> list[str]:
    lines, before = [], FIRST
    for number in range(1, count + 1):
        act = Act(number=number, at=AT, by="noor", tool="dateline 0.1.0", did="added", about=f"r{number}", before=before)
        lines.append(act.line)
        before = act.digest
    return lines


def faults(lines: Sequence[str], *, kept: Sequence[str] | None = None) -> list[str]:
    digests = [Act.from_line(line).digest for line in kept] if kept else [None] * len(lines)
    links = [Link(place=place, line=line, digest=digest) for place, (line, digest) in enumerate(zip(lines, digests, strict=False), 1)]
    return [str(fault) for walked in walk(links) for fault in walked.faults]


def test_a_log_as_it_was_written_has_no_fault() -> None:
    assert faults(log()) == faults(log(), kept=log()) == faults([]) == []


@given(any_.integers(0, 4), any_.data())
def test_a_changed_byte_is_named_with_its_act(which: int, data: any_.DataObject) -> None:
    lines = log()
    line = bytearray(lines[which].encode())
    place, other = data.draw(any_.integers(0, len(line) - 1)), data.draw(any_.integers(32, 126))
    was, line[place] = line[place], other
    if was == other:
        return
    lines[which] = line.decode()
    told = f"byte {place} of act {which + 1} is 0x{other:02x} and was 0x{was:02x}"
    assert told in faults(lines)
    assert told in faults(lines, kept=log())


def test_the_last_act_is_proved_by_the_digest_kept_beside_it() -> None:
    lines = log()
    lines[-1] = lines[-1].replace("noor", "nora")
    assert faults(lines) == []  # an export is proved by its head kept elsewhere, or by a stamp
    assert len(faults(lines, kept=log())) == 1


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (log()[:2] + log()[3:], ["act 3: missing from the log"]),
        (log()[:1] + log()[4:], ["acts 2 to 4: missing from the log"]),
        (log()[1:], ["act 1: missing from the log"]),
        ([log()[0], log()[2], log()[1], *log()[3:]], ["act 2: missing from the log", "act 2: stands after act 3", "act 3: missing"]),
        ([*log()[:3], log()[1], *log()[3:]], ["act 2: stands after act 3", "acts 3"]),
    ],
)
def test_acts_missing_moved_or_put_in_are_named(lines: list[str], told: list[str]) -> None:
    found = faults(lines)
    assert found
    assert all(any(one.startswith(words) for one in found) for words in told[:1])


def test_an_act_written_anew_is_named_by_the_one_that_followed_it() -> None:
    lines = log()
    lines[2] = replace(Act.from_line(lines[2]), by="somebody else").line
    assert faults(lines) == ["act 3: is not what it was, which act 4 followed"]


def test_a_log_written_anew_from_one_act_on_is_whole_and_has_another_head() -> None:
    other, before = log(2), Act.from_line(log(2)[-1]).digest
    for line in log()[2:]:
        act = replace(Act.from_line(line), by="somebody else", before=before)
        other.append(act.line)
        before = act.digest
    assert faults(other) == []
    assert before != Act.from_line(log()[-1]).digest


def test_a_log_that_is_wrong_all_over_is_not_looked_into_for_ever() -> None:
    lines = [line.replace("noor", "noot") for line in log(40)]
    found = faults(lines, kept=log(40))
    assert len(found) == 40
    assert [one for one in found if one.startswith("byte")] == found[:8] != []
