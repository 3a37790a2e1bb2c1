"""The attribution probe of research/events.md 1.4: six sentences on which UniversalPetrarch loses who said it, or that it was not so."""

from datetime import date
from pathlib import Path
from typing import Any

import yaml

from dateline.model import Claim, Reading, Report, content_id, published_on
from evals.board import Row
from evals.claims.adapter import pipeline

_PUBLISHED = date(2017, 4, 24)


def rows(_data: Path) -> list[Row]:
    """How many of the six pass."""
    cases = yaml.safe_load(Path(__file__).with_name("probe.yaml").read_text("utf-8"))
    passed = sum(passes(case) for case in cases)
    return [
        Row(
            suite="attribution probe",
            measure="sentences right",
            value=passed,
            peer=0,
            peer_name="UniversalPetrarch",
            n=len(cases),
            unit="of 6",
        )
    ]


def passes(case: dict[str, Any]) -> bool:
    """Whether every wanted claim is there and none of the unwanted."""
    name = content_id(case["text"], outlet=None, headline=None, published=str(_PUBLISHED), url=None)
    reading = pipeline().read(Report(id=name, text=case["text"], published=published_on(_PUBLISHED)))
    found = [_flat(claim, reading) for claim in reading.claims]
    wanted = all(any(_fits(item, claim) for claim in found) for item in case["finds"])
    return wanted and not any(_fits(item, claim) for item in case.get("not", ()) for claim in found)


def _fits(item: dict[str, Any], claim: dict[str, Any]) -> bool:
    return all(claim.get(key) == value for key, value in item.items())


def _flat(claim: Claim, reading: Reading) -> dict[str, Any]:
    text = reading.report.text
    links = claim.attribution.chain() if claim.attribution else ()
    return {
        "type": claim.type,
        "polarity": str(claim.polarity),
        "certainty": str(claim.certainty),
        "harm": claim.harm and str(claim.harm),
        "least": claim.count and claim.count.least,
        "most": claim.count and claim.count.most,
        "earliest": claim.when and claim.when.earliest,
        "latest": claim.when and claim.when.latest,
        "chain": [link.source.span.of(text) for link in links if link.source],
        **{role.name: role.span.of(text) for role in claim.roles},
    }
