"""One place a line, for programs."""

import json
from collections.abc import Iterable, Iterator
from typing import Any, TextIO

from dateline.export.jsonl import source_of
from dateline.export.options import Options
from dateline.export.places.told import places_filed_from
from dateline.model import Reading
from dateline.model.written import written


class PlaceLines:
    """One place a line, in the order of the text: as in a reading's JSON, with its report, whether that was filed there, and doubts."""

    def __init__(self, options: Options) -> None:
        pass

    def write(self, readings: Iterable[Reading], out: TextIO) -> None:
        out.writelines(json.dumps(place, ensure_ascii=False) + "\n" for reading in readings for place in _plain(reading))


def _plain(reading: Reading) -> Iterator[dict[str, Any]]:
    report = source_of(reading)
    filed_from = places_filed_from(reading)
    for place, plain in zip(reading.places, written(reading)["places"], strict=True):
        doubts = [doubt.reason for doubt in reading.doubts if doubt.span == place.span]
        yield {"report": report, **plain, "filed_from": place in filed_from, "doubts": doubts}
