"""The record's names for claims."""

import json
from collections import Counter
from hashlib import sha256

from dateline.model import Claim, Reading, Report
from dateline.model.span import Span


def claim_ids(reading: Reading) -> tuple[str, ...]:
    """An id for each claim, in order: 16 hex digits of SHA-256 over what makes it this claim and no other of its report.

    When, where and how certain are left out, so that a decision about a claim still stands when a better reader gets the day right.
    """
    seen: Counter[str] = Counter()
    names = []
    for claim in reading.claims:
        content = json.dumps(_identity(reading.report, claim))
        names.append(sha256(f"{content}\x1f{seen[content]}".encode()).hexdigest()[:16])
        seen[content] += 1
    return tuple(names)


def _identity(report: Report, claim: Claim) -> list[object]:
    source = claim.attribution and claim.attribution.source
    return [
        report.id,
        claim.type,
        claim.harm,
        claim.polarity,
        sorted((role.name, *_edges(role.span)) for role in claim.roles),
        [_edges(span) for span in claim.evidence],
        _edges(source.span) if source else claim.attribution is not None,
    ]


def _edges(span: Span) -> tuple[int, int]:
    return span.start, span.end
