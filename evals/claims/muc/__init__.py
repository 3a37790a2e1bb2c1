"""MUC-4, terror incidents in upper-case wires (1992): who and what fills five roles (CEAF-REE), and the official score.

A tenth of the public messages, told apart by a hash of their id, whose texts and keys nobody who writes rules looks at, and from which no
network learns; from the rest the network of the claims reader learned. `python -m evals.claims.muc FILE` scores a file of other messages,
such as TST3 and TST4, to which the peers' figures belong.
"""

from pathlib import Path

from dateline.reading.pipeline import Pipeline
from evals.board import Row, need
from evals.claims.adapter import pipeline
from evals.claims.muc.ceaf import ROLES, ceaf
from evals.claims.muc.messages import Message, Template, load
from evals.claims.muc.official.report import Report, score
from evals.claims.muc.templates.answers import answer
from evals.claims.muc.templates.reports import report

_CONFIDENCE = "PERP: ORGANIZATION CONFIDENCE"
Answered = list[tuple[Message, tuple[Template, ...]]]


def rows(data: Path) -> list[Row]:
    """Both measures on the held tenth."""
    messages = load(need(data / "events" / "muc4" / "muc4_dev.jsonl"))
    return _rows("MUC-4 held tenth", answered([one for one in messages if one.held], pipeline()))


def answered(messages: list[Message], reading: Pipeline) -> Answered:
    """Each message with our templates for it."""
    return [(message, answer(message, reading.read(report(message)))) for message in messages]


def official(answers: Answered) -> Report:
    """The official score."""
    return score((ours, message.templates) for message, ours in answers)


def _rows(suite: str, answers: Answered) -> list[Row]:
    found, report_, n = ceaf((ours, message) for message, ours in answers), official(answers), len(answers)
    micro, grit = found["micro"], "GRIT (TST3+4)"
    return [
        Row(suite=suite, measure="CEAF-REE precision", value=micro.precision, peer=64.2, peer_name=grit, n=n),
        Row(suite=suite, measure="CEAF-REE recall", value=micro.recall, peer=47.4, peer_name=grit, n=n),
        Row(suite=suite, measure="CEAF-REE F1", value=micro.f1, peer=54.5, peer_name=f"{grit}; GE 1992 52.3", n=n),
        *(Row(suite=suite, measure=f"CEAF-REE F1, {role}", value=found[role].f1, n=found[role].wanted) for role in ROLES),
        Row(
            suite=suite,
            measure="official F, all templates",
            value=report_.rows()["ALL TEMPLATES"].f(),
            peer=55.9,
            peer_name="GE 1992 (TST3; TST4 57.2), by hand",
            n=n,
        ),
        Row(
            suite=suite,
            measure="official F, org. confidence",
            value=report_.slot(_CONFIDENCE).f(),
            peer=33.7,
            peer_name="best of 1992 (TST3; TST4 48.2)",
            n=report_.slot(_CONFIDENCE).possible,
        ),
    ]
