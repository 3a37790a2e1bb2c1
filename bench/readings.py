"""`python -m bench.readings --texts FOLDER > FILE`: every reading in full, one JSON line each.

Two files from before and after a change meant only for speed must be the same (`cmp`).
"""

import argparse
import json
from pathlib import Path

from bench import texts
from dateline.model.written import written
from dateline.reading.pipeline import Pipeline


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="python -m bench.readings", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--texts", type=Path, help="a folder of .txt and .jsonl files; the sample reports by default")
    pipeline = Pipeline.build()
    for report in texts.reports(parser.parse_args().texts, 0):
        print(json.dumps(written(pipeline.read(report)), ensure_ascii=False))


if __name__ == "__main__":
    main()
