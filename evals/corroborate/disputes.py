"""What an event's reports dispute: public reports (shared data, corpus/fa-kes), disputes marked by hand (gold/disputes_*.yaml).

- given events: the accounts of each label are one event, as its reader marked it; so only the finding of disputes is asked. An account that
  stands for several labels is in the event of the one it tells most of.
- end to end: the events as we join them. A call is right where any label told in it has the dispute.

A call is one field (killed, doer …) of one event. It is right where the reader marked a dispute of that field. Readers did not list every
dispute: calls of the dev half that none has were judged by the texts (`judged`). Nobody looked at those of the test half: there precision
is the least it may be. Recall is of the marked disputes, those of weapons left out, of which we have no field.
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
    """A field that we say is disputed in an event, with the labels that its accounts stand for."""

    field: str
    labels: Labels
    reports: frozenset[str]


class Known(NamedTuple):
    """What the reader marked, and what was judged later: (part, label, field) → whether it is a dispute."""

    disputes: Mapping[tuple[int, str, str], bool]
    judged: Mapping[tuple[frozenset[str], str], bool]

    def right(self, call: Call) -> bool:
        if any(self.disputes.get((*label, call.field)) for label in call.labels):
            return True
        return self.judged.get((call.reports, call.field), False)


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
    wanted = {key for key, is_one in known_.disputes.items() if is_one and key[2] != "weapon"}
    right = [call for call in called if known_.right(call)]
    hit = {key for key in wanted for call in called if key[:2] in call.labels and key[2] == call.field}
    yield Row(suite=suite, measure=f"{name}, precision", value=100 * len(right) / max(1, len(called)), n=len(called))
    yield Row(suite=suite, measure=f"{name}, recall", value=100 * len(hit) / max(1, len(wanted)), n=len(wanted))


def known(half: str) -> Known:
    """The marks of a half."""
    gold: dict[str, Any] = yaml.safe_load(GOLD.joinpath(f"disputes_{half}.yaml").read_text("utf-8"))
    disputes: dict[tuple[int, str, str], bool] = {}
    for one in gold["marked"]:
        key = one["part"], one["label"], one["field"]
        disputes[key] = disputes.get(key, False) or one["kind"] == "dispute"
    return Known(disputes, {(frozenset(one["reports"]), one["field"]): one["right"] for one in gold.get("judged") or ()})


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
    """One a field, whom it counts apart; the reports are those behind the sides."""
    reports: dict[str, set[str]] = defaultdict(set)
    for dispute in event.disputes:
        for side in dispute.sides:
            reports[dispute.field.partition(":")[0]] |= {name for value in side.values for root in value.roots for name in root.reports}
    return (Call(field, labels, frozenset(names)) for field, names in reports.items())
