"""`python -m evals [SUITE …]`: every figure in one table; exit code 1 when one is below its floor."""

import sys
import tomllib
from importlib import import_module
from pathlib import Path

from evals.board import data_folder, table

SUITES = (
    *("parts", "attribution", "times", "places", "mentions", "claims", "claims.muc", "actors"),
    *("corroborate.copies", "corroborate.events", "corroborate.disputes"),
)
"""Each is a module or package here with `rows(data) -> list[Row]`."""


def main(names: list[str]) -> int:
    unknown = set(names) - set(SUITES)
    if unknown:
        print(f"no suite {', '.join(sorted(unknown))}; there are: {', '.join(SUITES)}", file=sys.stderr)
        return 2
    rows = [row for name in names or SUITES for row in import_module(f"evals.{name}").rows(data_folder())]
    floors = tomllib.loads(Path(__file__).with_name("floors.toml").read_text("utf-8"))["floors"]
    print(table(rows, floors))
    return int(any(row.value < floors.get(row.key, 0.0) for row in rows))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
