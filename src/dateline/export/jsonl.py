"""One Reading a line: the contract of DESIGN.md §5."""

import json
from collections.abc import Iterable
from typing import Any, TextIO

from dateline.export.options import Options
from dateline.model import Reading, When, how_sure
from dateline.model.written import written, written_published, written_report


class JsonLines:
    """One Reading a line, in the order of the reports."""

    name = "jsonl"
    suffix = ".jsonl"

    def __init__(self, options: Options) -> None:
        pass

    def write(self, readings: Iterable[Reading], out: TextIO) -> None:
        for reading in readings:
            plain = written(reading)
            plain["report"]["published"] = _published(reading.report.published)
            out.write(json.dumps(plain, ensure_ascii=False) + "\n")


def _published(published: When | None) -> dict[str, Any] | None:
    """A day of publication as the record keeps it, and how sure it is, which follows from how it was found."""
    sure = how_sure(published)
    return {**written_published(published), "sure": sure and str(sure)} if published else None


def source_of(reading: Reading) -> dict[str, Any]:
    """Which report it is, in a few words."""
    told = {**written_report(reading.report), "published": _published(reading.report.published)}
    return {key: told[key] for key in ("id", "outlet", "headline", "published", "url")}
