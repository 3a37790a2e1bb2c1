"""The times of a report as a person is told of them: every expression, in the order of the text."""

from dataclasses import dataclass

from dateline.export.phrasing import days, line
from dateline.model import Reading, Span, TimexType, When

_LENGTHS = {TimexType.DURATION: "a length of time, not a day", TimexType.SET: "again and again, not one day"}


@dataclass(frozen=True)
class ToldTime:
    """One expression of time.

    Attributes:
        number: from 1, in the order of the text.
        words: as printed.
        counted_from: number of the expression it was counted from; None where it was counted from the day of publication, or from nothing.
        doubts: what could not be settled about it.
    """

    number: int
    when: When
    span: Span
    words: str
    counted_from: int | None
    doubts: tuple[str, ...]

    @property
    def is_bounded(self) -> bool:
        return self.when.earliest is not None or self.when.latest is not None

    @property
    def days(self) -> str | None:
        """From the first possible day to the last: "17–23 April 2017"; None where nothing bounds it."""
        return days(self.when)

    @property
    def unbounded(self) -> str:
        """What it is, where nothing bounds it."""
        told = self.when.timex and _LENGTHS.get(self.when.timex.type)
        return told or "no bounds"

    @property
    def grain(self) -> str:
        return self.when.grain.replace("_", "-")

    @property
    def timex(self) -> str | None:
        """As in "DATE 2017-04-23"."""
        return f"{self.when.timex.type} {self.when.timex.value}" if self.when.timex else None

    @property
    def anchor(self) -> str | None:
        """What it was counted from, in words; None where it was counted from nothing."""
        told = self.when.anchor
        if told is None:
            return None
        named = {
            "published": "counted from the day of publication",
            "dateline": "counted from the day in the dateline",
            "explicit": "by its own words",
        }
        return named.get(told, f"counted from “{line(told)}”")

    @property
    def details(self) -> tuple[str, ...]:
        """How fine the words are, their TIMEX, what they were counted from, by which rule, in which zone."""
        rule = f"rule: {self.when.rule}" if self.when.rule else None
        zone = f"zone {self.when.zone}" if self.when.zone else None
        return tuple(known for known in (self.grain, self.timex, zone, self.anchor, rule) if known)


def told_times(reading: Reading) -> tuple[ToldTime, ...]:
    """The expressions of a reading; the day of publication is none of them."""
    text = reading.report.text
    found: list[ToldTime] = []
    for when in reading.whens:
        if when.span is None:
            continue
        words = line(when.span.of(text))
        doubts = tuple(doubt.reason for doubt in reading.doubts if doubt.span == when.span)
        told = ToldTime(len(found) + 1, when, when.span, words, _counted_from(when, found), doubts)
        found.append(told)
    return tuple(found)


def _counted_from(when: When, before: list[ToldTime]) -> int | None:
    """The last expression before it with the words of its anchor."""
    anchor = line(when.anchor or "")
    return next((told.number for told in reversed(before) if told.words == anchor), None)
