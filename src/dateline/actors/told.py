"""The names and lineage claims of reports, with the handles of those they speak of."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date

from dateline.actors.candidates import Context, Found
from dateline.actors.names import Verdict, compare, form_of
from dateline.model import Attested, LineageClaim, MentionForm, MentionKind, name_handle

Find = Callable[[str, Context], Found]
"""Who could be meant by a name."""


class Bearers:
    """Who is meant by each name of each report: a handle of the register where candidates settle it, else the name by itself.

    A full name is settled by itself. What is short for it (a short form, an acronym, a slip of the pen) goes with the full name of its
    chain, where the chain leads to one.
    """

    def __init__(self, names: Iterable[Attested], find: Find) -> None:
        self._find = find
        self._plain: dict[tuple[str, MentionKind], Found] = {}
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
        around = Context(day=_day(names[0]), company=tuple(dict.fromkeys(name.text for name in names)))
        for chain in chains.values():
            self._handles.update({(one.report, one.kind, one.text): handle for one, handle in self._settle_chain(chain, around)})

    def _settle_chain(self, chain: list[Attested], around: Context) -> Iterator[tuple[Attested, str]]:
        own = {one: self._own(one, around) for one in chain}
        full = {own[one] for one in chain if one.form is MentionForm.FULL and own[one]}
        only = next(iter(full)) if len(full) == 1 else None
        for one in chain:
            joins = only is not None and (
                one.form is not MentionForm.FULL or _is_slip(one, [other for other in chain if own[other] == only])
            )
            handle = (only if joins and (own[one] is None or one.form is not MentionForm.FULL) else own[one]) or _of_chain(one, chain)
            yield one, handle

    def _own(self, name: Attested, around: Context) -> str | None:
        """The register's handle for a name, where its candidates come down to one."""
        found = self._plain.get((name.text, name.kind))
        if found is None:
            found = self._plain[name.text, name.kind] = self._find(name.text, Context(kind=name.kind))
        if len(found.candidates) > 1 or found.doubt:
            company = tuple(one for one in around.company if one != name.text)
            found = self._find(name.text, replace(around, kind=name.kind, company=company))
        if found.doubt:
            self.doubts.setdefault(normal_handle(name.kind, name.text), found.doubt)
        return found.settled


def normal_handle(kind: MentionKind, text: str) -> str:
    """The handle of whoever is known by a name alone: spellings that come to one normal form share it."""
    return name_handle(kind, form_of(text, kind=kind).norm or text.casefold())


def _of_chain(name: Attested, chain: list[Attested]) -> str:
    """By its own name; what is short for one by the longest full name of its chain."""
    full = [one for one in chain if one.form is MentionForm.FULL]
    named = name if name.form is MentionForm.FULL or not full else max(full, key=lambda one: (one.count, len(one.text), one.text))
    return normal_handle(named.kind, named.text)


def _is_slip(name: Attested, known: list[Attested]) -> bool:
    form = form_of(name.text, kind=name.kind)
    return any(compare(form, form_of(one.text, kind=one.kind)).verdict is not Verdict.DIFFERENT for one in known)


def _day(name: Attested) -> date | None:
    return name.published.latest or name.published.earliest if name.published else None
