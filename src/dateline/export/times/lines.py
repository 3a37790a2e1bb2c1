"""One expression of time a line, for programs."""

import json
from collections.abc import Iterable, Iterator
from typing import Any, TextIO

from dateline.export.jsonl import source_of
from dateline.export.options import Options
from dateline.model import Reading
from dateline.model.written import written


class TimeLines:
    """One expression a line, in the order of the text: as in a reading's JSON, with its report and doubts."""

    def __init__(self, options: Options) -> None:
        pass

    def write(self, readings: Iterable[Reading], out: TextIO) -> None:
        out.writelines(json.dumps(when, ensure_ascii=False) + "\n" for reading in readings for when in _plain(reading))


def _plain(reading: Reading) -> Iterator[dict[str, Any]]:
    report = source_of(reading)
    for when, plain in zip(reading.whens, written(reading)["whens"], strict=True):
        if when.span is not None:
            yield {"report": report, **plain, "doubts": [doubt.reason for doubt in reading.doubts if doubt.span == when.span]}
