"""What the network of the claims reader brings: `python -m evals.claims.ablation` reads every set of claims twice.

By rules alone (names and attributions read with their networks as ever), and with the network that weighs and proposes.
"""

from dataclasses import dataclass

from evals import claims
from evals.board import Row, data_folder
from evals.claims import muc
from evals.claims.adapter import by_rules_alone


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """One figure, by rules alone and with the network."""

    rules: Row
    network: Row


def pairs() -> list[Pair]:
    """Every figure of both suites."""
    with by_rules_alone():
        rules = _rows()
    return [Pair(rules=rules[key], network=row) for key, row in _rows().items()]


def _rows() -> dict[str, Row]:
    data = data_folder()
    return {row.key: row for row in (*claims.rows(data), *muc.rows(data))}


def main() -> None:
    print(f"{'set':28} {'measure':34} {'rules':>7} {'network':>8}")
    for pair in pairs():
        print(f"{pair.network.suite:28} {pair.network.measure:34} {pair.rules.value:7.1f} {pair.network.value:8.1f}")


if __name__ == "__main__":
    main()
