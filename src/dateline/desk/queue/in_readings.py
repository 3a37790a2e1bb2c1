"""What a reading leaves open: claims the reader was unsure of, and places, times and actors its claims hang on that were not settled."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TypeAlias

from dateline.desk.correcting import CORRECT
from dateline.desk.occurrences.settled import CLAIM_GRADE
from dateline.desk.queue.kinds import DECIDES, Waiting
from dateline.export.telling import Teller
from dateline.model import Claim, Doubt, Reading, Span
from dateline.store import Stake, Wait

UNSURE = 0.6
"""Below it a claim is worth a look; claims of no type have a score by rule alone and are passed over."""

_READERS = {"places": Waiting.PLACE, "times": Waiting.TIME, "mentions": Waiting.ACTOR}

Named: TypeAlias = tuple[str, Claim]
Found: TypeAlias = tuple[Wait, str]
"""What waits, and the first claim it is about."""


def left_open(reading: Reading, ids: Sequence[str]) -> Iterator[Found]:
    """What a person may want to look at, in order of the text within each sort; `ids` are the record's of its claims."""
    claims = tuple(zip(ids, reading.claims, strict=True))
    teller = Teller(reading, ids)
    for name, claim in claims:
        if claim.score < UNSURE and claim.type != "statement":
            yield _unsure(name, claim, teller), name
    for doubt in reading.doubts:
        kind, span = _READERS.get(doubt.reader), doubt.span
        if kind and span:
            hanging = [(name, claim) for name, claim in claims if _hangs(claim, kind, span)]
            if hanging:
                yield _doubtful(kind, doubt, span, hanging, teller), hanging[0][0]


def _hangs(claim: Claim, kind: Waiting, span: Span) -> bool:
    """Whether a claim would be another if these words meant something else."""
    if kind is Waiting.ACTOR:
        return any(role.mention and role.mention.span.overlaps(span) for role in claim.roles)
    if kind is Waiting.PLACE:
        places = [place for place in (claim.where, *(role.place for role in claim.roles)) if place]
        return any(place.span.overlaps(span) for place in places)
    told = claim.when.when.span if claim.when and claim.when.when else None
    return told.overlaps(span) if told else any(words.overlaps(span) for words in claim.evidence)


def _unsure(name: str, claim: Claim, teller: Teller) -> Wait:
    return Wait(
        key=f"{Waiting.CLAIM}:{name}",
        kind=Waiting.CLAIM,
        title=teller.tell(name, claim).sentence,
        why=f"the reader is unsure of it: score {claim.score:.2f}",
        decides=DECIDES[Waiting.CLAIM],
        stake=Stake(reports=1, roots=0, claims=1),
        settles=_about((name,)),
    )


def _doubtful(kind: Waiting, doubt: Doubt, span: Span, hanging: Sequence[Named], teller: Teller) -> Wait:
    names = [name for name, _ in hanging]
    return Wait(
        key=f"{kind}:{names[0]}:{span.start}-{span.end}",
        kind=kind,
        title=f"“{teller.words(span)}”: {teller.tell(*hanging[0]).sentence}",
        why=doubt.reason,
        decides=DECIDES[kind],
        stake=Stake(reports=1, roots=0, claims=len(names)),
        settles=_about(names[:1]),
    )


def _about(names: Iterable[str]) -> tuple[str, ...]:
    """A verdict, a correction or a grade of the first claim settles it."""
    return tuple(f"{beginning}{name}" for name in names for beginning in ("", CORRECT, CLAIM_GRADE))
