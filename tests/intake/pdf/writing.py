"""A tiny writer of PDF, so that tests know to the point what is printed where."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from zlib import compress

WIDTH, HEIGHT = 595, 842
PICTURE = b"q 500 0 0 700 40 40 cm /Im1 Do Q\n"


@dataclass
class Sheet:
    """A page being written; points from the top left corner, as a typesetter counts."""

    commands: list[bytes] = field(default_factory=list)
    turned: int = 0

    def at(self, left: float, top: float, text: str, size: float = 11, mode: int = 0) -> "Sheet":
        shown = text.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
        self.commands.append(b"BT /F1 %g Tf %d Tr 1 0 0 1 %g %g Tm (%s) Tj ET\n" % (size, mode, left, HEIGHT - top, shown))
        return self

    def column(self, left: float, top: float, lines: Sequence[str], size: float = 11, leading: float = 14) -> "Sheet":
        for number, line in enumerate(lines):
            self.at(left, top + number * leading, line, size)
        return self

    def picture(self) -> "Sheet":
        self.commands.append(PICTURE)
        return self


def pdf(*sheets: Sheet, title: str = "", made: str = "", extra: bytes = b"") -> bytes:
    """The bytes of a PDF with these pages.

    Args:
        extra: entries put into the catalogue.
    """
    pages = [4 + 2 * number for number in range(len(sheets))]
    objects: dict[int, bytes] = {
        1: b"<< /Type /Catalog /Pages 2 0 R %s >>" % extra,
        2: b"<< /Type /Pages /Count %d /Kids [%s] >>" % (len(pages), b" ".join(b"%d 0 R" % page for page in pages)),
        3: b"<< /Title (%s) /CreationDate (%s) >>" % (title.encode("cp1252").replace(b"\\", b"\\\\"), made.encode()),
    }
    font = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
    image = stream(b"\x80", b"/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8")
    last = 4 + 2 * len(sheets)
    objects |= {last: font, last + 1: image}
    for number, sheet in zip(pages, sheets, strict=True):
        resources = b"<< /Font << /F1 %d 0 R >> /XObject << /Im1 %d 0 R >> >>" % (last, last + 1)
        objects[number] = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 %d %d] /Rotate %d /Resources %s /Contents %d 0 R >>" % (
            WIDTH,
            HEIGHT,
            sheet.turned,
            resources,
            number + 1,
        )
        objects[number + 1] = stream(b"".join(sheet.commands))
    return file_of(objects)


def stream(body: bytes, entries: bytes = b"", *, packed: bool = True) -> bytes:
    body = compress(body) if packed else body
    return b"<< %s %s /Length %d >>\nstream\n%s\nendstream" % (entries, b"/Filter /FlateDecode" if packed else b"", len(body), body)


def file_of(objects: dict[int, bytes], trailer: bytes = b"/Root 1 0 R /Info 3 0 R") -> bytes:
    """Numbered objects as a file, with its table."""
    out, places = bytearray(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"), {}
    for number, thing in sorted(objects.items()):
        places[number] = len(out)
        out += b"%d 0 obj\n%s\nendobj\n" % (number, thing)
    table = len(out)
    size = max(objects) + 1
    out += b"xref\n0 %d\n0000000000 65535 f \n" % size
    for number in range(1, size):
        out += b"%010d 00000 n \n" % places[number] if number in places else b"0000000000 00001 f \n"
    return bytes(out + b"trailer\n<< /Size %d %s >>\nstartxref\n%d\n%%%%EOF\n" % (size, trailer, table))
