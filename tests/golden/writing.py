"""A reading as a golden file: the one place that knows the format."""

import json
from typing import Any

from cases.plain import plain
from dateline.model import Reading


def written(reading: Reading) -> str:
    """JSON that reads as a list and differs by the line: one noun a line, words as printed."""
    report = reading.report
    head = {
        "id": report.id,
        "outlet": report.outlet,
        "headline": report.headline,
        "published": report.published and report.published.earliest,
    }
    nouns: dict[str, list[Any]] = plain(reading)  # type: ignore[assignment]
    listed = [f'"report": {_line(head)}', *(_listed(name, nouns[name]) for name in nouns)]
    return "{\n" + ",\n".join(listed) + "\n}\n"


def _listed(name: str, nouns: list[Any]) -> str:
    return f'"{name}": [' + ",".join(f"\n  {_line(noun)}" for noun in nouns) + "]"


def _line(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, default=str)
