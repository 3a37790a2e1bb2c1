"""What XMP says (ISO 16684-1), the properties newsrooms and cameras write."""

import re
from collections.abc import Iterator
from typing import Any

from dateline.media.inside.moments import Entry, moment, position

_NAMESPACES = {
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "photoshop": "http://ns.adobe.com/photoshop/1.0/",
    "exif": "http://ns.adobe.com/exif/1.0/",
    "tiff": "http://ns.adobe.com/tiff/1.0/",
    "dc": "http://purl.org/dc/elements/1.1/",
    "Iptc4xmpExt": "http://iptc.org/std/Iptc4xmpExt/2008-02-29/",
}
# What property speaks of what: Guidelines for Handling Image Metadata, Metadata Working Group, 2.0.
_PROPERTIES = (
    ("taken", "photoshop:DateCreated"),
    ("taken", "exif:DateTimeOriginal"),
    ("digitized", "xmp:CreateDate"),
    ("changed", "xmp:ModifyDate"),
    ("software", "xmp:CreatorTool"),
    ("made_by", "dc:creator"),
    ("credit", "photoshop:Credit"),
    ("rights", "dc:rights"),
    ("caption", "dc:description"),
    ("source_type", "Iptc4xmpExt:DigitalSourceType"),
)
_TIMES = frozenset({"taken", "digitized", "changed"})
_DEGREES = re.compile(r"(\d{1,3}),(\d{1,2}(?:\.\d+)?)(?:,(\d{1,2}(?:\.\d+)?))?([NSEW])$")
_LONGEST = 4 * 1024 * 1024


def xmp(packet: bytes, doubt: list[str]) -> Iterator[Entry]:
    """Its entries; a packet that is no XMP leaves a doubt."""
    tree = _tree(packet, doubt)
    if tree is None:
        return
    for of, name in _PROPERTIES:
        printed = _value(tree, name)
        if not printed:
            continue
        value = moment(printed) if of in _TIMES else printed
        if value is None:
            doubt.append(f"XMP {name} {printed!r} is no time that can be")
        else:
            yield Entry(of, value.rstrip("/").rsplit("/", 1)[-1] if of == "source_type" else value, printed, f"XMP {name}")
    yield from _position(tree)


def _tree(packet: bytes, doubt: list[str]) -> Any:
    from lxml import etree

    packet = packet.strip(b"\x00 \r\n\t")
    # No packet needs a document type, and what declares entities is made to blow up.
    if len(packet) > _LONGEST or b"<!DOCTYPE" in packet or b"<!ENTITY" in packet:
        doubt.append("its XMP is too large or declares entities, and was not read")
        return None
    try:
        return etree.fromstring(packet, etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False))
    except etree.XMLSyntaxError:
        doubt.append("its XMP is no XML and was not read")
        return None


def _value(tree: Any, name: str) -> str:
    """Of a property as an attribute, as an element, or as the first of a list."""
    prefix, local = name.split(":")
    qualified = f"{{{_NAMESPACES[prefix]}}}{local}"
    for element in tree.iter():
        if (value := element.get(qualified)) is not None:
            return " ".join(value.split())
        if element.tag == qualified:
            resource = next((value for key, value in element.attrib.items() if key.endswith("}resource")), "")
            return " ".join(" ".join(element.itertext()).split()) or str(resource)
    return ""


def _position(tree: Any) -> Iterator[Entry]:
    printed = [_value(tree, f"exif:GPS{way}") for way in ("Latitude", "Longitude")]
    matches = [_DEGREES.match(words) for words in printed]
    if not all(matches):
        return
    latitude, longitude = (_degrees(match) for match in matches if match)
    if value := position(latitude, longitude):
        yield Entry("position", value, " ".join(printed), "XMP exif:GPSLatitude, exif:GPSLongitude")


def _degrees(match: re.Match[str]) -> float:
    degrees, minutes, seconds, way = match.groups()
    value = float(degrees) + float(minutes) / 60 + float(seconds or 0) / 3600
    return -value if way in "SW" else value
