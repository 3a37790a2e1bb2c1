"""Times: TBAQ (news) and WikiWars (history), scored as TempEval-3 scores, with calendar dates apart (research/timeplace.md I.2).

TBAQ is split by a hash of the file name: errors were only ever looked at in the development half. (The bare list of
all expressions with their values, both halves, was read once before the rules were written.)
"""

from pathlib import Path

from dateline.reading.options import Options
from dateline.reading.pipeline import Pipeline
from evals.board import Row
from evals.times.gold import Gold, is_held, tbaq, wikiwars
from evals.times.score import Score, add, system

_HEIDELTIME = "HeidelTime 2.2.1"


def rows(data: Path) -> list[Row]:
    """One row a set and measure."""
    pipeline = Pipeline.build(Options(readers=("parts", "times")))
    news = tbaq(data)
    aquaint = [gold for gold in news if gold.folder == "AQUAINT"]
    histories = wikiwars(data)
    scores = {id(gold): add(gold, system(pipeline, gold)) for gold in [*news, *histories]}

    def over(golds: list[Gold]) -> Score:
        return sum((scores[id(gold)] for gold in golds), Score())

    return [
        *_rows("times TBAQ", over(news), {}),
        *_rows("times TBAQ development", over([gold for gold in news if not is_held(gold)]), {}),
        *_rows("times TBAQ held", over([gold for gold in news if is_held(gold)]), {}),
        *_rows("times AQUAINT", over(aquaint), {"value F1": 73.1}),
        *_rows(
            "times WikiWars",
            over(histories),
            {"strict F1": 85.9, "relaxed F1": 91.9, "value F1": 83.1, "calendar value recall": 86.5, "calendar recall, no year told": 70.9},
        ),
    ]


def _rows(suite: str, score: Score, peers: dict[str, float]) -> list[Row]:
    return [
        Row(suite=suite, measure=measure, value=value, n=n, peer=peers.get(measure), peer_name=_HEIDELTIME if measure in peers else "")
        for measure, value, n in score.measures()
    ]
