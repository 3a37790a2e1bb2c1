"""XML from strangers: decoded once, by us, and refused where it could grow or reach out.

What is checked is what is parsed: parsers get our UTF-8 and no word on encodings, so that none can read a declaration we did not see.
"""

import codecs
import re
import zlib
from html.entities import html5

from dateline.errors import NotAReport
from dateline.model import Capture

GZIP = b"\x1f\x8b"
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_WIDE = ((b"<\x00?\x00", "utf-16-le"), (b"\x00<\x00?", "utf-16-be"))
_DECLARED = re.compile(r"^\s*<\?xml\s[^>]*?\?>", re.IGNORECASE)
_ENCODING = re.compile(rb"""^\s*<\?xml\s[^>]*?encoding\s*=\s*["']([\w.:-]+)["']""", re.IGNORECASE)
_CHARSET = re.compile(r"""charset\s*=\s*["']?([\w.:-]+)""", re.IGNORECASE)
_KNOWN = re.compile(
    r"(?:utf[-_]?(?:8|16|32)|us-ascii|ascii|iso[-_]?8859|latin|windows-12|cp12|koi8|gb|big5|shift|euc|iso-2022)", re.IGNORECASE
)
_ENTITY = re.compile(r"<!ENTITY\b")
_SUBSET = re.compile(r"<!DOCTYPE\b[^<>\[]*\[")
_NAMED = re.compile(rb"&([A-Za-z][A-Za-z0-9]{1,31});")
_BARE = re.compile(rb"&(?!#[0-9]{1,8};|#[xX][0-9A-Fa-f]{1,8};|(?:amp|lt|gt|quot|apos);)")
_OWN = frozenset({"amp", "lt", "gt", "quot", "apos"})
_NAMESPACE = re.compile(rb"""xmlns(?::[\w.-]{1,99})?\s{0,9}=\s{0,9}["'][^"']{0,499}""")
_MOST_ELEMENTS = 100_000  # ten seconds of feedparser's time; a feed of a thousand entries has twenty thousand
_MOST_NAMESPACES = 100
_LONGEST_NAME = 200  # code points; feedparser looks for an e-mail address in it at every letter anew
_PEOPLE = frozenset({"author", "name", "email", "creator", "contributor", "managingeditor", "webmaster", "publisher", "owner"})
_MOST_ATTRIBUTES = 50  # of one element
_ROOT = re.compile(r"<([A-Za-z_][\w.-]*:)?([A-Za-z_][\w.-]*)")
_BEFORE_ROOT = re.compile(r"<\?.*?\?>|<!--.*?-->|<!DOCTYPE[^>\[]*>", re.DOTALL | re.IGNORECASE)


def xml_of(body: bytes, capture: Capture, *, most: int) -> bytes:
    """The document as UTF-8, without its declaration; what is packed with gzip is unpacked first.

    Args:
        most: bytes, after unpacking.

    Raises:
        NotAReport: when it is larger, cannot be decoded, or declares entities: those are how a small file grows huge or asks for others.
    """
    text = _decoded(unpacked(body, capture.url, most=most), capture)
    if _ENTITY.search(text) or _SUBSET.search(text):
        raise NotAReport(
            capture.url, "declares entities of its own (<!ENTITY), as XML bombs do, and was not opened; ask its publisher for a plain one"
        )
    return _DECLARED.sub("", text, count=1).lstrip().encode("utf-8", "replace")


