"""Lays corrections over a claim: pure, and in whatever order they were made."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from dateline.desk.correcting.corrected import Corrected, Correction
from dateline.desk.correcting.grammar import CORRECT, Said, laid, said
from dateline.desk.correcting.words import in_words
from dateline.export.telling import Teller
from dateline.model import Claim, Decision, Reading

Numbered = tuple[int, Decision]


def laid_over(name: str, claim: Claim, reading: Reading, decided: Iterable[Numbered]) -> Corrected:
    """A claim with the corrections that hold laid over it.

    Args:
        name: the record's id of the claim.
        decided: the decisions about it that a view hears.
    """
    holding = sorted(_last(decided), key=lambda one: one[0].field)
    over, disputed = claim, []
    for field, group in groupby(holding, key=lambda one: one[0].field):
        values = {one.value: one for one, _, _ in group}
        if len(values) > 1:
            disputed.append(field)
        else:
            over = laid(over, next(iter(values.values())), reading)
    told = tuple(_told(one, number, decision, claim, reading) for one, number, decision in sorted(holding, key=lambda one: one[1]))
    return Corrected(id=name, claim=over, original=claim, corrections=told, disputed=tuple(disputed))


def each_laid_over(reading: Reading, ids: Iterable[str], decided: Iterable[Numbered]) -> Iterator[Corrected]:
    """All claims of a reading, in order, each with the corrections that are about it."""
    about: dict[str, list[Numbered]] = {}
    for number, one in decided:
        about.setdefault(one.about.removeprefix(CORRECT), []).append((number, one))
    for name, claim in zip(ids, reading.claims, strict=True):
        yield laid_over(name, claim, reading, about.get(name, ()))


def _last(decided: Iterable[Numbered]) -> Iterator[tuple[Said, int, Decision]]:
    """Of what one analyst says of one field, the last word."""
    found: dict[tuple[str, str], tuple[Said, int, Decision]] = {}
    for number, decision in sorted(decided, key=lambda one: one[0]):
        one = said(decision.verdict)
        found[decision.by, one.field] = (one, number, decision)
    yield from found.values()


def _told(one: Said, number: int, decision: Decision, claim: Claim, reading: Reading) -> Correction:
    teller = Teller(reading)
    return Correction(
        number=number,
        field=one.field,
        value=one.value,
        told=in_words(one.field, laid(claim, one, reading), teller),
        was=in_words(one.field, claim, teller),
        by=decision.by,
        at=decision.at,
        reason=decision.reason,
    )
