"""PLOVER's gold sentences: the type of the event, and type with both actors.

One gold event a sentence. Older names are mapped to PLOVER's present ones. A hit is a coded type equal to the gold one (each type once a
sentence); with actors, every gold actor must share a word with one of the event's, in its place or, for an event among equals, in either.
"""

import json
from dataclasses import dataclass
from pathlib import Path

from evals.board import Row, need
from evals.claims.adapter import Event, events, overlap, read

_RENAMED = {"DEMAND": "REQUEST", "FIGHT": "ASSAULT", "DISAPPROVE": "ACCUSE", "INVESTIGATE": "ACCUSE"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Gold:
    text: str
    type: str
    source: tuple[str, ...]
    target: tuple[str, ...]


def load(data: Path) -> list[Gold]:
    """The gold sentences, in the order of the file."""
    path = need(data / "events" / "plover_gsr" / "PLOVER_GSR_CAMEO.json")
    records = json.loads(path.read_text("utf-8"))[1:]
    return [
        Gold(
            text=record["text"].strip("{}"),
            type=_RENAMED.get(record["event"], record["event"]),
            source=_actors(record.get("source")),
            target=_actors(record.get("target")),
        )
        for record in records
    ]


def _actors(given: object) -> tuple[str, ...]:
    listed = given if isinstance(given, list) else [given]
    return tuple(one["actorText"] for one in listed if isinstance(one, dict) and one.get("actorText"))


def rows(data: Path) -> list[Row]:
    """Type F1, and type with both actors (share of the gold sentences)."""
    golds = load(data)
    coded = [events(read(gold.text)) for gold in golds]
    hits = sum(gold.type in {event.type for event in found} for gold, found in zip(golds, coded, strict=True))
    given = sum(len({event.type for event in found}) for found in coded)
    both = sum(any(_agrees(event, gold) for event in found) for gold, found in zip(golds, coded, strict=True))
    n = len(golds)
    return [
        Row(suite="PLOVER GSR", measure="type precision", value=100 * hits / given, peer=40.4, peer_name="UniversalPetrarch", n=n),
        Row(suite="PLOVER GSR", measure="type F1", value=200 * hits / (given + n), peer=48.4, peer_name="UniversalPetrarch", n=n),
        Row(suite="PLOVER GSR", measure="type and both actors", value=100 * both / n, peer=32.6, peer_name="UniversalPetrarch", n=n),
    ]


def _agrees(event: Event, gold: Gold) -> bool:
    if event.type != gold.type:
        return False
    everybody = event.actor + event.recipient
    if not gold.target:
        return all(any(overlap(one, ours) for ours in everybody) for one in gold.source)
    return any(overlap(one, ours) for one in gold.source for ours in event.actor) and any(
        overlap(one, ours) for one in gold.target for ours in event.recipient
    )
