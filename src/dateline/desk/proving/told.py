"""What a log tells of, gathered from its acts, to hold evidence against that stands elsewhere."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from dateline.model.act import Act, canonical, digest_of_line
from dateline.model.fault import Fault


@dataclass(slots=True)
class Told:
    """Digests the log holds, and the numbers of the acts they stand in.

    Attributes:
        captures: digest of a capture's line → act and digest of its bytes.
        reports: id → act and digest.
        readings: digests.
        decisions: number → act and digest.
        withdrawn: number of a decision → when.
    """

    captures: dict[str, tuple[int, str]] = field(default_factory=dict)
    reports: dict[str, tuple[int, str]] = field(default_factory=dict)
    readings: set[str] = field(default_factory=set)
    decisions: dict[int, tuple[int, str]] = field(default_factory=dict)
    withdrawn: dict[int, str] = field(default_factory=dict)

    def note(self, act: Act) -> None:
        """What an act tells of."""
        what = act.what
        match what.get("kind"):
            case "capture":
                self.captures.setdefault(str(what.get("capture")), (act.number, act.about))
            case "report":
                self.reports.setdefault(act.about, (act.number, str(what.get("report"))))
            case "reading":
                self.readings.add(str(what.get("reading")))
            case "decision":
                self.decisions[int(what.get("number", 0))] = (act.number, str(what.get("decision")))
            case "withdrawal":
                self.withdrawn[int(what.get("number", 0))] = str(what.get("withdrawn_at"))


@dataclass(slots=True)
class Omitted:
    """What an export says it leaves out or covers."""

    reports: set[str] = field(default_factory=set)
    covered: set[str] = field(default_factory=set)
    bodies: set[str] = field(default_factory=set)
    decisions: set[int] = field(default_factory=set)

    @classmethod
    def of(cls, lines: Iterable[str]) -> "Omitted":
        found = cls()
        for line in lines:
            one: dict[str, Any] = json.loads(line)
            match one.get("kind"):
                case "report":
                    found.reports.add(one["report"])
                case "words":
                    found.covered.add(one["report"])
                case "capture":
                    found.bodies.add(one["digest"])
                case "decision":
                    found.decisions.add(one["number"])
        return found


def captures_not_told(lines: Iterable[str], told: Told) -> Iterator[Fault]:
    for number, line in enumerate(lines, 1):
        digest = digest_of_line(line)
        if digest not in told.captures:
            yield Fault(
                at=f"capture {json.loads(line).get('digest')}", what=f"no act tells of how it was had (line {number} of captures.jsonl)"
            )


def reports_not_told(lines: Iterable[str], told: Told, omitted: Omitted) -> Iterator[Fault]:
    """A reading whose very line the log does not hold, or a report nobody read that is another."""
    for line in lines:
        plain = json.loads(line)
        report = plain["report"]["id"]
        if report in omitted.covered:
            continue
        if "made_by" in plain:
            if digest_of_line(line) not in told.readings:
                yield Fault(at=f"the reading of report {report}", what="no act tells of it")
        elif told.reports.get(report, (0, ""))[1] != digest_of_line(canonical(plain["report"])):
            yield Fault(at=f"report {report}", what="is not what the log says of it")


def decisions_not_told(lines: Iterable[str], told: Told, omitted: Omitted) -> Iterator[Fault]:
    for line in lines:
        plain = json.loads(line)
        number, withdrawn = plain["number"], plain.pop("withdrawn_at", None)
        act, digest = told.decisions.get(number, (0, ""))
        if number not in omitted.decisions and digest != digest_of_line(canonical(plain)):
            yield Fault(at=f"decision {number}", what=f"is not what act {act} says of it" if act else "no act tells of it")
        if withdrawn != told.withdrawn.get(number):
            yield Fault(at=f"decision {number}", what="when it was withdrawn is not what the log says")
