"""What is said of how bytes are written, and whether it can be so."""

import codecs
import re
from collections.abc import Iterable

from dateline.model import Capture

_NO_CHARSETS = frozenset({"idna", "punycode", "raw-unicode-escape", "undefined", "unicode-escape", "utf-7"})
"""Python knows them; no page or file is written in them, and some change what is written."""

MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, because it begins as that does
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
"""What a text may begin with → how it is written."""

_LOOKED_AT = 100_000  # bytes from which a charset is guessed
_WHOLE = 4  # so many bytes of longer characters to each broken one: chance does not make that
_PIECE = 1 << 20  # bytes decoded at once
_CHARSET = re.compile(r"charset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)


def told_charset(capture: Capture) -> str | None:
    """The charset its Content-Type header names, if it is one that is known; None = none."""
    header = next((value for name, value in capture.headers if name.lower() == "content-type"), "")
    match = _CHARSET.search(header)
    return known_charset(match[1]) if match else None


def known_charset(label: str) -> str | None:
    """Python's name for a charset; None = unknown. Latin-1 and ASCII are windows-1252, as for browsers (WHATWG Encoding Standard §4.2)."""
    try:
        name = codecs.lookup(label.strip()).name
        "a".encode(name)  # some codecs are no charsets
    except (LookupError, ValueError):
        return None
    if name.replace("_", "-") in _NO_CHARSETS:
        return None
    return "cp1252" if name in {"iso8859-1", "ascii"} else name


def is_utf8(body: bytes) -> bool:
    """Whether bytes, not all of them ASCII, are UTF-8: chance does not make them so, whatever anybody says of them."""
    if body.isascii():
        return False
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        for start in range(0, len(body), _PIECE):
            decoder.decode(body[start : start + _PIECE], final=start + _PIECE >= len(body))
    except UnicodeDecodeError:
        return False
    return True


def as_told(body: bytes, charsets: Iterable[str | None]) -> str | None:
    """Bytes as text: by their mark, as the UTF-8 they can only be, else by the first of the charsets that fits; None = none does."""
    mark = next((name for start, name in MARKS if body.startswith(start)), None)
    for charset in (mark, "utf-8" if is_utf8(body) else None, *charsets):
        try:
            if charset and (known := known_charset(charset)):
                return body.decode(known)
        except UnicodeDecodeError:
            continue
    return None


def guessed(body: bytes) -> str:
    """Bytes as text where nothing said of them fits: as damaged UTF-8 where most of it is whole, else by looks; what stays unread is �."""
    from charset_normalizer import from_bytes

    broken = body.decode("utf-8", "replace").count("�")
    if sum(byte >= 0x80 for byte in body) > _WHOLE * broken:
        return body.decode("utf-8", "replace")
    best = from_bytes(body[:_LOOKED_AT]).best()
    return body.decode(best.encoding if best else "cp1252", "replace")
