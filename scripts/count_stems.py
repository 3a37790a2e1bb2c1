"""Counts how common the words of war reports are: writes src/dateline/corroborate/lexicon/common.toml.

    python scripts/count_stems.py [DATA]    # default: ../shared/data

Sources (counts only, no text): MUC-4 dev, PolNeAR train, English Worldwide Newswire train, the SATP sentences of ConfliBERT, re3d. None of
them is a set that corroboration is measured on.
"""

import json
import math
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

_WORD = re.compile(r"(?<![^\W\d_])[a-z]{4,}")
_PASSAGE = 60  # words: about what an account stands in
_COMMON = 0.004  # of the passages: rarer stems are all alike
_OUT = Path("src/dateline/corroborate/lexicon/common.toml")
_HEAD = """# How common the stems (first five letters) of lower-case words are in news of conflicts:
# weight = ln(passages / passages with the stem), to one decimal; a stem that is not listed weighs `rare`.
# Counted by scripts/count_stems.py over {passages} passages of {length} words of MUC-4 dev, PolNeAR train, English Worldwide
# Newswire train, ConfliBERT's SATP sentences and re3d (counts are facts; no text is kept).
"""


def texts(data: Path) -> Iterator[str]:
    for line in (data / "events/muc4/muc4_dev.jsonl").read_text("utf-8").splitlines():
        yield json.loads(line)["text"].lower()
    for file in sorted((data / "attribution/polnear/data").rglob("train/**/*.txt")):
        yield file.read_text("utf-8", errors="replace")
    for file in sorted((data / "ner/worldwide/train").iterdir()):
        yield " ".join(line.split("\t")[0] for line in file.read_text("utf-8", errors="replace").splitlines() if line)
    for line in (data / "events/conflibert/satp_relevant_train.tsv").read_text("utf-8", errors="replace").splitlines():
        yield line
    for file in sorted((data / "ner/re3d").rglob("documents.json")):
        yield from (json.loads(line)["text"] for line in file.read_text("utf-8").splitlines() if line.strip())


def main() -> None:
    data = Path(sys.argv[1] if len(sys.argv) > 1 else "../shared/data")
    seen: Counter[str] = Counter()
    passages = 0
    for text in texts(data):
        words = text.split()
        for start in range(0, len(words), _PASSAGE):
            passages += 1
            seen.update({word[:5] for word in _WORD.findall(" ".join(words[start : start + _PASSAGE]))})
    common = {stem: math.log(passages / count) for stem, count in seen.items() if count / passages >= _COMMON}
    lines = [_HEAD.format(passages=passages, length=_PASSAGE), f"rare = {math.log(1 / _COMMON):.1f}", "", "[weights]"]
    lines += [f"{stem} = {weight:.1f}" for stem, weight in sorted(common.items())]
    _OUT.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{passages} passages, {len(common)} common stems")


if __name__ == "__main__":
    main()
