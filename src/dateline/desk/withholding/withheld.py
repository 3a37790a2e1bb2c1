"""What is withheld from exports, as analysts decided it."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from dateline.desk.decisions.naming import WITHHOLD
from dateline.desk.withholding.masking import Noun, Words, masked, pattern_of
from dateline.model import Capture, Decision
from dateline.store import Entry, Store

WHOLE = "all"


@dataclass(frozen=True, slots=True, kw_only=True)
class Omission:
    """Something that is withheld.

    Attributes:
        number: of the decision.
        report: the report that is, or of which words are; None = it is a capture.
        capture: digest of the bytes that are; None = it is a report.
        words: as printed; empty = all of it.
    """

    number: int
    report: str | None
    capture: str | None
    words: tuple[str, ...]
    reason: str
    by: str
    at: datetime


def verdict_of(words: Iterable[str]) -> str:
    """How the record keeps which words are withheld."""
    chosen = [one.strip() for one in words if one.strip()]
    return json.dumps(chosen, ensure_ascii=False) if chosen else WHOLE


def omission(number: int, decision: Decision) -> Omission:
    name = decision.about.removeprefix(WITHHOLD)
    is_capture = len(name) == 64
    return Omission(
        number=number,
        report=None if is_capture else name,
        capture=name if is_capture else None,
        words=() if decision.verdict == WHOLE else tuple(json.loads(decision.verdict)),
        reason=decision.reason,
        by=decision.by,
        at=decision.at,
    )


class Withholding:
    """What holds of it now, and what of the record may therefore go out."""

    def __init__(self, store: Store) -> None:
        self._store = store
        decided = store.decisions_on(WITHHOLD)
        self.omissions = tuple(omission(number, one) for number, one in decided if one.withdrawn_at is None)
        self.reports = frozenset(one.report for one in self.omissions if one.report and not one.words)

    def words_of(self, *reports: str) -> Words | None:
        """What finds the words withheld in any of these reports; of none named, in any report."""
        wanted = set(reports)
        return pattern_of(word for one in self.omissions if not wanted or one.report in wanted for word in one.words)

    def of_report(self, noun: Noun, *reports: str) -> Noun:
        """A noun made of these reports, the words covered that are withheld in any of them."""
        return masked(noun, self.words_of(*reports)) if any(one.report in reports for one in self.omissions) else noun

    def of_all(self, noun: Noun) -> Noun:
        """A noun made of whatever reports, every withheld word covered."""
        return masked(noun, self.words_of())

    def entry(self, entry: Entry) -> Entry:
        """A claim with its reading, words covered."""
        return self.of_report(entry, entry.reading.report.id)

    def allows(self, entry: Entry) -> bool:
        return entry.reading.report.id not in self.reports

    @cached_property
    def captures(self) -> dict[str, Omission]:
        """Digest of bytes → why they are withheld: themselves, or since they hold a report that is, or words that are."""
        found: dict[str, Omission] = {}
        for one in self.omissions:
            for digest in (one.capture,) if one.capture else self._bytes_of(one.report or ""):
                found.setdefault(digest, one)
        return found

    def _bytes_of(self, report: str) -> tuple[str, ...]:
        return tuple(dict.fromkeys(capture.digest for capture in self._store.captures(report)))

    def may_go_out(self, capture: Capture) -> bool:
        return capture.digest not in self.captures
