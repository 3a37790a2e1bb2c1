"""One Reading a line: the contract of DESIGN.md §5."""

import json
from collections.abc import Iterable
from typing import TextIO

from dateline.export.options import Options
from dateline.model import Reading
from dateline.model.written import written


class JsonLines:
    """One Reading a line, in the order of the reports."""

    name = "jsonl"
    suffix = ".jsonl"

    def __init__(self, options: Options) -> None:
        pass

    def write(self, readings: Iterable[Reading], out: TextIO) -> None:
        out.writelines(json.dumps(written(reading), ensure_ascii=False) + "\n" for reading in readings)
