"""How often each word attributes in each frame, counted on PolNeAR's train part.

`python -m evals.attribution.counting` writes cue_rates.toml.

PolNeAR marks no nesting, so words inside a marked content are not counted. Only numbers leave the corpus.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path

from spacy.tokens import Doc

from dateline.reading import lexicon
from dateline.reading.quotations import Quotations
from dateline.reading.readers.attributions.book import lemma, part_of
from dateline.reading.readers.attributions.drafting.frames import frame_of
from evals.attribution.spans import Document

TARGET = Path(str(lexicon.__file__)).with_name("cue_rates.toml")
Key = tuple[str, str, str]

_ABOUT = """[about]
what = "How often a word attributes in each frame: [times it did, times it stood there]. Words that hardly ever do are left out."
source = "Counted over the train part of PolNeAR 1.0 (Newell, Margolin and Ruths, LREC 2018) by `python -m evals.attribution.counting`. \
PolNeAR states no licence and its texts are newspapers'; these are counts, and no text of it is here."
model = "parsed with en_core_web_sm 3.8.0"
"""


def count(parsed: Iterable[tuple[Document, Doc]]) -> tuple[Counter[Key], Counter[Key]]:
    """How often each (part of speech, lemma, frame) stood outside all content, and how often it was in a cue."""
    seen: Counter[Key] = Counter()
    hits: Counter[Key] = Counter()
    for document, doc in parsed:
        quotations = Quotations(document.text, ())
        cue = _covered(document.text, (stretch for mark in document.gold for stretch in mark.cue))
        content = _covered(document.text, (stretch for mark in document.gold for stretch in mark.content))
        for word in doc:
            part = part_of(word)
            if part is None or not word.is_alpha or content[word.idx]:
                continue
            key = part, lemma(word), str(frame_of(word, quotations))
            seen[key] += 1
            hits[key] += cue[word.idx]
    return seen, hits


def _covered(text: str, stretches: Iterable[tuple[int, int]]) -> bytearray:
    inside = bytearray(len(text) + 1)
    for start, end in stretches:
        inside[start:end] = b"\1" * (end - start)
    return inside


def as_toml(seen: Counter[Key], hits: Counter[Key]) -> str:
    """The counts of words that attribute at least twice, and every fifth time, in some frame."""
    tables: dict[str, dict[str, dict[str, tuple[int, int]]]] = defaultdict(lambda: defaultdict(dict))
    for (part, word, frame), times in sorted(seen.items()):
        tables[part][word][frame] = hits[part, word, frame], times
    lines = [_ABOUT]
    for part, words in sorted(tables.items()):
        lines.append(f"[{part}]")
        lines += [_line(word, frames) for word, frames in words.items() if word.isascii() and any(map(_often, frames.values()))]
        lines.append("")
    return "\n".join(lines)


def _often(rate: tuple[int, int]) -> bool:
    return rate[0] >= 2 and rate[0] / rate[1] >= 0.2


def _line(word: str, frames: dict[str, tuple[int, int]]) -> str:
    return f"{word} = {{ " + ", ".join(f"{frame} = [{hit}, {times}]" for frame, (hit, times) in frames.items()) + " }"


def main() -> None:
    from dateline.reading.parsing import Parser
    from evals.attribution import polnear
    from evals.board import data_folder

    parser = Parser()
    documents = polnear.documents(data_folder(), "train")
    TARGET.write_text(as_toml(*count((document, parser(document.text)) for document in documents)), encoding="utf-8")
    print(f"written: {TARGET}")


if __name__ == "__main__":
    main()
