"""The names and lineage claims of reports, with the handles of those they speak of."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date

from dateline.actors.candidates import Context, Found
from dateline.actors.names import Verdict, compare, form_of
from dateline.model import Attested, LineageClaim, MentionForm, MentionKind, name_handle

Find = Callable[[tuple[str, ...], Context], Found]
"""Who could be meant by the names of one chain."""

_WORTH_A_DOUBT = 0.25  # below that share the best candidate is no more than a name that sounds alike


class Bearers:
    """Who is meant by each name of each report: a handle of the register where candidates settle it, else the name by itself.

    What is short for a full name (a short form, an acronym, a slip of the pen) goes with it, where its chain leads to one. A chain may hold
    two full names, as of a group that took another; then each is settled by itself.
    """

    def __init__(self, names: Iterable[Attested], find: Find) -> None:
        self._find = find
        self._found: dict[tuple[tuple[str, ...], MentionKind, tuple[str, ...]], Found] = {}
        self._handles: dict[tuple[str, MentionKind, str], str] = {}
        self.doubts: dict[str, str] = {}
        by_report: defaultdict[str, list[Attested]] = defaultdict(list)
        for name in names:
            by_report[name.report].append(name)
        for some in by_report.values():
            self._settle_report(some)

    def of(self, name: Attested) -> str:
        return self._handles[name.report, name.kind, name.text]

    def settled(self, report: str, claim: LineageClaim) -> LineageClaim:
        """A claim between names as one between handles."""
        return replace(claim, subject=self._handle(report, claim.subject), object=claim.object and self._handle(report, claim.object))

    def _handle(self, report: str, named: str) -> str:
        _, kind, text = named.split(":", 2)
        known = self._handles.get((report, MentionKind(kind), text))
        return known or normal_handle(MentionKind(kind), text)

    def _settle_report(self, names: list[Attested]) -> None:
        chains: defaultdict[str, list[Attested]] = defaultdict(list)
        for name in names:
            chains[name.chain or f"\x1f{name.text}"].append(name)
        for chain in chains.values():
            others = tuple(dict.fromkeys(name.text for name in names if name not in chain))
            around = Context(day=_day(names[0]), countries=names[0].countries, company=others)
            self._handles.update({(one.report, one.kind, one.text): handle for one, handle in self._settle_chain(chain, around)})

    def _settle_chain(self, chain: list[Attested], around: Context) -> Iterator[tuple[Attested, str]]:
        """A chain with one full name is settled as a whole; of one with several each full name by itself."""
        full = [one for one in chain if one.form is MentionForm.FULL]
        if len(full) < 2:
            whole = self._own(chain, around) or _of_chain(chain[0], chain)
            yield from ((one, whole) for one in chain)
            return
        own = {one: self._own([one], around) for one in full}
        known = {handle for handle in own.values() if handle}
        only = next(iter(known)) if len(known) == 1 else None
        settled = [one for one in full if own[one] == only]
        for one in chain:
            joins = only is not None and (one not in own or (own[one] is None and _is_like(one, settled)))
            yield one, (only if joins and only else own.get(one)) or _of_chain(one, chain)

    def _own(self, names: list[Attested], around: Context) -> str | None:
        """The register's handle for some names of one thing, where its candidates come down to one.

        First by names, kind and ground, which many reports share, so that it is found once; the day and the other names of the report are
        asked where that leaves a doubt. That a day is late is no reason against by itself: one still speaks of the dead by their name.
        """
        first, texts = names[0], tuple(dict.fromkeys(name.text for name in names))
        key = (texts, first.kind, around.countries)
        found = self._found.get(key)
        if found is None:
            found = self._found[key] = self._find(texts, Context(kind=first.kind, countries=around.countries))
        if found.candidates and found.doubt:
            found = self._find(texts, replace(around, kind=first.kind))
        if found.doubt and found.candidates and found.candidates[0].score >= _WORTH_A_DOUBT:
            self.doubts.setdefault(_of_chain(first, names), found.doubt)
        return found.settled


def normal_handle(kind: MentionKind, text: str) -> str:
    """The handle of whoever is known by a name alone: spellings that come to one normal form share it."""
    return name_handle(kind, form_of(text, kind=kind).norm or text.casefold())


def _of_chain(name: Attested, chain: list[Attested]) -> str:
    """By its own name; what is short for one by the longest full name of its chain."""
    full = [one for one in chain if one.form is MentionForm.FULL]
    named = name if name.form is MentionForm.FULL or not full else max(full, key=lambda one: (one.count, len(one.text), one.text))
    return normal_handle(named.kind, named.text)


def _is_like(name: Attested, known: list[Attested]) -> bool:
    form = form_of(name.text, kind=name.kind)
    return any(compare(form, form_of(one.text, kind=one.kind)).verdict is not Verdict.DIFFERENT for one in known)


def _day(name: Attested) -> date | None:
    return name.published.latest or name.published.earliest if name.published else None
