"""One Reading a line: the contract of DESIGN.md §5."""

import json
from collections.abc import Iterable
from typing import Any, TextIO

from dateline.export.options import Options
from dateline.model import Reading
from dateline.model.written import written, written_report


class JsonLines:
    """One Reading a line, in the order of the reports."""

    name = "jsonl"
    suffix = ".jsonl"

    def __init__(self, options: Options) -> None:
        pass

    def write(self, readings: Iterable[Reading], out: TextIO) -> None:
        out.writelines(json.dumps(written(reading), ensure_ascii=False) + "\n" for reading in readings)


def source_of(reading: Reading) -> dict[str, Any]:
    """Which report it is, in a few words."""
    told = written_report(reading.report)
    return {key: told[key] for key in ("id", "outlet", "headline", "published", "url")}
