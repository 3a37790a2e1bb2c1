"""STUB until the views branch brings its own."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from dateline.actors.names import Index, Verdict, form_of
from dateline.model import ActorName, MentionKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    kind: MentionKind | None = None
    day: date | None = None
    country: str | None = None
    company: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    handle: str
    score: float
    why: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    candidates: tuple[Candidate, ...]
    doubt: str | None = None

    @property
    def settled(self) -> str | None:
        sure = [one for one in self.candidates if one.score >= 0.8]
        return sure[0].handle if len(sure) == 1 else None


class Finder:
    def __init__(self, names: Mapping[str, Iterable[ActorName]], kinds: Mapping[str, MentionKind]) -> None:
        self._index = Index()
        for handle, some in names.items():
            for name in some:
                self._index.add(handle, form_of(name.text, kind=kinds.get(handle)))

    def find(self, name: str, context: Context) -> Found:
        found = [
            (handle, one) for handle, one in self._index.find(form_of(name, kind=context.kind)) if one.verdict is not Verdict.DIFFERENT
        ]
        sure = [one for one in found if one[1].verdict is Verdict.SAME]
        if any(one.score == 1 for _, one in sure):
            found = sure = [one for one in sure if one[1].score == 1]
        doubt = None if len(sure) == 1 else f"{len(found)} bear a name like it" if found else "nobody known bears a name like it"
        return Found(candidates=tuple(Candidate(handle=str(handle), score=one.score, why=one.why) for handle, one in found), doubt=doubt)
