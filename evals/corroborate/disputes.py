"""What an event's reports dispute: public reports (shared data, corpus/fa-kes), disputes marked by hand (gold/disputes_*.yaml).

- given events: the accounts of each label are one event, as its reader marked it; so only the finding of disputes is asked. An account that
  stands for several labels is in the event of the one it tells most of.
- end to end: the events as we join them. A call is right where any label told in it has the dispute.

A call is one field (killed, doer …) of one event. It is right where the reader marked a dispute of that field, between reports of two of
our sides. Readers did not list every dispute: calls of the dev half that none has were judged by the texts (`judged`), and those of the
test half once, by a reader who saw neither code nor marks; a call of that half made since counts only where a reader marked it. Recall is
of the marked disputes, those of weapons left out, of which we have no field.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from dateline.corroborate.events.joining import in_order
from dateline.corroborate.facts import told
from dateline.model import Account, Event
from evals.attribution.passages import CORPUS
from evals.board import Row, need
from evals.corroborate.events import accounts_of, joined, readings, standing
from evals.corroborate.marked import Marked, marked

GOLD = Path(__file__).with_name("gold")
Labels = frozenset[tuple[int, str]]


class Call(NamedTuple):
    """A field that we say is disputed in an event, with the labels its accounts stand for, and the reports behind each side."""

    field: str
    labels: Labels
    sides: tuple[frozenset[str], ...]

    def is_of(self, marked_: "Dispute") -> bool:
        return marked_.label in self.labels and self.stands_on(marked_)

    def stands_on(self, marked_: "Dispute") -> bool:
        """Of its field, and at least two of our sides stand in the reports behind it."""
        return marked_.field == self.field and sum(bool(side & marked_.reports) for side in self.sides) >= 2


class Dispute(NamedTuple):
    """What a reader marked."""

    label: tuple[int, str] | None
    field: str
    reports: frozenset[str]


class Known(NamedTuple):
    """The disputes of a half that have a field of ours, and those that were judged to be ones later, whatever the label."""

    disputes: tuple[Dispute, ...]
    judged: tuple[Dispute, ...] = ()

    def right(self, call: Call) -> bool:
        return any(map(call.is_of, self.disputes)) or any(map(call.stands_on, self.judged))


def rows(data: Path) -> list[Row]:
    """Figures of both halves; the corpus is read whole, as a record would have it."""
    halves = {half: marked(half) for half in ("dev", "test")}
    days = {report: day for gold in halves.values() for report, day in gold.published.items()}
    accounts = [account for reading in readings(need(data / CORPUS), days) for account in accounts_of(reading)]
    return [row for half, gold in halves.items() for row in figures(half, gold, accounts)]


def figures(half: str, gold: Marked, accounts: Sequence[Account]) -> Iterator[Row]:
    ours = [account for account in accounts if account.report in gold.published]
    labels = labels_of(gold, ours)
    for name, groups in (("given events", given(labels, ours)), ("end to end", found(ours))):
        yield from _scored(f"disputes {half}", name, calls(groups, labels), known(half))


def _scored(suite: str, name: str, called: Sequence[Call], known_: Known) -> Iterator[Row]:
    right = [call for call in called if known_.right(call)]
    hit = [one for one in known_.disputes if any(call.is_of(one) for call in called)]
    yield Row(suite=suite, measure=f"{name}, precision", value=100 * len(right) / max(1, len(called)), n=len(called))
    yield Row(suite=suite, measure=f"{name}, recall", value=100 * len(hit) / max(1, len(known_.disputes)), n=len(known_.disputes))


def known(half: str) -> Known:
    """The marks of a half."""
    gold: dict[str, Any] = yaml.safe_load(GOLD.joinpath(f"disputes_{half}.yaml").read_text("utf-8"))
    disputes = (
        Dispute((one["part"], one["label"]), one["field"], frozenset(one["reports"]))
        for one in gold["marked"]
        if one["kind"] == "dispute" and one["field"] != "weapon"
    )
    judged = (Dispute(None, one["field"], frozenset(one["reports"])) for one in gold.get("judged") or () if one["right"])
    return Known(tuple(disputes), tuple(judged))


def labels_of(gold: Marked, accounts: Sequence[Account]) -> dict[str, list[tuple[int, str]]]:
    """Account → the labels it stands for, the one it tells most of first."""
    shares: dict[str, dict[tuple[int, str], float]] = defaultdict(dict)
    for telling, account in standing(gold, accounts).items():
        inside = sum(any(saying.span.start < end and start < saying.span.end for start, end in telling.spans) for saying in account.sayings)
        shares[account.id][telling.part, telling.label] = inside
    return {account: sorted(told_, key=lambda label: (-told_[label], label)) for account, told_ in shares.items()}


def given(labels: Mapping[str, Sequence[tuple[int, str]]], accounts: Iterable[Account]) -> list[list[Account]]:
    """The accounts by the first of their labels."""
    groups: dict[tuple[int, str], list[Account]] = defaultdict(list)
    for account in accounts:
        if account.id in labels:
            groups[labels[account.id][0]].append(account)
    return list(groups.values())


def found(accounts: Sequence[Account]) -> list[list[Account]]:
    """The accounts by the event they join."""
    event_of = joined(accounts)
    groups: dict[str, list[Account]] = defaultdict(list)
    for account in accounts:
        groups[event_of[account.id]].append(account)
    return list(groups.values())


def calls(groups: Iterable[Sequence[Account]], labels: Mapping[str, Sequence[tuple[int, str]]]) -> list[Call]:
    """Every field that we say is disputed, of events that any label is told in."""
    return [
        call
        for group in groups
        if (here := frozenset(label for account in group for label in labels.get(account.id, ())))
        for call in _called(told(sorted(group, key=in_order)), here)
    ]


def _called(event: Event, labels: Labels) -> Iterator[Call]:
    """One a field, whom it counts apart."""
    sides: dict[str, list[frozenset[str]]] = defaultdict(list)
    for dispute in event.disputes:
        for side in dispute.sides:
            reports = frozenset(report for value in side.values for root in value.roots for report in root.reports)
            sides[dispute.field.partition(":")[0]].append(reports)
    return (Call(field, labels, tuple(found_)) for field, found_ in sides.items())
