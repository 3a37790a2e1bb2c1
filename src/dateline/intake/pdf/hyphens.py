"""Words cut at the end of a line, put together where the report itself says how they are written."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dateline.intake.pdf.sheet import Line

_WORD = re.compile(r"[^\W\d_]+(?:[-\u2010’'][^\W\d_]+)*")
_HYPHENS = ("-", "\u2010")
_LONGEST = 60  # code points of a word that can be cut
_SOFT = "\u00ad"  # stands only where a word may be cut


@dataclass(frozen=True, slots=True, kw_only=True)
class Joined:
    """A paragraph's words on one line.

    Attributes:
        unsure: words left with the hyphen of the line's end, as nothing tells whether it is theirs.
    """

    text: str
    unsure: tuple[str, ...] = ()


def words_in(lines: Iterable[Line]) -> frozenset[str]:
    """Every word printed whole within a line, lower case, hyphens kept."""
    found: set[str] = set()
    for line in lines:
        cut = _cut(line.text)
        whole = line.text[: -len(cut) - 1] if cut else line.text
        found.update(word.lower() for word in _WORD.findall(whole))
    return frozenset(found)


def joined(lines: Sequence[Line], words: frozenset[str]) -> Joined:
    """The lines as one. A cut word is joined when it stands whole elsewhere, or was cut at a soft hyphen; else its hyphen stays."""
    pieces, unsure = [lines[0].text], []
    for line in lines[1:]:
        cut, begun = _cut(pieces[-1]), _WORD.match(line.text)
        if not (cut and begun) and not pieces[-1].endswith(_SOFT):
            pieces.append(" ")
        elif cut and begun and _is_one_word(cut, begun[0], words):
            pieces[-1] = pieces[-1][:-1]
        elif cut and begun and begun[0][0].islower() and f"{cut}-{begun[0]}".lower() not in words:
            unsure.append(f"{cut}-{begun[0]}")
        pieces.append(line.text)
    return Joined(text="".join(pieces).replace(_SOFT, ""), unsure=tuple(unsure))


def _cut(text: str) -> str:
    """The beginning of a word that a line ends with, before its hyphen; empty where it ends with none."""
    if not text.endswith(_HYPHENS):
        return ""
    return re.split(r"[\W\d_]", text[-_LONGEST:-1])[-1]


def _is_one_word(head: str, tail: str, words: frozenset[str]) -> bool:
    return tail[0].islower() and (head + tail).lower() in words and f"{head}-{tail}".lower() not in words