def mended(document: bytes, where: str) -> bytes:
    """The same document, well-formed, as far as it can be understood: feeds are written by hand more often than one would think.

    What reads it next goes through the attributes of an element each for each, and through broken mark-up again and again: neither is
    handed on.

    Raises:
        NotAReport: when no XML can be made out, or more of it than any feed has.
    """
    from lxml.etree import XMLParser, XMLSyntaxError, fromstring, tostring

    plain = _BARE.sub(b"&amp;", _NAMED.sub(_as_character, document))
    parser = XMLParser(recover=True, resolve_entities=False, no_network=True, load_dtd=False, remove_pis=True, remove_comments=True)
    try:
        root = fromstring(plain, parser)
    except XMLSyntaxError as error:
        raise NotAReport(where, f"is no XML that can be read ({error.msg}); fetch it again") from None
    if root is None:
        raise NotAReport(where, "is no XML that can be read; fetch it again")
    if len(set(_NAMESPACE.findall(plain))) > _MOST_NAMESPACES:
        raise NotAReport(where, f"names more than {_MOST_NAMESPACES} vocabularies (xmlns), as no feed does, and was not opened")
    for number, element in enumerate(root.iter("*")):
        if number > _MOST_ELEMENTS:
            raise NotAReport(where, f"has more than {_MOST_ELEMENTS:,} elements, as no feed has, and was not opened")
        if len(element.attrib) > _MOST_ATTRIBUTES:
            element.attrib.clear()
        if len(element.text or "") > _LONGEST_NAME and str(element.tag).rpartition("}")[2].lower() in _PEOPLE:
            element.text = element.text[:_LONGEST_NAME]
    whole: bytes = tostring(root, encoding="utf-8")
    return whole


def unpacked(body: bytes, where: str, *, most: int) -> bytes:
    """The bytes, out of gzip where they are packed so; never more than `most` are held.

    Raises:
        NotAReport: when there are more, or they break off.
    """
    if body.startswith(GZIP):
        unpacker = zlib.decompressobj(16 + zlib.MAX_WBITS)
        try:
            body = unpacker.decompress(body, most + 1)
        except zlib.error as error:
            raise NotAReport(where, f"is damaged: it cannot be unpacked ({error}); fetch it again") from None
        if not unpacker.eof and len(body) <= most:
            raise NotAReport(where, "breaks off: its packed bytes have no end; fetch it again")
    if len(body) > most:
        raise NotAReport(where, f"has more than {most:,} bytes after unpacking; set [intake] max_bytes higher if it is no bomb")
    return body


def root_of(head: bytes) -> str:
    """The name of the first element, without its prefix, in lower case; empty where there is none in sight."""
    if head.startswith(GZIP):
        try:
            head = zlib.decompressobj(16 + zlib.MAX_WBITS).decompress(head, 4096)
        except zlib.error:
            return ""
    text = head.decode(_by_mark(head) or "utf-8", "replace").lstrip("\ufeff \t\r\n")
    found = _ROOT.match(_BEFORE_ROOT.sub("", text).lstrip()) if text.startswith("<") else None
    return found[2].lower() if found else ""


def _decoded(body: bytes, capture: Capture) -> str:
    if not body.strip():
        raise NotAReport(capture.url, "is empty; check that it was written to the end")
    for name in (_by_mark(body), _by_server(capture), _by_itself(body), "utf-8"):
        if name and _KNOWN.match(name):
            try:
                return body.decode(name).replace("\x00", "")
            except (UnicodeDecodeError, LookupError):
                continue
    return body.decode("utf-8", "replace").replace("\x00", "")


def _as_character(found: re.Match[bytes]) -> bytes:
    """What HTML calls by a name XML does not know (&nbsp;)."""
    name = found[1].decode("ascii")
    return found[0] if name in _OWN else html5.get(f"{name};", found[0].decode("ascii")).encode()


def _by_mark(body: bytes) -> str | None:
    return next((name for mark, name in (*_MARKS, *_WIDE) if body.startswith(mark)), None)


def _by_server(capture: Capture) -> str | None:
    told = next((value for name, value in capture.headers if name.lower() == "content-type"), "")
    found = _CHARSET.search(told)
    return found[1] if found else None


def _by_itself(body: bytes) -> str | None:
    found = _ENCODING.match(body[:500])
    return found[1].decode("ascii") if found else None
