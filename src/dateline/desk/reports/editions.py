"""What an agency's later versions say of one of its versions: nothing is taken out of the record for it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from dateline.export.phrasing import day, line
from dateline.model import Edition, PubStatus, Report

TAKEN_BACK = frozenset({PubStatus.CANCELED, PubStatus.WITHHELD})


@dataclass(frozen=True, slots=True, kw_only=True)
class Later:
    """A version the agency sent after another, and its note; `report` is its id in the record."""

    report: str
    version: str | None
    sent: datetime | None
    standing: PubStatus | None
    note: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class EditionTold:
    """One version of an agency's item among those the record has.

    Attributes:
        edition: what the agency says of it.
        number: its place among them, from 1, in the order they were sent.
        of: how many the record has.
        withdrawn: the version that took the item back, itself perhaps; None = none did, or another was sent since that may be used.
        later: the versions sent after it, in order.
    """

    edition: Edition
    number: int
    of: int
    withdrawn: Later | None
    later: tuple[Later, ...]

    @property
    def sentences(self) -> Iterator[tuple[str, str]]:
        """Question and answer, for a person; only what is told."""
        edition = self.edition
        version = f"version {line(edition.version)}, " if edition.version else ""
        yield "edition", f"{version}{self.number} of {self.of} in the record · {line(edition.item) or 'its agency gave it no name'}"
        if self.withdrawn:
            yield "withdrawn", f"by the agency{_at(self.withdrawn.sent)}: {_words(self.withdrawn)}"
        if edition.embargoed:
            yield "embargoed", f"until {_instant(edition.embargoed)}"
        if edition.note:
            yield "agency's note", line(edition.note)
        if edition.located:
            yield "written in", line(edition.located)
        for one in self.later:
            if one != self.withdrawn:
                yield "later", f"sent{_at(one.sent)}: {_words(one)}"


def told_of_edition(report: Report, versions: Sequence[Report]) -> EditionTold | None:
    """What its versions tell of a report; None where it came from no agency.

    Args:
        versions: of its item, as far as they count; itself may be among them.
    """
    if report.edition is None:
        return None
    item = report.edition.item
    known = [one for one in versions if item and one.edition and one.edition.item == item]
    chain = in_order(known if any(one.id == report.id for one in known) else [*known, report])
    number = next(index for index, one in enumerate(chain) if one.id == report.id)
    return EditionTold(
        edition=report.edition,
        number=number + 1,
        of=len(chain),
        withdrawn=_withdrawn(chain),
        later=tuple(_later(one) for one in chain[number + 1 :]),
    )


def in_order(versions: Sequence[Report]) -> list[Report]:
    """As they were sent: by the agency's count where it counts all of them, else by the instant, else as they stand."""
    editions = [one.edition for one in versions if one.edition]
    if all((edition.version or "").isdecimal() for edition in editions):
        return sorted(versions, key=lambda one: int((one.edition and one.edition.version) or 0))
    if all(edition.sent for edition in editions):
        return sorted(versions, key=lambda one: one.edition.sent.timestamp() if one.edition and one.edition.sent else 0.0)
    return list(versions)


def _withdrawn(chain: Sequence[Report]) -> Later | None:
    """The first of the versions that took the item back and were never followed by one that may be used."""
    found = None
    for one in reversed(chain):
        if one.edition is None or one.edition.standing not in TAKEN_BACK:
            break
        found = one
    return _later(found) if found else None


def _later(report: Report) -> Later:
    edition = report.edition or Edition(item="")
    return Later(report=report.id, version=edition.version, sent=edition.sent, standing=edition.standing, note=edition.note)


def _words(one: Later) -> str:
    told = (f"version {line(one.version)}" if one.version else None, one.standing and str(one.standing), one.note and line(one.note))
    return " · ".join(filter(None, (*told, f"report {one.report}")))


def _at(instant: datetime | None) -> str:
    return f" on {_instant(instant)}" if instant else ""


def _instant(at: datetime) -> str:
    return f"{day(at.date())}, {at:%H:%M} {at.tzname()}"
