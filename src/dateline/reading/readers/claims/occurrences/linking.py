"""Gathers the versions of one thing, numbers what was told more than once, and says which version a correction supersedes."""

from collections.abc import Sequence
from dataclasses import replace

from dateline.model import Claim
from dateline.reading.page import Page
from dateline.reading.readers.claims.draft import Draft
from dateline.reading.readers.claims.ground import Ground
from dateline.reading.readers.claims.occurrences.correcting import Signals, is_figure_corrected, superseded
from dateline.reading.readers.claims.occurrences.features import AGAINST, FOR
from dateline.reading.readers.claims.occurrences.version import Version, version

ENOUGH = 1.15
_AS_FAR_BACK = 40  # occurrences: a long report stays linear, and "the attack" hardly means one told a hundred attacks ago
_CORRECTED = 0.5
_FADES, _HOLDS = 0.02, 0.1  # a sentence further back; a version more: "the attack" is the last told, or the one much told

Occurrence = list[Version]


def linked(told: Sequence[tuple[Draft, Claim]], page: Page, ground: Ground) -> dict[Claim, Claim]:
    """Each claim that is told again or corrected → itself with its occurrence and what it supersedes; others are left out."""
    starts = [sentence.start for sentence in page.doc.sents]
    versions = sorted((version(draft, claim, page, ground, starts) for draft, claim in told), key=_in_text)
    signals = Signals(page, ground)
    gathered = [one for one in gather(versions, signals) if len({version.claim for version in one}) > 1]
    found: dict[Claim, Claim] = {}
    for number, occurrence in enumerate(sorted(gathered, key=lambda one: min(map(_begins, one))), 1):
        for one in occurrence:
            found[one.claim] = replace(one.claim, occurrence=f"o{number}")
        older = superseded(occurrence, signals)
        for one in _oldest_first(older):
            new = tuple(dict.fromkeys(found[other.claim] for other in older[one] if other.claim != one.claim))
            found[one.claim] = replace(found[one.claim], supersedes=new)
    return found


def gather(versions: Sequence[Version], signals: Signals) -> list[Occurrence]:
    """The versions of each thing, in the order they were told."""
    by_family: dict[str, list[Occurrence]] = {}
    for told in _by_word(versions):
        known = by_family.setdefault(told[0].family, [])
        near = known[-_AS_FAR_BACK:]
        score, number = max(((_score(told, occurrence, signals), number) for number, occurrence in enumerate(near)), default=(0.0, 0))
        if score >= ENOUGH:
            near[number].extend(told)
        else:
            known.append(told)
    return [occurrence for known in by_family.values() for occurrence in known]


def _by_word(versions: Sequence[Version]) -> list[list[Version]]:
    """What one word tells, the deed and each harm it did, comes together."""
    told: dict[tuple[str, int], list[Version]] = {}
    for one in versions:
        told.setdefault((one.family, one.draft.trigger.i), []).append(one)
    return list(told.values())


def _score(told: Sequence[Version], occurrence: Occurrence, signals: Signals) -> float:
    """How much the best pair speaks for it; nothing where any pair speaks against it."""
    pairs = [(one, other) for one in told for other in occurrence]
    if any(feature.holds(*pair) for pair in pairs for feature in AGAINST if not signals.mends(*pair)):
        return 0.0
    found = max(_likeness(*pair, signals) for pair in pairs)
    if found < ENOUGH:
        return 0.0
    return found + min(_HOLDS * len(occurrence), 0.4) - min(_FADES * (told[0].number - occurrence[-1].number), 0.2)


def _likeness(one: Version, other: Version, signals: Signals) -> float:
    if is_figure_corrected(one, other) or is_figure_corrected(other, one) or signals.mends(one, other):
        return ENOUGH
    corrected = _CORRECTED if signals.corrects(one) or signals.corrects(other) else 0
    return sum(feature.weight for feature in FOR if feature.holds(one, other)) + corrected


def _oldest_first(older: dict[Version, list[Version]]) -> list[Version]:
    """Those that supersede nothing corrected themselves first, so that each names the others as they stand in the reading."""
    done: list[Version] = []

    def visit(one: Version) -> None:
        if one not in done:
            for other in older.get(one, ()):
                if other in older:
                    visit(other)
            done.append(one)

    for one in older:
        visit(one)
    return done


def _in_text(one: Version) -> tuple[int, int, str]:
    return one.sentence, one.draft.trigger.i, one.claim.type


def _begins(one: Version) -> tuple[tuple[int, int], str]:
    first = one.claim.evidence[0]
    return (first.start, first.end), one.claim.type
