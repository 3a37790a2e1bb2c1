"""The text of a gold entry: its own, or a passage of a corpus that is pointed at and not copied."""

import csv
from collections.abc import Mapping
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from evals.board import need

CORPUS = Path("corpus", "fa-kes", "fa_kes_dev.csv")


def text_of(entry: Mapping[str, Any], data: Path) -> str:
    """The passage read; raises SystemExit when the corpus, the row or the passage is not what was annotated."""
    if "text" in entry:
        return str(entry["text"])
    unit, start, end = entry["report"], entry["start"], entry["end"]
    articles = _articles(need(data / CORPUS))
    if unit not in articles:
        raise SystemExit(f"no row with unit_id {unit} in {data / CORPUS}: put the corpus the gold was made on there")
    passage = articles[unit][start:end]
    if (found := digest(passage)) != entry["sha256"]:
        raise SystemExit(f"passage {start}–{end} of row {unit} has digest {found}, annotated was {entry['sha256']}: the corpus has changed")
    return passage


def digest(passage: str) -> str:
    """The first 16 hex digits of the SHA-256 of the passage in UTF-8."""
    return sha256(passage.encode("utf-8")).hexdigest()[:16]


@cache
def _articles(path: Path) -> dict[str, str]:
    with path.open(encoding="utf-8", newline="") as file:
        return {row["unit_id"]: row["article_content"] for row in csv.DictReader(file)}
