"""A page as it was laid out: lines, and where they stand."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from math import isfinite
from typing import Any

from dateline.errors import FileBroken

_FAR = 1e6  # points from a corner: farther stands nothing
_LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"})
_UNPRINTED = re.compile(r"[\x00-\x1f\x7f-\x9f\ufffe\uffff\ud800-\udfff\u200b\ufeff]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line of type. Places and sizes in points, counted from the top left corner of its page, downwards.

    Attributes:
        size: the height of its letters with what they reach above and below.
        seen: whether it is printed, and not laid invisibly under something.
        page: counted from 1.
    """

    text: str
    left: float
    top: float
    right: float
    bottom: float
    size: float
    seen: bool = True
    page: int = 1

    @classmethod
    def of_row(cls, row: Sequence["Line"]) -> "Line":
        """What stands beside one another, from left to right, as one line."""
        return replace(
            row[0],
            text=" ".join(line.text for line in row),
            top=min(line.top for line in row),
            right=max(line.right for line in row),
            bottom=max(line.bottom for line in row),
            size=max(line.size for line in row),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One page.

    Attributes:
        picture: whether a picture stands on it.
        broken: whether it could not be read at all.
    """

    number: int
    lines: tuple[Line, ...]
    height: float = 842.0
    picture: bool = False
    broken: bool = False


def sheets_of(answer: Mapping[str, Any], where: str) -> list[Sheet]:
    """The pages a caged child tells of. It may have been taken over by what it read, so its word is looked at, too.

    Raises:
        FileBroken: when it says what no page holds.
    """
    try:
        return [_sheet(page, number) for number, page in enumerate(answer["pages"], 1)]
    except (KeyError, TypeError, ValueError, OverflowError):
        raise FileBroken(where, "tells of pages that cannot be; it is damaged or made to deceive") from None


def on_one_line(text: str) -> str:
    """Words without line breaks, ligatures and what is not printed."""
    return " ".join(_UNPRINTED.sub(" ", text.translate(_LIGATURES)).split())


def _sheet(page: Mapping[str, Any], number: int) -> Sheet:
    lines = (_line(line, number) for line in page["lines"])
    return Sheet(
        number=number,
        lines=tuple(line for line in lines if line.text),
        height=_point(page["height"]),
        picture=bool(page["picture"]),
        broken=bool(page["broken"]),
    )


def _line(told: Any, number: int) -> Line:
    text, left, top, right, bottom, size, seen = told
    return Line(
        text=on_one_line(str(text)), left=_point(left), top=_point(top), right=_point(right), bottom=_point(bottom), size=_point(size),
        seen=bool(seen), page=number,
    )  # fmt: skip


def _point(value: Any) -> float:
    number = float(value)
    if not isfinite(number) or abs(number) > _FAR:
        raise ValueError(value)
    return number
