"""What of a PDF holds no words that can be read, and what its words are worth."""

from collections.abc import Callable, Sequence

from dateline.errors import NotAReport
from dateline.intake.pdf.sheet import Sheet
from dateline.model import Doubt

_UNTOLD = 0.3  # of a page's letters that no one can name: its fonts do not say which they are
_PRIVATE = ("\ue000", "\uf8ff")  # code points that mean what a font likes
_TAIL = 2048  # bytes at the end of a file in which its end mark stands


def refuse_pictures(sheets: Sequence[Sheet], where: str) -> None:
    """Raises NotAReport when no page holds text; says whether pages were scanned."""
    if any(sheet.lines for sheet in sheets):
        return
    if any(sheet.picture for sheet in sheets):
        raise NotAReport(
            where, f"holds pictures of {_pages(len(sheets))} and no text: it was scanned; have its letters recognised (OCR), and read that"
        )
    if any(sheet.broken for sheet in sheets):
        raise NotAReport(where, "has no page that can be read; it is damaged: ask for another copy")
    raise NotAReport(where, f"holds no text on {_pages(len(sheets))}; if it shows some, it is drawn: have its letters recognised (OCR)")


def doubts_about(sheets: Sequence[Sheet], body: bytes) -> tuple[Doubt, ...]:
    """One for each way in which some of its words may be missing or wrong, with the pages."""
    said = (
        (lambda sheet: sheet.picture and not sheet.lines, "holds a picture and no text, and was not read"),
        (lambda sheet: sheet.broken, "is damaged and was not read"),
        (_laid_under, "holds a picture with text laid under it, as machines read it (OCR): letters and figures may be wrong"),
        (_unseen, "holds text that is not seen on it, which was left out"),
        (_untold, "is set in type that does not say which letters it shows: the text may be wrong"),
    )
    found = [_doubt(sheets, applies, what) for applies, what in said]
    if b"%%EOF" not in body[-_TAIL:]:
        found.append(Doubt(reader="intake", span=None, reason="the file ends without the mark of a PDF's end; it may have been cut off"))
    return tuple(doubt for doubt in found if doubt)


def _doubt(sheets: Sequence[Sheet], applies: Callable[[Sheet], bool], what: str) -> Doubt | None:
    numbers = [sheet.number for sheet in sheets if applies(sheet)]
    if not numbers:
        return None
    listed = ", ".join(map(str, numbers[:10])) + (" …" if len(numbers) > 10 else "")
    return Doubt(reader="intake", span=None, reason=f"page {listed} of {len(sheets)} {what}")


def _laid_under(sheet: Sheet) -> bool:
    return sheet.picture and any(not line.seen for line in sheet.lines)


def _unseen(sheet: Sheet) -> bool:
    return not sheet.picture and any(not line.seen for line in sheet.lines)


def _untold(sheet: Sheet) -> bool:
    letters = "".join(line.text for line in sheet.lines).replace(" ", "")
    return sum(letter == "\ufffd" or _PRIVATE[0] <= letter <= _PRIVATE[1] for letter in letters) > _UNTOLD * max(len(letters), 1)


def _pages(count: int) -> str:
    return "1 page" if count == 1 else f"{count:,} pages"
