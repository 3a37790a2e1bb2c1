"""What is in a PDF: run in a cage, by file or by `python -m dateline.intake.pdf.child`.

pdfium runs no script here and opens no attachment: neither is asked for.
"""

from collections.abc import Iterator, Mapping
from ctypes import byref
from itertools import islice
from typing import Any, NamedTuple

from dateline.caged import Refused, serve

_PASSWORD, _SECURITY = 4, 5  # FPDF_ERR_PASSWORD, FPDF_ERR_SECURITY
_HYPHEN = 2  # what pdfium puts for a hyphen and the end of a line together
_ENDS = frozenset({_HYPHEN, 10, 13})  # of a line
_APART = 2.0  # type sizes of white between two words of one line: they stand in two columns
_OFF_LINE = 0.6  # type sizes up or down: another line, whatever pdfium says
_LOOKED_THROUGH = 10_000  # objects of a page among which a picture is looked for


class _Word(NamedTuple):
    """Letters without white between them, and where the first of them is among all of the page."""

    letters: str
    left: float
    top: float
    right: float
    bottom: float
    first: int


def load(_ask: Mapping[str, Any]) -> None:
    """Does all that is done to a PDF to an empty one: what that loads on the way is there before the cage is shut."""
    import pypdfium2

    document = pypdfium2.PdfDocument.new()
    document.new_page(100, 100)
    _page(document, 0)
    document.get_metadata_dict()


def answer(body: bytes, ask: Mapping[str, Any]) -> dict[str, Any]:
    """Its pages, each with the lines on it as pdfium finds them, in the order of the file.

    Args:
        ask: `pages` and `characters`, the most there may be.
    """
    document = _opened(body)
    count = len(document)
    if count > ask["pages"]:
        raise Refused(f"has {count:,} pages, and {ask['pages']:,} are allowed; split it, or set [intake] max_pages higher")
    pages, left = [], ask["characters"]
    for number in range(count):
        page = _page(document, number)
        left -= sum(len(line[0]) for line in page["lines"])
        if left < 0:
            raise Refused(f"holds more than {ask['characters']:,} characters; split it, or set [intake] max_characters higher")
        pages.append(page)
    said = document.get_metadata_dict()
    return {"pages": pages, "title": said.get("Title") or "", "made": said.get("CreationDate") or ""}


def _opened(body: bytes) -> Any:
    import pypdfium2

    try:
        return pypdfium2.PdfDocument(body)
    except pypdfium2.PdfiumError as error:
        if error.err_code in {_PASSWORD, _SECURITY}:
            raise Refused("is locked with a password; save it without one") from None
        raise Refused("is no PDF that can be opened: it is damaged, or was not saved to the end") from None


def _page(document: Any, number: int) -> dict[str, Any]:
    import pypdfium2
    from pypdfium2 import raw

    try:
        page = document[number]
        text = page.get_textpage()
        lines = [_line(words, text.raw) for words in _lines(text.raw, _Turned(page))]
        found = islice(page.get_objects(max_depth=3), _LOOKED_THROUGH)
        picture = any(thing.type == raw.FPDF_PAGEOBJ_IMAGE for thing in found)
        height = page.get_height()
    except pypdfium2.PdfiumError:
        return {"lines": [], "picture": False, "broken": True, "height": 0.0}
    text.close()
    page.close()
    return {"lines": lines, "picture": picture, "broken": False, "height": height}


class _Turned:
    """From a page's own coordinates to those of one who looks at it: from the top left, downwards, the page's turn applied."""

    def __init__(self, page: Any) -> None:
        self._turn = page.get_rotation()
        self._left, self._bottom, self._right, self._top = page.get_cropbox()

    def __call__(self, left: float, bottom: float, right: float, top: float) -> tuple[float, float, float, float]:
        if self._turn == 90:
            return bottom - self._bottom, left - self._left, top - self._bottom, right - self._left
        if self._turn == 180:
            return self._right - right, bottom - self._bottom, self._right - left, top - self._bottom
        if self._turn == 270:
            return self._top - top, self._right - right, self._top - bottom, self._right - left
        return left - self._left, self._top - top, right - self._left, self._top - bottom


def _lines(text: Any, turned: _Turned) -> Iterator[list[_Word]]:
    """Words that stand beside one another, as pdfium parts lines, and where they stand apart."""
    from pypdfium2 import raw

    line: list[_Word] = []
    begun, letters = 0, ""
    count = raw.FPDFText_CountChars(text)
    for index in range(count + 1):
        code = raw.FPDFText_GetUnicode(text, index) if index < count else 10
        if code > 32 and code != 160:
            letters += chr(code) if code <= 0x10FFFF else "\ufffd"
            continue
        if letters:
            word = _word(letters + "-" * (code == _HYPHEN), text, begun, index - 1, turned)
            if line and _elsewhere(line[-1], word):
                yield line
                line = []
            line.append(word)
        begun, letters = index + 1, ""
        if code in _ENDS and line:
            yield line
            line = []


def _word(letters: str, text: Any, first: int, last: int, turned: _Turned) -> _Word:
    """Where it stands is told by its first and last letter: asking for each takes as long as all the rest."""
    one, other = _box(text, first, turned), _box(text, last, turned)
    return _Word(letters, min(one[0], other[0]), min(one[1], other[1]), max(one[2], other[2]), max(one[3], other[3]), first)


def _box(text: Any, index: int, turned: _Turned) -> tuple[float, float, float, float]:
    from pypdfium2 import raw

    box = raw.FS_RECTF()
    raw.FPDFText_GetLooseCharBox(text, index, byref(box))
    return turned(box.left, box.bottom, box.right, box.top)


def _elsewhere(last: _Word, word: _Word) -> bool:
    size = max(last.bottom - last.top, word.bottom - word.top, 1.0)
    apart = word.left - last.right > _APART * size or word.right < last.left - size
    return apart or abs(word.bottom - last.bottom) > _OFF_LINE * size


def _line(words: list[_Word], text: Any) -> tuple[str, float, float, float, float, float, bool]:
    """What it says, left, top, right, bottom, height of its type, whether it is seen."""
    from pypdfium2 import raw

    heights = sorted(word.bottom - word.top for word in words)
    thing = raw.FPDFText_GetTextObject(text, words[0].first)
    hidden = bool(thing) and raw.FPDFTextObj_GetTextRenderMode(thing) == raw.FPDF_TEXTRENDERMODE_INVISIBLE
    return (
        " ".join(word.letters for word in words),
        min(word.left for word in words),
        min(word.top for word in words),
        max(word.right for word in words),
        max(word.bottom for word in words),
        heights[len(heights) // 2],
        not hidden,
    )


if __name__ == "__main__":
    serve(load, answer)
