"""What changed between two versions of a page, for a reader: words in their place, and claims."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any

from dateline.cli.telling.plain import plain
from dateline.desk.reports.answers import Compared
from dateline.desk.reports.changes import Change, Changed
from dateline.desk.reports.wording import Fate, Passage
from dateline.export.phrasing import line

_AROUND = 8  # words of what stayed, to either side


def changes(compared: Compared) -> Iterator[str]:
    """The words that changed, then the claims that did, a line each."""
    yield from _words(compared.passages)
    yield from map(_claim, compared.claims)
    yield f"  {_counted(compared)}"


def counted(compared: Compared) -> str:
    """As in "1 claim appeared, 2 changed, 1 vanished"; which words changed is not told."""
    counts = {change: sum(one.change is change for one in compared.claims) for change in Change}
    told = [f"{count} {change}" for change, count in counts.items() if count]
    return f"claims: {', '.join(told)}" if told else "no claim changed"


def plain_changes(compared: Compared) -> dict[str, Any]:
    """For programs: what stayed is left out."""
    return {
        "before": compared.before.id,
        "after": compared.after.id,
        "passages": [plain(one) for one in compared.passages if one.fate is not Fate.SAME],
        "claims": plain(compared.claims),
        "same": compared.same,
    }


def _words(passages: Sequence[Passage]) -> Iterator[str]:
    """Each change as it was and as it is, with some words around it; what changed stands in brackets."""
    groups = [(is_same, list(run)) for is_same, run in groupby(passages, key=lambda one: one.fate is Fate.SAME)]
    for place, (is_same, run) in enumerate(groups):
        if is_same:
            continue
        before = _last(groups[place - 1][1][-1].words) if place else ""
        after = _first(groups[place + 1][1][0].words) if place + 1 < len(groups) else ""
        for mark, fate in (("-", Fate.GONE), ("+", Fate.NEW)):
            words = line("".join(one.words for one in run if one.fate is fate))
            yield "  " + line(f"{mark} {before} {f'[{words}]' if words else ''} {after}")


def _last(words: str) -> str:
    whole = line(words).split()
    return " ".join(("…", *whole[-_AROUND:]) if len(whole) > _AROUND else whole)


def _first(words: str) -> str:
    whole = line(words).split()
    return " ".join((*whole[:_AROUND], "…") if len(whole) > _AROUND else whole)


def _claim(changed: Changed) -> str:
    telling = changed.after or changed.before
    told = f"  claim {changed.change}: {line(telling.sentence if telling else '')}"
    if changed.before is None or changed.after is None:
        return f"{told} · on the word of {line(telling.chain if telling else '')}"
    return told + "".join(f"; {one.field}: {line(one.was)} → {line(one.now)}" for one in changed.fields if one.field != "words")


def _counted(compared: Compared) -> str:
    return f"{counted(compared)}; {compared.same} as before"
