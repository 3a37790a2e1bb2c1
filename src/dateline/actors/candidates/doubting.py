"""Why nobody stands out, and what would decide."""

from collections.abc import Iterator, Sequence
from datetime import date

from dateline.actors.candidates.bearer import Bearer
from dateline.actors.candidates.reasons import Case

_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


def doubt(names: Sequence[str], cases: Sequence[Case]) -> str:
    """In words: who could be meant, and which things not told would tell them apart."""
    if len(cases) == 1:
        return (
            f"{names[0]!r} comes near {_named(cases[0].bearer)} only, and too little speaks for it; {_any_of(_missing(cases))} would tell"
        )
    many = _NUMBERS[len(cases)] if len(cases) < len(_NUMBERS) else str(len(cases))
    who = _listed([_named(case.bearer) for case in cases])
    return f"{names[0]!r} may be one of {many}: {who}; {_any_of(_missing(cases))} would tell"


def _named(bearer: Bearer) -> str:
    return f"{bearer.handle} ({', '.join(bearer.ground)})" if bearer.ground else bearer.handle


def _missing(cases: Sequence[Case]) -> Iterator[str]:
    """What tells these bearers apart and is not told, the handiest first."""
    bearers, context = [case.bearer for case in cases], cases[0].context
    if len({bearer.ground for bearer in bearers}) > 1 or (len(bearers) == 1 and bearers[0].ground):
        yield "a place" if not context.countries else "a closer place"
    if context.day is None and len({(bearer.born, bearer.died) for bearer in bearers}) > 1 and not _all_overlap(bearers):
        yield "a day"
    if any(bearer.leaders for bearer in bearers):
        yield "a leader"
    if any(bearer.kin for bearer in bearers):
        yield "an ally or rival beside it"
    yield "its name in full"


def _all_overlap(bearers: Sequence[Bearer]) -> bool:
    return max(bearer.born or date.min for bearer in bearers) <= min(bearer.died or date.max for bearer in bearers)


def _any_of(things: Iterator[str]) -> str:
    first = list(things)[:3]
    return first[0] if len(first) == 1 else f"{', '.join(first[:-1])} or {first[-1]}"


def _listed(names: Sequence[str]) -> str:
    return f"{', '.join(names[:-1])} and {names[-1]}"
