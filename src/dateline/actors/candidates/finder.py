"""The bearers of a name, looked up and weighed."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from dateline.actors.candidates.bearer import Bearer, Entry, bearers
from dateline.actors.candidates.context import Context, Found
from dateline.actors.candidates.reasons import Case
from dateline.actors.candidates.weighing import candidates
from dateline.actors.names import Index, form_of
from dateline.model import LineageClaim, MentionKind

_MOST = 20
"""So many bearers of a name are weighed."""


class Finder:
    """Who could be meant by a name, among the bearers of a register. Made once, and asked for each chain of each report."""

    def __init__(self, entries: Iterable[Entry], claims: Iterable[LineageClaim]) -> None:
        self._bearers = bearers(entries, claims)
        self._index = Index()
        for bearer in self._bearers.values():
            for name in bearer.names:
                self._index.add(bearer.handle, form_of(name, kind=bearer.kind))

    def find(self, names: str | Sequence[str], context: Context) -> Found:
        """The candidates for the names of one chain, best first.

        Args:
            names: every form in its chain ("the Nusra Front", "Nusra"). Those that come near nobody's name count neither for nor against.
        """
        forms = (names,) if isinstance(names, str) else tuple(dict.fromkeys(names))
        return candidates(forms, list(self._cases(forms, context)))

    def _cases(self, forms: Sequence[str], context: Context) -> Iterator[Case]:
        near = [self._near(form, context.kind) for form in forms]
        told = [scores for scores in near if scores]
        for handle in sorted({handle for scores in told for handle in scores}):
            bearer = self._bearers[handle]
            yield Case(bearer=bearer, context=context, name=_mean(handle, told), own=_own(bearer, forms))

    def _near(self, form: str, kind: MentionKind | None) -> dict[str, float]:
        return {str(handle): found.score for handle, found in self._index.find(form_of(form, kind=kind), limit=_MOST)}


def _mean(handle: str, told: Sequence[Mapping[str, float]]) -> float:
    return sum(scores.get(handle, 0.0) for scores in told) / len(told)


def _own(bearer: Bearer, forms: Sequence[str]) -> float:
    """Whether any form is a name its own entry gives, as far as spelling goes: 1 for the usual one, a little less for another."""
    heard = {form_of(form, kind=bearer.kind).skeleton for form in forms}
    places = [place for place, name in enumerate(bearer.names[: bearer.own]) if form_of(name, kind=bearer.kind).skeleton in heard]
    return 0.0 if not places else 1.0 if places[0] == 0 else 0.8
