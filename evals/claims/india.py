"""IndiaPoliceEvents: does a sentence tell that police killed, arrested, used force, did anything? F1 over sentences.

A hashed part of the public half. The set's labels speak of police only; many of its texts are lower-cased.
"""

import json
import re
from pathlib import Path
from zlib import crc32

from dateline.model import Certainty, Claim, Harm, Polarity, Reading
from evals.board import Row, need
from evals.claims.adapter import read

_POLICE = re.compile(
    r"\b(police\w*|cops?|constables?|jawans?|crpf|rpf|srpf?|rapid action force|raf|army|troops|security forces|inspector|officers?)\b",
    re.IGNORECASE,
)
_PEERS = {"KILL": 50.2, "ARREST": 48.1, "FORCE": 64.6, "ANY_ACTION": 66.4}


def rows(data: Path) -> list[Row]:
    """F1 of KILL, ARREST, FORCE and of any deed of the police."""
    path = need(data / "events" / "india_police" / "sents.jsonl")
    sentences = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    chosen = [one for one in sentences if _chosen(one)]
    answers = [labels(read(one["sent_text"])) if one["sent_text"].strip() else set() for one in chosen]
    made = []
    for label, peer in _PEERS.items():
        gold = [label in one["sent_labels"] for one in chosen]
        given = [label in answer for answer in answers]
        hits = sum(one and other for one, other in zip(gold, given, strict=True))
        score = 200 * hits / max(1, sum(gold) + sum(given))
        made.append(
            Row(suite="IndiaPoliceEvents part", measure=f"{label} F1", value=score, peer=peer, peer_name="keyword list", n=sum(gold))
        )
    return made


def _chosen(sentence: dict[str, object]) -> bool:
    """Every labelled document's hashed quarter: whole documents, so that the share of empty sentences stays true."""
    return crc32(str(sentence["doc_id"]).encode()) % 4 == 0


_DONE = frozenset({Certainty.ASSERTED, Certainty.LIKELY, Certainty.POSSIBLE})


def labels(reading: Reading) -> set[str]:
    """The set's labels that our claims give: deeds told as done; KILL where police used force and somebody was killed."""
    done = [claim for claim in reading.claims if claim.polarity is Polarity.AFFIRMED and claim.certainty in _DONE]
    found = {"ARREST"} if any(claim.type == "COERCE" and claim.mode == "arrest" for claim in done) else set()
    if any(_by_police(claim, reading) for claim in done if claim.type != "statement"):
        found.add("ANY_ACTION")
    if any(claim.type in {"ASSAULT", "casualties"} and _by_police(claim, reading) for claim in done):
        found.add("FORCE")
        if any(claim.harm is Harm.KILLED for claim in done):
            found.add("KILL")
    return found


def _by_police(claim: Claim, reading: Reading) -> bool:
    text = reading.report.text
    told = [role.span.of(text) for role in claim.roles if role.name == "agent"]
    evidence = " ".join(span.of(text) for span in claim.evidence)
    return any(_POLICE.search(words) for words in told) or bool(
        re.search(r"police firing|lathi|tear ?gas|teargas|police bullet", evidence, re.IGNORECASE)
    )
