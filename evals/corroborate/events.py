"""Which reports tell one occurrence: 404 public reports (shared data, corpus/fa-kes), beside tellings marked by hand.

End to end, as a record would have it: read, put into accounts, candidates by province and day, linked and joined.
A telling stands for the account with most of its claims, for another than the other tellings of its report do where there is one. One
that has none is in no event, and every same pair of it is missed.
Pairs of two labels that are a part and its whole, or that the reader could not tell, are left out.

- listed pairs: all same pairs of two reports, at most six a label, beside as many different ones: of one report, or with words of the
  place in common and days within three, those with most words in common first (and no label in more than six); F1 of "same".
- all pairs, main pairs: every pair of violent tellings of two reports, and of those that are what their report is about.
- B³ over the same two sets of tellings.
- found: tellings that any account stands for.
"""

import csv
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import combinations
from pathlib import Path

from dateline.actors.register import load
from dateline.corroborate.accounts import accounts_in
from dateline.corroborate.events.cells import cells_of, days_of
from dateline.corroborate.events.joining import Member, home, in_order
from dateline.corroborate.events.weighing import link
from dateline.desk.occurrences.knowing import Knowing
from dateline.desk.who import finder_over
from dateline.model import Account, Reading, Report, published_on
from dateline.store import claim_ids
from evals.attribution.passages import CORPUS
from evals.board import Row, need
from evals.claims.adapter import pipeline
from evals.corroborate.marked import Marked, Telling, listed, marked

Answer = Callable[[Telling, Telling], bool]


def rows(data: Path) -> list[Row]:
    """Figures of both halves; the corpus is read whole, as a record would have it."""
    halves = {half: marked(half) for half in ("dev", "test")}
    days = {report: day for gold in halves.values() for report, day in gold.published.items()}
    told = [account for reading in readings(need(data / CORPUS), days) for account in accounts_of(reading)]
    events = joined(told)
    return [row for half, gold in halves.items() for row in figures(half, gold, told, events)]


def readings(path: Path, days: Mapping[str, date]) -> Iterator[Reading]:
    """The reports that were marked, of those with one id the first."""
    reports: dict[str, Report] = {}
    with path.open(encoding="utf-8", errors="replace", newline="") as file:
        for row in csv.DictReader(file):
            id_ = row["unit_id"]
            if id_ in days and id_ not in reports:
                reports[id_] = Report(
                    id=id_,
                    text=row["article_content"],
                    headline=row["article_title"],
                    outlet=row["source"],
                    published=published_on(days[id_]),
                )
    return map(pipeline().read, reports.values())


_knowing = Knowing(load(()), finder_over(()))


def accounts_of(reading: Reading) -> list[Account]:
    return list(accounts_in(reading, claim_ids(reading), _knowing.of(reading)))


def joined(told: Sequence[Account]) -> dict[str, str]:
    """Account → event: each goes to its home among those before it."""
    event_of: dict[str, str] = {}
    members: dict[str, list[Account]] = defaultdict(list)
    before: dict[tuple[str, str], list[Account]] = defaultdict(list)
    cells = _cells(told)
    for account in sorted(told, key=in_order):
        near = {other.id: other for cell in cells[account.id] for other in before[account.family, cell]}
        links = dict(_links(account, near.values()))
        events = {event: [Member(one, links.get(one.id)) for one in members[event]] for event in sorted({event_of[name] for name in links})}
        event_of[account.id] = home(account, events) or account.id
        members[event_of[account.id]].append(account)
        for cell in cells[account.id]:
            before[account.family, cell].append(account)
    return event_of


def _cells(told: Iterable[Account]) -> dict[str, tuple[str, ...]]:
    """Account → where it is looked for; what is of days unknown is not."""
    of: dict[str, list[Account]] = defaultdict(list)
    for account in told:
        of[account.report].append(account)
    return {one.id: cells_of(one, report) if days_of(one) else () for report in of.values() for one in report}


def _links(account: Account, near: Iterable[Account]) -> Iterator[tuple[str, float]]:
    for other in near:
        found = link(account, other)
        if found is not None:
            yield other.id, found.score


def figures(half: str, gold: Marked, told: Sequence[Account], events: Mapping[str, str]) -> Iterator[Row]:
    suite = f"events {half}"
    event = {telling: events.get(account.id) for telling, account in standing(gold, told).items()}

    def says_same(one: Telling, other: Telling) -> bool:
        return event.get(one) is not None and event.get(one) == event.get(other)

    same, different = listed(gold)
    yield from _pairs(suite, "listed pairs", [*same, *different], says_same)
    for name, tellings in (("all", gold.tellings), ("main", [one for one in gold.tellings if one.main])):
        yield from _pairs(suite, f"{name} pairs", [pair for pair in combinations(tellings, 2) if gold.asked(*pair)], says_same)
        yield Row(suite=suite, measure=f"B³ F1 of {name} tellings", value=b_cubed(tellings, event), n=len(tellings))
    yield Row(suite=suite, measure="tellings found", value=100 * len(event) / len(gold.tellings), n=len(gold.tellings))


def standing(gold: Marked, told: Iterable[Account]) -> dict[Telling, Account]:
    """Telling → its account: most claims in common first, each account once; what is left shares the one with most of its own."""
    of: dict[str, list[Account]] = defaultdict(list)
    for account in told:
        of[account.report].append(account)
    shares = [(_share(telling, account), telling, account) for telling in gold.tellings for account in of[telling.report]]
    ranked = sorted((one for one in shares if one[0] > 0), key=lambda one: (-one[0], one[1].report, one[1].label, one[2].position))
    found: dict[Telling, Account] = {}
    taken: set[str] = set()
    for _, telling, account in ranked:
        if telling not in found and account.id not in taken:
            found[telling] = account
            taken.add(account.id)
    for _, telling, account in ranked:
        found.setdefault(telling, account)
    return found


def _share(telling: Telling, account: Account) -> float:
    """The square of how many claims stand in the telling, over all claims of the account."""
    inside = sum(any(saying.span.start < end and start < saying.span.end for start, end in telling.spans) for saying in account.sayings)
    return inside * inside / len(account.sayings)


def _pairs(suite: str, name: str, pairs: Sequence[tuple[Telling, Telling]], says_same: Answer) -> Iterator[Row]:
    same = {(one, other) for one, other in pairs if one.label == other.label}
    said = {pair for pair in pairs if says_same(*pair)}
    right = len(same & said)
    yield Row(suite=suite, measure=f"{name} precision", value=100 * right / max(1, len(said)), n=len(said))
    yield Row(suite=suite, measure=f"{name} recall", value=100 * right / max(1, len(same)), n=len(same))
    yield Row(suite=suite, measure=f"{name} F1", value=200 * right / max(1, len(same) + len(said)), n=len(pairs))


def b_cubed(tellings: Sequence[Telling], event: Mapping[Telling, str | None]) -> float:
    """B³ F1 (Bagga and Baldwin 1998); what has no event is alone."""
    ours, theirs = defaultdict(set), defaultdict(set)
    for number, one in enumerate(tellings):
        ours[one.part, event.get(one) or number].add(number)
        theirs[one.part, one.label].add(number)
    precision = recall = 0.0
    for number, one in enumerate(tellings):
        mine, right = ours[one.part, event.get(one) or number], theirs[one.part, one.label]
        precision += len(mine & right) / len(mine)
        recall += len(mine & right) / len(right)
    return 100 * 2 * precision * recall / (precision + recall) / len(tellings) if tellings else 0.0
