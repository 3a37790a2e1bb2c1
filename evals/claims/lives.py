"""What becomes of groups, read out of passages of our own that somebody marked who had not seen the readers (gold/README-lives.md).

A claim is right when its type, its subject and its object are: the words marked and the words found share one that is no small word.
Symmetric types may be turned round, and one made of others (`formed_from`) may be told as others merged into one (`merged_into`).
Polarity, certainty and holder are counted among those. The test half is not read while rules are made.
"""

from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from dateline.model import Claim, Reading, Report, published_on
from dateline.reading import vocabulary
from dateline.reading.vocabulary.claims import claim_types
from evals.board import Row
from evals.claims.adapter import pipeline

GOLD = Path(__file__).parent / "gold"
_SMALL = frozenset(["the", "a", "an", "of", "al", "in", "for", "and", "'s", "’s"])
_TURNED = {("formed_from", "merged_into"), ("merged_into", "formed_from")}


def rows(_data: Path) -> Iterator[Row]:
    for half in ("dev", "test"):
        counts = Counter[str]()
        for passage in passages(half):
            counts.update(scored(passage, read(passage)))
        suite = f"lives {half}"
        yield Row(suite=suite, measure="claims precision", value=_share(counts, "right", "found"), n=counts["found"])
        yield Row(suite=suite, measure="claims recall", value=_share(counts, "right", "gold"), n=counts["gold"])
        for field in ("polarity", "certainty", "holder"):
            yield Row(suite=suite, measure=f"{field} right", value=_share(counts, field, "right"), n=counts["right"])
        yield Row(suite=suite, measure="passages without, left alone", value=_share(counts, "left alone", "without"), n=counts["without"])


def passages(half: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = yaml.safe_load((GOLD / f"lives_{half}.yaml").read_text("utf-8"))
    return found


def read(passage: dict[str, Any]) -> Reading:
    day = date.fromisoformat(passage["published"])
    return pipeline().read(Report(id=passage["id"], text=passage["text"], published=published_on(day)))


def scored(passage: dict[str, Any], reading: Reading) -> Counter[str]:
    """What of a passage was found, and how much of it is right."""
    mine = [claim for claim in reading.claims if claim.type in types()]
    gold = list(passage["claims"])
    counts = Counter({"found": len(mine), "gold": len(gold), "without": not gold, "left alone": not gold and not mine})
    for claim, one in matched(mine, gold, reading):
        counts["right"] += 1
        counts["polarity"] += claim.polarity == one["polarity"]
        counts["certainty"] += claim.certainty == one["certainty"]
        counts["holder"] += _is_held(claim, one, reading)
    return counts


def matched(mine: list[Claim], gold: list[dict[str, Any]], reading: Reading) -> Iterator[tuple[Claim, dict[str, Any]]]:
    """Claims with the marked ones they tell, each once; those alike in polarity first."""
    open_ = list(mine)
    for one in gold:
        fits = [claim for claim in open_ if _fits(claim, one, reading)]
        if fits:
            best = min(fits, key=lambda claim, one=one: (claim.polarity != one["polarity"], claim.certainty != one["certainty"]))  # type: ignore[misc]
            open_.remove(best)
            yield best, one


def types() -> frozenset[str]:
    return frozenset(vocabulary.load("groups")) - {"about"}


def _fits(claim: Claim, one: dict[str, Any], reading: Reading) -> bool:
    ends = [_words(claim, name, reading) for name in ("subject", "object")]
    marked = [_content(one["subject"]), _content(one["object"])]
    straight = all(_meet(mine, its) for mine, its in zip(ends, marked, strict=True))
    turned = all(_meet(mine, its) for mine, its in zip(reversed(ends), marked, strict=True))
    if claim.type == one["type"]:
        return straight or (turned and claim_types()[claim.type].symmetric)
    return (claim.type, one["type"]) in _TURNED and turned


def _meet(mine: frozenset[str], its: frozenset[str]) -> bool:
    return bool(mine & its) or (not mine and not its)


def _words(claim: Claim, name: str, reading: Reading) -> frozenset[str]:
    """The words of a role, and those of the names its chain holds: a pronoun may stand for the name that was marked."""
    text = reading.report.text
    words: set[str] = set()
    for role in claim.roles:
        if role.name == name:
            words |= _content(role.span.of(text))
            if role.mention and role.mention.chain:
                words |= {word for one in reading.mentions if one.chain == role.mention.chain for word in _content(one.span.of(text))}
    return frozenset(words)


def _content(words: str | None) -> frozenset[str]:
    plain = (words or "").lower().replace("-", " ").replace("’", "'").replace("'s", "")
    return frozenset(word.strip(".,()'\"") for word in plain.split()) - _SMALL


def _is_held(claim: Claim, one: dict[str, Any], reading: Reading) -> bool:
    source = claim.attribution.source if claim.attribution else None
    if source is None or one["holder"] is None:
        return (claim.attribution is None) == (one["holder"] is None)
    return _meet(_content(source.span.of(reading.report.text)), _content(one["holder"]))


def _share(counts: Counter[str], part: str, whole: str) -> float:
    return 100 * counts[part] / max(1, counts[whole])
