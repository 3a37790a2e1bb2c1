"""Who said what: PolNeAR's dev part, GUM's news relations, and our own gold of chains."""

from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path

from dateline.model import Report, content_id
from dateline.reading.options import Options
from dateline.reading.parsing import Parser
from dateline.reading.pipeline import Pipeline, parser_of
from evals.attribution import chains, gum, polnear
from evals.attribution.adapt import as_polnear
from evals.attribution.calibration import Trust
from evals.attribution.score import Tally, worded
from evals.attribution.spans import Document, Marked, overlap
from evals.attribution.units import as_gum
from evals.board import Row

READERS = ("parts", "mentions", "times", "places", "attributions")
SPEECH = frozenset(Path(__file__).with_name("speech.txt").read_text("utf-8").split())
"""Word forms of speech and reporting: the slice that counts for reports of conflict."""

_RULES = "first rule set"
_PEERS = {  # research/attribution.md §3 and §4: the rules prototype on PolNeAR dev (speech and manners on test)
    "detect F1": 72.3, "source exact F1": 71.1, "cue exact F1": 66.2, "content exact F1": 50.2, "content token F1": 74.7,
    "triple F1": 43.8, "soft F1": 60.1, "speech cues P": 90.0, "speech cues R": 89.0,
    "recall direct": 86.0, "recall mixed": 82.0, "recall indirect": 66.0,
}  # fmt: skip
_PEOPLE = {  # pairwise, 20 documents with several annotators; the same page
    "detect F1": 80.9, "source exact F1": 77.6, "cue exact F1": 70.8, "content exact F1": 69.1, "content token F1": 87.7,
    "triple F1": 60.1, "soft F1": 71.8, "speech cues R": 96.5, "recall direct": 98.0, "recall mixed": 94.0, "recall indirect": 79.0,
}  # fmt: skip


def rows(data: Path) -> list[Row]:
    """Every figure; about a minute and a half on one core."""
    trust = Trust()
    tally = compare(polnear.documents(data, "dev"), trust=trust)
    return [*_polnear_rows(tally), *_trust_rows(trust), *_gum_rows(gum.news(data)), *chains.rows(_pipeline(), data)]


def compare(documents: Iterable[Document], pipeline: Pipeline | None = None, trust: Trust | None = None) -> Tally:
    """Our reading of the documents against what people marked in them.

    Args:
        pipeline: another than the default one.
        trust: gathers what became of each score.
    """
    tally, pipeline = Tally(), pipeline or _pipeline()
    for document in documents:
        attributions = pipeline.read(_report(document.name, document.text)).attributions
        found = as_polnear(attributions, document.text)
        if trust is not None:
            trust.add(document, found, attributions)
        tally.add(worded(document.gold, document.text), worded(found, document.text))
    return tally


@cache
def _parser() -> Parser:
    return parser_of(Options())


@cache
def _pipeline() -> Pipeline:
    return Pipeline.build(Options(readers=READERS))


def _report(name: str, text: str) -> Report:
    return Report(id=content_id(text, outlet=None, headline=name, published=None, url=None), text=text)


def _trust_rows(trust: Trust) -> list[Row]:
    return [
        Row(suite="PolNeAR dev", measure=f"scores of {role}s, 100 - error", value=trust.kept(role), n=len(trust.points[role]))
        for role in ("cue", "source", "content")
    ]


def _polnear_rows(tally: Tally) -> list[Row]:
    precision, recall, detect = tally.detect()
    speech = tally.speech(SPEECH)
    figures = {"detect P": precision, "detect R": recall, "detect F1": detect}
    figures |= {f"{role} exact F1": tally.exact(role) for role in ("source", "cue", "content")}
    figures |= {"content token F1": tally.token("content"), "triple F1": tally.whole(1.0), "soft F1": tally.whole(0.5)}
    figures |= {"speech cues P": speech[0], "speech cues R": speech[1]}
    figures |= {f"recall {manner}": value for manner, value in tally.recall_by_manner().items()}
    return [
        Row(suite="PolNeAR dev", measure=measure, value=value, peer=_PEERS.get(measure), peer_name=_peers(measure), n=len(tally.gold))
        for measure, value in figures.items()
    ]


def _peers(measure: str) -> str:
    if measure not in _PEERS:
        return ""
    return f"{_RULES}; people {_PEOPLE[measure]}" if measure in _PEOPLE else _RULES


def _gum_rows(news: list[gum.News]) -> list[Row]:
    every = [(item.gold, _in_units(item)) for item in news]
    words = [([one for one in gold if one.cue], [mark for mark in found if mark.cue != mark.source]) for gold, found in every]
    pairs = [pair for gold, found in every for pair in gum.matched(gold, found)]
    shared = sum(overlap(relation.source, mark.source) for relation, mark in pairs if relation.source)
    figures = [
        *_hits("recall", "precision, lower bound", every, peers=(65.0, 54.0)),
        *_hits("recall without credits", "precision without credits", words, peers=(None, None)),
        ("source shares words", shared, len(pairs), 96.0),
    ]
    return [
        Row(suite="GUM news", measure=measure, value=100 * part / max(whole, 1), peer=peer, peer_name=_RULES if peer else "", n=whole)
        for measure, part, whole, peer in figures
    ]


def _in_units(item: gum.News) -> list[Marked]:
    reading = _pipeline().read(_report(item.name, item.text))
    return as_gum(reading, _parser()(item.text, reading.parts))


def _hits(
    recall: str, precision: str, marks: list[tuple[Sequence[gum.Relation], Sequence[Marked]]], *, peers: tuple[float | None, float | None]
) -> list[tuple[str, int, int, float | None]]:
    hits = sum(len(gum.matched(gold, found)) for gold, found in marks)
    gold_n, found_n = sum(len(gold) for gold, _ in marks), sum(len(found) for _, found in marks)
    return [(recall, hits, gold_n, peers[0]), (precision, hits, found_n, peers[1])]
