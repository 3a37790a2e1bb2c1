"""One place a line, for programs."""

import json
from collections.abc import Iterable, Iterator
from typing import Any, TextIO

from dateline.export.jsonl import source_of
from dateline.export.options import Options
from dateline.model import PartKind, Reading
from dateline.model.written import written


class PlaceLines:
    """One place a line, in the order of the text: as in a reading's JSON, with its report, whether that was filed there, and doubts."""

    def __init__(self, options: Options) -> None:
        pass

    def write(self, readings: Iterable[Reading], out: TextIO) -> None:
        out.writelines(json.dumps(place, ensure_ascii=False) + "\n" for reading in readings for place in _plain(reading))


def _plain(reading: Reading) -> Iterator[dict[str, Any]]:
    report = source_of(reading)
    datelines = [part.span for part in reading.parts if part.kind is PartKind.DATELINE]
    for place, plain in zip(reading.places, written(reading)["places"], strict=True):
        filed = any(dateline.covers(place.span) for dateline in datelines)
        doubts = [doubt.reason for doubt in reading.doubts if doubt.span == place.span]
        yield {"report": report, **plain, "filed_from": filed, "doubts": doubts}
