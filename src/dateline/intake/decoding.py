"""Bytes into text, or a word on why not."""

import codecs

from dateline.errors import NotAReport

_MAGIC = (
    (b"%PDF", "a PDF", "give its name the suffix .pdf, and it is read as one"),
    (b"PK\x03\x04", "a ZIP archive or an office document", "unpack it, or save the document as plain text or HTML"),
    (b"\x1f\x8b", "packed with gzip", "unpack it first: gunzip"),
    (b"BZh", "packed with bzip2", "unpack it first: bunzip2"),
    (b"7z\xbc\xaf", "a 7z archive", "unpack it first"),
    (b"Rar!", "a RAR archive", "unpack it first"),
    (b"\x89PNG", "a picture", "dateline reads text; type out or recognise what it shows"),
    (b"\xff\xd8\xff", "a picture", "dateline reads text; type out or recognise what it shows"),
    (b"GIF8", "a picture", "dateline reads text; type out or recognise what it shows"),
    (b"RIFF", "a picture or recording", "dateline reads text; type out what it holds"),
    (b"\xd0\xcf\x11\xe0", "an old office document", "save it as plain text or HTML"),
    (b"\x7fELF", "a program", "name a text file"),
)
_WIDE_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),  # first, because it begins as UTF-16's does
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_LOOKED_AT = 4096  # bytes
_FEW = 4
_MOSTLY = 0.8
_CONTINUES = 0x80  # from here on a byte of UTF-8 is part of a longer character
_NOT_IN_1252 = (0x81, 0x8D, 0x8F, 0x90, 0x9D)
_SAVE = "save the file as UTF-8 text"


def decoded(body: bytes, where: str) -> str:
    """UTF-8 text, unchanged but for a leading byte order mark.

    Raises:
        NotAReport: when it is empty, binary, or not UTF-8; names the byte offset and the remedy.
    """
    if not body:
        raise NotAReport(where, "is empty; check that it was written to the end")
    refuse_binary(body, where)
    try:
        return body.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        # utf-8-sig counts its offsets after the mark; a user counts from the first byte.
        mark = len(codecs.BOM_UTF8) if body.startswith(codecs.BOM_UTF8) else 0
        offset = error.start + mark
        raise NotAReport(where, f"is not UTF-8 at byte offset {offset} (0x{body[offset]:02x}); {_remedy(body, error)}") from None


def refuse_binary(body: bytes, where: str) -> None:
    """Raises NotAReport when the bytes are a known binary kind, another Unicode encoding, or hold a NUL."""
    for magic, what, remedy in _MAGIC:
        if body.startswith(magic):
            raise NotAReport(where, f"is {what}, not text; {remedy}")
    if encoding := _wide(body):
        raise NotAReport(where, f"is not UTF-8 at byte offset 0; {_convert(encoding)}")
    if (offset := body.find(b"\x00")) >= 0:
        raise NotAReport(where, f"is binary, not text: byte offset {offset} is 0x00; {_SAVE}")


def _wide(body: bytes) -> str | None:
    """UTF-16 or UTF-32, by its mark, or by a NUL in every other byte; None = neither."""
    for mark, encoding in _WIDE_MARKS:
        if body.startswith(mark):
            return encoding
    first, second = body[:_LOOKED_AT:2], body[1:_LOOKED_AT:2]
    for encoding, high, low in (("utf-16le", second, first), ("utf-16be", first, second)):
        if len(high) > _FEW and high.count(0) > 0.8 * len(high) and not low.count(0):
            return encoding
    return None


def _remedy(body: bytes, error: UnicodeDecodeError) -> str:
    if error.reason == "unexpected end of data":
        return "it breaks off within a character: it was not written to the end; fetch or save it again"
    if _is_utf8_elsewhere(body):
        return f"some bytes were damaged on the way; {_SAVE}"
    if _in_latin_letters(body):
        return _convert("windows-1252")
    return _guessed(body)


def _is_utf8_elsewhere(body: bytes) -> bool:
    """Whether most of what is not ASCII is well-formed UTF-8: chance does not make it so."""
    broken = body.decode("utf-8", "replace").count("�")
    return sum(byte >= _CONTINUES for byte in body[:_LOOKED_AT]) > 4 * broken


def _in_latin_letters(body: bytes) -> bool:
    """Whether nearly all of it is ASCII: English, whose dashes and quotation marks are windows-1252's."""
    return sum(byte < _CONTINUES for byte in body) > _MOSTLY * len(body) and not any(byte in body for byte in _NOT_IN_1252)


def _guessed(body: bytes) -> str:
    from charset_normalizer import from_bytes

    best = from_bytes(body[:100_000]).best()
    if best is None or best.encoding in {"utf_8", "ascii"}:
        return f"some bytes were damaged on the way; {_SAVE}"
    return _convert(_as_iconv_says(best.encoding))


def _convert(encoding: str) -> str:
    return f"it looks like {encoding}; convert it with: iconv -f {encoding} -t utf-8"


def _as_iconv_says(encoding: str) -> str:
    name = encoding.replace("_", "-")
    return f"windows-{name[2:]}" if name.startswith("cp125") else name
