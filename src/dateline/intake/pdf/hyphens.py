"""Words cut at the end of a line, put together where the report itself says how they are written."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dateline.intake.pdf.sheet import Line

_WORD = re.compile(r"[^\W\d_]+(?:[-\u2010’'][^\W\d_]+)*")
_CUT = re.compile(r"([^\W\d_]+)[-\u2010]$")
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
        whole = _CUT.sub("", line.text)
        found.update(word.lower() for word in _WORD.findall(whole))
    return frozenset(found)


def joined(lines: Sequence[Line], words: frozenset[str]) -> Joined:
    """The lines as one. A cut word is joined when it stands whole elsewhere, or was cut at a soft hyphen; else its hyphen stays."""
    text, unsure = lines[0].text, []
    for line in lines[1:]:
        cut, begun = _CUT.search(text), _WORD.match(line.text)
        if text.endswith(_SOFT):
            text = text.removesuffix(_SOFT) + line.text
        elif not cut or not begun:
            text += " " + line.text
        elif _is_one_word(cut[1], begun[0], words):
            text = text[:-1] + line.text
        else:
            if begun[0][0].islower() and f"{cut[1]}-{begun[0]}".lower() not in words:
                unsure.append(f"{cut[1]}-{begun[0]}")
            text += line.text
    return Joined(text=text.replace(_SOFT, ""), unsure=tuple(unsure))


def _is_one_word(head: str, tail: str, words: frozenset[str]) -> bool:
    return tail[0].islower() and (head + tail).lower() in words and f"{head}-{tail}".lower() not in words
