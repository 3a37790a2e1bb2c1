"""A card speaks of the very files that ship."""

import re
from hashlib import sha256
from pathlib import Path

import pytest

CARDS = Path(__file__).parents[2] / "docs" / "cards"
ROOT = CARDS.parents[1]
_LINE = re.compile(r"^\| `(src/[^`]+)` \|.*\| `([0-9a-f]{12})` \|$", re.MULTILINE)
SHIPPED = [(card.name, *line) for card in sorted(CARDS.glob("*.md")) for line in _LINE.findall(card.read_text("utf-8"))]


@pytest.mark.parametrize(("card", "file", "digest"), SHIPPED)
def test_the_file_is_the_one_the_card_describes(card: str, file: str, digest: str) -> None:
    found = sha256((ROOT / file).read_bytes()).hexdigest()[:12]
    assert found == digest, f"{file} changed: measure it again, then bring docs/cards/{card} and the reader's version up to date"


def test_every_network_has_a_card() -> None:
    networks = {path.relative_to(ROOT).as_posix() for path in (ROOT / "src").rglob("*.onnx")}
    assert networks <= {file for _, file, _ in SHIPPED}
